"""Stretches: passages with something on each, found by where they are in the text."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

from tui.core.passage import Passage

T = TypeVar("T")


class Stretches(Generic[T]):
    """Passages, which may overlap, each with a value; made once, then asked often."""

    def __init__(self, stretches: Iterable[tuple[Passage, T]]) -> None:
        self._ordered = sorted(stretches, key=lambda stretch: stretch[0])
        ends = (passage.end for passage, _ in self._ordered)
        self._reach = list(accumulate(ends, max))
        """The farthest end of the passages up to each one."""

    def over(self, part: Passage) -> Iterator[tuple[Passage, T]]:
        """Those that overlap `part`, in the order of the text."""
        for index in range(bisect_right(self._reach, part.start), len(self._ordered)):
            passage, value = self._ordered[index]
            if passage.start >= part.end:
                return
            if passage.end > part.start:
                yield passage, value
