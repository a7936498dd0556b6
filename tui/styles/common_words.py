"""Common words: those of which one knows that they are no names, however they are inflected."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from tui.styles.pack import packed

_ENDINGS = (
    *(
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("men", "man"),
        ("ied", "y"),
        ("ed", ""),
        ("ed", "e"),
        ("d", ""),
    ),
    *(("ing", ""), ("ing", "e"), ("ly", ""), ("ily", "y"), ("er", ""), ("est", "")),
)
"""The ends of inflected words, and what their base ends with in their place."""


class CommonWords:
    """English words from a file with one on a line, which is read when a word is first asked for.

    Without a file no word is known; one that is not there is NoStyles.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path

    def __contains__(self, word: object) -> bool:
        bare = str(word).lower()
        return bare in self._words or any(base in self._words for base in _bases(bare))

    @cached_property
    def _words(self) -> frozenset[str]:
        if self._path is None:
            return frozenset()
        return frozenset(packed(self._path).decode().split())


def _bases(word: str) -> Iterator[str]:
    """What the word may be an inflected form of."""
    for ending, base in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word.removesuffix(ending)
            yield stem + base
            if stem[-1] == stem[-2]:
                yield stem[:-1]
