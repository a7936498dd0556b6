"""Vocabulary: the words that were kept, in the library."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from tinydb.table import Table

from tui.core.vocabulary import KeptWord
from tui.store.catalogue import living
from tui.store.fields import name_in, text_in, time_in
from tui.store.records import SCHEMA, Form, stamp
from tui.store.tables import Tables

_FIELDS = ("word", "form", "meaning", "sentence", "citation", "work", "key", "id")


def _write(word: KeptWord) -> dict[str, Any]:
    texts = {field: getattr(word, field) for field in _FIELDS}
    return {"schema": SCHEMA, **texts, "kept": stamp(word.kept)}


def _read(record: Mapping[str, Any]) -> KeptWord:
    return KeptWord(
        word=text_in(record, "word"),
        form=text_in(record, "form"),
        meaning=text_in(record, "meaning"),
        sentence=text_in(record, "sentence"),
        citation=text_in(record, "citation"),
        work=name_in(record, "work"),
        key=text_in(record, "key"),
        id=name_in(record, "id"),
        kept=time_in(record, "kept"),
    )


WORDS = Form("words", _write, _read)


class Vocabulary:
    """The kept words of a library. Raises NotSaved where the library does."""

    def __init__(self, tables: Tables, database: str, new_id: Callable[[], str]) -> None:
        self._tables = tables
        self._database = database
        self._new_id = new_id

    def words(self) -> tuple[KeptWord, ...]:
        """The words, in the order they were kept."""
        return tuple(map(WORDS.read, living(self._table())))

    def keep(self, word: KeptWord) -> bool:
        """Have the word on disk; whether it is new, and not kept from that sentence before."""
        again = next((one for one in self.words() if one.is_again(word)), None)
        if again is None:
            self._tables.put(self._table(), WORDS, replace(word, id=self._new_id()))
        return again is None

    def remove(self, word: KeptWord) -> None:
        """Take the word out."""
        self._tables.delete(self._table(), word.id)

    def _table(self) -> Table:
        return self._tables.table(self._database, WORDS)
