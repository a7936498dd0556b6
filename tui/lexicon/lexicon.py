"""Lexicon: a query answered from every dictionary there is, in their order."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from tui.core.entry import Definition, Entry, Sense
from tui.lexicon.glossary import Glossary
from tui.lexicon.keys import fold
from tui.lexicon.known import Known
from tui.lexicon.lemmas import Reading, readings
from tui.lexicon.thesaurus import related
from tui.lexicon.wordnet import PARTS, Synset, WordNet

if TYPE_CHECKING:
    from tui.core.passage import Passage
    from tui.lexicon.dictionary import Dictionary

LONGEST_PHRASE = 6
"""Words of a phrase that is looked for round another."""


_ROUND = ' .,;:!?"“”()[]'
"""What may stand round a word that is asked for."""


class BadDictionary(Exception):
    """A dictionary cannot be read; the message says which, and what to do."""


class Lexicon:
    """The glossary, WordNet, and the dictionaries of one's own, asked in this order."""

    def __init__(
        self,
        wordnet: WordNet,
        glossary: Glossary | None = None,
        others: "Sequence[Dictionary]" = (),
    ) -> None:
        self._wordnet = wordnet
        self._glossary = glossary or Glossary()
        self._words = Known(wordnet, self._glossary)
        self._others = list(others)
        self._faults: list[str] = []

    def define(self, query: str, *, thesaurus: bool = False) -> Definition:
        """The entries for a word or phrase, every reading of it; with its related words if asked.

        As it stands, else with hyphens otherwise, else as it is spelt elsewhere. Where there is
        none, the parts of a compound with what there is on them, else words near to it, and
        whether it looks like a name.
        """
        query = " ".join(query.split())
        key = fold(query).strip(_ROUND)
        if not key:
            return Definition(query)
        for spelling in _once(chain(_spellings(key), self._plain_phrases(key))):
            if entries := self._entries(query, spelling, thesaurus):
                return Definition(query, entries[0].word, entries, faults=self._told())
        from tui.lexicon.spelling import near  # wanted for a word that is in no source

        parts = tuple(self._parts(key))
        entries = self._by_parts(key, parts, thesaurus)
        return Definition(
            query,
            entries=entries,
            near=() if entries else near(key, self._words),
            parts=parts,
            named=query[:1].isupper() and not query.isupper(),
            faults=self._told(),
        )

    def _by_parts(self, key: str, parts: Sequence[str], thesaurus: bool) -> tuple[Entry, ...]:
        """The entries of the parts of a compound with hyphens, if all of them have some."""
        if " " in key or len(parts) < len(set(key.split("-"))):
            return ()
        return tuple(entry for part in parts for entry in self._entries(part, part, thesaurus))

    def _told(self) -> tuple[str, ...]:
        """What is wrong with dictionaries and was not told yet."""
        faults = tuple(self._faults)
        self._faults.clear()
        return faults

    def phrase(self, words: Sequence[str], index: int) -> "Passage | None":
        """The longest phrase in `words` round the one at `index`, as a stretch of them."""
        from tui.core.passage import Passage  # wanted for phrases alone

        keys = [fold(word).strip(_ROUND) for word in words]
        for length in range(min(LONGEST_PHRASE, len(words)), 1, -1):
            first = max(index - length + 1, 0)
            for start in range(first, min(index, len(words) - length) + 1):
                if self._is_phrase(keys[start : start + length]):
                    return Passage(start, start + length)
        return None

    def _plain_phrases(self, key: str) -> Iterator[str]:
        """A phrase with the lemmas of its first and last words: of "turned a blind eye"."""
        words = key.split(" ")
        if 1 < len(words) <= LONGEST_PHRASE:
            yield from self._phrases(words)

    def _phrases(self, words: Sequence[str]) -> list[str]:
        """The phrases that there are of these words, the first and the last perhaps inflected."""
        firsts, lasts = self._bases(words[0]), self._bases(words[-1])
        wanted = [" ".join((first, *words[1:-1], last)) for first in firsts for last in lasts]
        wanted += [one.replace(" ", "-") for one in wanted]
        known = self._words.known(wanted)
        return [one for one in wanted if one in known]

    def _is_phrase(self, keys: Sequence[str]) -> bool:
        """Whether the words make a phrase, the first or the last of them perhaps inflected."""
        return all(keys) and bool(self._phrases(keys))

    def _bases(self, key: str) -> list[str]:
        return list(dict.fromkeys((key, *(one.lemma for one in readings(key, self._words)))))

    def _entries(self, query: str, key: str, thesaurus: bool) -> tuple[Entry, ...]:
        inflected = not self._glossary.closed(key)
        read = readings(key, self._words, inflected=inflected)
        own = [entry for reading in read for entry in self._read(reading, thesaurus)]
        lemmas = dict.fromkeys((key, *(reading.lemma for reading in read)))
        return (
            *self._glossed(lemmas, key),
            *sorted(own, key=lambda entry: _otherwise(entry.word, query)),
            *(entry for one in tuple(self._others) for entry in self._asked(one, lemmas)),
        )

    def _glossed(self, lemmas: Iterable[str], key: str) -> Iterator[Entry]:
        """What the glossary has on the key, and on those of its lemmas that have endings."""
        for lemma in lemmas:
            if lemma == key or not self._glossary.closed(lemma):
                yield from self._glossary.entries(lemma)

    def _asked(self, dictionary: "Dictionary", lemmas: Iterable[str]) -> tuple[Entry, ...]:
        """What a dictionary of one's own has; one that cannot be read is asked no more."""
        try:
            return next(filter(None, map(dictionary.entries, lemmas)), ())
        except BadDictionary as error:
            self._faults.append(str(error))
            if dictionary in self._others:  # another look-up may have found it out
                self._others.remove(dictionary)
            return ()

    def _read(self, reading: Reading, thesaurus: bool) -> Iterator[Entry]:
        """The entries of one reading: apart where the spelling differs, as March and march."""
        headwords: dict[str, list[Sense]] = {}
        for number in self._words.used(reading.lemma)[reading.part].synsets:
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
            if self._glossary.entries(piece) or readings(piece, self._words):
                yield piece


def _spellings(key: str) -> Iterator[str]:
    """The key as it stands, with its hyphens otherwise, without a possessive; then elsewhere's."""
    forms = [key, key.replace("-", " "), key.replace("-", ""), key.replace(" ", "-")]
    forms.append(key.removesuffix("'s").removesuffix("'"))
    yield from forms
    from tui.lexicon.spelling import elsewhere  # wanted for a word that is not there as it stands

    yield from elsewhere(key)


def _once(spellings: Iterable[str]) -> Iterator[str]:
    """Each spelling once, made when it is asked for."""
    seen: set[str] = set()
    for spelling in spellings:
        if spelling not in seen:
            seen.add(spelling)
            yield spelling


def _otherwise(headword: str, query: str) -> int:
    """How far a headword is from the capitals of the query: March and march, Polish and polish."""
    if headword == query:
        return 0 if query[:1].isupper() else 1
    return 2 if headword[:1].isupper() and not query[:1].isupper() else 1


def _headword(synset: Synset, key: str) -> str:
    return next((word for word in synset.members if fold(word) == key), key)
