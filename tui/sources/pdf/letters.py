"""Letters: the characters of a PDF as a writer would have typed them."""

import re
import unicodedata
from functools import lru_cache

from tui.core.clean import clean

_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
    "\uf0b7": "•",
    "\uf0a7": "•",
    "\u2010": "-",
    "\u2011": "-",
}
"""Joined letters, the bullets of fonts of signs, and hyphens, which are typed as one sign."""

_ACCENTS = {
    "`": "\u0300",
    "´": "\u0301",
    "ˆ": "\u0302",
    "˜": "\u0303",
    "¯": "\u0304",
    "˘": "\u0306",
    "˙": "\u0307",
    "¨": "\u0308",
    "˚": "\u030a",
    "˝": "\u030b",
    "ˇ": "\u030c",
    "¸": "\u0327",
}
_ACCENTED = re.compile("(?:(?<=[^\\W\\d_])[`´]|[ˆ˜¯˘˙¨˚˝ˇ¸])(?=[^\\W\\d_])(.)")
_ODD = re.compile("[\ufb00-\ufb06\uf0b7\uf0a7\u2010\u2011]")


@lru_cache(maxsize=20_000)
def typed(word: str) -> str:
    """A word clean, without ligatures, and with accents that stand before their letters on them."""
    if word.isascii() and word.isprintable():
        return word
    word = _ODD.sub(lambda match: _LIGATURES[match[0]], word)
    return clean(_ACCENTED.sub(_composed, word)).replace("\n", " ")


def _composed(match: re.Match[str]) -> str:
    letter = {"ı": "i", "ȷ": "j"}.get(match[1], match[1])
    composed = unicodedata.normalize("NFC", letter + _ACCENTS[match[0][0]])
    return composed if len(composed) == 1 else match[0]
