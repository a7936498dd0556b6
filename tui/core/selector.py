"""Selector: how a passage is remembered, and found again in a changed text.

Position and quotation selectors of the W3C Web Annotation Data Model (4.2.4, 4.2.5) in one value.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from tui.core.nearest import Search, nearest, standing
from tui.core.passage import Passage
from tui.core.search import find, fold

CONTEXT = 32
"""Characters kept on either side of a quotation: enough to tell repeats apart."""

_SURE_LENGTH = 24
"""A quotation this long that stands in the text once is found without its context."""

_LIKENESS = 0.5
"""The share of its context that a repeated or short quotation must still have round it."""

MOST_JUDGED = 1000
"""Of words that stand in the text more often, only so many, the nearest, are judged by context."""


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
    passage = locate_unaltered(text, selector)
    if passage is None and selector.exact:
        passage = locate_altered(text, selector, fold(text))
    return passage


def is_in_place(text: str, selector: Selector) -> bool:
    """Whether the words stand where they did, between the same others."""
    whole = selector.prefix + selector.exact + selector.suffix
    start = selector.start - len(selector.prefix)
    return bool(whole) and start >= 0 and text.startswith(whole, start)


def locate_unaltered(text: str, selector: Selector) -> Passage | None:
    """The passage where its words stand unaltered, at the old place or elsewhere."""
    if is_in_place(text, selector):
        return selector.passage
    if not selector.exact:
        return _locate_place(text, selector)
    passage = _in_context(text, selector)
    if passage is None:
        found = nearest(selector.start, len(text), standing(text, selector.exact))
        passage = _likest(text, found, selector)
    return passage


def locate_altered(text: str, selector: Selector, folded: str) -> Passage | None:
    """The passage where its words were altered a little; `folded` is `fold(text)`."""
    if not selector.exact:
        return None
    found = nearest(selector.start, len(text), _standing_folded(folded, selector.exact))
    passage = _likest(text, found, selector)
    if passage is not None:
        return passage
    from tui.core.rewording import reworded  # slow to import, and seldom wanted

    return reworded(text, selector.exact, selector.start)


def finding(selector: Selector, passage: Passage | None) -> Finding:
    """Whether the located passage is where it was, moved or changed, or lost."""
    if passage is None:
        return Finding.LOST
    return Finding.FOUND if passage == selector.passage else Finding.MOVED


def _standing_folded(folded: str, words: str) -> Search:
    """Finds `words` in a part of the text, as a person's search does."""
    longest = max(fold(words).split(), key=len, default="")
    if longest not in folded:
        return lambda first, last: ()

    def folded_standing(first: int, last: int) -> Iterator[Passage]:
        for passage in find(folded[first : last + 2 * len(words)], words):
            if first + passage.start < last:
                yield Passage(first + passage.start, first + passage.end)

    return folded_standing


def _in_context(text: str, selector: Selector) -> Passage | None:
    """The words with all of their context, else with all of it on one side; the nearest."""
    prefix, suffix = selector.prefix, selector.suffix
    for contexts in (((prefix, suffix),), ((prefix, ""), ("", suffix))):
        found = [
            passage
            for before, after in contexts
            for passage in _between(text, selector, before, after)
        ]
        if found:
            return min(found, key=lambda passage: abs(passage.start - selector.start))
    return None


def _between(text: str, selector: Selector, before: str, after: str) -> Iterator[Passage]:
    """Where the words stand between these two, if they do: nearest to their old place."""
    if before or after:
        search = standing(text, before + selector.exact + after)
        for passage in islice(nearest(selector.start - len(before), len(text), search), 1):
            yield Passage(passage.start + len(before), passage.end - len(after))


def _likest(text: str, found: Iterator[Passage], selector: Selector) -> Passage | None:
    """Of the passages found, the nearest first, the one with the likest context."""
    candidates = list(islice(found, MOST_JUDGED))
    if not candidates:
        return None
    best = max(candidates, key=lambda passage: _context_likeness(text, passage, selector))
    sure = len(candidates) == 1 and len(selector.exact) >= _SURE_LENGTH
    return best if sure or _context_likeness(text, best, selector) >= _LIKENESS else None


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
        if words:
            found = nearest(selector.start - offset, len(text), standing(text, words))
            for passage in found:
                return Passage(passage.start + offset, passage.start + offset)
    return None
