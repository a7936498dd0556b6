"""Search by pattern: regular expressions, in an engine that ends after a set time.

Python's own engine can take longer than anybody lives for one pattern, and holds everything up
meanwhile. RE2 never does, but to it ö is no letter, so that no word of many languages is a word.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from tui.core.passage import Passage

if TYPE_CHECKING:
    import regex

LONGEST = 1000
"""Characters of a pattern."""

SECONDS = 2.0
"""How long is searched at most."""

_RECURSION = r"\(\?(?:R|&|P>|[+-]?\d)"
"""A pattern within itself, which can take all the memory there is."""

_FAULTS = {
    "missing )": "a ( is not closed",
    "unbalanced parenthesis": "a ) closes nothing",
    "unterminated character set": "a [ is not closed",
    "bad set": "a [ is not closed",
    "nothing to repeat": "there is nothing to repeat before * + or ?",
    "multiple repeat": "two repetitions stand together",
    "bad character range": "a range in [ ] goes backwards",
    "bad escape": "what stands after a \\ means nothing",
    "unknown property": "there is no such property of characters",
    "invalid group reference": "there is no such group",
    "unknown group": "there is no such group",
}
"""What the engine says of a pattern, and what that means."""


class BadPattern(Exception):
    """The pattern cannot be used; the message is a few words that say why."""


class Matches(NamedTuple):
    """What a pattern matches; `whole` if all that was asked for was looked for."""

    passages: tuple[Passage, ...]
    whole: bool


def find_pattern(
    text: str,
    pattern: str,
    most: int,
    given_up: Callable[[], bool] = bool,
    seconds: float = SECONDS,
) -> Matches:
    """The first `most` passages that match the pattern, in any case, without those of no length.

    `^` and `$` are the ends of lines. Raises BadPattern. The search ends before its time when it is
    `given_up`, or after so many `seconds`.
    """
    compiled = _compiled(pattern)
    found: list[Passage] = []
    try:
        for passage in _occurrences(compiled, text, seconds):
            found.append(passage)
            if len(found) == most:
                break
            if given_up():
                return Matches(tuple(found), False)
    except TimeoutError:
        return Matches(tuple(found), False)
    return Matches(tuple(found), True)


def _occurrences(pattern: "regex.Pattern[str]", text: str, seconds: float) -> Iterator[Passage]:
    for match in pattern.finditer(text, timeout=seconds, concurrent=True):
        if match.start() < match.end():
            yield Passage(match.start(), match.end())


def _compiled(pattern: str) -> "regex.Pattern[str]":
    import regex  # when somebody searches so; it is not wanted at the start

    if len(pattern) > LONGEST:
        raise BadPattern(f"it is longer than {LONGEST:,} characters")
    if regex.search(_RECURSION, pattern):
        raise BadPattern("a pattern within itself is not searched for")
    try:
        return regex.compile(pattern, regex.IGNORECASE | regex.MULTILINE)
    except regex.error as error:
        raise BadPattern(_reason(str(error))) from error
    except (RecursionError, OverflowError, ValueError) as error:
        raise BadPattern("it is too intricate") from error


def _reason(said: str) -> str:
    """What is wrong with a pattern, in words."""
    known = (reason for begins, reason in _FAULTS.items() if said.startswith(begins))
    return next(known, said.partition(" at position ")[0])
