"""Common words: those of which one knows that they are no names."""

from functools import cached_property
from pathlib import Path

from tui.styles.pack import packed


class CommonWords:
    """English words in all their forms, from a file with one on a line, which is read when a word
    is first asked for.

    Without a file no word is known; one that is not there is NoStyles.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path

    def __contains__(self, word: object) -> bool:
        return f"\n{word}\n".lower().encode() in self._lines

    @cached_property
    def _lines(self) -> bytes:
        return b"\n" + packed(self._path) if self._path else b""
