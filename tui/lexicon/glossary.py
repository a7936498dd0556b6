"""The glossary: what WordNet lacks, in our own words; read at the first look-up."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from tui.core.entry import Entry, Sense
from tui.lexicon.keys import fold

if TYPE_CHECKING:
    from os import PathLike

OPEN = {"noun": "n", "verb": "v", "adjective": "a", "adverb": "r"}
"""The parts of speech that words are added to, with their letters in WordNet."""

_FIELDS = 4
_HERE = __file__.removesuffix(".py") + ".txt"


class Glossary:
    """The file of that path: a sense on each line, as its head says."""

    name = "Lection's glossary"

    def __init__(self, path: "str | PathLike[str]" = _HERE) -> None:
        self._path = path
        self.entries = lru_cache(4096)(self._entries)

    @cached_property
    def _lines(self) -> Mapping[str, list[str]]:
        """The lines on each word, by its key."""
        found: dict[str, list[str]] = {}
        # Not pathlib, which takes longer to import than a word to be looked up.
        with open(self._path, encoding="utf-8") as file:  # noqa: PTH123
            for line in lines(file.read()):
                found.setdefault(fold(line.partition("|")[0]), []).append(line)
        return found

    def _entries(self, key: str) -> tuple[Entry, ...]:
        """What it says of the word of that key."""
        heads: dict[tuple[str, str], list[Sense]] = {}
        for word, part, definition, example in senses(self._lines.get(key, ())):
            sense = Sense(definition, (example,) if example else ())
            heads.setdefault((word, part), []).append(sense)
        return tuple(
            Entry(word, part, tuple(own), self.name) for (word, part), own in heads.items()
        )

    def closed(self, key: str) -> bool:
        """Whether it is a word of a closed class, such as "does", which has no endings."""
        return any(entry.part_of_speech not in OPEN for entry in self.entries(key))

    def parts(self, key: str) -> list[str]:
        """The letters of the parts of speech as which the word may have endings."""
        own = (OPEN.get(entry.part_of_speech) for entry in self.entries(key))
        return [part for part in own if part]

    def known(self, keys: Iterable[str]) -> set[str]:
        """Those of the keys that are words in it."""
        return {key for key in keys if key in self._lines}


def lines(text: str) -> Iterator[str]:
    """The lines of a glossary that say something."""
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def senses(lines: Iterable[str]) -> Iterator[tuple[str, str, str, str]]:
    """What the lines of a glossary say: word, part of speech, definition, example or "".

    Raises ValueError for a line with other fields.
    """
    for line in lines:
        fields = [field.strip() for field in line.split("|")]
        if len(fields) != _FIELDS or not all(fields[:3]):
            raise ValueError(f"not a sense of a word: {line}")
        word, part, definition, example = fields
        yield word, part, definition, example
