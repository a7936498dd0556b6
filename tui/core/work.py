"""Work: an article or book as read, with its sections, blocks and page marks."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import accumulate

from tui.core.blocks import ColumnBlocks, Columns
from tui.core.passage import Passage
from tui.core.reference import Reference

BLOCK_BREAK = "\n\n"
"""What stands between two blocks in `Work.text`."""


class BlockKind(StrEnum):
    """What a block is to its reader."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTATION = "quotation"
    LIST_ITEM = "list-item"
    TABLE = "table"
    FIGURE = "figure"
    CODE = "code"
    VERSE = "verse"
    NOTE = "note"
    RULE = "rule"
    GAP = "gap"


class SpanKind(StrEnum):
    """How a stretch inside a block is set, or where it leads."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    SMALL_CAPS = "small-caps"
    CODE = "code"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    STRIKE = "strike"
    LINK = "link"
    NOTE_MARK = "note-mark"


class PageSource(StrEnum):
    """Where a page number was read."""

    PAGE_LIST = "page-list"
    PAGEBREAK = "pagebreak"
    PDF_LABEL = "pdf-label"
    PRINTED = "printed"
    POSITION = "position"
    USER = "user"

    @property
    def is_citable(self) -> bool:
        """Whether it is a page of the printed work, and not only a place in the file."""
        return self is not PageSource.POSITION


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text with a meaning.

    `target` is a link's address ("#..." for one of the work's `anchors`) or a note's id.
    """

    kind: SpanKind
    passage: Passage
    target: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of the text between two breaks.

    `level` is a heading's rank or a list item's depth from 1; `lead` is drawn before the first
    row and is not text (a bullet, a number). `supplied` marks words that are an editor's. The text
    of a gap says which chapter or page could not be read.
    """

    kind: BlockKind
    passage: Passage
    level: int = 0
    lead: str = ""
    spans: tuple[Span, ...] = ()
    supplied: bool = False


def blocks_of(columns: Columns) -> Sequence[Block]:
    """The blocks that stand in those columns, made when they are looked at."""
    kinds, starts, ends, levels, leads, supplied, spans = columns

    def make(number: int) -> Block:
        passage = Passage(starts[number], ends[number])
        kind, level, lead = kinds[number], levels[number], leads[number]
        return Block(kind, passage, level, lead, spans(number), bool(supplied[number]))

    return ColumnBlocks(columns, make)


def columns_of(blocks: Sequence[Block]) -> Columns:
    """The columns in which those blocks stand."""
    if isinstance(blocks, ColumnBlocks):
        return blocks.columns
    return Columns(
        [block.kind for block in blocks],
        [block.passage.start for block in blocks],
        [block.passage.end for block in blocks],
        [block.level for block in blocks],
        [block.lead for block in blocks],
        [block.supplied for block in blocks],
        lambda number: blocks[number].spans,
    )


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and all up to the next one of its rank or a higher one."""

    title: str
    level: int
    passage: Passage
    supplied: bool = False


