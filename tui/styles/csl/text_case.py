"""Text case: the six values of `text-case`, over rich text whose words may cross spans."""

import re
import unicodedata
from collections.abc import Callable

from tui.styles.csl.rich import Node, Rich, Span

_STOP_LIST = """
a about across afore after against along alongside amid amidst among amongst an and anenst apropos
apud around as aside astride at athwart atop barring before behind below beneath beside besides
between beyond but by c ca circa d' de despite down during et except for forenenst from given in
inside into lest like modulo near next nor notwithstanding of off on onto or out over per plus pro
qua sans since so than the through throughout thru thruout till to toward towards under underneath
until unto up upon v van versus via vis-à-vis von vs with within without yet
"""
STOP_WORDS = frozenset(_STOP_LIST.split())
"""Words that title case does not give a capital, but at the ends of a title or of its parts."""
_ADVERB_LIST = """
about across after along around before behind below beneath beyond down inside near off out over
past since so through throughout under underneath up within without yet
"""
_ADVERBS = frozenset(_ADVERB_LIST.split())
"""Those among them that are adverbs too (“Turn Off the Light”): a capital they were given stays."""
_ABBREVIATION_LIST = "capt dr etc jr mr mrs ms mt no prof rev sr st vol vs"
_ABBREVIATIONS = frozenset(_ABBREVIATION_LIST.split())
_WORD = r"[^\s\u00a0/—–-]+"
_ENDS_PART = (":", "?", "!")
_ENDS_SENTENCE = (*_ENDS_PART, ".")
_SETS_APART = (*_ENDS_SENTENCE, ";", "or,")
_CLOSING = "\"'”’)]"
_EDGES = r"^\W+|\W+$"


def cased(rich: Rich, case: str, *, english: bool = True) -> Rich:
    """`rich` in that text case; title case is for English alone."""
    if case == "title" and not english:
        return rich
    change = _CHANGES.get(case)
    return _Letters(rich).changed(change) if change and rich else rich


class _Letters:
    """The characters of rich text, one by one, and which of them are fixed in their case.

    `titles` are the places where a quotation or a change of type begins or ends: a title within a
    title.
    """

    def __init__(self, rich: Rich) -> None:
        self._rich = rich
        self._strings: list[str] = []
        self.fixed: list[bool] = []
        self.titles: set[int] = set()
        self._read(rich, False)
        self.text = "".join(self._strings)

    def _read(self, rich: Rich, fixed: bool) -> None:
        for node in rich:
            if isinstance(node, Span):
                begin = len(self.fixed)
                self._read(node.parts, fixed or node.fixed)
                if node.formats or node.quoted:
                    self.titles |= {begin, len(self.fixed)}
            else:
                self._strings.append(node)
                self.fixed.extend([fixed] * len(node))

    def changed(self, change: "_Change") -> Rich:
        """The rich text with `change` made to its characters."""
        letters = change(self)
        kept = [
            old if fixed else new
            for old, new, fixed in zip(self.text, letters, self.fixed, strict=True)
        ]
        rebuilt, _ = self._rebuilt(self._rich, kept, 0)
        return rebuilt

    def _rebuilt(self, rich: Rich, letters: list[str], at: int) -> tuple[Rich, int]:
        nodes: list[Node] = []
        for node in rich:
            if isinstance(node, Span):
                parts, at = self._rebuilt(node.parts, letters, at)
                nodes.append(node.holding(parts))
            else:
                nodes.append("".join(letters[at : at + len(node)]))
                at += len(node)
        return tuple(nodes), at


_Change = Callable[[_Letters], list[str]]


def _lowercase(written: _Letters) -> list[str]:
    return [letter.lower() for letter in written.text]


def _uppercase(written: _Letters) -> list[str]:
    return [letter.upper() for letter in written.text]


def _capitalize_first(written: _Letters) -> list[str]:
    letters = list(written.text)
    first = re.search(r"\S+", written.text)
    if first and first[0].islower() and not written.fixed[first.start()]:
        _raise(letters, first.start(), first.end())
    return letters


