"""WordNet as the build packed it: words, senses, relations; opened at the first look-up."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from os import PathLike
    from sqlite3 import Connection

PARTS: Mapping[str, str] = {"n": "noun", "v": "verb", "a": "adjective", "r": "adverb"}
"""The parts of speech by their letters."""

_AT_ONCE = 900
"""Keys that are asked for in one question."""


class NoLexicon(Exception):
    """The lexicon is not there or cannot be read; the message says what to do."""


class Used(NamedTuple):
    """A word as one part of speech: how often it was met so, and its synsets, most used first."""

    times: int
    synsets: tuple[int, ...]


class Pointer(NamedTuple):
    """A relation to another synset: its symbol (wninput(5WN)), and which words it is between.

    The words are counted from 1; 0 means all of them.
    """

    symbol: str
    synset: int
    word: int = 0
    other: int = 0


class Synset(NamedTuple):
    """A meaning, and the words for it."""

    part: str
    members: tuple[str, ...]
    gloss: str
    examples: tuple[str, ...]
    relations: str

    @property
    def pointers(self) -> tuple[Pointer, ...]:
        """Its relations, which of most synsets nobody asks for."""
        return _pointers(self.relations)


class WordNet:
    """The file of that path."""

    name = "WordNet"

    def __init__(self, path: "str | PathLike[str]") -> None:
        self._path = str(path)
        self.used = lru_cache(4096)(self._used)
        self.synset = lru_cache(4096)(self._synset)

    @cached_property
    def _database(self) -> "Connection":
        import sqlite3  # nothing is loaded before the first look-up

        try:
            address = f"file:{_in_address(self._path)}?mode=ro&immutable=1"
            database = sqlite3.connect(address, uri=True, check_same_thread=False)
            database.execute("SELECT value FROM about WHERE name = 'source'").fetchone()
        except sqlite3.Error as error:
            raise NoLexicon(
                f"There is no dictionary in {self._path} ({error}). It is packed when "
                "Lection is installed: install it again (in a checkout, pip install -e .)."
            ) from error
        return database

    def _used(self, key: str) -> Mapping[str, Used]:
        """The word of that key by its parts of speech, the most used first."""
        row = self._database.execute("SELECT senses FROM word WHERE key = ?", (key,)).fetchone()
        found: dict[str, Used] = {}
        for part in row[0].split(" ") if row else ():
            times, _, synsets = part[1:].partition(":")
            found[part[0]] = Used(int(times), tuple(map(int, synsets.split(","))))
        return found

    def _synset(self, number: int) -> Synset:
        """The synset of that number."""
        asked = "SELECT part, members, gloss, examples, relations FROM synset WHERE id = ?"
        part, members, gloss, examples, relations = self._database.execute(
            asked, (number,)
        ).fetchone()
        shown = tuple(examples.split("\n")) if examples else ()
        return Synset(part, tuple(members.split("|")), gloss, shown, relations)

    def bases(self, form: str, part: str) -> tuple[str, ...]:
        """The words that `form` is an irregular form of."""
        asked = "SELECT base FROM exception WHERE form = ? AND part = ?"
        return tuple(base for (base,) in self._database.execute(asked, (form, part)))

    def known(self, keys: Iterable[str]) -> set[str]:
        """Those of the keys that are words."""
        wanted = list(keys)
        found: set[str] = set()
        for at in range(0, len(wanted), _AT_ONCE):
            some = wanted[at : at + _AT_ONCE]
            found |= self._keys(f"SELECT key FROM word WHERE key IN ({_marks(some)})", some)
        return found

    def sounding(self, sounds: Sequence[str]) -> set[str]:
        """The words of these sounds."""
        return self._keys(f"SELECT key FROM sound WHERE sound IN ({_marks(sounds)})", sounds)

    def beginning(self, letters: str, most: int) -> set[str]:
        """At most so many single words that begin with these letters."""
        asked = "SELECT key FROM word WHERE key >= ? AND key < ? AND key NOT LIKE '% %' LIMIT ?"
        return self._keys(asked, (letters, letters + "\U0010ffff", most))

    def _keys(self, asked: str, values: Sequence[object]) -> set[str]:
        return {key for (key,) in self._database.execute(asked, tuple(values))}


def _in_address(path: str) -> str:
    """A path as SQLite's addresses have it (sqlite.org/uri.html, 3)."""
    return path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))


@lru_cache(1024)
def _pointers(relations: str) -> tuple[Pointer, ...]:
    """Relations as they are packed: "@ 12,34 ! 56.1.2"."""
    written = relations.split(" ") if relations else []
    return tuple(
        Pointer(symbol, *map(int, end.split(".")))
        for symbol, ends in zip(written[::2], written[1::2], strict=True)
        for end in ends.split(",")
    )
