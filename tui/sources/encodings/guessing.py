"""Which encoding an old text was saved in, by the letters that each makes of it.

For each encoding and each language that was written in it, what is beyond ASCII costs as many nats
as it is unlikely: a letter by its rank in the language, a sign by what stands about it. The
cheapest reading is taken for what was meant.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tui.sources.encodings.alphabets import (
    ARABIC,
    BALTIC,
    CENTRAL,
    CYRILLIC,
    GREEK,
    HEBREW,
    THAI,
    TURKISH,
    WESTERN,
    Alphabet,
)
from tui.sources.encodings.ideographs import EAST_ASIAN, cost_of_east_asian
from tui.sources.encodings.signs import cost_of_sign

_NOT_IN_CP1252 = b"\x81\x8d\x8f\x90\x9d"
_BEYOND_ASCII = bytes(range(0x80, 0x100))

_READINGS: Sequence[tuple[str, float, Sequence[Alphabet]]] = (
    ("cp1252", 0, WESTERN),
    ("iso8859-15", 1, WESTERN),
    ("mac-roman", 3, WESTERN),
    ("cp850", 4, WESTERN),
    ("cp437", 5, WESTERN),
    ("cp1250", 2, CENTRAL),
    ("iso8859-2", 2, CENTRAL),
    ("cp852", 4, CENTRAL),
    ("mac-latin2", 5, CENTRAL),
    ("cp1251", 2, CYRILLIC),
    ("koi8-r", 2, CYRILLIC[:1]),
    ("koi8-u", 3, CYRILLIC[1:2]),
    ("iso8859-5", 4, CYRILLIC),
    ("cp866", 3, CYRILLIC),
    ("mac-cyrillic", 5, CYRILLIC),
    ("cp1253", 2, GREEK),
    ("iso8859-7", 3, GREEK),
    ("cp737", 4, GREEK),
    ("cp1254", 2, TURKISH),
    ("cp857", 5, TURKISH),
    ("cp1257", 3, BALTIC),
    ("iso8859-13", 4, BALTIC),
    ("cp775", 5, BALTIC),
    ("cp1255", 2, HEBREW),
    ("iso8859-8", 3, HEBREW),
    ("cp862", 5, HEBREW),
    ("cp1256", 2, ARABIC),
    ("iso8859-6", 3, ARABIC),
    ("cp874", 3, THAI),
)
"""The encodings of a byte a character, what each costs for being rarer, and who wrote in it."""

_SAMPLED = 6000
"""Bytes, taken from all lines that are not ASCII, by which an encoding is guessed."""

_OTHER_LETTER = 7.5
"""What a letter costs that the language does not have: names and words of others are few."""

_CAPITAL = 0.7
_CAPITAL_WITHIN = 6.0
_SMALL_AMONG_CAPITALS = 3.0
_ASCII = 2.5
"""What a character of ASCII costs, which some encodings take for half of another."""

_WORD = 1.0
_MOST_WORDS = 8
"""What a common word of the language is worth, and how many count in a text of few signs."""

_BEYOND = re.compile(r"[^\x00-\x7f]")
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class _Sample:
    """Text as one encoding reads it: each character beyond ASCII with its neighbours, counted."""

    signs: Counter[tuple[str, str, str]]
    words: Counter[str]
    ascii: int

    @classmethod
    def of(cls, text: str) -> "_Sample":
        padded = f"  {text} "
        around = (padded[match.start() - 1 : match.end() + 1] for match in _BEYOND.finditer(padded))
        signs = Counter((one[0], one[1], one[-1]) for one in around)
        words = Counter(_WORDS.findall(text.lower()))
        return cls(signs, words, len(text) - signs.total())


def reads_as(content: bytes, encoding: str) -> bool:
    """Whether all of the bytes can be in that encoding."""
    try:
        content.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return False
    return True


def guessed(content: bytes) -> str:
    """The likeliest encoding of a text that is not UTF-8, by its lines that are not ASCII.

    Windows-1252 where nothing speaks for another, or Latin-1 if it cannot be that.
    """
    telling = _telling_lines(content)
    best, least = "cp1252", float("inf")
    for encoding, cost in _costs(telling):
        if cost < least:
            best, least = encoding, cost
    undefined = len(content) - len(content.translate(None, _NOT_IN_CP1252))
    return "latin-1" if undefined and best == "cp1252" else best


def _costs(telling: bytes) -> list[tuple[str, float]]:
    """Each encoding, with what its best reading of the bytes costs."""
    costs = []
    for encoding, rarer, alphabets in _READINGS:
        sample = _Sample.of(telling.decode(encoding, "replace"))
        costs.append((encoding, rarer + min(_cost(sample, one) for one in alphabets)))
    for encoding, language in EAST_ASIAN:
        text = telling.decode(encoding, "replace")
        costs.append((encoding, cost_of_east_asian(text, language)))
    return costs


def _cost(sample: _Sample, alphabet: Alphabet) -> float:
    """What it costs to take the sample for text of a language."""
    known = sum(count for word, count in sample.words.items() if word in alphabet.words)
    counted = min(known, _MOST_WORDS + sample.signs.total() // 2)
    cost = _ASCII * sample.ascii - _WORD * counted
    for (before, sign, after), count in sample.signs.items():
        letter = alphabet.costs.get(sign) or alphabet.costs.get(sign.lower())
        if letter is None and not sign.isalpha():
            cost += count * cost_of_sign(before, sign, after)
        else:
            cost += count * ((letter or _OTHER_LETTER) + _cost_of_case(before, sign, after))
    return cost


def _cost_of_case(before: str, letter: str, after: str) -> float:
    """What the case of a letter costs beside its neighbours."""
    if letter.isupper():
        return _CAPITAL_WITHIN if before.islower() else _CAPITAL
    if not (letter.islower() and after.isupper()):
        return 0
    return _SMALL_AMONG_CAPITALS if before.isupper() else _CAPITAL_WITHIN


def _telling_lines(content: bytes) -> bytes:
    """Some of the lines that are not ASCII, from all parts of the text."""
    lines = [line for line in content.splitlines(keepends=True) if not line.isascii()]
    step = sum(map(len, lines)) // _SAMPLED + 1
    return b"".join(lines[::step])[: 2 * _SAMPLED]
