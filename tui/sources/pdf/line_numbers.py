"""Line numbers: a column of numbers beside the text that counts its lines."""

from collections.abc import Sequence
from itertools import pairwise

from tui.sources.pdf.pieces import Piece

_FEWEST = 8
"""Numbered lines of a page, at the least."""

_STEPS = (1, 5, 10)
"""By how much the numbers of lines grow."""


def without_line_numbers(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces of a page without the numbers that stand before its lines and count them."""
    numbers = [one for one in pieces if len(one.words) == 1 and one.text.isdecimal()]
    if len(numbers) < _FEWEST:
        return tuple(pieces)
    others = [one for one in pieces if not one.text.isdecimal()]
    edge = min((one.left for one in others), default=0.0)
    beside = sorted((one for one in numbers if one.right <= edge), key=lambda one: -one.baseline)
    steps = [int(other.text) - int(one.text) for one, other in pairwise(beside)]
    if len(beside) < _FEWEST or not steps:
        return tuple(pieces)
    if max(steps.count(step) for step in _STEPS) < 0.9 * len(steps):
        return tuple(pieces)
    gone = {one.order for one in beside}
    return tuple(one for one in pieces if one.order not in gone)
