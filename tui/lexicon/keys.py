"""Under which key a word is found, and what it sounds like."""

import re
import unicodedata
from functools import lru_cache

_BACK = str.maketrans("cqz", "kks")


@lru_cache(8192)
def fold(word: str) -> str:
    """The key of a word: small letters without accents, one blank between words."""
    word = " ".join(word.replace("’", "'").split())
    if word.isascii():
        return word.lower()
    parted = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in parted if not unicodedata.combining(letter)).casefold()


def sound(key: str) -> str:
    """A key without what people confuse: vowels, doubled letters, c for k and s, ph for f."""
    letters = re.sub(r"[^a-z]", "", key)
    letters = re.sub(r"^p(?=s)|^k(?=n)|^w(?=r)", "", letters).replace("ph", "f")
    letters = re.sub(r"(?<=[a-z])gh", "", letters)
    letters = re.sub(r"c(?=[eiy])", "s", letters).replace("ck", "k").replace("x", "ks")
    letters = letters.translate(_BACK)
    rest = re.sub(r"[aeiouyhw]", "", letters[1:])
    first = "a" if letters[:1] and letters[0] in "aeiouy" else letters[:1]
    return re.sub(r"(.)\1+", r"\1", first + rest)
