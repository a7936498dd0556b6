"""How much of a text is kept in another, in its order."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

RUN = 4
"""Words of the runs that texts are held beside each other by."""

_WORD = re.compile(r"[^\W_]+")


def words_in(text: str) -> list[str]:
    """The words of a text, without what stands between them."""
    return _WORD.findall(text.casefold())


def share_kept(expected: Sequence[str], given: Sequence[str]) -> float:
    """The share of the expected words that are given in the same order, 0 to 1.

    Runs of four words that stand once in each text are matched, the longest series of them that is
    in order is taken, and each is stretched to both sides as far as the words agree.
    """
    if not expected:
        return 1.0
    matches = _in_order(_unique_matches(expected, given))
    kept, at, reached = 0, 0, 0
    for mine, theirs in [*matches, (len(expected), len(given))]:
        if mine < at or theirs < reached:
            continue
        back = 0
        while (
            mine - back > at
            and theirs - back > reached
            and expected[mine - back - 1] == given[theirs - back - 1]
        ):
            back += 1
        kept += back + _between(expected[at : mine - back], given[reached : theirs - back])
        at, reached = mine, theirs
        while at < len(expected) and reached < len(given) and expected[at] == given[reached]:
            at, reached, kept = at + 1, reached + 1, kept + 1
    return kept / len(expected)


def _between(expected: Sequence[str], given: Sequence[str]) -> int:
    """Words that agree in a gap, each found behind the one before."""
    kept, at = 0, 0
    places: dict[str, list[int]] = {}
    for place, word in enumerate(given):
        places.setdefault(word, []).append(place)
    for word in expected:
        found = places.get(word, [])
        following = bisect_left(found, at)
        if following < len(found) and found[following] - at < 3 * RUN:
            at = found[following] + 1
            kept += 1
    return kept


def _unique_matches(expected: Sequence[str], given: Sequence[str]) -> list[tuple[int, int]]:
    mine, theirs = _unique_runs(expected), _unique_runs(given)
    return sorted((at, theirs[run]) for run, at in mine.items() if run in theirs)


def _unique_runs(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    runs = [tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]
    counts = Counter(runs)
    return {run: at for at, run in enumerate(runs) if counts[run] == 1}


def _in_order(matches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest series of the matches in which both places grow."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, theirs) in enumerate(matches):
        length = bisect_left(tails, theirs)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [theirs]
        ends[length : length + 1] = [number]
    series: list[tuple[int, int]] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        series.append(matches[number])
        number = before[number]
    return series[::-1]
