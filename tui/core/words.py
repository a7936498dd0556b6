"""The word, and the sentence, round an offset."""

import re
from collections.abc import Iterator

from tui.core.passage import Passage

_MARKS = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0e31-\u0e3a"
)
_WORD = re.compile(rf"[^\W_][\w{_MARKS}]*(?:[-'’.·‐‑][^\W_][\w{_MARKS}]*)*")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[^\W\d_a-z]|\s+\d|\s*\Z)")
_SENTENCE_STOP = re.compile(r"[.!?…]+")
_PAIRS = (("“", "”"), ("‘", "’"), ('"', '"'), ("(", ")"), ("[", "]"))
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|cf|vs|etc|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vol|vols|no|nos|p|pp|ch|ed|eds|fig|trans"
    r"|ca|approx|Gen|Col|Sen|Rep|Gov|viz)|\b[A-Z])\.\Z"
)


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Passage]:
    """The words that begin between `start` and `end`; inner hyphens and apostrophes belong."""
    last = len(text) if end is None else end
    for match in _WORD.finditer(text, _after_blank(text, start)):
        if match.start() >= last:
            return
        if match.start() >= start:
            yield Passage(match.start(), match.end())


def is_whole(text: str, passage: Passage) -> bool:
    """Whether `passage` cuts no word in two at its ends."""
    return not (_parts_a_word(text, passage.start) or _parts_a_word(text, passage.end))


def _parts_a_word(text: str, offset: int) -> bool:
    return any(word.end > offset for word in words(text, _after_blank(text, offset), offset))


def _after_blank(text: str, offset: int) -> int:
    """Where what `offset` is in begins, else a part of a word would be taken for a word."""
    first = min(offset, len(text))
    while first > 0 and not text[first - 1].isspace():
        first -= 1
    return first


def word_at(text: str, offset: int) -> Passage | None:
    """The word that `offset` stands in, or the next one on the same line."""
    line_start = text.rfind("\n", 0, offset) + 1
    line_end = text.find("\n", offset)
    line_end = len(text) if line_end < 0 else line_end
    return next((word for word in words(text, line_start, line_end) if word.end > offset), None)


def word_after(text: str, offset: int) -> Passage | None:
    """The first word that begins at or after `offset`."""
    return next(words(text, offset), None)


def word_before(text: str, offset: int) -> Passage | None:
    """The last word that begins before `offset`."""
    end = offset
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        line_end = text.find("\n", end)
        line = words(text, start, len(text) if line_end < 0 else line_end)
        if before := [word for word in line if word.start < offset]:
            return before[-1]
        end = start - 1
    return None


def sentence_at(text: str, offset: int) -> Passage:
    """The sentence round `offset`, within its paragraph (a run of text without a line end)."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    for match in _SENTENCE_END.finditer(text, start, end):
        if _ABBREVIATION.search(text, max(start, match.start() - 8), match.start() + 1):
            continue
        if match.end() > offset:
            return Passage(start, match.end())
        rest = text[match.end() : end]
        start = end - len(rest.lstrip())
    return Passage(min(start, end), end)


def closed(text: str, passage: Passage) -> Passage:
    """`passage` with the full stop, and the closing quotation marks, that end its last sentence."""
    match = _SENTENCE_STOP.match(text, passage.end)
    end = match.end() if match else passage.end
    for opening, closing in _PAIRS:
        if text[end : end + 1] == closing and _is_open(text[passage.start : end], opening, closing):
            end += 1
    return Passage(passage.start, end)


def _is_open(text: str, opening: str, closing: str) -> bool:
    if opening == closing:
        return text.count(opening) % 2 == 1
    return text.rfind(opening) > text.rfind(closing)


def end_moved(text: str, passage: Passage, direction: int) -> Passage | None:
    """`passage` with its end a word on (1) or back (-1), or None where there is no room."""
    if direction > 0:
        word = word_after(text, passage.end)
        return Passage(passage.start, word.end) if word else None
    inside = list(words(text, passage.start, passage.end))
    return Passage(passage.start, inside[-2].end) if len(inside) > 1 else None


def start_moved(text: str, passage: Passage, direction: int) -> Passage | None:
    """`passage` with its start a word on (1) or back (-1), or None where there is no room."""
    if direction < 0:
        word = word_before(text, passage.start)
        return Passage(word.start, passage.end) if word else None
    inside = list(words(text, passage.start, passage.end))
    return Passage(inside[1].start, passage.end) if len(inside) > 1 else None
