"""Search in a text, with offsets that are those of the shown text."""

import re
import unicodedata
from functools import lru_cache

from tui.core.passage import Passage

_ALIKE = str.maketrans("“”„‟«»‘’‚‛‐‑‒–—―−", '""""""' + "''''" + "-------")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def fold(text: str) -> str:
    """`text` without case and accents, quotation marks and dashes made alike; same length."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(map(_lowered, text))
    if lowered.isascii():
        return lowered
    return _NOT_ASCII.sub(_folded, lowered.translate(_ALIKE))


def _lowered(character: str) -> str:
    lowered = character.lower()
    return lowered if len(lowered) == 1 else lowered[0]


def _folded(match: re.Match[str]) -> str:
    return _fold_character(match[0])


@lru_cache(maxsize=8192)
def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0]
    return base.lower() if len(base.lower()) == 1 else character


def find(folded: str, query: str) -> tuple[Passage, ...]:
    """All passages of a text, given as `fold(text)`, that match `query`; they do not overlap.

    Case, accents, kinds of quotation mark and dash do not count, and any run of white space
    matches any other, a line end or a break between blocks too.
    """
    parts = fold(query).split()
    if not parts:
        return ()
    if len(parts) == 1:
        return tuple(_occurrences(folded, parts[0]))
    pattern = re.compile(r"\s+".join(map(re.escape, parts)))
    return tuple(Passage(match.start(), match.end()) for match in pattern.finditer(folded))


def _occurrences(folded: str, word: str) -> list[Passage]:
    found, start = [], folded.find(word)
    while start >= 0:
        found.append(Passage(start, start + len(word)))
        start = folded.find(word, start + len(word))
    return found


def in_context(text: str, passage: Passage, width: int) -> tuple[str, Passage]:
    """The line round `passage`, about `width` characters, and where in it the passage stands.

    White space is single blanks; "…" stands where words were left out.
    """
    room = max(width - len(passage), 0)
    start = _word_start(text, max(passage.start - room // 2, _line_start(text, passage.start)))
    end = _word_end(text, min(start + max(width, len(passage)), _line_end(text, passage.end)))
    start, end = min(start, passage.start), max(end, passage.end)
    before = " ".join(text[start : passage.start].split())
    inside = " ".join(passage.of(text).split())
    after = " ".join(text[passage.end : end].split())
    before = (
        f"{before} "
        if text[max(passage.start - 1, 0) : passage.start].isspace() and before
        else before
    )
    after = f" {after}" if text[passage.end : passage.end + 1].isspace() and after else after
    if start > _line_start(text, passage.start):
        before = f"… {before}"
    if end < _line_end(text, passage.end):
        after = f"{after} …"
    match = Passage(len(before), len(before) + len(inside))
    return before + inside + after, match


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _word_start(text: str, offset: int) -> int:
    """The start of the first whole word at or after `offset`."""
    if offset == 0 or text[offset - 1].isspace():
        return offset
    blank = re.compile(r"\s|\Z").search(text, offset)
    return blank.end() if blank else offset


def _word_end(text: str, offset: int) -> int:
    """The end of the last whole word before `offset`."""
    if offset >= len(text) or text[offset].isspace():
        return offset
    blank = text.rfind(" ", 0, offset)
    return blank if blank >= 0 else offset
