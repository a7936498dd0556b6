"""Common words: English words, of which one knows whether they may be names."""

from functools import cached_property
from pathlib import Path

from tui.styles.pack import packed


class CommonWords:
    """The words of a file in all their forms, one on a line, with a capital if they may be names.

    It is read when a word is first asked for. Raises NoStyles where it is not there.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def are_no_name(self, word: str) -> bool:
        """Whether it is a word and no name."""
        return f"\n{word.lower()}\n".encode() in self._lines

    def have(self, word: str) -> bool:
        """Whether it is a word, be it a name too."""
        return self.are_no_name(word) or f"\n{word.capitalize()}\n".encode() in self._lines

    @cached_property
    def _lines(self) -> bytes:
        return b"\n" + packed(self._path)
