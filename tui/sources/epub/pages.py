"""Where printed pages begin: the list of pages and the breaks in the text, as one."""

from collections.abc import Iterable

from tui.core.work import PageMark, PageSource
from tui.sources.epub.navigation import Point
from tui.sources.hypertext.manuscript import Manuscript
from tui.sources.hypertext.notes import anchors_in


def merge_pages(manuscript: Manuscript, points: Iterable[Point]) -> None:
    """Mark the pages of the list in the manuscript; what it labels at a break is the break's.

    A page that is listed and has a break elsewhere is marked at the break.
    """
    points = tuple(points)
    if not points:
        return
    anchors = anchors_in(manuscript.pieces)
    breaks = {page.label for piece in manuscript.pieces for page in piece.pages}
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


def _by_list(page: PageMark, listed: set[str]) -> PageMark:
    """A break with the label of the list is the list's."""
    return PageMark(page.label, page.offset, PageSource.PAGE_LIST) if page.label in listed else page
