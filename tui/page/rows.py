"""Rows: some blocks of a work laid out for one width."""

from dataclasses import dataclass, field

from tui.core.work import Block, BlockKind, Work
from tui.page.cells import cells
from tui.page.wrap import wrap

PREFORMATTED = frozenset({BlockKind.CODE, BlockKind.TABLE, BlockKind.VERSE})
"""Blocks whose lines keep their blanks."""

WIDE = frozenset({BlockKind.CODE, BlockKind.TABLE})
"""Blocks whose lines are not broken: what does not fit the page is reached sideways."""

LONGEST_LINE = 1000
"""Cells of a line of a wide block; one that is longer is broken."""

BLANK = -1
"""The block index of a row between blocks."""

_INDENTED = {
    BlockKind.QUOTATION: 4,
    BlockKind.VERSE: 4,
    BlockKind.CODE: 2,
    BlockKind.NOTE: 2,
    BlockKind.FIGURE: 2,
    BlockKind.GAP: 2,
}


def indent_of(block: Block, width: int) -> int:
    """How many cells a block is set in, on a page so many cells wide."""
    if block.supplied:
        return len("[")
    if block.kind is BlockKind.LIST_ITEM:
        depth = 2 * max(block.level - 1, 0)
        return min(depth + max(cells(block.lead), 2), width // 2)
    return _INDENTED.get(block.kind, 0) // (2 if width < 50 else 1)


def room_of(block: Block, width: int) -> int:
    """How many cells of a block's line a page so many cells wide shows."""
    return max(width - indent_of(block, width) - block.supplied, 8)


@dataclass(slots=True)
class Rows:
    """Where each row begins and ends, and the index of its block; blank rows stand between."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.starts)


def rows_of(work: Work, first: int, last: int, width: int, spacing: int) -> Rows:
    """The rows of the blocks `first` to `last` (half-open), with the blank rows before them."""
    rows = Rows()
    for index in range(first, last):
        block = work.blocks[index]
        _add_blanks(rows, _gap(work, index, spacing), block.passage.start)
        room = LONGEST_LINE if block.kind in WIDE else room_of(block, width)
        for start, end in wrap(work.text, block.passage, room, block.kind in PREFORMATTED):
            if spacing == 2 and start > block.passage.start:
                _add_blanks(rows, 1, start)
            rows.starts.append(start)
            rows.ends.append(end)
            rows.blocks.append(index)
    return rows


def _add_blanks(rows: Rows, count: int, before: int) -> None:
    start = max(before - 1, rows.ends[-1] if rows.ends else 0)
    for _ in range(count):
        rows.starts.append(start)
        rows.ends.append(start)
        rows.blocks.append(BLANK)


def _gap(work: Work, index: int, spacing: int) -> int:
    """How many blank rows stand before a block."""
    if index == 0:
        return 0
    before, block = work.blocks[index - 1], work.blocks[index]
    if block.kind is BlockKind.HEADING:
        return spacing + (1 if before.kind is BlockKind.HEADING else 2)
    if before.kind is block.kind is BlockKind.LIST_ITEM:
        return 0
    return spacing
