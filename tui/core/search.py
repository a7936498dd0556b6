"""Search in a text, with offsets that are those of the shown text."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from tui.core.passage import Passage

_ALIKE = str.maketrans("“”„‟«»‘’‚‛‐‑‒–—―−ς", '""""""' + "''''" + "-------σ")
_BLANKS = re.compile(r"\s+")

_LONG_WORD = 24
"""Longer words are cut at the ends of a context; some scripts do not part their words."""


def fold(text: str) -> str:
    """`text` without case and accents, quotation marks and dashes made alike; same length."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(map(_lowered, text))
    for character in set(lowered):
        if not character.isascii() and (plain := _fold_character(character)) != character:
            lowered = lowered.replace(character, plain)
    return lowered


def _lowered(character: str) -> str:
    lowered = character.lower()
    return lowered if len(lowered) == 1 else lowered[0]


@lru_cache(maxsize=8192)
def _fold_character(character: str) -> str:
    character = character.translate(_ALIKE)
    base, *marks = list(unicodedata.normalize("NFD", character))
    is_marked_letter = all(map(unicodedata.combining, marks))  # and not, say, a Hangul syllable
    return base.lower() if is_marked_letter and len(base.lower()) == 1 else character


def find(folded: str, query: str, most: int | None = None) -> tuple[Passage, ...]:
    """The passages of a text, given as `fold(text)`, that match `query`; they do not overlap.

    All of them, or the first `most`.

    Case, accents, kinds of quotation mark and dash do not count, and any run of white space
    matches any other, a line end or a break between blocks too.
    """
    parts = fold(unicodedata.normalize("NFC", query)).split()
    if not parts:
        return ()
    if len(parts) == 1:
        return tuple(islice(_occurrences(folded, parts[0]), most))
    pattern = re.compile(r"\s+".join(map(re.escape, parts)))
    found = (Passage(match.start(), match.end()) for match in pattern.finditer(folded))
    return tuple(islice(found, most))


def _occurrences(folded: str, word: str) -> Iterator[Passage]:
    start = folded.find(word)
    while start >= 0:
        yield Passage(start, start + len(word))
        start = folded.find(word, start + len(word))


def pattern_in(query: str) -> str | None:
    """The pattern of a query that begins with "/"; a second one may end it. Else None."""
    if not query.startswith("/"):
        return None
    pattern = query[1:]
    is_closed = pattern.endswith("/") and not pattern.endswith("\\/")
    return pattern.removesuffix("/") if is_closed else pattern


def in_context(text: str, passage: Passage, width: int) -> tuple[str, Passage]:
    """The line round `passage`, about `width` characters, and where in it the passage stands.

    White space is single blanks; "…" stands where words were left out.
    """
    passage = _trimmed(text, passage)
    line_start, line_end = _line_start(text, passage.start), _line_end(text, passage.end)
    room = max(width - len(passage), 0)
    start = _word_start(text, max(passage.start - room // 2, line_start))
    end = _word_end(text, min(start + max(width, len(passage)), line_end))
    start, end = min(start, passage.start), max(end, passage.end)
    before = ("… " if start > line_start else "") + _squeezed(text[start : passage.start]).lstrip()
    inside = _squeezed(passage.of(text))
    after = _squeezed(text[passage.end : end]).rstrip() + (" …" if end < line_end else "")
    return before + inside + after, Passage(len(before), len(before) + len(inside))


def _trimmed(text: str, passage: Passage) -> Passage:
    """`passage` without the white space at its ends."""
    start = passage.end - len(passage.of(text).lstrip())
    return Passage(start, start + len(text[start : passage.end].rstrip()))


def _squeezed(text: str) -> str:
    return _BLANKS.sub(" ", text)


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _word_start(text: str, offset: int) -> int:
    """The start of the first whole word at or after `offset`, if one is near."""
    if offset == 0 or text[offset - 1].isspace():
        return offset
    blanks = _BLANKS.search(text, offset, offset + _LONG_WORD)
    return blanks.end() if blanks else offset


def _word_end(text: str, offset: int) -> int:
    """The end of the last whole word before `offset`, if one is near."""
    if offset >= len(text) or text[offset].isspace():
        return offset
    blank = text.rfind(" ", max(offset - _LONG_WORD, 0), offset)
    return blank if blank >= 0 else offset


@dataclass(frozen=True, slots=True)
class Finds:
    """What a search found, and which match is the present one; `more` if not all were sought.

    `fault` says what is wrong with a pattern, where something is.
    """

    query: str = ""
    passages: tuple[Passage, ...] = ()
    index: int = 0
    more: bool = False
    fault: str = ""

    @property
    def passage(self) -> Passage | None:
        """The present match."""
        return self.passages[self.index] if self.passages else None

    @property
    def count(self) -> str:
        """ "3 of 17", "3 of more than 50,000", "no match", or nothing while there is no query."""
        if not self.query.strip() or pattern_in(self.query) == "":
            return ""
        if self.fault:
            return f"no pattern: {self.fault}"
        if not self.passages:
            return "no match"
        total = f"more than {len(self.passages):,}" if self.more else len(self.passages)
        return f"{self.index + 1} of {total}"

    def from_offset(self, offset: int) -> "Finds":
        """The first match at or after `offset` is the present one; past the last, the first."""
        index = bisect_left([passage.start for passage in self.passages], offset)
        return replace(self, index=index % max(len(self.passages), 1))

    def step(self, count: int) -> "Finds":
        """`count` matches on, round the end to the beginning."""
        return replace(self, index=(self.index + count) % max(len(self.passages), 1))
