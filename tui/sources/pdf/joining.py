"""Joining: what stands between two lines of one paragraph: a blank, nothing, or a hyphen."""

import re
from collections.abc import Collection

from tui.sources.compounds import keeps_hyphen
from tui.sources.pdf.direction import is_unspaced
from tui.sources.pdf.lines import Line

_ADDRESS = re.compile(r"(?:https?://|www\.|doi\.org/|doi:\s?10\.)\S*$")
_IN_ADDRESS = re.compile(r"[\w~%]*[/._?=&#%\d-]")


def joint(line: Line, following: str, words: Collection[str]) -> str:
    """What joins a line's text to the text that follows in its paragraph.

    `words` are those of the document; a hyphen at the line's end is kept in a compound.
    """
    text = line.text
    if not text or not following:
        return ""
    if line.broken:
        return "-" if keeps_hyphen(text, following, words) else ""
    if _ADDRESS.search(text):
        open_ended = text[-1] in "/_-=?&.%#"
        return "" if open_ended or _IN_ADDRESS.match(following.split(" ", 1)[0]) else " "
    if text[-1] in "-‐–—" and len(text) > 1 and not text[-2].isspace():
        return ""
    if is_unspaced(text[-1]) and is_unspaced(following[0]):
        return ""
    return " "
