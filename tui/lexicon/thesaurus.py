"""Thesaurus: the words related to a sense of WordNet."""

from collections.abc import Iterator, Mapping
from itertools import chain

from tui.core.entry import Related, Relation
from tui.lexicon.keys import fold
from tui.lexicon.wordnet import Synset, WordNet

_RELATIONS: Mapping[str, Relation] = {
    "!": Relation.ANTONYM,
    "@": Relation.BROADER,
    "@i": Relation.BROADER,
    "~": Relation.NARROWER,
    "~i": Relation.NARROWER,
    "^": Relation.SEE_ALSO,
    **dict.fromkeys(("&", "+", "\\", "<", "=", "$", "*", ">"), Relation.RELATED),
    **dict.fromkeys((f"{mark}{kind}" for mark in "%#" for kind in "msp"), Relation.RELATED),
}
"""The relation of each of WordNet's symbols that is shown (wninput(5WN)); fields are not."""

_MOST = 60
"""Related words that are given of one sense; some have hundreds of narrower ones."""


def related(key: str, synset: Synset, wordnet: WordNet) -> tuple[Related, ...]:
    """The words related to the sense `synset` of the word of that key, its own antonyms first."""
    found: dict[Related, None] = {}
    for one in chain(_antonyms(key, synset, wordnet), _others(key, synset, wordnet)):
        found[one] = None
        if len(found) == _MOST:
            break
    return tuple(found)


def _antonyms(key: str, synset: Synset, wordnet: WordNet) -> Iterator[Related]:
    """The antonyms of the word, else of its synonyms, else of the adjective it is near to."""
    own = list(_opposed(synset, wordnet))
    direct = [one for one in own if fold(one.via) == key]
    if direct:
        yield from (Related(one.relation, one.word) for one in direct)
        return
    yield from own
    for pointer in () if own else synset.pointers:
        if pointer.symbol == "&":
            yield from _opposed(wordnet.synset(pointer.synset), wordnet)


def _opposed(synset: Synset, wordnet: WordNet) -> Iterator[Related]:
    """The antonyms of the words of a synset, each through the word whose it is."""
    for pointer in synset.pointers:
        if pointer.symbol == "!":
            other = wordnet.synset(pointer.synset).members[max(pointer.other - 1, 0)]
            yield Related(Relation.ANTONYM, other, synset.members[max(pointer.word - 1, 0)])


def _others(key: str, synset: Synset, wordnet: WordNet) -> Iterator[Related]:
    for pointer in synset.pointers:
        relation = _RELATIONS.get(pointer.symbol)
        if relation is None or relation is Relation.ANTONYM:
            continue
        if pointer.word and fold(synset.members[pointer.word - 1]) != key:
            continue
        members = wordnet.synset(pointer.synset).members
        for word in (members[pointer.other - 1],) if pointer.other else members:
            if fold(word) != key:
                yield Related(relation, word)
