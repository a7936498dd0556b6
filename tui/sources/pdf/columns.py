"""Columns: in which order the pieces of a page are read.

A page is cut at a gutter: a place in its width that few lines cross, with lines side by side on
both sides of it. Lines that cross the gutter part the page into bands, which are read one after
another, each column by column; what is cut is cut again, so that three columns are found as two.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from tui.sources.pdf.direction import runs_leftwards
from tui.sources.pdf.pieces import Piece

_FEWEST = 3
"""Lines on each side of a gutter, at the least."""

_SHORTEST = 12
"""Characters of the middle line of a column, at the least."""

_FILLED = 0.62
"""The share of its column that the middle line of running text fills, at the least."""

_OPEN = 0.35
"""The share of lines that stand open within a column of running text, at the most."""

_CELL = 1.6
"""The gap, in sizes of the type, between two cells of a table."""

_IN_ORDER = 0.85
"""The share of pieces that the file has column by column, where lines of a column are ragged."""

_DEEPEST = 6
_MOST_PIECES = 3000


@dataclass(frozen=True, slots=True)
class Column:
    """Pieces of one column between two lines that cross it, in no order yet."""

    pieces: tuple[Piece, ...]


def columns(pieces: Sequence[Piece]) -> list[Column]:
    """The columns of a page's pieces, in the order they are read."""
    if len(pieces) > _MOST_PIECES:
        return [Column(tuple(pieces))]
    leftwards = runs_leftwards(one.text for one in pieces)
    return [Column(tuple(part)) for part in _cut(list(pieces), leftwards, _DEEPEST) if part]


def _cut(pieces: list[Piece], leftwards: bool, depth: int) -> Iterator[list[Piece]]:
    gutter = _gutter(pieces) if depth else None
    if gutter is None:
        yield pieces
        return
    for band in _bands(pieces, gutter):
        sides = [
            [one for one in band if one.right <= gutter],
            [one for one in band if one.left >= gutter],
        ]
        crossing = [one for one in band if one.left < gutter < one.right]
        if crossing:
            yield crossing
        for side in reversed(sides) if leftwards else sides:
            if side:
                yield from _cut(side, leftwards, depth - 1)


def _bands(pieces: list[Piece], gutter: float) -> Iterator[list[Piece]]:
    """Runs of pieces from the top: those that cross the gutter, and those between them."""
    run: list[Piece] = []
    crosses = False
    for one in sorted(pieces, key=lambda piece: -piece.baseline):
        if run and _crosses(one, gutter) != crosses:
            yield run
            run = []
        crosses = _crosses(one, gutter)
        run.append(one)
    if run:
        yield run


def _crosses(piece: Piece, gutter: float) -> bool:
    return piece.left < gutter < piece.right


def _gutter(pieces: list[Piece]) -> float | None:
    """The place where the most text stands side by side; None where there is one column."""
    best, place = 0.0, None
    for candidate in _candidates(pieces):
        worth = _worth(pieces, candidate)
        if worth > best:
            best, place = worth, candidate
    return place


def _candidates(pieces: list[Piece]) -> list[float]:
    """Places just before several pieces begin, well inside the page."""
    if len(pieces) < 2 * _FEWEST:
        return []
    left, right = min(one.left for one in pieces), max(one.right for one in pieces)
    inner = left + 0.15 * (right - left)
    starts = sorted(one.left for one in pieces if one.left > inner)
    places: list[float] = []
    group: list[float] = []
    for start in starts:
        if group and start - group[-1] > 3:
            places.extend(_before(group))
            group = []
        group.append(start)
    return [*places, *_before(group)]


def _before(group: list[float]) -> list[float]:
    return [group[0] - 1] if len(group) >= _FEWEST else []


def _worth(pieces: list[Piece], gutter: float) -> float:
    """How much text stands side by side at a gutter, in characters; 0 where it is none."""
    worth, left, right = 0.0, [], []
    for band in _bands(pieces, gutter):
        if _crosses(band[0], gutter):
            continue
        before = [one for one in band if one.right <= gutter]
        after = [one for one in band if one.left >= gutter]
        if before and after and _side_by_side(before, after):
            worth += min(sum(map(_length, before)), sum(map(_length, after)))
            left.extend(before)
            right.extend(after)
    if min(len(left), len(right)) < _FEWEST or worth < 3 * _SHORTEST:
        return 0.0
    crossing = sum(one.length for one in pieces if _crosses(one, gutter))
    if worth < 0.15 * crossing:
        return 0.0
    running = _is_running(left) and _is_running(right)
    return worth if running or _in_turn(left, right) else 0.0


def _length(piece: Piece) -> int:
    return piece.length


def _side_by_side(before: list[Piece], after: list[Piece]) -> bool:
    """Whether two groups of pieces share a good part of the height of the lower one."""
    low = max(min(one.baseline for one in group) for group in (before, after))
    high = min(max(one.baseline for one in group) for group in (before, after))
    return high - low >= -max(before[0].size, after[0].size)


def _is_running(side: list[Piece]) -> bool:
    """Whether the lines of a side are running text: long, and most as wide as the column."""
    rows = _rows(side)
    if sum(row.is_open for row in rows) > _OPEN * len(rows):
        return False
    width = max(row.right for row in rows) - min(row.left for row in rows)
    length = median(row.length for row in rows)
    filled = median(row.right - row.left for row in rows)
    return length >= _SHORTEST and filled >= _FILLED * width and len(rows) >= _FEWEST


class _Row(NamedTuple):
    """Pieces on one baseline; `is_open` where they are short and stand apart, as cells do."""

    left: float
    right: float
    length: int
    is_open: bool


def _rows(side: list[Piece]) -> list[_Row]:
    """The lines that the pieces make together."""
    rows: list[_Row] = []
    baseline, last = 0.0, 0
    for one in sorted(side, key=lambda piece: (-piece.baseline, piece.left)):
        if rows and baseline - one.baseline < 0.3 * one.size:
            left, right, length, is_open = rows[-1]
            short = min(one.length, last) < _SHORTEST
            is_open = is_open or (short and one.left - right > _CELL * one.size)
            last = one.length
            rows[-1] = _Row(
                min(left, one.left), max(right, one.right), length + one.length, is_open
            )
        else:
            rows.append(_Row(one.left, one.right, one.length, False))
            baseline, last = one.baseline, one.length
    return rows


def _in_turn(left: list[Piece], right: list[Piece]) -> bool:
    """Whether the file itself has one side after the other, as it has no table."""
    sides = {one.order: False for one in left} | {one.order: True for one in right}
    ordered = [sides[order] for order in sorted(sides)]
    changes = sum(one != other for one, other in pairwise(ordered))
    rows = min(len(_rows(left)), len(_rows(right)))
    return rows > 2 * _FEWEST and changes <= 1 + (1 - _IN_ORDER) * rows
