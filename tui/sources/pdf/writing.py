"""Writing: what was found on the pages of a PDF, written down as a work."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tui.core.passage import Passage
from tui.core.work import BlockKind, Span, SpanKind
from tui.sources.assembly import Assembly
from tui.sources.pdf.joining import joint
from tui.sources.pdf.kinds import Kind
from tui.sources.pdf.lines import Line, Stretch
from tui.sources.pdf.links import anchor, page_of
from tui.sources.pdf.notes import FootNote, text_of_mark
from tui.sources.pdf.page_numbers import PageNumber
from tui.sources.pdf.paragraphs import Draft
from tui.sources.pdf.tables import set_rows
from tui.sources.prose import Prose

_WHOLE_BLOCK = (SpanKind.EMPHASIS, SpanKind.STRONG, SpanKind.CODE)
"""Ways to be set that say nothing where all of a block, or a heading, is set so."""

_LETTER = 0.6
"""The width of a letter of one width for all, in sizes of the type."""

_LINE_BROKEN = (BlockKind.CODE, BlockKind.VERSE)


@dataclass
class Writer:
    """Writes drafts as blocks of a work, in the order they are read."""

    numbers: Sequence[PageNumber]
    words: frozenset[str]
    notes: Mapping[int, Sequence[FootNote]]
    gaps: frozenset[int] = frozenset()
    assembly: Assembly = field(default_factory=Assembly)
    _page: int = 0
    _noted: int = 0
    _called: set[str] = field(default_factory=set)

    def write(self, draft: Draft, kind: Kind) -> None:
        """Add a block; two, where a page is missing in the midst of it."""
        for part in self._parted(draft):
            self._write(part, kind)

    def _parted(self, draft: Draft) -> Iterator[Draft]:
        part = Draft()
        for line in draft.lines:
            if part.lines and any(part.last.page < gap < line.page for gap in self.gaps):
                yield part
                part = Draft()
            part.lines.append(line)
        yield part

    def _write(self, draft: Draft, kind: Kind) -> None:
        self._notes_before(draft.first.page)
        self._gaps_before(draft.first.page)
        if kind.block is BlockKind.TABLE:
            written = self._pages_at(draft.first.page)
            written.join(set_rows(draft.lines, self._cell))
        elif kind.block in _LINE_BROKEN:
            written = self._kept(draft)
        else:
            written = self._run_on(draft, kind)
        self.assembly.add(kind.block, written, level=kind.level, lead=kind.lead)

    def finish(self, pages: int) -> None:
        """Add what is left of the pages read, and the notes."""
        self._notes_before(pages)
        self._gaps_before(pages)
        rest = self._pages_at(pages - 1)
        for page in range(pages):
            for note in self.notes.get(page, ()):
                self._keep(note)
        self.assembly.add(BlockKind.PARAGRAPH, rest)
        targets = (span.target for span in self.assembly.spans)
        self.assembly.keep_anchors({target[1:] for target in targets if target[:1] == "#"})

    def _notes_before(self, page: int) -> None:
        """Add the notes of the pages before that one which no mark in their text calls."""
        while self._noted < page:
            for note in self.notes.get(self._noted, ()):
                if note.id not in self._called:
                    marks = (SpanKind.SUPERSCRIPT,)
                    written = self._flowing(note.draft.lines, 0, Prose(), marks)
                    self.assembly.add(BlockKind.NOTE, written)
            self._noted += 1

    def _keep(self, note: FootNote) -> None:
        if note.id in self._called and note.id not in self.assembly.notes:
            text = self._flowing(note.draft.lines, text_of_mark(note.draft.first), Prose(), ())
            self.assembly.note(note.mark, text.text.strip(), note.id)

    def _gaps_before(self, page: int) -> None:
        """Say of the broken pages before that one that they are missing."""
        for broken in sorted(self.gaps):
            if self._page <= broken < page:
                written = self._pages_at(broken)
                written.put(f"Page {self.numbers[broken].label} could not be read.")
                self.assembly.add(BlockKind.GAP, written)

    def _pages_at(self, page: int) -> Prose:
        """A prose that begins with the marks of the pages up to that one."""
        written = Prose()
        self._mark_pages(written, page)
        return written

    def _mark_pages(self, written: Prose, page: int) -> None:
        while self._page <= page:
            number = self.numbers[self._page]
            written.page(number.label, number.source)
            written.anchor(anchor(self._page))
            self._page += 1

    def _kept(self, draft: Draft) -> Prose:
        """The lines of a draft as they stand, set in as they are."""
        written = Prose()
        margin = min(line.left for line in draft.lines)
        for number, line in enumerate(draft.lines):
            if number:
                written.put("\n")
            self._mark_pages(written, line.page)
            letters = round((line.left - margin) / (_LETTER * line.size))
            written.put(" " * min(letters, 40) + line.text)
        return written

    def _cell(self, line: Line, start: int, end: int) -> Prose:
        """A part of a line, with what is raised in it."""
        written = Prose()
        written.put(line.text[start:end].rstrip())
        for stretch in line.stretches:
            inside = start <= stretch.start and stretch.end <= start + written.length
            if inside and stretch.kind not in _WHOLE_BLOCK and self._leads(stretch):
                self._span(written, line, stretch, -start)
        return written

    def _run_on(self, draft: Draft, kind: Kind) -> Prose:
        """The lines of a draft as running text."""
        written = self._pages_at(draft.first.page)
        skipped = [one for one in _WHOLE_BLOCK if _is_all(draft, one)]
        if kind.block is BlockKind.HEADING:
            skipped = list(_WHOLE_BLOCK)
        return self._flowing(draft.lines, kind.skipped, written, skipped)

    def _flowing(
        self, lines: Sequence[Line], start: int, written: Prose, skipped: Sequence[SpanKind]
    ) -> Prose:
        """The lines from `start` in the first of them, joined, with how their words are set."""
        for number, line in enumerate(lines):
            if number:
                self._mark_pages(written, line.page)
            base = written.length - start
            written.put(line.text[start:])
            for stretch in line.stretches:
                if stretch.end > start and stretch.kind not in skipped and self._leads(stretch):
                    self._span(written, line, stretch, base)
            start = 0
            if number + 1 < len(lines):
                written.put(joint(line, lines[number + 1].text, self.words))
        written.spans = _merged(written.spans)
        return written

    def _leads(self, stretch: Stretch) -> bool:
        """Whether it leads nowhere, to an address, or to a page that is read."""
        page = page_of(stretch.target)
        return page is None or page < len(self.numbers)

    def _span(self, written: Prose, line: Line, stretch: Stretch, base: int) -> None:
        text = line.text[stretch.start : stretch.end]
        kind, target = stretch.kind, stretch.target
        if kind is SpanKind.SUPERSCRIPT and (note := self._note(line.page, text.strip())):
            kind, target = SpanKind.NOTE_MARK, note.id
            self._called.add(note.id)
        place = max(base + stretch.start, 0)
        written.set(Span(kind, Passage(place, base + stretch.end), target))

    def _note(self, page: int, mark: str) -> FootNote | None:
        found = (note for note in self.notes.get(page, ()) if note.mark and note.mark == mark)
        return next(found, None)


def _merged(spans: Sequence[Span]) -> list[Span]:
    """The spans, with those that only a line end parts made one."""
    merged: list[Span] = []
    last: dict[tuple[SpanKind, str], int] = {}
    for span in spans:
        place = last.get((span.kind, span.target))
        if place is not None and 0 <= span.passage.start - merged[place].passage.end <= 1:
            joined = Passage(merged[place].passage.start, span.passage.end)
            merged[place] = Span(span.kind, joined, span.target)
        else:
            last[span.kind, span.target] = len(merged)
            merged.append(span)
    return merged


def _is_all(draft: Draft, kind: SpanKind) -> bool:
    """Whether nearly all letters of a draft are set in that way."""
    whole = sum(len(line.text) for line in draft.lines)
    so = sum(
        stretch.end - stretch.start
        for line in draft.lines
        for stretch in line.stretches
        if stretch.kind is kind
    )
    return so >= 0.9 * whole
