"""Selector: how a passage is remembered, and found again in a changed text.

Position and quotation selectors of the W3C Web Annotation Data Model (4.2.4, 4.2.5) in one value.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from tui.core.passage import Passage
from tui.core.search import find, fold

CONTEXT = 32
"""Characters kept on either side of a quotation: enough to tell repeats apart."""

_SURE_LENGTH = 24
"""A quotation this long that stands in the text once is found without its context."""

_LIKENESS = 0.5
"""The share of its context that a repeated or short quotation must still have round it."""

_REWORDED = 0.8
"""How like its remembered words a reworded passage must be (1 is equal)."""


@dataclass(frozen=True, slots=True)
class Selector:
    """The exact words of a passage, what stood round them, and where they began."""

    start: int
    exact: str
    prefix: str = ""
    suffix: str = ""

    @property
    def passage(self) -> Passage:
        """Where the passage was when it was remembered."""
        return Passage(self.start, self.start + len(self.exact))


class Finding(StrEnum):
    """What became of a remembered passage."""

    FOUND = "found"
    MOVED = "moved"
    LOST = "lost"


def describe(text: str, passage: Passage) -> Selector:
    """The selector that remembers `passage` of `text`; an empty passage is a place."""
    return Selector(
        start=passage.start,
        exact=passage.of(text),
        prefix=text[max(passage.start - CONTEXT, 0) : passage.start],
        suffix=text[passage.end : passage.end + CONTEXT],
    )


def locate(text: str, selector: Selector) -> Passage | None:
    """The passage that `selector` means in `text`, or None when it is gone.

    Tried in this order: the old place with words and context unchanged; the same words elsewhere,
    told apart by their context; the words with other case, spacing, quotation marks or dashes;
    words that were slightly changed between the same neighbours.
    """
    whole = selector.prefix + selector.exact + selector.suffix
    start = selector.start - len(selector.prefix)
    if whole and start >= 0 and text.startswith(whole, start):
        return Passage(selector.start, selector.start + len(selector.exact))
    if not selector.exact:
        return _locate_place(text, selector)
    return (
        _best(text, _occurrences(text, selector.exact), selector)
        or _best(text, find(fold(text), selector.exact), selector)
        or _reworded(text, selector)
    )


def finding(selector: Selector, passage: Passage | None) -> Finding:
    """Whether the located passage is where it was, moved or changed, or lost."""
    if passage is None:
        return Finding.LOST
    return Finding.FOUND if passage == selector.passage else Finding.MOVED


def _occurrences(text: str, words: str) -> Iterator[Passage]:
    start = text.find(words)
    while start >= 0:
        yield Passage(start, start + len(words))
        start = text.find(words, start + 1)


def _best(
    text: str, found: Iterator[Passage] | tuple[Passage, ...], selector: Selector
) -> Passage | None:
    candidates = list(found)
    if not candidates:
        return None
    likeness = {passage: _context_likeness(text, passage, selector) for passage in candidates}
    best = max(
        candidates, key=lambda passage: (likeness[passage], -abs(passage.start - selector.start))
    )
    sure = len(candidates) == 1 and len(selector.exact) >= _SURE_LENGTH
    return best if sure or likeness[best] >= _LIKENESS else None


def _context_likeness(text: str, passage: Passage, selector: Selector) -> float:
    """How much of its context still stands next to `passage`: the better side, 0 to 1."""
    before = text[max(passage.start - (len(selector.prefix) or 1), 0) : passage.start]
    after = text[passage.end : passage.end + (len(selector.suffix) or 1)]
    return max(_shared(before[::-1], selector.prefix[::-1]), _shared(after, selector.suffix))


def _shared(here: str, remembered: str) -> float:
    """The share of `remembered` that `here` begins with; nothing remembered matches an edge."""
    if not remembered:
        return 1.0 if not here else 0.0
    count = 0
    for one, other in zip(here, remembered, strict=False):
        if one != other:
            break
        count += 1
    return count / len(remembered)


def _locate_place(text: str, selector: Selector) -> Passage | None:
    anchors = (
        (selector.prefix + selector.suffix, len(selector.prefix)),
        (selector.suffix, 0),
        (selector.prefix, len(selector.prefix)),
    )
    for words, offset in anchors:
        if words and (found := list(_occurrences(text, words))):
            nearest = min(found, key=lambda at: abs(at.start + offset - selector.start))
            return Passage(nearest.start + offset, nearest.start + offset)
    return None


def _reworded(text: str, selector: Selector) -> Passage | None:
    """A stretch of about the same words, begun and ended by words of the quotation."""
    best: tuple[float, Passage] | None = None
    for start in _likely_starts(text, selector):
        end = min(start + len(selector.exact), len(text))
        candidate = _fitted(text, Passage(max(start, 0), max(end, start, 0)), selector.exact)
        ratio = SequenceMatcher(None, selector.exact, candidate.of(text), autojunk=False).ratio()
        if ratio >= _REWORDED and (best is None or ratio > best[0]):
            best = ratio, candidate
    return best[1] if best else None


def _likely_starts(text: str, selector: Selector) -> set[int]:
    """Where the passage would begin if one of its runs of three words still stands in the text."""
    starts: set[int] = set()
    tokens = list(re.finditer(r"\S+", selector.exact))
    for first, last in zip(tokens, tokens[2:], strict=False):
        run = selector.exact[first.start() : last.end()]
        found = list(_occurrences(text, run))
        if len(found) <= 8:
            starts.update(max(passage.start - first.start(), 0) for passage in found)
    return set(sorted(starts, key=lambda start: abs(start - selector.start))[:40])


def _fitted(text: str, passage: Passage, exact: str) -> Passage:
    """`passage` with its ends moved to where the first and last shared words stand."""
    reach = max(len(exact) // 4, 16)
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
