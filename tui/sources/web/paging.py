"""Pages of a web page that are marked in its words alone: [p. 12], [Pg 12], {12}."""

from collections.abc import Sequence
from dataclasses import replace

from tui.core.passage import Passage
from tui.core.work import PageMark, PageSource
from tui.sources.hypertext.manuscript import Manuscript, Piece
from tui.sources.marked_pages import PageMarks

_Cut = tuple[int, int, str]


def mark_pages(manuscript: Manuscript) -> None:
    """Take the page marks out of the words, where no element begins a page."""
    if any(piece.pages for piece in manuscript.pieces):
        return
    marks = PageMarks("\n\n".join(piece.text for piece in manuscript.pieces))
    if not marks:
        return
    for piece in manuscript.pieces:
        if cuts := list(marks.cuts(piece.text)):
            _cut(piece, cuts)


def _cut(piece: Piece, cuts: Sequence[_Cut]) -> None:
    """Take the marks out of a piece, and move what it has with its words."""
    kept, at = [], 0
    for start, end, _ in cuts:
        kept.append(piece.text[at:start])
        at = end
    piece.text = "".join([*kept, piece.text[at:]])
    moved = [
        replace(
            span,
            passage=Passage(_moved(span.passage.start, cuts), _moved(span.passage.end, cuts)),
        )
        for span in piece.spans
    ]
    piece.spans = [span for span in moved if span.passage.start < span.passage.end]
    piece.anchors = [(name, _moved(place, cuts)) for name, place in piece.anchors]
    piece.pages = [
        PageMark(label, _moved(start, cuts), PageSource.PRINTED) for start, _, label in cuts
    ]


def _moved(place: int, cuts: Sequence[_Cut]) -> int:
    """Where a place is once the marks are taken out."""
    return place - sum(min(place, end) - start for start, end, _ in cuts if start < place)
