"""Compounds: whether a hyphen between two halves of a word is the writer's, or a line end's."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

_LAST = re.compile(r"(?:[^\W\d_]+-)*[^\W\d_]+$")
_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ADDRESS = re.compile(r"(?:https?://|www\.|doi\.org/|doi:\s?10\.)\S*$")
_CLOSED = frozenset(
    [
        *("under", "over", "inter", "super", "trans", "fore", "with"),
        *("some", "every", "where", "there", "here", "news", "land", "work", "hand"),
    ]
)
"""English words that begin words which have no hyphen."""

_LEAST = 4
"""Letters of each half of a compound that is known by its halves alone."""

_PARTED = re.compile(r"[^\W\d_]{1,40}-$")
_REST = re.compile(r"(?P<indent>\s*)(?P<word>[^\W\d_]\S*)")
REJOINED = "\x04"
"""What stands at the end of a line whose last word was made whole."""

_CONJUNCTIONS = frozenset(
    ["und", "oder", "bis", "and", "or", "et", "y", "e", "o", "en", "of", "och", "og"]
)

_COMPOUNDED = frozenset(
    [
        *(
            "well",
            "ill",
            "self",
            "half",
            "all",
            "ever",
            "non",
            "ex",
            "cross",
            "high",
            "low",
            "long",
        ),
        *("short", "old", "new", "north", "south", "east", "west", "great", "grand", "good", "so"),
        *("first", "second", "third", "twenty", "thirty", "forty", "fifty", "sixty", "seventy"),
        *("eighty", "ninety", "one", "two", "three", "four", "five", "six", "seven", "eight"),
        *("brother", "sister", "mother", "father", "son", "daughter", "vice", "semi", "quasi"),
    ]
)
"""English words that begin compounds with a hyphen."""

_ENOUGH = 3
_MORE = 2
"""Times as many hyphens that are kept as broken words tell of a text that keeps them."""

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
"""A word, or a compound."""


def words_of(text: str) -> frozenset[str]:
    """The words and compounds of a text, in small letters."""
    return frozenset(WORD.findall(text.lower()))


def keeps_hyphen(text: str, following: str, words: Collection[str]) -> bool:
    """Whether the hyphen that parts `text` and `following` at a line's end is the writer's."""
    before, after = _LAST.search(text), _FIRST.match(following)
    if before is None or after is None:
        return not _ADDRESS.search(text + "-") or text[-1:].isdigit()
    one, other = before[0].lower(), after[0].lower()
    if f"{one}-{other}" in words:
        return True
    if one + other in words:
        return False
    if after[0][0].isupper():
        return True
    halves = one.rpartition("-")[2], other.partition("-")[0]
    if halves[0] in _CLOSED or len(halves[0]) < _LEAST or halves[0] not in words:
        return False
    return before[0][0].isupper() or (len(halves[1]) >= _LEAST and halves[1] in words)


def rejoined(lines: Sequence[str], words: Collection[str]) -> list[str]:
    """Lines with the words that their ends part made whole in the upper one, which gets a REJOINED.

    None, where the text keeps no hyphens at its line ends but the writer's.
    """
    ends = [
        (before[0], after[0])
        for line, following in pairwise(lines)
        if line.endswith("-")
        and (before := _PARTED.search(line))
        and (after := _REST.match(following))
    ]
    if not ends or _are_kept(ends, words):
        return list(lines)
    whole = [lines[0]]
    for line in lines[1:]:
        is_parted = whole[-1].endswith("-") and _PARTED.search(whole[-1])
        rest = _REST.match(line) if is_parted else None
        if rest is None or _is_kept(whole[-1], rest["word"], words):
            whole.append(line)
            continue
        whole[-1] = f"{whole[-1][:-1]}{rest['word']}{REJOINED}"
        if remaining := line[rest.end() :].strip():
            whole.append(rest["indent"] + remaining)
    return whole


def stands_for_rest(following: str) -> bool:
    """Whether a hyphen before these words stands for the rest of a word: pre- and post-war."""
    rest = WORD.match(following)
    return rest is not None and rest[0].lower() in _CONJUNCTIONS


def _is_kept(line: str, following: str, words: Collection[str]) -> bool:
    first = line.rsplit(None, 1)[-1].lower().strip("-(\"“‘'")
    rest = WORD.match(following)
    if rest is None or stands_for_rest(following):
        return True
    if first in _COMPOUNDED and first + rest[0].lower() not in words:
        return True
    return keeps_hyphen(line[:-1], following, words)


def _are_kept(ends: Sequence[tuple[str, str]], words: Collection[str]) -> bool:
    """Whether a text has no hyphens at its line ends but the writer's, as far as its words tell.

    Words that are written elsewhere without the hyphen tell of broken ones; compounds written
    elsewhere, and halves that are words, of kept ones.
    """
    kept = broken = 0
    for before, after in ends:
        one, other = before[:-1].lower(), WORD.search(after.lower())
        other_half = other[0] if other else ""
        if f"{one}-{other_half}" in words or (one in words and other_half in words):
            kept += 1
        elif one + other_half in words:
            broken += 1
    return kept > _MORE * broken and kept + broken >= _ENOUGH
