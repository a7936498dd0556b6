"""Labels: short letters on words, so that any word on the screen is a few keys away."""

from collections.abc import Sequence

from tui.core.passage import Passage

ALPHABET = "fjdkslaghrueiwoqtyvmcnbxz"
"""The letters of labels, easiest first; `p` is left out, as it takes the paragraph."""

Labels = dict[str, Passage]


def label(passages: Sequence[Passage], alphabet: str = ALPHABET) -> Labels:
    """Each passage under letters of its own, all of one length: two, or three when there are many.

    None is the beginning of another, and neighbours share their first letters.
    """
    length = 1
    while len(alphabet) ** length < len(passages):
        length += 1
    length = max(length, 2)
    return {_letters(index, length, alphabet): passage for index, passage in enumerate(passages)}


def beginning_with(labels: Labels, typed: str) -> Labels:
    """The labels that `typed` could become."""
    return {letters: passage for letters, passage in labels.items() if letters.startswith(typed)}


def _letters(index: int, length: int, alphabet: str) -> str:
    letters = ""
    for _ in range(length):
        index, rest = divmod(index, len(alphabet))
        letters = alphabet[rest] + letters
    return letters
