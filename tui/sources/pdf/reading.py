"""Reading: a PDF from its first page to its last, and what can be read of it on the way."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import pypdfium2

from tui.core.clean import clean_line
from tui.core.reference import Reference
from tui.core.work import Work
from tui.sources.pdf.columns import columns
from tui.sources.pdf.document import opened
from tui.sources.pdf.headings import Entry, headings, title_place
from tui.sources.pdf.kinds import kinds
from tui.sources.pdf.line_numbers import without_line_numbers
from tui.sources.pdf.lines import Line, lines_of
from tui.sources.pdf.manner import Manner, manner_of
from tui.sources.pdf.mending import blocks
from tui.sources.pdf.notes import FootNote, gather, parted
from tui.sources.pdf.page_numbers import candidates, page_numbers
from tui.sources.pdf.paragraphs import Draft
from tui.sources.pdf.record import reference_of
from tui.sources.pdf.running_heads import (
    NEAR,
    Margins,
    Number,
    margins_of,
    without_running_heads,
    without_stamps,
)
from tui.sources.pdf.sheet import Sheet, sheets
from tui.sources.pdf.writing import Writer
from tui.sources.records.reference import completed
from tui.sources.source import Progress, Source
from tui.sources.unreadable import UnreadableWork

_EARLY = 8
"""Pages after which what has been read can be looked at."""

_FIRST = 2
"""Pages that may say what the work is."""

_MOST_ENTRIES = 5000
_DEEPEST_ENTRY = 8


@dataclass(frozen=True, slots=True)
class _Page:
    """A page understood by itself: its lines, and the numbers and words at its edges."""

    lines: tuple[Line, ...]
    numbers: tuple[Number, ...]
    edges: tuple[str, ...]
    failed: bool

    @property
    def texts(self) -> list[str]:
        """What its lines say."""
        return [line.text for line in self.lines]


class _Reading:
    """The document, and its pages read so far."""

    def __init__(self, source: Source, document: "pypdfium2.PdfDocument") -> None:
        self._source = source
        self._document = document
        self._outline = list(_outline(document))
        self.pages: list[_Page] = []

    def work(self) -> Work:
        """The work as far as it is read."""
        flow = _flow([page.lines for page in self.pages])
        manner, drafts = flow.manner, flow.drafts
        labels = [self._document.get_page_label(number) for number in range(len(self.pages))]
        writer = Writer(
            page_numbers(labels, [page.numbers for page in self.pages]),
            manner.words,
            flow.notes,
            frozenset(number for number, page in enumerate(self.pages) if page.failed),
        )
        levels = headings(drafts, manner, self._outline)
        found = kinds(drafts, flow.tables, levels, manner)
        for draft, kind in zip(drafts, found, strict=True):
            writer.write(draft, kind)
        writer.finish(len(self.pages))
        return writer.assembly.work(self._reference(drafts, manner), "pdf")

    def _reference(self, drafts: Sequence[Draft], manner: Manner) -> Reference:
        source = self._source
        if source.beside is not None:
            return completed(source.beside, source.name)
        title = title_place(drafts, manner)
        largest = drafts[title].text if title is not None else ""
        lines = [text for page in self.pages[:_FIRST] for text in (*page.edges, *page.texts)]
        found = reference_of(self._document, source.content, lines, largest)
        return completed(found, source.name)


def read_pdf(source: Source) -> Work:
    """The work in a PDF; what its first pages give is reported on the way.

    Raises UnreadableWork.
    """
    with opened(source.content, source.path.name) as document:
        total = len(document)
        reading = _Reading(source, document)
        for page in _pages(sheets(document, source.begin, source.passed_over), total):
            reading.pages.append(page)
            done = len(reading.pages)
            early = done == _EARLY < total and any(one.lines for one in reading.pages)
            source.report(Progress(done, total, "pages", reading.work() if early else None))
        _check(reading.pages, clean_line(source.path.name))
        return reading.work()


def _check(pages: Sequence[_Page], name: str) -> None:
    """Raise UnreadableWork where no page has text."""
    if any(page.lines for page in pages):
        return
    if all(page.failed for page in pages):
        raise UnreadableWork(f"None of the pages of {name} can be read: it is damaged.")
    raise UnreadableWork(
        f"{name} has no text layer: its pages are pictures, or empty. Have a copy recognised (OCR)."
    )


def _pages(coming: Iterable[Sheet], total: int) -> Iterator[_Page]:
    """The pages, each understood when those near it are known."""
    window: deque[tuple[Sheet, Margins]] = deque()
    place = 0
    for sheet in coming:
        window.append((sheet, margins_of(sheet)))
        if sheet.number >= NEAR:
            yield _page(window, place)
            place += 1
        if len(window) > 2 * NEAR:
            window.popleft()
    while place < total:
        yield _page(window, place)
        place += 1


def _page(window: Sequence[tuple[Sheet, Margins]], number: int) -> _Page:
    sheet, margins = next(one for one in window if one[0].number == number)
    near = [
        (other.number - number, its)
        for other, its in window
        if 0 < abs(other.number - number) <= NEAR
    ]
    others = [other for other, _ in window if 0 < abs(other.number - number) <= NEAR]
    bare = without_stamps(without_running_heads(sheet, margins, near), others)
    pieces = without_line_numbers(bare.pieces)
    lines = lines_of([*columns(pieces), *columns(bare.turned)], number)
    rows = (*margins.head, *reversed(margins.foot))
    edges = tuple(row.text for row in rows) if number < _FIRST else ()
    return _Page(tuple(lines), tuple(candidates(margins)), edges, sheet.failed)


@dataclass
class _Flow:
    """The text of all pages in blocks, each with whether it is a table, and the foot-notes."""

    manner: Manner
    drafts: list[Draft]
    tables: list[bool]
    notes: dict[int, list[FootNote]]


def _flow(pages: Sequence[Sequence[Line]]) -> _Flow:
    manner = manner_of(pages)
    noted: dict[int, list[FootNote]] = {}
    text: list[Line] = []
    for number, lines in enumerate(pages):
        kept, notes = parted(lines, manner)
        text.extend(kept)
        if notes:
            noted[number] = notes
    gather(noted)
    drafts, tables = blocks(text, manner)
    return _Flow(manner, drafts, tables, noted)


def _outline(document: "pypdfium2.PdfDocument") -> Iterator[Entry]:
    """The entries of the file's outline that lead to one of its pages."""
    try:
        for bookmark in islice(document.get_toc(max_depth=_DEEPEST_ENTRY), _MOST_ENTRIES):
            target = bookmark.get_dest()
            page = target.get_index() if target is not None else None
            if page is not None:
                yield Entry(clean_line(bookmark.get_title()), bookmark.level + 1, page)
    except pypdfium2.PdfiumError:
        return
