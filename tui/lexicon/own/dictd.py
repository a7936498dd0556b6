"""dictd dictionaries: a .index of words with places in base 64, and a .dict, plain or packed."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from tui.core.clean import clean_line
from tui.core.entry import Entry, Sense
from tui.lexicon.own.dictzip import Articles
from tui.lexicon.own.format import ARTICLE, WORD, Broken, Place, bounded
from tui.lexicon.own.markup import plain

_DIGITS = {
    digit: number
    for number, digit in enumerate(
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    )
}
_LONGEST = 10
"""Digits of a number at most."""


class Dictd:
    """The dictionary whose .index file is at that path. Raises Broken, OSError."""

    def __init__(self, index: Path) -> None:
        self._index = index
        packed = index.with_suffix(".dict.dz")
        self._articles = Articles(packed if packed.is_file() else index.with_suffix(".dict"))

    @cached_property
    def name(self) -> str:
        """The first line of its own description, else the name of the file."""
        for place in self._listed(b"00"):
            if place.word.lower() in ("00-database-short", "00databaseshort"):
                lines = self.entry(place, "").senses[0].definition.split("\n")
                return clean_line(lines[-1], 60) or self._index.stem
        return self._index.stem

    @property
    def files(self) -> tuple[Path, ...]:
        """The files it is made of."""
        return self._index, self._articles.path

    def places(self) -> Iterator[Place]:
        """The words of the index, without those that tell of the dictionary itself."""
        return (one for one in self._listed(b"") if not one.word.startswith("00"))

    def _listed(self, beginning: bytes) -> Iterator[Place]:
        for line in bounded(self._index).split(b"\n"):
            word, _, numbers = line.partition(b"\t")
            if not line.startswith(beginning) or not word or len(word) > WORD:
                continue
            start, _, length = numbers.partition(b"\t")
            where = _number(start), _number(length.split(b"\t")[0].rstrip(b"\r"))
            yield Place(word.decode("utf-8", "replace"), *where)

    def entry(self, place: Place, source: str) -> Entry:
        """The article as the one sense of the word."""
        article = self._articles.read(place.start, min(place.length, ARTICLE))
        return Entry(place.word, "", (Sense(plain(article, False)),), source)


def _number(digits: bytes) -> int:
    if not 0 < len(digits) <= _LONGEST or any(digit not in _DIGITS for digit in digits):
        raise Broken("its index is cut short or broken")
    number = 0
    for digit in digits:
        number = number * 64 + _DIGITS[digit]
    return number
