"""How long it takes to lay out a page: python -m tests.bench.laying_out [TURNS].

Works of 10 KB and of 3.2 MB by turns in one run, made up of paragraphs. For each the milliseconds
of the processor, the middle one of the turns, for the first page, for the last page after it, and
for all rows of the work; none of it opens a file or a terminal.
"""

import sys
from collections.abc import Callable
from statistics import median
from time import process_time
from typing import NamedTuple

from tui.core.passage import Passage
from tui.core.place import place_told
from tui.core.reference import Reference
from tui.core.work import BLOCK_BREAK, Block, BlockKind, Work
from tui.page.sheet import Overlays, Sheet, sheet_of

_SIZES = {"10 KB": 10_000, "3.2 MB": 3_200_000}
_WORDS = "The reader reads on and on, line after line, and does not look up from the page. "
_PAGE = 24


class Taken(NamedTuple):
    """Milliseconds of the processor."""

    first: float
    last: float
    rest: float


def a_work(size: int) -> Work:
    """A new work of so many characters."""
    blocks: list[Block] = []
    texts: list[str] = []
    start = 0
    while start < size:
        text = _WORDS * (1 + len(blocks) % 5)
        blocks.append(Block(BlockKind.PARAGRAPH, Passage(start, start + len(text))))
        texts.append(text)
        start += len(text) + len(BLOCK_BREAK)
    return Work(Reference({}), BLOCK_BREAK.join(texts), tuple(blocks))


def _timed(do: Callable[[], object]) -> float:
    before = process_time()
    do()
    return 1000 * (process_time() - before)


def _drawn(sheet: Sheet, first: int) -> None:
    for row in range(first, first + _PAGE):
        sheet.segments(row, Overlays(), {})


def taken(work: Work) -> Taken:
    """What the pages of a work take that nothing is known of yet."""
    made: list[Sheet] = []

    def first() -> None:
        made.append(sheet_of(work, 80, 66))
        _drawn(made[0], 0)
        place_told(work, made[0].shown(0, _PAGE).start)

    def last() -> None:
        _drawn(made[0], made[0].row_of(len(work.text)) - _PAGE)

    def rest() -> None:
        while made[0].layout.lay_out_more():
            pass
        made[0].layout.settle()

    return Taken(_timed(first), _timed(last), _timed(rest))


def main() -> None:
    """Measure both by turns and print a line for each."""
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    found: dict[str, list[Taken]] = {name: [] for name in _SIZES}
    for _ in range(turns):
        for name, size in _SIZES.items():
            found[name].append(taken(a_work(size)))
    for name, runs in found.items():
        one = Taken(*map(median, zip(*runs, strict=True)))
        print(f"{name:>7}  first {one.first:6.2f}  last {one.last:6.2f}  rest {one.rest:6.2f} ms")
    short, long = (median(run.first for run in runs) for runs in found.values())
    print(f"first page of the long work: {long:.2f} ms, {long / short:.2f} times the short one's")


if __name__ == "__main__":
    main()
