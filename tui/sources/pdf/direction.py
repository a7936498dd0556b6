"""Direction: whether a text is written from right to left, and which scripts have no blanks."""

import re
from collections.abc import Iterable

_LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_RIGHTWARDS = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u052f]")
_UNSPACED = re.compile("[\u2e80-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]")


def runs_leftwards(texts: Iterable[str]) -> bool:
    """Whether most letters are Hebrew, Arabic or the like."""
    text = "".join(texts)
    leftwards = len(_LEFTWARDS.findall(text))
    return bool(leftwards) and leftwards > len(_RIGHTWARDS.findall(text))


def is_unspaced(character: str) -> bool:
    """Whether a Chinese or Japanese character, which no blank parts from the next."""
    return bool(_UNSPACED.match(character))
