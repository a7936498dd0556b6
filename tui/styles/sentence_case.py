"""Sentence case for titles in headline case: "The strategic partnership of Russia and Iran".

CSL cannot lower the case of a title, for it does not know a name from a noun. This converter keeps
what it knows for a name, and leaves alone a title that may well be in sentence case already.
"""

import re
from collections.abc import Sequence

from tui.styles.common_words import CommonWords
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
"""So many words with a capital make a headline; fewer may be a name."""
_FOREIGN = frozenset({"der", "das", "und", "le", "la", "les", "des", "et", "el", "los", "il", "di"})
"""Small words of other languages, in a title whose language is not told."""
_OTHER_WORK = r"(?<=.)<i>.+?</i>|<i>.+?</i>(?=.)|“[^”]+”|\"[^\"]+\""
"""The title of a work within a title."""
_NO_CASE = r'<span class="nocase">.*?</span>'
_TERM = r"(?:ity|ities|ism|ists?|i[sz]ations?|tions?|ness|ments?|ics|ology|ologies|ological|ing)$"
"""The end of words that are coined, but for no name."""
_LOOK_BACK = 80
"""Characters before a word that tell whether it begins a part; they may hold tags."""
_STARTS = r"(?:^|[:?!—/]|\.\s|\s[–-]\s)[\s\"'“‘(\[]*$"


def sentence_cased(title: str, common: CommonWords, names: Sequence[str] = ()) -> str:
    """The title in sentence case, where it is in headline case; `names` keep their capitals.

    The first word of the title and of each part after a colon, question mark or dash has a
    capital. Kept are words with more than one ("DNA", "PLoS"), those of which nothing is known,
    what a `nocase` span holds, and the title of another work, in italics or quotation marks.
    """
    words = [word for word in re.finditer(_WORD, title) if not word[0].startswith("<")]
    capitals = _capitals(title, words)
    if title.isupper() or not capitals:
        return _with_begun_parts(title, words)
    is_short = capitals < _HEADLINE_WORDS
    if is_short and not _is_surely_headline(title, words, common):
        return title
    kept = _Names(title, common, names, is_short=is_short)
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


def _with_begun_parts(title: str, words: list[re.Match[str]]) -> str:
    """The title, in sentence case already, with a capital where it begins and after a colon."""
    for word in words:
        begins = word is words[0] and len(words) > 1
        if begins or _follows_colon(title, word):
            title = title[: word.start()] + _raised(word[0]) + title[word.end() :]
    return title


def _is_surely_headline(title: str, words: list[re.Match[str]], common: CommonWords) -> bool:
    """Whether it is English, and a word in it has a capital that is no name's."""
    if any(word[0].lower() in _FOREIGN for word in words):
        return False
    inner = (word for word in words if not _starts(title, word) and word[0][0].isupper())
    return any(common.are_no_name(_bare(word[0])) for word in inner)


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

    def __init__(
        self, title: str, common: CommonWords, names: Sequence[str], *, is_short: bool
    ) -> None:
        self._title = title
        self._common = common
        self._is_short = is_short
        phrases = (phrase for phrase in (*proper_phrases(), *names) if phrase and phrase in title)
        kept = (_NO_CASE, _OTHER_WORK, *(rf"\b{re.escape(phrase)}\b" for phrase in phrases))
        self._whole = [match.span() for one in kept for match in re.finditer(one, title)]
        people = (name.split() for name in names)
        self._proper = proper_words().union(
            *(parts for parts in people if not any(map(common.are_no_name, parts)))
        )
        self._given = given_names()
        self._titles = leading_titles()

    def keep(
        self, before: re.Match[str] | None, word: re.Match[str], after: re.Match[str] | None
    ) -> bool:
        """Whether the word keeps its capital, by itself or by its neighbours."""
        bare = _bare(word[0])
        if self._is_fixed(word, bare) or self._precedes_name(bare, word, after):
            return True
        if self._is_proper(bare) or bare in self._given:
            return True
        if self._common.are_no_name(bare) or bare.lower() in STOP_WORDS:
            return False
        if self._common.have(bare):
            return self._is_short or self._follows_name(before, word)
        return not re.search(_TERM, bare)

    def _is_fixed(self, word: re.Match[str], bare: str) -> bool:
        """Whether it is a letter or has capitals of its own, or stands in what is kept whole."""
        is_kept = any(start <= word.start() < end for start, end in self._whole)
        has_own = bare != "A" and not bare[1:].islower()
        return is_kept or has_own or not word[0][0].isupper() or _is_initial(self._title, word)

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
        return next_word[:1].isupper() and not self._common.are_no_name(next_word)


def _bare(word: str) -> str:
    return re.sub(r"[’']s?$", "", word)


def _adjoins(title: str, one: re.Match[str], other: re.Match[str]) -> bool:
    between = title[one.end() : other.start()]
    return between in (" ", ". ") and not one[0].endswith(("’s", "'s"))


def _is_initial(title: str, word: re.Match[str]) -> bool:
    """Whether it is a letter that stands for a name: "C. elegans", "F. Scott Fitzgerald"."""
    return len(word[0]) == 1 and title[word.end() : word.end() + 1] == "."
