"""Nearest: what is found in a text, from one place outward."""

from collections.abc import Callable, Iterable, Iterator

from tui.core.passage import Passage

Search = Callable[[int, int], Iterable[Passage]]
"""The passages that begin at or after the first offset and before the second."""

_REACH = 4096
"""Characters on either side that are searched first."""


def nearest(near: int, length: int, search: Search) -> Iterator[Passage]:
    """What `search` finds in a text of `length` characters, the nearest to `near` first.

    The text is searched in rings, each twice as far, so what is near is found without the rest.
    """
    near = min(max(near, 0), length)
    low, high, reach = near, near, _REACH
    while low > 0 or high < length:
        lower, higher = max(near - reach, 0), min(near + reach, length)
        ring = [*search(lower, low), *search(high, higher)]
        yield from sorted(ring, key=lambda passage: abs(passage.start - near))
        low, high, reach = lower, higher, reach * 2


def standing(text: str, words: str) -> Search:
    """Finds where `words` stand in a part of the text, which may overlap."""

    def search(first: int, last: int) -> Iterator[Passage]:
        stop = last - 1 + len(words)
        start = text.find(words, first, stop)
        while start >= 0:
            yield Passage(start, start + len(words))
            start = text.find(words, start + 1, stop)

    return search
