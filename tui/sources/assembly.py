"""Assembly: a work being put together, block by block, as a format is read."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from tui.core.blocks import Columns
from tui.core.passage import Passage
from tui.core.reference import Reference
from tui.core.work import (
    BLOCK_BREAK,
    Block,
    BlockKind,
    Note,
    PageMark,
    Section,
    Span,
    SpanKind,
    Work,
    blocks_of,
)
from tui.sources.prose import Written, turned, without

_BREAK = len(BLOCK_BREAK)


_Row = tuple[BlockKind, int, int, int, str, bool, tuple[Span, ...]]
"""A block: its kind, where it begins and ends, its level, its lead, whether it is supplied, and
its spans."""


@dataclass
class Assembly:
    """The blocks, headings, pages and notes read so far."""

    notes: dict[str, Note] = field(default_factory=dict)
    _rows: list[_Row] = field(default_factory=list)
    _texts: list[str] = field(default_factory=list)
    _titles: list[str] = field(default_factory=list)
    _pages: list[PageMark] = field(default_factory=list)
    _anchors: dict[str, int] = field(default_factory=dict)
    _start: int = 0

    def add(
        self,
        kind: BlockKind,
        written: Written,
        level: int = 0,
        lead: str = "",
        supplied: bool = False,
    ) -> None:
        """Add a block; one without text is left out, and its marks and anchors go to the next."""
        text = written.text.rstrip()
        start = self._start
        end = start + len(text)
        if written.pages:
            self._pages.extend(turned(page, start) for page in written.pages)
        if written.anchors:
            for name, place in written.anchors:
                self._anchors.setdefault(name, min(start + place, end))
        if not text:
            return
        spans = _placed(written.spans, start, len(text)) if written.spans else ()
        self._rows.append((kind, start, end, level, lead, supplied, spans))
        self._texts.append(text)
        self._start = end + _BREAK
        if kind is BlockKind.HEADING:
            self._titles.append(without(SpanKind.NOTE_MARK, written))

    def note(self, mark: str, text: str | None, id: str = "") -> None:
        """Add a note, unless there is one with that id, which is the mark where none is given."""
        note = Note(mark, text, id)
        self.notes.setdefault(note.id, note)

    def keep_anchors(self, names: Collection[str]) -> None:
        """Keep of the anchors only those, which links lead to."""
        self._anchors = {name: at for name, at in self._anchors.items() if name in names}

    @property
    def spans(self) -> Iterator[Span]:
        """The spans of all blocks."""
        return (span for row in self._rows for span in row[-1])

    @property
    def text(self) -> str:
        """The blocks' text."""
        return BLOCK_BREAK.join(self._texts)

    def work(self, reference: Reference, format: str) -> Work:
        """The work."""
        text = self.text
        pages = (turned(page, min(len(text) - page.offset, 0)) for page in self._pages)
        anchors = {name: min(offset, len(text)) for name, offset in self._anchors.items()}
        return Work(
            reference=reference,
            text=text,
            blocks=self._blocks(),
            sections=tuple(self._sections(len(text))),
            pages=tuple(pages),
            notes=tuple(self.notes.values()),
            anchors=anchors,
            format=format,
        )

    def _blocks(self) -> Sequence[Block]:
        if not self._rows:
            return ()
        kinds, starts, ends, levels, leads, supplied, spans = zip(*self._rows, strict=True)
        return blocks_of(Columns(kinds, starts, ends, levels, leads, supplied, spans.__getitem__))

    def _sections(self, length: int) -> list[Section]:
        """A section for each heading, ended by the next heading of its rank or a higher one."""
        headings = [row for row in self._rows if row[0] is BlockKind.HEADING]
        ends: dict[int, int] = {}
        open_: list[int] = []
        for number, (_, start, _, level, *_) in enumerate(headings):
            while open_ and headings[open_[-1]][3] >= level:
                ends[open_.pop()] = start
            open_.append(number)
        ends.update((number, length) for number in open_)
        return [
            Section(title, level, Passage(start, ends[number]), supplied)
            for number, (title, (_, start, _, level, _, supplied, _)) in enumerate(
                zip(self._titles, headings, strict=True)
            )
        ]


def _placed(spans: Sequence[Span], start: int, length: int) -> tuple[Span, ...]:
    """The spans of a block that begins at `start`, cut to its length, in the order of the text."""
    cut = [
        Span(
            span.kind,
            Passage(start + span.passage.start, start + min(span.passage.end, length)),
            span.target,
        )
        for span in spans
        if span.passage.start < length
    ]
    return tuple(sorted(cut, key=lambda span: (span.passage.start, -span.passage.end)))
