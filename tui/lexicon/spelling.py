"""Spellings: a word as others write it, and the words a misspelt one may be meant for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from tui.lexicon.keys import sound

_LETTERS = "abcdefghijklmnopqrstuvwxyz"

_ELSEWHERE = (
    ("ae", "e"), ("oe", "e"), ("isation", "ization"), ("ise", "ize"), ("ising", "izing"),
    ("yse", "yze"), ("ysing", "yzing"), ("our", "or"), ("tre", "ter"), ("ogue", "og"),
    ("ence", "ense"), ("ll", "l"), ("gement", "gment"), ("mme", "m"), ("ph", "f"),
)  # fmt: skip
"""What British spelling has, and American spelling in its place."""

_BEFORE = re.compile(
    r"(anti|auto|bio|co|counter|cross|cyber|de|eco|electro|ethno|geo|hetero|homo|hyper|inter|intra"
    r"|macro|meta|micro|multi|neo|neuro|non|over|pan|post|pre|pro|pseudo|psycho|quasi|re|semi|socio"
    r"|sub|super|techno|trans|un|under)-?(.{4,})"
)
"""A word of a family: what is put before it, and the rest."""

_AFTER = (
    "ically", "isation", "ization", "ation", "ical", "ised", "ized", "ises", "izes", "ising",
    "izing", "ities", "ness", "ally", "ists", "ism", "ist", "ity", "ous", "ers", "ors", "ing",
    "ed", "ic", "al", "s",
)  # fmt: skip
"""What is put after the words of a family, the longest first."""

_STEM = 4
"""Letters a family has in common at least."""


class Spellings(Protocol):
    """The words there are, as they are spelt and as they sound."""

    def known(self, keys: Iterable[str]) -> set[str]:
        """Those of the keys that are words."""

    def sounding(self, sounds: Sequence[str]) -> set[str]:
        """The words of these sounds."""

    def beginning(self, letters: str, most: int) -> set[str]:
        """At most so many words that begin with these letters."""


def elsewhere(key: str) -> Iterator[str]:
    """The word as it is spelt on the other side of the Atlantic, perhaps."""
    for british, american in _ELSEWHERE:
        for one, other in ((british, american), (american, british)):
            for match in re.finditer(re.escape(one), key):
                yield key[: match.start()] + other + key[match.end() :]


def near(key: str, words: Spellings, most: int = 8) -> tuple[str, ...]:
    """The words nearest to `key`: misspelt by little, sounding alike, then of its family."""
    likely = dict.fromkeys(words.known(_one_edit_away(key)))
    heard = sound(key)
    if len(heard) > 1:
        without = (heard[:at] + heard[at + 1 :] for at in range(1, len(heard)))
        likely |= dict.fromkeys(words.sounding([heard, *dict.fromkeys(without)]))
    farthest = max(2, len(key) // 4)
    apart = {
        word: _edits(key, word)
        for word in likely
        if word != key and _edits_at_least(key, word) <= farthest
    }
    close = [word for word, edits in apart.items() if edits <= farthest]
    close.sort(key=lambda word: (apart[word], word[:1] != key[:1], abs(len(word) - len(key)), word))
    family = () if len(close) >= most else _family(key, words)
    return tuple(dict.fromkeys([*close, *(word for word in family if word != key)]))[:most]


def _one_edit_away(key: str) -> set[str]:
    """All strings that a letter left out, added, changed or moved by one makes of `key`."""
    cuts = [(key[:at], key[at:]) for at in range(len(key) + 1)]
    shorter = {head + tail[1:] for head, tail in cuts if tail}
    moved = {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    changed = {head + letter + tail[1:] for head, tail in cuts if tail for letter in _LETTERS}
    longer = {head + letter + tail for head, tail in cuts for letter in _LETTERS}
    return shorter | moved | changed | longer


def _edits_at_least(one: str, other: str) -> int:
    """A number that the edits between two words are never fewer than, counted at once."""
    lost, gained = set(one).difference(other), set(other).difference(one)
    return max(len(lost), len(gained), abs(len(one) - len(other)))


def _edits(one: str, other: str) -> int:
    """Edits between two words, two letters that changed places being one (Damerau 1964)."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, facing in enumerate(other, 1):
            least = min(above[column] + 1, here[-1] + 1, above[column - 1] + (letter != facing))
            turned = (
                row > 1 and column > 1 and letter == other[column - 2] and facing == one[row - 2]
            )
            here.append(min(least, before[column - 2] + 1) if turned else least)
        before, above = above, here
    return above[-1]


def _family(key: str, words: Spellings) -> Iterator[str]:
    """Words that begin as `key` does, or as the rest of it after "post", "auto" and the like."""
    match = _BEFORE.fullmatch(key)
    for stem in (key, match[2]) if match else (key,):
        for ending in _AFTER:
            if stem.endswith(ending) and len(stem) - len(ending) >= _STEM:
                stem = stem.removesuffix(ending)
                break
        for length in range(len(stem), max(_STEM, len(stem) - 3) - 1, -1):
            if found := words.beginning(stem[:length], 12):
                yield from sorted(found, key=lambda word: (len(word), word))[:6]
                break
