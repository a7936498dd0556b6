"""Tables: runs of lines that stand open at the same places, as rows of cells."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise

from tui.sources.pdf.lines import Line
from tui.sources.pdf.manner import follows
from tui.sources.prose import Prose
from tui.sources.table import set_table

_FEWEST = 3
"""Rows of a table, at the least."""


def runs(lines: Sequence[Line]) -> Iterator[tuple[bool, list[Line]]]:
    """The lines in runs, each with whether it is a table."""
    for _, column in groupby(lines, key=lambda line: (line.page, line.column)):
        yield from _parted(list(column))


def set_rows(lines: Sequence[Line], cell: Callable[[Line, int, int], Prose]) -> Prose:
    """A table's lines as aligned columns; `cell` writes a part of a line."""
    edges = _edges(lines)
    return set_table([_row(line, edges, cell) for line in lines], is_headed=False)


def _parted(column: list[Line]) -> Iterator[tuple[bool, list[Line]]]:
    plain: list[Line] = []
    for open_, group in groupby(column, key=lambda line: bool(line.gaps)):
        run = list(group)
        if open_ and _is_table(run):
            if plain:
                yield False, plain
                plain = []
            yield True, run
        else:
            plain.extend(run)
    if plain:
        yield False, plain


def _is_table(run: Sequence[Line]) -> bool:
    if len(run) < _FEWEST or not all(follows(*pair) for pair in pairwise(run)):
        return False
    edges = _edges(run)
    return len(edges) > 1 and sum(len(line.gaps) for line in run) >= len(run)


def _edges(lines: Sequence[Line]) -> list[float]:
    """Where the columns of a table begin: places where cells stand over one another."""
    spans = sorted((cell.left, cell.right) for line in lines for cell in line.cells)
    edges: list[float] = []
    end = float("-inf")
    for left, right in spans:
        if left > end:
            edges.append(left)
        end = max(end, right)
    return edges


def _row(
    line: Line, edges: Sequence[float], written: Callable[[Line, int, int], Prose]
) -> list[Prose]:
    cells = [Prose() for _ in edges]
    for cell in line.cells:
        place = max((n for n, edge in enumerate(edges) if edge <= cell.left + 0.01), default=0)
        if cells[place].length:
            cells[place].put(" ")
        cells[place].join(written(line, cell.start, cell.end))
    return cells
