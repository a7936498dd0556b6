"""Folders of WordNet's own files (wndb(5WN)), of any edition: its data files are enough."""

import re
from collections.abc import Iterator
from pathlib import Path

from tui.core.clean import clean, clean_line
from tui.core.entry import Entry, Sense
from tui.lexicon.own.dictzip import Articles
from tui.lexicon.own.format import ARTICLE, WORD, Broken, Place

PARTS = {"noun": "noun", "verb": "verb", "adj": "adjective", "adv": "adverb"}
"""The parts of speech by the endings of the files."""

_FILE = 40
"""The bits of a place within one file; those above them are the number of the file."""


class WordNetFolder:
    """The folder at that path. Raises Broken, OSError."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._parts = [part for part in PARTS if (folder / f"data.{part}").is_file()]
        if not self._parts:
            raise Broken("there are no data files of WordNet in it")
        self._articles = [Articles(path) for path in self.files]

    @property
    def name(self) -> str:
        """The name of the folder."""
        return f"WordNet in {clean_line(self._folder.name, 40)}"

    @property
    def files(self) -> tuple[Path, ...]:
        """The data files."""
        return tuple(self._folder / f"data.{part}" for part in self._parts)

    def places(self) -> Iterator[Place]:
        """Each word of each synset, at its line."""
        for number, path in enumerate(self.files):
            at = 0
            with path.open("rb") as file:
                while line := file.readline(ARTICLE):
                    if not line.startswith(b"  "):
                        start = number << _FILE | at
                        for word in _members(line):
                            yield Place(word, start, len(line))
                    at += len(line)

    def entry(self, place: Place, source: str) -> Entry:
        """The synset as a sense of the word."""
        file, start = place.start >> _FILE, place.start & (1 << _FILE) - 1
        if file >= len(self._parts):
            raise Broken("its index is broken")
        line = self._articles[file].read(start, min(place.length, ARTICLE))
        gloss = clean(line.decode("utf-8", "replace").partition("|")[2]).strip()
        definition, examples = _parted(gloss)
        synonyms = tuple(word for word in _members(line) if word != place.word)
        sense = Sense(definition, examples, tuple(map(clean, synonyms)))
        return Entry(place.word, PARTS[self._parts[file]], (sense,), source)


def _members(line: bytes) -> list[str]:
    fields = line.partition(b"|")[0].split()
    try:
        count = int(fields[3], 16)
    except (IndexError, ValueError) as error:
        raise Broken("a line of its data files is broken") from error
    words = (word.decode("utf-8", "replace") for word in fields[4 : 4 + 2 * count : 2])
    plain = (re.sub(r"\((?:a|p|ip)\)$", "", word).replace("_", " ") for word in words)
    return [word for word in plain if len(word) <= WORD]


def _parted(gloss: str) -> tuple[str, tuple[str, ...]]:
    """What a gloss says, and its examples."""
    definition, quote, rest = gloss.partition('; "')
    return definition, tuple(one for one in re.findall(r'"([^"]+)"', quote + rest))
