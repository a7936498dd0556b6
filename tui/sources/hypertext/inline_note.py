"""A note that stands in the text where its mark is: LaTeXML's, and side notes."""

from tui.core.clean import clean_line
from tui.core.work import SpanKind
from tui.sources.hypertext.scribe import Scribe
from tui.sources.hypertext.traits import Attributes
from tui.sources.hypertext.unread import Unread

_MARKS = frozenset({"ltx_note_mark", "ltx_tag_note", "ltx_note_type"})
"""The classes of what is no part of a note's own words."""


class InlineNote(Unread):
    """Its words become a note, and its mark, or the next number, stands in their place."""

    def __init__(self) -> None:
        self._mark = ""
        self._words: list[str] = []
        self._within: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """What is a mark, or a formula with words of its own, is not read as words."""
        is_mark = not _MARKS.isdisjoint((attributes.get("class") or "").split())
        alternative = (attributes.get("alttext") or "") if name == "math" else ""
        self._words.append(alternative)
        unread = "mark" if is_mark else "formula" if alternative else ""
        self._within.append(unread or (self._within[-1] if self._within else ""))

    def text(self, words: str) -> None:
        """Words of the note, or its mark."""
        inside = self._within[-1] if self._within else ""
        if not inside:
            self._words.append(words)
        elif inside == "mark" and not self._mark:
            self._mark = clean_line(words)

    def end(self) -> None:
        """An element in it ended."""
        self._within.pop()

    def close(self, scribe: Scribe) -> None:
        """Write the mark, and keep the note."""
        words = clean_line("".join(self._words))
        if not words:
            return
        notes = scribe.manuscript.inline_notes
        start = scribe.prose.length
        scribe.prose.put(f"({self._mark or len(notes) + 1})")
        scribe.prose.span(SpanKind.NOTE_MARK, start, f"#{inline_name(len(notes))}")
        notes.append(words)


def inline_name(number: int) -> str:
    """The anchor of such a note, which no anchor of the text can have."""
    return f"inline note {number}"
