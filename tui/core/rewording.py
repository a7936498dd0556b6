"""Rewording: a quotation found again though some of its words were changed."""

import re
from difflib import SequenceMatcher
from itertools import islice

from tui.core.nearest import standing
from tui.core.passage import Passage

_REWORDED = 0.8
"""How like its remembered words a reworded passage must be (1 is equal)."""

_RUNS = 12
"""How many runs of three words of a reworded passage are looked for."""

_TOO_OFTEN = 9
"""A run of three words that stands in the text so often says nothing of the passage."""

_MOST_COMPARED = 8
"""How many places are compared with a reworded passage, letter by letter."""


def reworded(text: str, exact: str, near: int) -> Passage | None:
    """A stretch of about the words of `exact`, begun and ended by some of them; once at `near`."""
    best: tuple[float, Passage] | None = None
    for start in _likely_starts(text, exact, near):
        end = min(start + len(exact), len(text))
        candidate = _fitted(text, Passage(max(start, 0), max(end, start, 0)), exact)
        ratio = SequenceMatcher(None, exact, candidate.of(text), autojunk=False).ratio()
        if ratio >= _REWORDED and (best is None or ratio > best[0]):
            best = ratio, candidate
    return best[1] if best else None


def _likely_starts(text: str, exact: str, near: int) -> list[int]:
    """Where the passage would begin if one of its runs of three words still stands in the text."""
    starts: set[int] = set()
    tokens = list(re.finditer(r"\S+", exact))
    runs = list(zip(tokens, tokens[2:], strict=False))
    for first, last in runs[:: len(runs) // _RUNS + 1]:
        run = exact[first.start() : last.end()]
        found = list(islice(standing(text, run)(0, len(text)), _TOO_OFTEN))
        if len(found) < _TOO_OFTEN:
            starts.update(max(passage.start - first.start(), 0) for passage in found)
    return _spread(sorted(starts, key=lambda start: abs(start - near)), _reach(exact))


def _spread(starts: list[int], reach: int) -> list[int]:
    """The first of `starts`, without those so near to another that both mean one passage."""
    apart: list[int] = []
    for start in starts:
        if all(abs(start - other) > reach for other in apart):
            apart.append(start)
    return apart[:_MOST_COMPARED]


def _reach(exact: str) -> int:
    """How far the ends of a reworded passage are looked for, in characters."""
    return max(len(exact) // 4, 16)


def _fitted(text: str, passage: Passage, exact: str) -> Passage:
    """`passage` with its ends moved to where the first and last shared words stand."""
    reach = _reach(exact)
    start = max(passage.start - reach, 0)
    window = text[start : passage.end + reach]
    shared = SequenceMatcher(None, exact, window, autojunk=False).get_matching_blocks()[:-1]
    long_enough = [block for block in shared if block.size >= 4] or list(shared)
    if not long_enough:
        return passage
    first, last = long_enough[0], long_enough[-1]
    begin = max(start + first.b - first.a, start)
    end = start + last.b + last.size + (len(exact) - last.a - last.size)
    return Passage(begin, min(max(end, begin), len(text)))
