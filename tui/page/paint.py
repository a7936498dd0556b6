"""Painting a row: its characters under layers of looks, as rich segments."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Protocol

from rich.segment import Segment
from rich.style import Style

from tui.core.passage import Passage
from tui.core.stretches import Stretches
from tui.core.work import Block, BlockKind
from tui.page.cells import cells
from tui.page.layout import BLANK, Layout, Row

Looks = Mapping[str, Style]
"""How each look is drawn: "match", "highlight-green", "link", "heading" and so on, by name."""

_UNTOUCHED = Style.null()

_BREAK = "┆"
"""Stands beside what could not be read."""


class Overlay(Protocol):
    """What is painted over the text."""

    def over(self, row: Passage) -> Iterable[tuple[Passage, str]]:
        """The passages that share a character with `row`, each with its look, the lowest first."""


@dataclass(frozen=True)
class Layer:
    """Passages that share a look, painted over the text; they may overlap."""

    look: str
    passages: tuple[Passage, ...] = ()

    def over(self, row: Passage) -> Iterable[tuple[Passage, str]]:
        """The passages that share a character with `row`, each with the look."""
        return self._stretches.over(row)

    @cached_property
    def _stretches(self) -> Stretches[str]:
        return Stretches((passage, self.look) for passage in self.passages)


@dataclass(frozen=True, slots=True)
class Label:
    """Letters drawn over the word that begins at `offset`; the first `typed` are done with."""

    offset: int
    letters: str
    typed: int = 0


def paint(layout: Layout, row: Row, overlays: Iterable[Overlay], looks: Looks) -> list[Segment]:
    """The segments of `row`, indent and lead included; later overlays lie over earlier ones."""
    if row.block == BLANK:
        return []
    block = layout.work.blocks[row.block]
    base = looks.get(_block_look(block), _UNTOUCHED)
    over = [
        (one.passage, one.kind.value) for one in block.spans if one.passage.overlaps(row.passage)
    ]
    over += [stretch for overlay in overlays for stretch in overlay.over(row.passage)]
    segments = [*_lead(block, row, looks)]
    for piece, names in _pieces(row.passage, over):
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


def cropped(segments: list[Segment], row: Row, aside: int, room: int) -> list[Segment]:
    """`row` from `aside` cells on, so many as there is room for; half a wide character is blank."""
    stops = [row.indent, row.indent + aside, row.indent + aside + room]
    parts = list(Segment.divide(segments, stops))
    before, shown = parts[0], parts[2] if len(parts) > 2 else []
    width = sum(segment.cell_length for segment in shown)
    return [*before, *shown, *([Segment(" " * (room - width))] if width < room else [])]


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
    if block.kind is BlockKind.GAP and row.indent:
        yield Segment(_BREAK.ljust(row.indent), looks.get(block.kind, _UNTOUCHED))
    elif row.opens and lead:
        look = looks.get(_block_look(block), _UNTOUCHED)
        yield Segment(lead.rjust(row.indent)[-row.indent :], look)
    elif row.indent:
        yield Segment(" " * row.indent)


def _block_look(block: Block) -> str:
    return "supplied" if block.supplied else block.kind.value


def _pieces(row: Passage, over: list[tuple[Passage, str]]) -> Iterable[tuple[Passage, list[str]]]:
    """`row` cut wherever a look begins or ends, each piece with the looks that lie over it."""
    cuts = {row.start, row.end}
    for passage, _ in over:
        cuts.update((max(passage.start, row.start), min(passage.end, row.end)))
    ordered = sorted(cuts)
    for start, end in pairwise(ordered):
        piece = Passage(start, end)
        yield piece, [look for passage, look in over if passage.covers(piece)]
