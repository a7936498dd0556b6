"""The headings of a book whose text has none: they are in its table of contents."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tui.core.search import fold
from tui.core.work import BlockKind
from tui.sources.epub.navigation import Point
from tui.sources.hypertext.binding import marks_alone
from tui.sources.hypertext.manuscript import Manuscript, Piece
from tui.sources.hypertext.notes import anchors_in
from tui.sources.prose import Prose

_NEAR = 3
"""Blocks from where the contents lead among which the words of the heading are looked for."""

_DEEPEST = 6
_PART = ": "


def supply_headings(manuscript: Manuscript, points: tuple[Point, ...]) -> None:
    """Make headings of what the contents name.

    Words that stand there already become one; else, in a book with few headings of its own, the
    words of the contents are supplied.
    """
    pieces = manuscript.pieces
    own = sum(piece.kind is BlockKind.HEADING for piece in pieces)
    is_lacking = 2 * own < len(points)
    anchors = anchors_in(pieces)
    supplied: dict[int, list[Piece]] = {}
    for point in points:
        at = anchors.get(f"{point.name}#{point.fragment}" if point.fragment else point.name)
        if at is not None and not _promote(pieces, at[0], point) and is_lacking:
            heading = Piece(BlockKind.HEADING, point.label, _level(point), "", True)
            supplied.setdefault(at[0], []).append(heading)
    _insert(manuscript, supplied)


def _promote(pieces: list[Piece], first: int, point: Point) -> bool:
    """Whether the heading stands near there, as one or as other words that are made one."""
    label = _words(point)
    near = range(first, min(first + _NEAR, len(pieces)))
    for number in near:
        for last in near[number - first :]:
            named = pieces[number : last + 1]
            if label and _words(*named) == label:
                pieces[number] = _joined(named, _rank(named) or _level(point))
                pieces[number + 1 : last + 1] = map(marks_alone, named[1:])
                return True
        if pieces[number].kind is BlockKind.HEADING:
            return True
    return False


def _rank(pieces: Sequence[Piece]) -> int:
    """The highest rank of the headings among them; 0 where there is none."""
    ranks = (piece.level for piece in pieces if piece.kind is BlockKind.HEADING)
    return min(ranks, default=0)


def _words(*written: Piece | Point) -> list[str]:
    """The words of pieces or of a name in the contents, without what parts them."""
    texts = (one.label if isinstance(one, Point) else one.text for one in written)
    return re.findall(r"\w+", fold(" ".join(texts)))


def _joined(pieces: Sequence[Piece], level: int) -> Piece:
    """Pieces as one heading: a number and a title that stand below each other."""
    if len(pieces) == 1:
        return replace(pieces[0], kind=BlockKind.HEADING, level=level, lead="")
    prose = Prose()
    for number, piece in enumerate(pieces):
        prose.put(_PART if number else "")
        prose.join(replace(piece, text=piece.text.rstrip()))
    spans, pages, anchors = prose.spans, prose.pages, prose.anchors
    return Piece(BlockKind.HEADING, prose.text, level, "", False, spans, pages, anchors)


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
