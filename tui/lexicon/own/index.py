"""A dictionary of one's own, indexed once in the cache."""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from functools import cached_property
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from tui.core.clean import clean_line
from tui.core.entry import Entry
from tui.lexicon.keys import fold
from tui.lexicon.lexicon import BadDictionary
from tui.lexicon.own.format import WORDS, Broken, Format, Place

if TYPE_CHECKING:
    from sqlite3 import Connection

_MOST = 40
"""Articles on one word that are shown."""

_VERSION = 1
_TABLE = "CREATE TABLE place (key TEXT, word TEXT, start INTEGER, length INTEGER)"


class OwnDictionary:
    """The dictionary that `open` opens at that path; `name` is what it is shown as, if anything.

    It is opened, and indexed in the folder `cache`, when a word is first asked for.
    """

    def __init__(
        self, path: Path, open: Callable[[Path], Format], cache: Path, name: str = ""
    ) -> None:
        self._path = path
        self._open = open
        self._cache = cache
        self._name = name
        self._indexing = Lock()

    @property
    def name(self) -> str:
        """What it is shown as."""
        return self._name or self._path.name

    def entries(self, key: str) -> tuple[Entry, ...]:
        """What it says of the word of that key. Raises BadDictionary."""
        from sqlite3 import Error

        try:
            asked = "SELECT word, start, length FROM place WHERE key = ? LIMIT ?"
            with self._indexing:  # one look-up makes the index, and the others wait for it
                index = self._index
            rows = index.execute(asked, (key, _MOST)).fetchall()
            source = self._name or self._format.name
            return _joined(self._format.entry(Place(*row), source) for row in dict.fromkeys(rows))
        except (Broken, OSError, Error, OverflowError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else error
            raise BadDictionary(
                f"The dictionary {self.name} is left out: {reason} ({self._path})."
            ) from error

    @cached_property
    def _format(self) -> Format:
        return self._open(self._path)

    @cached_property
    def _index(self) -> "Connection":
        import sqlite3

        path = self._cache / f"{self._stamp()}.db"
        if not path.is_file():
            self._make(path)
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        return sqlite3.connect(address, uri=True, check_same_thread=False)

    def _stamp(self) -> str:
        """What tells these files from others, and from themselves once they are changed."""
        whole = hashlib.sha256(str(_VERSION).encode())
        for path in self._format.files:
            state = path.stat()
            whole.update(f"{path.resolve()}\0{state.st_size}\0{state.st_mtime_ns}\0".encode())
        return whole.hexdigest()[:32]

    def _make(self, path: Path) -> None:
        """Write the index beside its place, then put it there; so it is whole or not there."""
        import sqlite3

        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = path.with_suffix(f".{os.getpid()}.new")
        unfinished.unlink(missing_ok=True)
        try:
            with closing(sqlite3.connect(unfinished)) as database:
                database.execute("PRAGMA journal_mode = OFF")
                database.execute("PRAGMA synchronous = OFF")
                database.execute(_TABLE)
                database.executemany("INSERT INTO place VALUES (?, ?, ?, ?)", self._rows())
                database.execute("CREATE INDEX by_key ON place (key)")
                database.commit()
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)

    def _rows(self) -> Iterator[tuple[str, str, int, int]]:
        for place in islice(self._format.places(), WORDS):
            word = clean_line(place.word)
            if word:
                yield fold(word), word, place.start, place.length


def _joined(entries: Iterator[Entry]) -> tuple[Entry, ...]:
    """The entries of the same headword and part of speech as one, with all their senses."""
    heads: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        known: Mapping[tuple[str, str], Entry] = heads
        head = (entry.word, entry.part_of_speech)
        senses = (*known[head].senses, *entry.senses) if head in known else entry.senses
        heads[head] = Entry(entry.word, entry.part_of_speech, senses, entry.source)
    return tuple(heads.values())
