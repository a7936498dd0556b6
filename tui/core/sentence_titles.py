"""Titles in sentence case, as a person confirmed them: kept in the record beside the titles.

CSL-JSON leaves `custom` to each program; there they stand under `sentence-case`, by variable. One
holds only while its words are those of the title, so that a title corrected later is not lost.
"""

from collections.abc import Mapping
from typing import Any

from tui.core.record import text_of
from tui.core.reference import Reference

CUSTOM, SENTENCE_CASE = "custom", "sentence-case"

BOOK_PARTS = frozenset({"chapter", "entry-dictionary", "entry-encyclopedia", "paper-conference"})
"""Types whose container is a book, so that its title is in the case of titles."""


def confirmed(item: Mapping[str, Any], variable: str) -> str:
    """What the person confirmed for that title, or an empty string."""
    words = text_of(_all(item), variable)
    return words if words and same_words(words, text_of(item, variable)) else ""


def confirming(reference: Reference, variable: str, words: str) -> Reference:
    """The reference with these words confirmed for that title; with no words, with none."""
    custom = reference.item.get(CUSTOM)
    kept = {name: said for name, said in _all(reference.item).items() if name != variable}
    if words:
        kept[variable] = words
    rest = {name: said for name, said in _mapping(custom).items() if name != SENTENCE_CASE}
    custom = {**rest, SENTENCE_CASE: kept} if kept else rest
    item = {name: field for name, field in reference.item.items() if name != CUSTOM}
    return Reference({**item, CUSTOM: custom} if custom else item)


def same_words(one: str, other: str) -> bool:
    """Whether two titles differ in their case alone."""
    return one.casefold() == other.casefold()


def _all(item: Mapping[str, Any]) -> Mapping[str, Any]:
    return _mapping(_mapping(item.get(CUSTOM)).get(SENTENCE_CASE))


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
