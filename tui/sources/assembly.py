"""Assembly: a work being put together, block by block, as a format is read."""

from collections.abc import Collection
from dataclasses import dataclass, field

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
)
from tui.sources.prose import Prose, turned

_BREAK = len(BLOCK_BREAK)


@dataclass
class Assembly:
    """The blocks, headings, pages and notes read so far."""

    blocks: list[Block] = field(default_factory=list)
    notes: dict[str, Note] = field(default_factory=dict)
    _texts: list[str] = field(default_factory=list)
    _titles: list[str] = field(default_factory=list)
    _pages: list[PageMark] = field(default_factory=list)
    _anchors: dict[str, int] = field(default_factory=dict)
    _length: int = 0

    def add(
        self,
        kind: BlockKind,
        prose: Prose,
        *,
        level: int = 0,
        lead: str = "",
        supplied: bool = False,
    ) -> None:
        """Add a block; one without text is left out, and its marks and anchors go to the next."""
        text = prose.text.rstrip()
        start = self._length + (_BREAK if self._texts else 0)
        end = start + len(text)
        if prose.pages:
            self._pages.extend(turned(page, start) for page in prose.pages)
        if prose.anchors:
            for name, place in prose.anchors:
                self._anchors.setdefault(name, min(start + place, end))
        if not text:
            return
        spans = _placed(prose.spans, start, len(text)) if prose.spans else ()
        self.blocks.append(Block(kind, Passage(start, end), level, lead, spans, supplied))
        self._texts.append(text)
        self._length = end
        if kind is BlockKind.HEADING:
            self._titles.append(prose.without(SpanKind.NOTE_MARK))

    def note(self, mark: str, text: str | None, id: str = "") -> None:
        """Add a note, unless there is one with that id, which is the mark where none is given."""
        note = Note(mark, text, id)
        self.notes.setdefault(note.id, note)

    def keep_anchors(self, names: Collection[str]) -> None:
        """Keep of the anchors only those, which links lead to."""
        self._anchors = {name: at for name, at in self._anchors.items() if name in names}

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
            blocks=tuple(self.blocks),
            sections=tuple(self._sections()),
            pages=tuple(pages),
            notes=tuple(self.notes.values()),
            anchors=anchors,
            format=format,
        )

    def _sections(self) -> list[Section]:
        """A section for each heading, ended by the next heading of its rank or a higher one."""
        headings = [block for block in self.blocks if block.kind is BlockKind.HEADING]
        ends: dict[int, int] = {}
        open_: list[int] = []
        for number, heading in enumerate(headings):
            while open_ and headings[open_[-1]].level >= heading.level:
                ends[open_.pop()] = heading.passage.start
            open_.append(number)
        ends.update((number, self._length) for number in open_)
        return [
            Section(
                title, heading.level, Passage(heading.passage.start, ends[number]), heading.supplied
            )
            for number, (title, heading) in enumerate(zip(self._titles, headings, strict=True))
        ]


def _placed(spans: list[Span], start: int, length: int) -> tuple[Span, ...]:
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
