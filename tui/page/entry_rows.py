"""Entries: what dictionaries say of a word, in rows of a width, with the words one can go on to."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.core.entry import Definition, Entry, Related, Relation, Sense
from tui.page.cells import cells

HEAD, DIM, EXAMPLE, WORD, TEXT = "head", "dim", "example", "word", "text"
"""How a piece of a row looks; a word can be gone on to."""

NOTHING = "Type a word or a phrase to look up."
"""What an empty submission is answered."""

_LEAST = 16
"""Cells that a row has at least."""


class Piece(NamedTuple):
    """A stretch of a row; `word` is what it leads to, if anything."""

    text: str
    look: str = TEXT
    word: str = ""


Row = tuple[Piece, ...]


def rows(definition: Definition, width: int, thesaurus: bool = False) -> list[Row]:
    """The rows of what was found, as a dictionary shows it or as a thesaurus does."""
    return list(_rows(definition, max(width, _LEAST), thesaurus))


def _rows(definition: Definition, width: int, thesaurus: bool) -> Iterator[Row]:
    if not definition.lemma:
        yield from _missing(definition, width)
        if definition.entries:
            yield ()
    shown = [one for one in definition.entries if not thesaurus or _has_words(one)]
    if definition.entries and not shown:
        yield from _filled([Piece(f"The thesaurus has nothing on “{definition.query}”.")], width)
    for number, entry in enumerate(shown):
        if number:
            yield ()
        yield from _entry(entry, width, thesaurus)


def _has_words(entry: Entry) -> bool:
    return any(sense.synonyms or sense.related for sense in entry.senses)


def _missing(definition: Definition, width: int) -> Iterator[Row]:
    """That the word is in no source, and what may be meant."""
    if not definition.query:
        yield from _filled([Piece(NOTHING)], width)
        return
    yield from _filled([Piece(f"“{definition.query}” is in no dictionary here.")], width)
    if definition.named and not definition.entries:
        yield from _filled([Piece("It looks like a name.")], width)
    if definition.parts:
        yield from _filled([Piece("Its parts: ", DIM), *_listed(definition.parts)], width, 2)
    if definition.near:
        yield from _filled([Piece("Near it: ", DIM), *_listed(definition.near)], width, 2)


def _entry(entry: Entry, width: int, thesaurus: bool) -> Iterator[Row]:
    about = ", ".join(part for part in (entry.part_of_speech, entry.source) if part)
    yield from _filled([Piece(entry.word, HEAD), Piece(f"  {about}", DIM)], width)
    several = len(entry.senses) > 1
    for number, sense in enumerate(entry.senses, 1):
        if not thesaurus or sense.synonyms or sense.related:
            label = f"{number:2} " if several else "   "
            yield from _definition(label, sense.definition, width)
            yield from _used_so(sense, width) if not thesaurus else _relations(sense, width)


def _definition(label: str, definition: str, width: int) -> Iterator[Row]:
    """The lines of a definition, the number of its sense before the first."""
    for number, line in enumerate(definition.split("\n")):
        before = Piece(label if not number else "   ", DIM)
        yield from _filled([before, Piece(line)], width, 3)


def _used_so(sense: Sense, width: int) -> Iterator[Row]:
    for example in sense.examples:
        yield from _filled([Piece("   "), Piece(f"“{example}”", EXAMPLE)], width, 3)
    if sense.synonyms:
        yield from _filled([Piece("   also ", DIM), *_listed(sense.synonyms)], width, 5)


def _relations(sense: Sense, width: int) -> Iterator[Row]:
    if sense.synonyms:
        yield from _filled([Piece("   synonyms ", DIM), *_listed(sense.synonyms)], width, 5)
    for relation in Relation:
        related = [one for one in sense.related if one.relation is relation]
        if related:
            named = Piece(f"   {relation.value} ", DIM)
            yield from _filled([named, *_related(related)], width, 5)


def _related(related: Iterable[Related]) -> Iterator[Piece]:
    """The words, those that hold through another word after that word."""
    through: dict[str, list[str]] = {}
    for one in related:
        through.setdefault(one.via, []).append(one.word)
    for number, (via, words) in enumerate(through.items()):
        if number:
            yield Piece(", ", DIM)
        yield from _listed(dict.fromkeys(words))
        if via:
            yield Piece(f" (through {via})", DIM)


def _listed(words: Iterable[str]) -> Iterator[Piece]:
    for number, word in enumerate(words):
        if number:
            yield Piece(", ", DIM)
        yield Piece(word, WORD, word)


def _filled(pieces: Iterable[Piece], width: int, indent: int = 0) -> Iterator[Row]:
    """The pieces in as many rows as they need; those after the first begin with blanks."""
    row: list[Piece] = []
    used = 0
    for piece in _cut(pieces, width - indent):
        comma = 1 if piece.word else 0  # a row does not begin with one
        if row and used + cells(piece.text.rstrip()) + comma > width:
            yield tuple(row)
            row, used = [Piece(" " * indent)], indent
            if not piece.text.strip():
                continue
        row.append(piece)
        used += cells(piece.text)
    if row:
        yield tuple(row)


def _cut(pieces: Iterable[Piece], most: int) -> Iterator[Piece]:
    """The pieces cut behind their blanks, those that can be gone on to only where they must."""
    for piece in pieces:
        if piece.word and cells(piece.text) <= most:
            yield piece
            continue
        for part in re.findall(r"\S+\s*|\s+", piece.text):
            for short in _chopped(part, most):
                yield piece._replace(text=short)


def _chopped(word: str, most: int) -> list[str]:
    if cells(word) <= most:
        return [word]
    from rich.cells import chop_cells  # wanted for words that are longer than a row

    return chop_cells(word, most)
