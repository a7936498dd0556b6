"""Layout: a work's rows for one width, and the way between offsets and rows."""

from bisect import bisect_right
from dataclasses import dataclass

from tui.core.passage import Passage
from tui.core.work import Block, BlockKind, Work
from tui.page.wrap import cells, offset_at, wrap

PREFORMATTED = frozenset({BlockKind.CODE, BlockKind.TABLE, BlockKind.VERSE})
_INDENTED = {BlockKind.QUOTATION: 4, BlockKind.VERSE: 4, BlockKind.CODE: 2, BlockKind.NOTE: 2}

BLANK = -1
"""The block index of a row between blocks."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the page: its characters, the block they belong to (or BLANK) and its indent."""

    passage: Passage
    block: int
    indent: int
    opens: bool


class Layout:
    """The rows of a work, in order; `starts` holds the first offset of each and never decreases.

    Rows are found from offsets, and offsets from rows, by bisection in `starts`. `spacing` is 1
    (a blank row between paragraphs) or 2 (double-spaced: one between all rows, two between
    paragraphs).
    """

    def __init__(self, work: Work, width: int, spacing: int = 1) -> None:
        self.work = work
        self.width = width
        self.spacing = spacing
        self.starts: list[int] = []
        self._ends: list[int] = []
        self._blocks: list[int] = []
        for index in range(len(work.blocks)):
            self._add_block(index)

    def __len__(self) -> int:
        return len(self.starts)

    def row(self, number: int) -> Row:
        """The row of that number, from 0."""
        index = self._blocks[number]
        passage = Passage(self.starts[number], self._ends[number])
        if index == BLANK:
            return Row(passage, BLANK, 0, False)
        block = self.work.blocks[index]
        opens = passage.start == block.passage.start
        return Row(passage, index, self._indent(block), opens)

    def row_of(self, offset: int) -> int:
        """The number of the row that shows `offset`, or of the last one before it."""
        number = max(bisect_right(self.starts, offset) - 1, 0)
        while number > 0 and self._blocks[number] == BLANK:
            number -= 1
        return number

    def column_of(self, offset: int) -> int:
        """How many cells into its row `offset` stands, the indent counted."""
        row = self.row(self.row_of(offset))
        end = min(max(offset, row.passage.start), row.passage.end)
        return row.indent + cells(self.work.text[row.passage.start : end])

    def offset(self, number: int, column: int) -> int:
        """The offset shown at `column` cells of that row; the row's end beyond its last one."""
        row = self.row(number)
        return offset_at(self.work.text, row.passage, max(column - row.indent, 0))

    def shown(self, first: int, count: int) -> Passage:
        """The characters on `count` rows from `first`."""
        if not self.starts:
            return Passage(0, 0)
        first = min(max(first, 0), len(self) - 1)
        last = min(max(first + count - 1, first), len(self) - 1)
        return Passage(self.starts[first], max(self._ends[last], self.starts[first]))

    def _add_block(self, index: int) -> None:
        block = self.work.blocks[index]
        self._add_blanks(self._gap(index), block.passage.start)
        width = max(self.width - self._indent(block) - block.supplied, 8)
        rows = wrap(self.work.text, block.passage, width, block.kind in PREFORMATTED)
        for start, end in rows:
            if self.spacing == 2 and start > block.passage.start:
                self._add_blanks(1, start)
            self.starts.append(start)
            self._ends.append(end)
            self._blocks.append(index)

    def _add_blanks(self, count: int, before: int) -> None:
        start = max(before - 1, self._ends[-1] if self._ends else 0)
        for _ in range(count):
            self.starts.append(start)
            self._ends.append(start)
            self._blocks.append(BLANK)

    def _gap(self, index: int) -> int:
        """How many blank rows stand before a block."""
        if index == 0:
            return 0
        before, block = self.work.blocks[index - 1], self.work.blocks[index]
        if block.kind is BlockKind.HEADING:
            return self.spacing + (1 if before.kind is BlockKind.HEADING else 2)
        if before.kind is block.kind is BlockKind.LIST_ITEM:
            return 0
        return self.spacing

    def _indent(self, block: Block) -> int:
        if block.supplied:
            return len("[")
        if block.kind is BlockKind.LIST_ITEM:
            depth = 2 * max(block.level - 1, 0)
            return min(depth + max(cells(block.lead), 2), self.width // 2)
        return _INDENTED.get(block.kind, 0) // (2 if self.width < 50 else 1)
