"""Where printed pages begin: the list of pages and the breaks in the text, as one."""

import re
from collections.abc import Iterable

from tui.core.work import PageMark, PageSource
from tui.sources.epub.navigation import Point
from tui.sources.hypertext.manuscript import Manuscript
from tui.sources.hypertext.notes import anchors_in
from tui.sources.marked_pages import counts_up

_NAME = re.compile(r"#(?:page|pg)[-_.]?0*([0-9]{1,5}|[ivxlc]{1,12})\Z", re.IGNORECASE)
_FEWEST_NAMES = 3


def merge_pages(manuscript: Manuscript, points: Iterable[Point]) -> None:
    """Mark the pages of the list in the manuscript; what it labels at a break is the break's.

    A page that is listed and has a break elsewhere is marked at the break. Without a list and
    breaks, the names of places are pages where they count up.
    """
    points = tuple(points)
    breaks = {page.label for piece in manuscript.pieces for page in piece.pages}
    if not points:
        if not breaks:
            _mark_by_names(manuscript)
        return
    anchors = anchors_in(manuscript.pieces)
    for point in points:
        at = anchors.get(f"{point.name}#{point.fragment}" if point.fragment else point.name)
        if at is not None:
            _mark(manuscript, *at, point.label, point.label in breaks)
    listed = {point.label for point in points}
    for piece in manuscript.pieces:
        pages = piece.pages
        if pages:
            piece.pages = sorted(
                (_by_list(page, listed) for page in pages), key=lambda page: page.offset
            )


def _mark(manuscript: Manuscript, number: int, offset: int, label: str, has_break: bool) -> None:
    piece, mark = manuscript.pieces[number], PageMark(label, offset, PageSource.PAGE_LIST)
    for at, page in enumerate(piece.pages):
        if page.offset == offset:
            piece.pages = [*piece.pages[:at], mark, *piece.pages[at + 1 :]]
            return
    if not has_break:
        piece.pages = [*piece.pages, mark]


def _mark_by_names(manuscript: Manuscript) -> None:
    """Mark the pages of a book that has none but names of places, which count up (page_12)."""
    pieces = manuscript.pieces
    named = [
        (piece, place, match[1])
        for piece in pieces
        for name, place in piece.anchors
        if (match := _NAME.search(name))
    ]
    if len(named) < _FEWEST_NAMES or not counts_up(label for *_, label in named):
        return
    for piece, place, label in named:
        piece.pages = [*piece.pages, PageMark(label, place, PageSource.PAGEBREAK)]


def _by_list(page: PageMark, listed: set[str]) -> PageMark:
    """A break with the label of the list is the list's."""
    return PageMark(page.label, page.offset, PageSource.PAGE_LIST) if page.label in listed else page
