"""Collation: the order a reader expects, without an outside library.

Letters first without accents, then accents, then case; punctuation does not count, and digits
sort by their number.
"""

import re
import unicodedata
from typing import TypeAlias

CollationKey: TypeAlias = tuple[tuple[str, str], ...]

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"}
)
_IGNORED = r"['’‘ʿʾ“”\"«»`´\u00ad]"
_SEPARATORS = r"[^\w\s]+"


def collation_key(text: str, separator: str) -> CollationKey:
    """A key to sort by; what `separator` parts is compared piece by piece."""
    return tuple(_piece(piece) for piece in text.split(separator))


def _piece(text: str) -> tuple[str, str]:
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    base = "".join(letter for letter in folded if not unicodedata.combining(letter))
    base = re.sub(_SEPARATORS, " ", re.sub(_IGNORED, "", base))
    return " ".join(base.split()), folded
