"""What a format of dictionaries tells: the files, the words with their places, the entries."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

from tui.core.entry import Entry

ARTICLE = 256 * 1024
"""Bytes of an article that are read at most."""

WORD = 256
"""Bytes of a word at most; longer ones are left out."""

WORDS = 5_000_000
"""Words of a dictionary at most."""

INDEX = 128 * 1024 * 1024
"""Bytes of an index at most, unpacked."""


class Broken(Exception):
    """A file is not what its format says; the message says where, to follow a colon."""


class Place(NamedTuple):
    """A word, and where in the articles what is said of it stands, in bytes."""

    word: str
    start: int
    length: int


class Format(Protocol):
    """A dictionary of one format."""

    @property
    def name(self) -> str:
        """What the dictionary calls itself."""

    @property
    def files(self) -> tuple[Path, ...]:
        """The files it is made of; if they change, it is indexed again."""

    def places(self) -> Iterator[Place]:
        """All its words. Raises Broken and OSError."""

    def entry(self, place: Place, source: str) -> Entry:
        """What is said there; `source` is the name it is shown under. Raises Broken, OSError."""


def bounded(path: Path, most: int = INDEX) -> bytes:
    """The bytes of a file. Raises Broken where there are more than `most`."""
    with path.open("rb") as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise Broken(f"{path.name} is too large")
    return content
