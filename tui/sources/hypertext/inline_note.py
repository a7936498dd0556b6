"""A note that stands in the text where its mark is: LaTeXML's, JATS's, tooltips, side notes."""

import re

from tui.core.clean import clean, clean_line
from tui.core.work import BLOCK_BREAK, SpanKind
from tui.sources.hypertext.scribe import Scribe
from tui.sources.hypertext.traits import Attributes
from tui.sources.hypertext.unread import Unread

_MARKS = frozenset({"ltx_note_mark", "ltx_tag_note", "ltx_note_type"})
_UNREAD = frozenset({"footnote_tooltip_continue", "margin-toggle", "sidenote-number"})
"""The classes of what is no part of a note's own words."""

_BLOCKS = frozenset({"p", "div", "li", "blockquote"})
_RAISED = re.compile(r"[\[(]?([0-9]{1,4}|[a-z]|[*†‡§¶‖#]{1,4})[\])]?", re.IGNORECASE)


class InlineNote(Unread):
    """Its words become a note, and its mark stands in their place.

    That is the one in it, else the raised one before it, else the next number.
    """

    def __init__(self, mark: str = "") -> None:
        self._mark = mark
        self._words: list[str] = []
        self._within: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """What is a mark, or a formula with words of its own, is not read as words."""
        alternative = (attributes.get("alttext") or "") if name == "math" else ""
        self._words.append(BLOCK_BREAK if name in _BLOCKS else alternative)
        unread = _unread(name, attributes) or ("formula" if alternative else "")
        self._within.append(unread or (self._within[-1] if self._within else ""))

    def text(self, words: str) -> None:
        """Words of the note, or its mark."""
        inside = self._within[-1] if self._within else ""
        if not inside:
            self._words.append(words.replace("\n", " "))
        elif inside == "mark" and not self._mark:
            self._mark = clean_line(words)

    def end(self) -> None:
        """An element in it ended."""
        self._within.pop()

    def close(self, scribe: Scribe) -> None:
        """Write the mark, and keep the note."""
        paragraphs = clean("".join(self._words)).split(BLOCK_BREAK)
        words = BLOCK_BREAK.join(filter(None, (" ".join(one.split()) for one in paragraphs)))
        if not words:
            return
        notes = scribe.manuscript.inline_notes
        mark = self._mark.strip("[]().") or _raised(scribe) or str(len(notes) + 1)
        start = scribe.prose.length
        scribe.prose.put(f"({mark})")
        scribe.prose.span(SpanKind.NOTE_MARK, start, f"#{inline_name(len(notes))}")
        notes.append(words)


def _unread(name: str, attributes: Attributes) -> str:
    classes = (attributes.get("class") or "").split()
    if name == "label" or not _MARKS.isdisjoint(classes):
        return "mark"
    return "" if _UNREAD.isdisjoint(classes) else "sign"


def _raised(scribe: Scribe) -> str:
    """The raised mark that stands right before a note, which is taken out of the text."""
    prose = scribe.prose
    raised = next(
        (
            span.passage
            for span in reversed(prose.spans)
            if span.kind is SpanKind.SUPERSCRIPT and span.passage.end == prose.length
        ),
        None,
    )
    mark = _RAISED.fullmatch(raised.of(prose.text)) if raised else None
    if raised is None or mark is None:
        return ""
    prose.take_spans(raised.start)
    prose.take(raised.start)
    return mark[1]


def inline_name(number: int) -> str:
    """The anchor of such a note, which no anchor of the text can have."""
    return f"inline note {number}"
