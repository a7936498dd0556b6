"""The headings of a book whose text has none: they are in its table of contents."""

from bisect import bisect_right
from dataclasses import replace

from tui.core.search import fold
from tui.core.work import BlockKind
from tui.sources.epub.navigation import Point
from tui.sources.hypertext.manuscript import Manuscript, Piece
from tui.sources.hypertext.notes import anchors_in

_NEAR = 3
"""Blocks from where the contents lead among which the words of the heading are looked for."""

_DEEPEST = 6


def supply_headings(manuscript: Manuscript, points: tuple[Point, ...]) -> None:
    """Make headings of what the contents name, in a book with few headings of its own.

    Words that stand there already become one; else the words of the contents are supplied.
    """
    pieces = manuscript.pieces
    own = sum(piece.kind is BlockKind.HEADING for piece in pieces)
    if 2 * own >= len(points):
        return
    anchors = anchors_in(pieces)
    supplied: dict[int, list[Piece]] = {}
    for point in points:
        at = anchors.get(f"{point.name}#{point.fragment}" if point.fragment else point.name)
        if at is not None and not _promote(pieces, at[0], point):
            heading = Piece(BlockKind.HEADING, point.label, _level(point), "", True)
            supplied.setdefault(at[0], []).append(heading)
    _insert(manuscript, supplied)


def _promote(pieces: list[Piece], first: int, point: Point) -> bool:
    """Whether the heading stands near there, as one or as other words that are made one."""
    label = fold(point.label).split()
    for number in range(first, min(first + _NEAR, len(pieces))):
        piece = pieces[number]
        if piece.kind is BlockKind.HEADING:
            return True
        if fold(piece.text).split() == label:
            pieces[number] = replace(piece, kind=BlockKind.HEADING, level=_level(point), lead="")
            return True
    return False


def _level(point: Point) -> int:
    return min(max(point.depth, 1), _DEEPEST)


def _insert(manuscript: Manuscript, supplied: dict[int, list[Piece]]) -> None:
    """Put the supplied headings before the pieces of those numbers; extents move with them."""
    if not supplied:
        return
    grown: list[Piece] = []
    for number, piece in enumerate(manuscript.pieces):
        grown.extend(supplied.get(number, ()))
        grown.append(piece)
    manuscript.pieces[:] = grown
    places = [number for number in sorted(supplied) for _ in supplied[number]]
    manuscript.extents[:] = [
        extent._replace(
            first=extent.first + bisect_right(places, extent.first),
            last=extent.last + bisect_right(places, extent.last - 1),
        )
        for extent in manuscript.extents
    ]
