"""Layout: a work's rows for one width, and the way between offsets and rows.

A long work is laid out in pieces, as they are wanted: what is asked for and what is next to it at
once, the rest when there is time. Until then the rows of a piece are estimated, and rows after it
may turn out to have other numbers: an offset is a place, a row number is not.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate

from tui.core.passage import Passage
from tui.core.work import Work
from tui.page.cells import cells
from tui.page.rows import BLANK, LONGEST_LINE, WIDE, Rows, indent_of, room_of, rows_of
from tui.page.wrap import offset_at

__all__ = ["BLANK", "Layout", "Row"]

_PIECE = 16_000
"""Characters of a piece: more than a screen of them, and laid out in half a millisecond."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the page: its characters, the block they belong to (or BLANK) and its indent."""

    passage: Passage
    block: int
    indent: int
    opens: bool


class Layout:
    """The rows of a work, in order; they are found from offsets, and offsets from them.

    `spacing` is 1 (a blank row between paragraphs) or 2 (double-spaced: one between all rows, two
    between paragraphs).
    """

    def __init__(self, work: Work, width: int, spacing: int = 1) -> None:
        self.work = work
        self.width = width
        self.spacing = spacing
        self._cuts = _cuts(work)
        self._begins = [work.block_starts[index] for index in self._cuts[:-1]]
        self._pieces: list[Rows | None] = [None] * len(self._begins)
        self._ready: dict[int, Rows] = {}
        self._widest: dict[int, int] = {}
        self._counts = [self._estimate(piece) for piece in range(len(self._begins))]
        self._firsts = self._summed()
        if self._pieces:
            self._lay_out_round(0)

    def __len__(self) -> int:
        return self._firsts[-1]

    def row(self, number: int) -> Row:
        """The row of that number, from 0."""
        piece, index = self._piece_with(number)
        block = piece.blocks[index]
        passage = Passage(piece.starts[index], piece.ends[index])
        if block == BLANK:
            return Row(passage, BLANK, 0, False)
        its = self.work.blocks[block]
        opens = passage.start == its.passage.start
        return Row(passage, block, indent_of(its, self.width), opens)

    def row_of(self, offset: int) -> int:
        """The number of the row that shows `offset`, or of the last one before it.

        What is next to it is laid out, so that the numbers of the rows about it stay.
        """
        if not self._pieces:
            return 0
        number = self._piece_at(offset)
        self._lay_out_round(number)
        return self._row_in(number, offset)

    def row_near(self, offset: int) -> int:
        """The same where it is laid out, else about where it will be; nothing is laid out."""
        if not self._pieces:
            return 0
        number = self._piece_at(offset)
        if self._pieces[number] is not None:
            return self._row_in(number, offset)
        begin = self._begins[number]
        share = (offset - begin) / max(self._end(number) - begin, 1)
        return self._firsts[number] + int(min(max(share, 0.0), 1.0) * self._counts[number])

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
        if not self._pieces:
            return Passage(0, 0)
        first = max(first, 0)
        start = self.row(min(first, len(self) - 1)).passage.start
        last = self.row(min(max(first + count - 1, first), len(self) - 1)).passage.end
        return Passage(start, max(last, start))

    # Sideways

    def beyond(self, block: int) -> int:
        """How many cells of a block's longest line the page does not show; 0 for most blocks."""
        its = self.work.blocks[block]
        if its.kind not in WIDE:
            return 0
        if block not in self._widest:
            lines = its.passage.of(self.work.text).split("\n")
            self._widest[block] = min(max(map(cells, lines)), LONGEST_LINE)
        return max(self._widest[block] - self.room_for(block), 0)

    def room_for(self, block: int) -> int:
        """How many cells of a line of that block are shown."""
        return room_of(self.work.blocks[block], self.width)

    # In pieces

    @property
    def is_done(self) -> bool:
        """Whether all rows have the numbers that they keep."""
        return None not in self._pieces

    def lay_out_more(self) -> bool:
        """Lay out one more piece, to be put in its place by `settle`; False when there is none."""
        for number, piece in enumerate(self._pieces):
            if piece is None and number not in self._ready:
                self._ready[number] = self._laid_out(number)
                return True
        return False

    def settle(self) -> None:
        """Put what was laid out in its place; rows have other numbers now."""
        for number in tuple(self._ready):
            self._place(number)
        self._firsts = self._summed()

    def _lay_out_round(self, number: int) -> None:
        """Have a piece laid out, and those on either side of it."""
        round_it = range(max(number - 1, 0), min(number + 2, len(self._pieces)))
        if any(self._pieces[one] is None for one in round_it):
            for one in round_it:
                self._place(one)
            self._firsts = self._summed()

    def _place(self, number: int) -> None:
        if self._pieces[number] is None:
            rows = self._ready.pop(number, None) or self._laid_out(number)
            self._pieces[number] = rows
            self._counts[number] = len(rows)

    def _laid_out(self, number: int) -> Rows:
        first, last = self._cuts[number : number + 2]
        return rows_of(self.work, first, last, self.width, self.spacing)

    def _piece_at(self, offset: int) -> int:
        return max(bisect_right(self._begins, offset) - 1, 0)

    def _piece_with(self, number: int) -> tuple[Rows, int]:
        """The piece with the row of that number, which is laid out for it, and its index there."""
        while True:
            number = min(number, len(self) - 1)
            index = bisect_right(self._firsts, number) - 1
            piece = self._pieces[index]
            if piece is not None:
                return piece, number - self._firsts[index]
            self._lay_out_round(index)

    def _row_in(self, number: int, offset: int) -> int:
        """The number of the row in that piece, which is laid out, that shows `offset`."""
        piece = self._pieces[number]
        assert piece is not None
        index = max(bisect_right(piece.starts, offset) - 1, 0)
        while index > 0 and piece.blocks[index] == BLANK:
            index -= 1
        if piece.blocks[index] == BLANK:  # between the last row of the piece before and its own
            return max(self._firsts[number] - 1, 0)
        return self._firsts[number] + index

    def _estimate(self, number: int) -> int:
        first, last = self._cuts[number : number + 2]
        length = self._end(number) - self._begins[number]
        return self.spacing * (length // max(self.width - 4, 4) + 2 * (last - first))

    def _end(self, number: int) -> int:
        """Where the next piece begins, or the text ends."""
        return self._begins[number + 1] if number + 1 < len(self._begins) else len(self.work.text)

    def _summed(self) -> list[int]:
        """The number of the first row of each piece, and how many rows there are."""
        return [0, *accumulate(self._counts)]


def _cuts(work: Work) -> list[int]:
    """The index of the first block of each piece, and how many blocks there are."""
    starts = work.block_starts
    cuts = [0] if starts else []
    while cuts and cuts[-1] < len(starts):
        after = bisect_left(starts, starts[cuts[-1]] + _PIECE)
        cuts.append(max(after, cuts[-1] + 1))
    return cuts or [0]
