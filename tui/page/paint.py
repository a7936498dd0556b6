"""Painting a row: its characters under layers of looks, as rich segments."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from rich.segment import Segment
from rich.style import Style

from tui.core.passage import Passage
from tui.core.work import Block
from tui.page.layout import BLANK, Layout, Row
from tui.page.wrap import cells

Looks = Mapping[str, Style]
"""How each look is drawn: "match", "highlight-green", "link", "heading" and so on, by name."""

_UNTOUCHED = Style.null()


@dataclass(frozen=True)
class Layer:
    """Passages that share a look, painted over the text; they may overlap."""

    look: str
    passages: tuple[Passage, ...]

    @cached_property
    def _sorted(self) -> list[Passage]:
        return sorted(self.passages)

    @cached_property
    def _reach(self) -> list[int]:
        """The farthest end of the passages up to each one."""
        return list(accumulate((passage.end for passage in self._sorted), max))

    def over(self, row: Passage) -> Iterable[Passage]:
        """The passages that share a character with `row`."""
        first = bisect_left(self._reach, row.start + 1)
        for passage in self._sorted[first:]:
            if passage.start >= row.end:
                return
            if passage.end > row.start:
                yield passage


@dataclass(frozen=True, slots=True)
class Label:
    """Letters drawn over the word that begins at `offset`; the first `typed` are done with."""

    offset: int
    letters: str
    typed: int = 0


def paint(layout: Layout, row: Row, layers: Iterable[Layer], looks: Looks) -> list[Segment]:
    """The segments of `row`, indent and lead included; later layers lie over earlier ones."""
    if row.block == BLANK:
        return []
    block = layout.work.blocks[row.block]
    base = looks.get(_block_look(block), _UNTOUCHED)
    spans = (Layer(span.kind.value, (span.passage,)) for span in block.spans)
    segments = [*_lead(block, row, looks)]
    for piece, names in _pieces(row.passage, [*spans, *layers]):
        style = Style.combine([base, *(looks.get(name, _UNTOUCHED) for name in names)])
        segments.append(Segment(piece.of(layout.work.text), style))
    if block.supplied and row.passage.end == block.passage.end:
        segments.append(Segment("]", base))
    return segments


def paint_labels(
    layout: Layout, row: Row, segments: list[Segment], labels: Iterable[Label], looks: Looks
) -> list[Segment]:
    """`segments` with the labels of the words that begin on `row` drawn over their first cells."""
    text = layout.work.text
    for label in labels:
        if label.offset not in row.passage:
            continue
        column = row.indent + cells(text[row.passage.start : label.offset])
        segments = _drawn_over(segments, column, label, looks)
    return segments


def _drawn_over(segments: list[Segment], column: int, label: Label, looks: Looks) -> list[Segment]:
    width = sum(segment.cell_length for segment in segments)
    stop = column + len(label.letters)
    if stop > width:
        segments = [*segments, Segment(" " * (stop - width))]
        width = stop
    before, _, after = Segment.divide(segments, [column, stop, max(width, stop)])
    typed, rest = label.letters[: label.typed], label.letters[label.typed :]
    letters = [
        Segment(typed, looks.get("label-typed", _UNTOUCHED)),
        Segment(rest[:1], looks.get("label", _UNTOUCHED)),
        Segment(rest[1:], looks.get("label-rest", _UNTOUCHED)),
    ]
    return [*before, *(letter for letter in letters if letter.text), *after]


def _lead(block: Block, row: Row, looks: Looks) -> Iterable[Segment]:
    lead = "[" if block.supplied else block.lead
    if row.opens and lead:
        look = looks.get(_block_look(block), _UNTOUCHED)
        yield Segment(lead.rjust(row.indent)[-row.indent :], look)
    elif row.indent:
        yield Segment(" " * row.indent)


def _block_look(block: Block) -> str:
    return "supplied" if block.supplied else block.kind.value


def _pieces(row: Passage, layers: list[Layer]) -> Iterable[tuple[Passage, list[str]]]:
    """`row` cut wherever a layer begins or ends, each piece with the looks that lie over it."""
    over = [(layer.look, passage) for layer in layers for passage in layer.over(row)]
    cuts = {row.start, row.end}
    for _, passage in over:
        cuts.update((max(passage.start, row.start), min(passage.end, row.end)))
    ordered = sorted(cuts)
    for start, end in pairwise(ordered):
        piece = Passage(start, end)
        yield piece, [look for look, passage in over if passage.covers(piece)]
