"""What stands within lines, as a scribe opens it: links, note marks, line breaks, quoted words."""

import re

from tui.core.work import Span, SpanKind
from tui.sources.hypertext.scribe import Closing, Opening, Scribe
from tui.sources.hypertext.traits import Attributes, traits_of

_BARE = re.compile(r"(?:[0-9]{1,4}|[a-z]{1,2}|[ivxlc]{1,7})[.)]?", re.IGNORECASE)
_SIGNS = re.compile(r"[*†‡§¶‖#]{1,4}")
_BRACKETED = re.compile(
    r"[\[(](?:[0-9]{1,4}|[a-z]{1,2}|[ivxlc]{1,7}|[*†‡§¶‖#]{1,3}|note [0-9a-z]{1,3})[\])]", re.I
)
_LONGEST_MARK = 12
_RAISED = "raised"


def setting(kind: SpanKind) -> Opening:
    """Words that are set as `kind`."""

    def opening(scribe: Scribe, _: Attributes) -> Closing:
        return scribe.inline(kind)

    return opening


def open_raised(scribe: Scribe, _: Attributes) -> Closing:
    """Words set above the line; those that were a note mark alone are no more than that."""
    start, prose = scribe.prose.length, scribe.prose
    scribe.state[_RAISED] = scribe.state.get(_RAISED, 0) + 1
    close = scribe.inline(SpanKind.SUPERSCRIPT)

    def end() -> None:
        scribe.state[_RAISED] -= 1
        close()
        if scribe.prose is prose:
            spans = prose.take_spans(start)
            if any(span.kind is SpanKind.NOTE_MARK for span in spans):
                spans = [span for span in spans if not _is_raised(span, start)]
            prose.set(*spans)

    return end


def _is_raised(span: Span, start: int) -> bool:
    return span.kind is SpanKind.SUPERSCRIPT and span.passage.start >= start


def open_link(scribe: Scribe, attributes: Attributes) -> Closing | None:
    """A link, or the mark of a note: a link within the work that is typed so or looks like one."""
    target = scribe.resolve(attributes.get("href") or "")
    if not target:
        return None
    prose, start = scribe.prose, scribe.prose.length
    is_reference = traits_of(attributes).is_reference
    is_led_back_to = bool(attributes.get("id") or attributes.get("name"))
    close = scribe.inline(SpanKind.LINK, target)

    def end() -> None:
        close()
        if scribe.prose is prose and target.startswith("#"):
            _mark(scribe, start, target, is_reference, is_led_back_to)

    return end


def open_note_reference(scribe: Scribe, attributes: Attributes) -> Closing | None:
    """The mark of a note, as DTBook has it."""
    link = {"href": attributes.get("idref"), "epub:type": "noteref", "id": attributes.get("id")}
    return open_link(scribe, link)


def _mark(
    scribe: Scribe, start: int, target: str, is_reference: bool, is_led_back_to: bool
) -> None:
    """Write a link as the mark of a note, where it is one; a bare number is put in brackets.

    A bare number that is raised, or has a name of its own to lead back to, is the mark of a note.
    """
    prose = scribe.prose
    if not 0 < prose.length - start <= _LONGEST_MARK:
        return
    raised = scribe.state.get(_RAISED, 0) > 0
    raised = any(_is_raised(span, start) for span in prose.take_spans(start)) or raised
    anchors = len(prose.anchors)
    words = prose.take(start)
    mark = words.strip()
    bare = _BARE.fullmatch(mark) and (raised or is_reference or is_led_back_to)
    signs = _SIGNS.fullmatch(mark) or _BRACKETED.fullmatch(mark)
    if len(prose.anchors) > anchors:
        prose.anchors = prose.anchors[:anchors]
    if is_reference:
        scribe.manuscript.references.add(target[1:])
    if bare or signs or is_reference:
        prose.put(f"({mark.rstrip('.)')})" if bare else mark)
        prose.span(SpanKind.NOTE_MARK, start, target)
    else:
        prose.put(words)
        prose.span(SpanKind.LINK, start, target)


def open_break(scribe: Scribe, _: Attributes) -> None:
    """A new line; a second one ends the stanza or paragraph."""
    if scribe.place.joint not in ("", "\n"):
        scribe.prose.write(" ")
    elif scribe.prose.ends_with("\n") and not scribe.kept_as_is:
        scribe.flush()
    elif scribe.prose.length:
        scribe.prose.end_line()
        scribe.is_broken = True


def open_line(scribe: Scribe, _: Attributes) -> Closing:
    """A line of verse."""
    if scribe.prose.length and not scribe.prose.ends_with("\n"):
        scribe.prose.end_line()

    def close() -> None:
        if scribe.prose.length:
            scribe.prose.end_line()
            scribe.is_broken = True

    return close


def open_quoted(scribe: Scribe, _: Attributes) -> Closing:
    """Words in quotation marks that the text does not have."""
    scribe.text("“")
    return lambda: scribe.prose.write("”")


def open_reading(scribe: Scribe, _: Attributes) -> Closing:
    """How the characters before it are read: in brackets behind them."""
    scribe.prose.write("(")
    return lambda: scribe.prose.write(")")
