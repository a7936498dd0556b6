"""A manuscript bound: its notes found, its links led, its blocks put together."""

from collections.abc import Iterable

from tui.core.work import BlockKind, PageMark, Span, SpanKind
from tui.sources.assembly import Assembly
from tui.sources.hypertext.inline_note import inline_name
from tui.sources.hypertext.manuscript import Extent, Manuscript, Piece
from tui.sources.hypertext.notes import Found, anchors_in, find_notes


def bound(manuscript: Manuscript, *, keeps_anchors: bool = False) -> Assembly:
    """The manuscript's blocks, without those that are notes, and its notes and anchors.

    Of the anchors, those that links lead to, or all of them.
    """
    assembly = Assembly()
    _put_behind(manuscript)
    anchors = anchors_in(manuscript.pieces)
    found = find_notes(manuscript, anchors)
    led: set[str] = set()
    for number, piece in enumerate(manuscript.pieces):
        if number in found.pieces:
            piece = marks_alone(piece)
        if piece.spans:
            piece.spans = list(_led(piece.spans, found, anchors, led))
        assembly.add(piece.kind, piece, piece.level, piece.lead, piece.supplied)
    for note in found.notes.values():
        assembly.note(note.mark, note.text, note.id)
    if not keeps_anchors:
        assembly.keep_anchors(led)
    return assembly


def _put_behind(manuscript: Manuscript) -> None:
    """Put the notes that stood in the text behind it, where notes are found."""
    for number, words in enumerate(manuscript.inline_notes):
        name, at = inline_name(number), len(manuscript.pieces)
        manuscript.pieces.append(Piece(BlockKind.PARAGRAPH, words, anchors=[(name, 0)]))
        manuscript.extents.append(Extent(name, at, at + 1, is_note=True))


def marks_alone(piece: Piece) -> Piece:
    """The page marks and anchors of a block that is left out."""
    pages = [PageMark(page.label, 0, page.source) for page in piece.pages]
    anchors = [(name, 0) for name, _ in piece.anchors]
    return Piece(piece.kind, "", pages=pages, anchors=anchors)


def _led(
    spans: Iterable[Span], found: Found, anchors: dict[str, tuple[int, int]], led: set[str]
) -> Iterable[Span]:
    """The spans with links that lead somewhere; those to a note are its marks."""
    for span in spans:
        name = span.target[1:]
        if span.target[:1] != "#":
            yield span
        elif name in found.notes:
            yield Span(SpanKind.NOTE_MARK, span.passage, name)
        elif name in anchors:
            led.add(name)
            yield Span(SpanKind.LINK, span.passage, span.target)
