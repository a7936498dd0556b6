"""A manuscript bound: its notes found, its links led, its blocks put together."""

from collections.abc import Iterable

from tui.core.work import Span, SpanKind
from tui.sources.assembly import Assembly
from tui.sources.hypertext.manuscript import Manuscript
from tui.sources.hypertext.notes import Found, anchors_in, find_notes
from tui.sources.prose import Prose


def bound(manuscript: Manuscript, *, keeps_anchors: bool = False) -> Assembly:
    """The manuscript's blocks, without those that are notes, and its notes and anchors.

    Of the anchors, those that links lead to, or all of them.
    """
    assembly = Assembly()
    anchors = anchors_in(manuscript.pieces)
    found = find_notes(manuscript, anchors)
    led: set[str] = set()
    for number, (kind, prose, level, lead, supplied) in enumerate(manuscript.pieces):
        if number in found.pieces:
            assembly.add(kind, marks_alone(prose))
            continue
        if prose.spans:
            prose.spans = list(_led(prose.spans, found, anchors, led))
        assembly.add(kind, prose, level=level, lead=lead, supplied=supplied)
    for note in found.notes.values():
        assembly.note(note.mark, note.text, note.id)
    if not keeps_anchors:
        assembly.keep_anchors(led)
    return assembly


def marks_alone(prose: Prose) -> Prose:
    """The page marks and anchors of a block that is left out."""
    marks = Prose()
    for page in prose.pages:
        marks.page(page.label, page.source)
    for name, _ in prose.anchors:
        marks.anchor(name)
    return marks


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