def _capitalize_all(written: _Letters) -> list[str]:
    letters = list(written.text)
    for word in re.finditer(r"\S+", written.text):
        if word[0].islower():
            _raise(letters, word.start(), word.end())
    return letters


def _sentence(written: _Letters) -> list[str]:
    letters = _lowercase(written) if _shouts(written.text) else list(written.text)
    first = re.search(_WORD, written.text)
    if first and "".join(letters[first.start() : first.end()]).islower():
        _raise(letters, first.start(), first.end())
    return letters


def _title(written: _Letters) -> list[str]:
    text, letters = written.text, list(written.text)
    words = [word for word in re.finditer(_WORD, text) if re.search(r"\w", word[0])]
    for number, word in enumerate(words):
        start, end = word.span()
        before = words[number - 1]
        edge = number in (0, len(words) - 1) or _begins_part(written, before, word)
        core = _core(word)
        if core.lower() in STOP_WORDS and not edge:
            if _is_lowered(core) and not _stands_apart(written, before, word):
                letters[start:end] = [letter.lower() for letter in letters[start:end]]
        elif word[0].islower() and not (len(core) == 1 and text[start - 1 : start] == "-"):
            _raise(letters, start, end)
    return letters


def _core(word: re.Match[str]) -> str:
    """The word without the marks round it."""
    return re.sub(_EDGES, "", word[0])


def _is_lowered(word: str) -> bool:
    """Whether a small word has a capital that title case takes from it."""
    return len(word) > 1 and word == word.capitalize() and word.lower() not in _ADVERBS


def _begins_part(written: _Letters, before: re.Match[str], word: re.Match[str]) -> bool:
    """Whether a new part or a compound word ("Pro-Environmental") begins at `word`."""
    text = written.text
    if text[word.end() : word.end() + 1] == "-" != text[word.start() - 1 : word.start()]:
        return True
    between = text[before.start() : word.start()]
    ended = between.rstrip()
    if ended.endswith(":"):
        return True
    signs = _ENDS_PART if ended == between else _ENDS_SENTENCE
    inner = before.end() in written.titles
    return ended.endswith(signs) and not inner and not _is_abbreviation(before)


def _is_abbreviation(word: re.Match[str]) -> bool:
    """Whether the stop after the word, if there is one, ends no sentence: "Mr.", "U.S.", "J."."""
    core = _core(word)
    short = "." in core or (len(core) == 1 and core.isalpha()) or core.lower() in _ABBREVIATIONS
    return short and word[0].endswith(".")


def _stands_apart(written: _Letters, before: re.Match[str], word: re.Match[str]) -> bool:
    """Whether a part may begin or end at the word, so that its capital stays as it was written."""
    text, titles = written.text, written.titles
    if word.start() in titles or not titles.isdisjoint(range(word.start() + 1, word.end() + 1)):
        return True
    between = text[before.end() : word.start()]
    dashed = bool(between.strip()) and between not in ("-", "–")
    ends = word[0].endswith((*_SETS_APART, *_CLOSING)) or text[word.end() : word.end() + 1] == "—"
    return dashed or ends or before[0].rstrip(_CLOSING).endswith(_SETS_APART)


def _shouts(text: str) -> bool:
    """Whether all of it is in capitals."""
    return text.isupper()


def _raise(letters: list[str], start: int, end: int) -> None:
    """Put the first letter of the word in upper case; a word that begins with a digit has none."""
    for at in range(start, end):
        if letters[at].isdigit():
            return
        if letters[at].isalpha():
            if "GREEK" not in unicodedata.name(letters[at], ""):
                letters[at] = letters[at].upper()
            return


_CHANGES: dict[str, _Change] = {
    "lowercase": _lowercase,
    "uppercase": _uppercase,
    "capitalize-first": _capitalize_first,
    "capitalize-all": _capitalize_all,
    "sentence": _sentence,
    "title": _title,
}