@dataclass(frozen=True, slots=True)
class PageMark:
    """A page begins here."""

    label: str
    offset: int
    source: PageSource


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote; `text` is None where this copy has the mark but not the note.

    `id` tells it from the others of the work, which may bear the same mark; it is the mark where
    nothing else is given.
    """

    mark: str
    text: str | None
    id: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", self.mark)


@dataclass(frozen=True)
class Work:
    """An article or book as read; every place in it is an offset into `text`.

    Blocks and sections are in the order of the text; blocks do not overlap, sections nest.
    `sha256` is that of the file's bytes. `excerpt` says what is missing, where the copy is not
    the whole work. `corrections` lists what an editor changed in the text. `anchors` are the
    offsets that links within the work lead to, by name.
    """

    reference: Reference
    text: str
    blocks: Sequence[Block]
    sections: tuple[Section, ...] = ()
    pages: tuple[PageMark, ...] = ()
    notes: tuple[Note, ...] = ()
    anchors: Mapping[str, int] = field(default_factory=dict)
    excerpt: str = ""
    corrections: tuple[str, ...] = ()
    format: str = "text"
    sha256: str = ""

    @cached_property
    def block_starts(self) -> Sequence[int]:
        """Where each block begins."""
        return columns_of(self.blocks).starts

    @cached_property
    def _block_kinds(self) -> Sequence[BlockKind]:
        return columns_of(self.blocks).kinds

    @cached_property
    def _page_offsets(self) -> list[int]:
        return [page.offset for page in self.pages]

    @cached_property
    def word_count(self) -> int:
        """Words, as white space parts them."""
        return len(self.text.split())

    def block_index(self, offset: int) -> int:
        """The index of the block at `offset`, or of the last one before it; 0 for an empty work."""
        return max(bisect_right(self.block_starts, offset) - 1, 0)

    def block_at(self, offset: int) -> Block | None:
        """The block at `offset`, or the last one before it."""
        return self.blocks[self.block_index(offset)] if self.blocks else None

    def section_at(self, offset: int) -> Section | None:
        """The innermost section round `offset`; blocks never stand in two."""
        return self._block_sections[self.block_index(offset)] if self.blocks else None

    @cached_property
    def _block_sections(self) -> list[Section | None]:
        """The innermost section of each block, in one sweep."""
        found: list[Section | None] = []
        around: list[Section] = []
        coming = iter(self.sections)
        following = next(coming, None)
        for start in self.block_starts:
            while following is not None and following.passage.start <= start:
                around.append(following)
                following = next(coming, None)
            while around and around[-1].passage.end <= start:
                around.pop()
            found.append(around[-1] if around else None)
        return found

    def section_number(self, section: Section) -> int:
        """Its number in the work, counted from 1 through all levels."""
        return self._section_numbers[section]

    @cached_property
    def _section_numbers(self) -> dict[Section, int]:
        return {section: number for number, section in enumerate(self.sections, 1)}

    def paragraph_at(self, offset: int) -> int | None:
        """The number, from 1, of the paragraph at `offset` within its innermost section.

        Text that is not a paragraph (a quotation, a list item) counts with the paragraph before
        it. None before the first paragraph of the section.
        """
        number = self._paragraph_numbers[self.block_index(offset)] if self.blocks else 0
        return number or None

    @cached_property
    def _paragraph_numbers(self) -> list[int]:
        numbers, count, inside = [], 0, None
        for kind, section in zip(self._block_kinds, self._block_sections, strict=True):
            if section is not inside:
                count, inside = 0, section
            count += kind is BlockKind.PARAGRAPH
            numbers.append(count)
        return numbers

    def paragraph_in_all(self, offset: int) -> int:
        """The number, from 1, of the paragraph at `offset` in the work; 0 before the first."""
        return self._paragraphs_so_far[self.block_index(offset)] if self.blocks else 0

    @cached_property
    def _paragraphs_so_far(self) -> list[int]:
        return list(accumulate(int(kind is BlockKind.PARAGRAPH) for kind in self._block_kinds))

    def paragraph(self, section: Section | None, number: int) -> Block | None:
        """The paragraph of that number directly in `section` (or before any section, for None)."""
        kinds, numbers = self._block_kinds, self._paragraph_numbers
        counted = zip(kinds, self._block_sections, numbers, strict=True)
        for index, (kind, inside, count) in enumerate(counted):
            if kind is BlockKind.PARAGRAPH and inside is section and count == number:
                return self.blocks[index]
        return None

    def page_at(self, offset: int) -> PageMark | None:
        """The page `offset` stands on, where the copy has pages."""
        index = bisect_right(self._page_offsets, offset) - 1
        return self.pages[index] if index >= 0 else None

    def pages_in(self, passage: Passage) -> tuple[PageMark, ...]:
        """The pages that begin within `passage`."""
        first = bisect_left(self._page_offsets, passage.start)
        return self.pages[first : bisect_left(self._page_offsets, passage.end)]

    def page_passage(self, page: PageMark) -> Passage:
        """The stretch of the text on that page."""
        following = bisect_right(self._page_offsets, page.offset)
        after = self._page_offsets[following : following + 1] or [len(self.text)]
        return Passage(page.offset, after[0])

    def links_in(self, passage: Passage) -> tuple[Span, ...]:
        """The links and note marks that share a character with `passage`."""
        first, last = self.block_index(passage.start), self.block_index(passage.end)
        return tuple(
            span
            for block in self.blocks[first : last + 1]
            for span in block.spans
            if span.kind in (SpanKind.LINK, SpanKind.NOTE_MARK) and span.passage.overlaps(passage)
        )

    def note(self, id: str) -> Note | None:
        """The note with that id."""
        return self._notes_by_id.get(id)

    @cached_property
    def _notes_by_id(self) -> dict[str, Note]:
        return {note.id: note for note in self.notes}

    def progress(self, offset: int) -> float:
        """How much of the text lies before `offset`, 0 to 1."""
        return min(offset / len(self.text), 1.0) if self.text else 0.0
