"""Sentence case for titles in headline case: "The strategic partnership of Russia and Iran".

CSL cannot lower the case of a title, for it does not know a name from a noun. This converter keeps
what it knows for a name, and leaves alone a title that may well be in sentence case already.
"""

import re
from collections.abc import Container, Iterable

from tui.styles.csl.text_case import STOP_WORDS
from tui.styles.proper_names import (
    given_names,
    leading_titles,
    proper_phrases,
    proper_words,
)

_WORD = r"<[^<>]*>|[^\W\d_][\w’']*(?:\.(?=\w)\w+)*"
_DIRECTIONS = frozenset({"North", "South", "East", "West", "Central"}) | frozenset(
    {"Northern", "Southern", "Eastern", "Western"}
)
_HEADLINE_WORDS = 3
"""So many words with a capital make a headline; fewer may be a name, unless all are known."""
_LOOK_BACK = 80
"""Characters before a word that tell whether it begins a part; they may hold tags."""
_STARTS = r"(?:^|[:?!—/]|\.\s|\s[–-]\s)[\s\"'“‘(\[]*$"


def sentence_cased(
    title: str, names: Iterable[str] = (), common: Container[str] = frozenset()
) -> str:
    """The title in sentence case, where it is in headline case; `names` keep their capitals, and
    `common` are words that are none.

    The first word of the title and of each part after a colon, question mark or dash keeps its
    capital, as do words with more than one ("DNA", "PLoS") and what a `nocase` span holds.
    """
    words = [word for word in re.finditer(_WORD, title) if not word[0].startswith("<")]
    capitals = _capitals(title, words)
    if title.isupper() or not capitals:
        return title
    kept = _Names(title, names)
    if capitals < _HEADLINE_WORDS and not all(kept.knows(word[0], common) for word in words):
        return title
    parts: list[str] = []
    position = 0
    for number, word in enumerate(words):
        before = words[number - 1] if number else None
        after = words[number + 1] if number + 1 < len(words) else None
        parts.append(title[position : word.start()])
        if _starts(title, word):
            parts.append(_raised(word[0]) if _follows_colon(title, word) else word[0])
        else:
            lowered = not kept.keep(before, word, after)
            parts.append(word[0][0].lower() + word[0][1:] if lowered else word[0])
        position = word.end()
    return "".join(parts) + title[position:]


def _capitals(title: str, words: list[re.Match[str]]) -> int:
    """How many words have capitals, where all but the small ones have; those that begin a part
    are not counted."""
    inner = [
        word[0]
        for word in words
        if not _starts(title, word) and word[0].lower() not in STOP_WORDS and len(word[0]) > 1
    ]
    return len(inner) if all(word[0].isupper() for word in inner) else 0


def _starts(title: str, word: re.Match[str]) -> bool:
    begin = max(word.start() - _LOOK_BACK, 0)
    before = re.sub(r"<[^<>]*>", "", title[begin : word.start()])
    return re.search(_STARTS, before if not begin else f"x{before}") is not None


def _follows_colon(title: str, word: re.Match[str]) -> bool:
    return title[: word.start()].endswith(": ")


def _raised(word: str) -> str:
    """The word with a capital, unless it has one where it wants it ("iPhone")."""
    return word[0].upper() + word[1:] if word.islower() else word


class _Names:
    """What is known to be a name."""

    def __init__(self, title: str, names: Iterable[str]) -> None:
        self._title = title
        self._phrases = [
            match.span()
            for phrase in proper_phrases()
            if phrase in title
            for match in re.finditer(rf"\b{phrase}\b", title)
        ]
        self._proper = proper_words() | {part for name in names for part in name.split()}
        self._given = given_names()
        self._titles = leading_titles()

    def knows(self, word: str, common: Container[str]) -> bool:
        """Whether it is known to be a name, or to be none."""
        bare = _bare(word)
        return bare.lower() in STOP_WORDS or bare in common or self._is_proper(bare)

    def keep(
        self, before: re.Match[str] | None, word: re.Match[str], after: re.Match[str] | None
    ) -> bool:
        """Whether the word keeps its capital, by itself or by its neighbours."""
        bare = _bare(word[0])
        if not word[0][:1].isupper() or _is_fixed(self._title, word):
            return True
        if _is_initial(self._title, word):
            return True
        if word[0] == "I" or (len(bare) > 1 and not bare[1:].islower()):
            return True
        if self._is_proper(bare) or bare in self._given:
            return True
        if any(start <= word.start() < end for start, end in self._phrases):
            return True
        return self._follows_name(before, word) or self._precedes_name(bare, word, after)

    def _is_proper(self, bare: str) -> bool:
        return bare in self._proper or bare.removesuffix("s") in self._proper

    def _follows_name(self, before: re.Match[str] | None, word: re.Match[str]) -> bool:
        """Whether a given name or a title stands before it ("Harry Potter", "Lord Jim")."""
        if before is None or not _adjoins(self._title, before, word):
            return False
        named = _bare(before[0])
        return named in self._given or (named in self._titles and named not in _DIRECTIONS)

    def _precedes_name(self, bare: str, word: re.Match[str], after: re.Match[str] | None) -> bool:
        """Whether it is a title before a name, or a direction before a place."""
        if bare not in self._titles or after is None or not _adjoins(self._title, word, after):
            return False
        next_word = _bare(after[0])
        if bare in _DIRECTIONS:
            return self._is_proper(next_word)
        return next_word[:1].isupper()


def _bare(word: str) -> str:
    return re.sub(r"[’']s?$", "", word)


def _adjoins(title: str, one: re.Match[str], other: re.Match[str]) -> bool:
    between = title[one.end() : other.start()]
    return between in (" ", ". ") and not one[0].endswith(("’s", "'s"))


def _is_initial(title: str, word: re.Match[str]) -> bool:
    """Whether it is a letter that stands for a name: "C. elegans", "F. Scott Fitzgerald"."""
    return len(word[0]) == 1 and title[word.end() : word.end() + 1] == "."


def _is_fixed(title: str, word: re.Match[str]) -> bool:
    """Whether the word stands in a `nocase` span."""
    opened = title.rfind('<span class="nocase">', 0, word.start())
    return opened >= 0 and title.find("</span>", opened, word.start()) < 0
