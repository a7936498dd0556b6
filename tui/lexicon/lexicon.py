"""Lexicon: a query answered from every dictionary there is, in their order."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from tui.core.entry import Definition, Entry, Sense
from tui.core.passage import Passage
from tui.lexicon.keys import fold
from tui.lexicon.lemmas import Reading, readings
from tui.lexicon.spelling import elsewhere, near
from tui.lexicon.thesaurus import related
from tui.lexicon.wordnet import PARTS, Synset, WordNet

LONGEST_PHRASE = 6
"""Words of a phrase that is looked for round another."""


class Dictionary(Protocol):
    """A dictionary beside WordNet."""

    @property
    def name(self) -> str:
        """What it is shown as."""

    def entries(self, key: str) -> tuple[Entry, ...]:
        """What it says of the word of that key."""


class Lexicon:
    """WordNet, the glossary that is asked before it, and the dictionaries that are asked after it.

    A word of `closed`, the words without endings, is not taken for an inflected form.
    """

    def __init__(
        self,
        wordnet: WordNet,
        glossary: Dictionary | None = None,
        others: Sequence[Dictionary] = (),
        closed: Callable[[str], bool] = lambda key: False,
    ) -> None:
        self._wordnet = wordnet
        self._glossary = glossary
        self._others = others
        self._closed = closed

    def define(self, query: str, *, thesaurus: bool = False) -> Definition:
        """The entries for a word or phrase, every reading of it; with its related words if asked.

        As it stands, else with hyphens otherwise, else as it is spelt elsewhere. Where there is no
        entry, words near to it, the parts of a compound, and whether it looks like a name.
        """
        query = " ".join(query.split())
        key = fold(query).strip(' .,;:!?"“”()[]')
        if not key:
            return Definition(query)
        for spelling in dict.fromkeys(_spellings(key)):
            if entries := self._entries(query, spelling, thesaurus):
                return Definition(query, entries[0].word, entries)
        return Definition(
            query,
            near=near(key, self._wordnet),
            parts=tuple(self._parts(key)),
            named=query[:1].isupper() and not query.isupper(),
        )

    def phrase(self, words: Sequence[str], index: int) -> Passage | None:
        """The longest phrase in `words` round the one at `index`, as a stretch of them."""
        keys = [fold(word).strip(' .,;:!?"“”()[]') for word in words]
        for length in range(min(LONGEST_PHRASE, len(words)), 1, -1):
            first = max(index - length + 1, 0)
            for start in range(first, min(index, len(words) - length) + 1):
                if self._is_phrase(keys[start : start + length]):
                    return Passage(start, start + length)
        return None

    def _is_phrase(self, keys: Sequence[str]) -> bool:
        """Whether the words make a phrase, the first or the last of them perhaps inflected."""
        if not all(keys):
            return False
        firsts, lasts = self._bases(keys[0]), self._bases(keys[-1])
        phrases = (" ".join((first, *keys[1:-1], last)) for first in firsts for last in lasts)
        return bool(
            self._wordnet.known(each for one in phrases for each in (one, one.replace(" ", "-")))
        )

    def _bases(self, key: str) -> list[str]:
        return list(dict.fromkeys((key, *(one.lemma for one in readings(key, self._wordnet)))))

    def _entries(self, query: str, key: str, thesaurus: bool) -> tuple[Entry, ...]:
        found: list[Entry] = []
        if self._glossary is not None:
            found += self._glossary.entries(key)
        inflected = not self._closed(key)
        read = readings(key, self._wordnet, inflected=inflected)
        own = [entry for reading in read for entry in self._read(reading, thesaurus)]
        found += sorted(own, key=lambda entry: _otherwise(entry.word, query))
        lemmas = dict.fromkeys((key, *(reading.lemma for reading in read)))
        for dictionary in self._others:
            found += next(filter(None, map(dictionary.entries, lemmas)), ())
        return tuple(found)

    def _read(self, reading: Reading, thesaurus: bool) -> Iterator[Entry]:
        """The entries of one reading: apart where the spelling differs, as March and march."""
        headwords: dict[str, list[Sense]] = {}
        for number in self._wordnet.used(reading.lemma)[reading.part].synsets:
            synset = self._wordnet.synset(number)
            headword = _headword(synset, reading.lemma)
            sense = self._sense(synset, reading.lemma, thesaurus)
            headwords.setdefault(headword, []).append(sense)
        for headword, senses in headwords.items():
            yield Entry(headword, PARTS[reading.part], tuple(senses), self._wordnet.name)

    def _sense(self, synset: Synset, key: str, thesaurus: bool) -> Sense:
        synonyms = tuple(word for word in synset.members if fold(word) != key)
        words = related(key, synset, self._wordnet) if thesaurus else ()
        return Sense(synset.gloss, synset.examples, synonyms, words)

    def _parts(self, key: str) -> Iterator[str]:
        """The pieces of a compound that are words."""
        pieces = key.replace("-", " ").replace("/", " ").replace("–", " ").split()
        for piece in dict.fromkeys(pieces) if len(pieces) > 1 else ():
            own = self._glossary is not None and self._glossary.entries(piece)
            if own or readings(piece, self._wordnet):
                yield piece


def _spellings(key: str) -> Iterator[str]:
    """The key as it stands, with its hyphens otherwise, without a possessive; then elsewhere's."""
    forms = [key, key.replace("-", " "), key.replace("-", ""), key.replace(" ", "-")]
    forms.append(key.removesuffix("'s").removesuffix("'"))
    yield from forms
    yield from elsewhere(key)


def _otherwise(headword: str, query: str) -> int:
    """How far a headword is from the capitals of the query: March and march, Polish and polish."""
    if headword == query:
        return 0 if query[:1].isupper() else 1
    return 2 if headword[:1].isupper() and not query[:1].isupper() else 1


def _headword(synset: Synset, key: str) -> str:
    return next((word for word in synset.members if fold(word) == key), key)
