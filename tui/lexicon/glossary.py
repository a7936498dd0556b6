"""The glossary: what WordNet lacks, in our own words; read at the first look-up."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from tui.core.entry import Entry, Sense
from tui.lexicon.keys import fold

OPEN = {"noun": "n", "verb": "v", "adjective": "a", "adverb": "r"}
"""The parts of speech that words are added to, with their letters in WordNet."""

_FIELDS = 4
_HERE = Path(__file__).with_name("glossary.txt")


class Glossary:
    """The file of that path: a sense on each line, as its head says."""

    name = "Lection's glossary"

    def __init__(self, path: Path = _HERE) -> None:
        self._path = path

    @cached_property
    def _entries(self) -> Mapping[str, tuple[Entry, ...]]:
        senses: dict[str, dict[tuple[str, str], list[Sense]]] = {}
        for word, part, definition, example in lines(self._path.read_text(encoding="utf-8")):
            sense = Sense(definition, (example,) if example else ())
            senses.setdefault(fold(word), {}).setdefault((word, part), []).append(sense)
        return {
            key: tuple(
                Entry(word, part, tuple(own), self.name) for (word, part), own in heads.items()
            )
            for key, heads in senses.items()
        }

    def entries(self, key: str) -> tuple[Entry, ...]:
        """What it says of the word of that key."""
        return self._entries.get(key, ())

    def closed(self, key: str) -> bool:
        """Whether it is a word of a closed class, such as "does", which has no endings."""
        return any(entry.part_of_speech not in OPEN for entry in self.entries(key))

    def parts(self, key: str) -> list[str]:
        """The letters of the parts of speech as which the word may have endings."""
        own = (OPEN.get(entry.part_of_speech) for entry in self.entries(key))
        return [part for part in own if part]

    def known(self, keys: Iterable[str]) -> set[str]:
        """Those of the keys that are words in it."""
        return {key for key in keys if key in self._entries}


def lines(text: str) -> Iterator[tuple[str, str, str, str]]:
    """The senses of a glossary: word, part of speech, definition, example or "".

    Raises ValueError for a line with other fields.
    """
    for line in text.splitlines():
        if line and not line.startswith("#"):
            fields = [field.strip() for field in line.split("|")]
            if len(fields) != _FIELDS or not all(fields[:3]):
                raise ValueError(f"not a sense of a word: {line}")
            word, part, definition, example = fields
            yield word, part, definition, example
