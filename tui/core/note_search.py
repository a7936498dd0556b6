"""Searching in the notes that stand below the text and not in it."""

from tui.core.search import find, fold
from tui.core.work import Span, SpanKind, Work


def marks_of(work: Work, query: str) -> tuple[Span, ...]:
    """The marks of the notes in which the words of a search stand, in the order of the text."""
    with_it = {note.id for note in work.notes if note.text and find(fold(note.text), query, 1)}
    if not with_it:
        return ()
    spans = (span for block in work.blocks for span in block.spans)
    return tuple(
        span for span in spans if span.kind is SpanKind.NOTE_MARK and span.target in with_it
    )
