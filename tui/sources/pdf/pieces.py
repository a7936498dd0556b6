"""Pieces: words that stand beside one another on one baseline, up to a wide gap."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui.sources.pdf.words import Word

_WIDE = 0.85
"""The gap, in sizes of the type, past which words may stand in different columns."""

_LEVEL = 0.22
"""How far baselines of one line stand apart at most, in sizes of the type."""

_RAISED = 0.75
"""How far from the line a small letter above or below it may stand, in sizes of the type."""

_SMALLER = 0.87
"""The size of a raised letter, of that of its line, at most."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one line in reading order; `order` is its place among those of the file's page."""

    words: tuple[Word, ...]
    left: float
    right: float
    baseline: float
    size: float
    order: int

    @property
    def length(self) -> int:
        """Characters in it, about."""
        return sum(len(word.text) + 1 for word in self.words)

    @property
    def text(self) -> str:
        """Its words, parted by blanks."""
        return " ".join(word.text for word in self.words)


def pieces_of(words: Iterable[Word]) -> list[Piece]:
    """The pieces of a page's words, which come in the order of the file."""
    pieces: list[Piece] = []
    run: list[Word] = []
    for word in words:
        if run and not goes_on(run, word):
            pieces.append(piece(run, len(pieces)))
            run = []
        run.append(word)
    if run:
        pieces.append(piece(run, len(pieces)))
    return pieces


def piece(words: Sequence[Word], order: int) -> Piece:
    """One piece of words in reading order."""
    sizes: Counter[tuple[float, float]] = Counter()
    for word in words:
        sizes[word.size, word.baseline] += len(word.text) + (2 if word.size > 0 else 0)
    size, baseline = max(sizes, key=lambda key: (sizes[key], key[0]))
    left = min(word.left for word in words)
    right = max(word.right for word in words)
    return Piece(tuple(words), left, right, baseline, size, order)


def goes_on(run: Sequence[Word], word: Word) -> bool:
    """Whether `word` stands in line with the words before it and close to them."""
    last = run[-1]
    size = max(last.size, word.size)
    gap = max(word.left - last.right, last.left - word.right)
    if gap > _WIDE * size or gap < -size:
        return False
    apart = abs(word.baseline - last.baseline)
    if apart <= _LEVEL * size:
        return True
    if gap > 0.5 * size or apart > _RAISED * size:
        return False
    line = max(run, key=lambda one: one.size)
    back_on_line = abs(word.baseline - line.baseline) <= _LEVEL * line.size
    return back_on_line or min(last.size, word.size) <= _SMALLER * size
