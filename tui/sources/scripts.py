"""Scripts without blanks between words: a line end in them is none either."""

import re

_UNSPACED = (
    "[\u2e80-\u2fdf\u3000-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]"
)
_LINE_END = re.compile(rf"(?<={_UNSPACED})\n[ \t\u3000]*(?={_UNSPACED})")
_BEGINNING = re.compile(_UNSPACED)


def begins_unspaced(text: str) -> bool:
    """Whether a text begins in Chinese or Japanese."""
    return _BEGINNING.match(text) is not None


def ends_unspaced(text: str) -> bool:
    """Whether a text ends in Chinese or Japanese."""
    return _BEGINNING.match(text[-1:]) is not None


def without_line_ends(text: str) -> str:
    """The text with its lines joined, where they end and go on in Chinese or Japanese."""
    return _LINE_END.sub("", text)
