"""Entry: what a dictionary says of a word.

Named tuples, as the first look-up would wait for dataclasses to be made.
"""

from enum import StrEnum
from typing import NamedTuple


class Relation(StrEnum):
    """How a word of the thesaurus stands to a sense."""

    ANTONYM = "antonyms"
    BROADER = "broader"
    NARROWER = "narrower"
    RELATED = "related"
    SEE_ALSO = "see also"


class Related(NamedTuple):
    """A word that stands in a relation to a sense; `via` is the near word it holds through."""

    relation: Relation
    word: str
    via: str = ""


class Sense(NamedTuple):
    """One meaning of a word: what it is, how it is used, and what is said for it."""

    definition: str
    examples: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()

    def words(self, relation: Relation) -> tuple[str, ...]:
        """The words in that relation, each once."""
        return tuple(dict.fromkeys(one.word for one in self.related if one.relation is relation))


class Entry(NamedTuple):
    """A headword of one part of speech with its senses, the most used first.

    `source` is the dictionary's name. A dictionary that gives an article rather than senses has
    all of it as the definition of one sense, its lines kept.
    """

    word: str
    part_of_speech: str
    senses: tuple[Sense, ...]
    source: str


class Definition(NamedTuple):
    """What was found for a query; `entries` is empty where nothing was.

    `lemma` is the headword of the first entry. `near` are words spelt like the query or of its
    family, the likest first. `parts` are the pieces of a compound that is in no source as a whole;
    then there is no lemma, and the entries are those of the parts.
    `named` says that the query looks like a name. `faults` say which dictionaries cannot be read.
    """

    query: str
    lemma: str = ""
    entries: tuple[Entry, ...] = ()
    near: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    named: bool = False
    faults: tuple[str, ...] = ()
