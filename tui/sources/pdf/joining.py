"""Joining: what stands between two lines of one paragraph: a blank, nothing, or a hyphen."""

import re
from collections.abc import Collection

from tui.sources.pdf.direction import is_unspaced
from tui.sources.pdf.lines import Line

_LAST = re.compile(r"(?:[^\W\d_]+-)*[^\W\d_]+$")
_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ADDRESS = re.compile(r"(?:https?://|www\.|doi\.org/|doi:\s?10\.)\S*$")
_IN_ADDRESS = re.compile(r"[\w~%]*[/._?=&#%\d-]")
_CLOSED = frozenset(
    [
        *("under", "over", "inter", "super", "trans", "fore", "with"),
        *("some", "every", "where", "there", "here", "news", "land", "work", "hand"),
    ]
)
"""English words that begin words which have no hyphen."""

_LEAST = 4
"""Letters of each half of a compound that is known by its halves alone."""


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


def keeps_hyphen(text: str, following: str, words: Collection[str]) -> bool:
    """Whether the hyphen that parts `text` and `following` at a line's end is the writer's."""
    before, after = _LAST.search(text), _FIRST.match(following)
    if before is None or after is None:
        return not _ADDRESS.search(text + "-") or text[-1:].isdigit()
    one, other = before[0].lower(), after[0].lower()
    if f"{one}-{other}" in words:
        return True
    if one + other in words:
        return False
    if after[0][0].isupper():
        return True
    halves = one.rpartition("-")[2], other.partition("-")[0]
    if halves[0] in _CLOSED or len(halves[0]) < _LEAST or halves[0] not in words:
        return False
    return before[0][0].isupper() or (len(halves[1]) >= _LEAST and halves[1] in words)
