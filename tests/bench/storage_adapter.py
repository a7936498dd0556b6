"""The product's storage behind the small interface of the fault harnesses.

A harness is given "tests.bench.storage_adapter:LibraryNotes" (the library as the reader uses it) or
"tests.bench.storage_adapter:Stored" (one database file at the very path the harness damages).
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from tinydb import where

from tui.core.annotation import Annotation
from tui.core.reference import Reference
from tui.core.work import Work
from tui.store.folder import prepare
from tui.store.library import open_library
from tui.store.notices import Notices
from tui.store.storage import SafeStorage, SafeTinyDB, alone

_WORK = "harness"


class LibraryNotes:
    """Keys and values as the ids and notes of one work's annotations; the counter as holdings."""

    def __init__(self, path: str) -> None:
        self._library = open_library(Path(path).parent)

    def put(self, key: str, value: str) -> None:
        self._library.save(Annotation(_WORK, note=value, id=key))

    insert_new = put

    def delete(self, key: str) -> None:
        self._library.remove_annotation(Annotation(_WORK, id=key))

    def bump(self, key: str) -> None:
        """Add a work of the one author and year; each must get a citation key of its own."""
        self._library.keep(Work(Reference({"title": key}), "", (), sha256=str(uuid4())), "")

    def close(self) -> None:
        """Nothing is left to do: what was acknowledged is on disk."""

    @classmethod
    def load(cls, path: str) -> tuple[dict[str, Any], str]:
        library = open_library(Path(path).parent)
        values: dict[str, Any] = {one.id: one.note for one in library.annotations(_WORK)}
        if keys := {holding.key for holding in library.holdings()}:
            values["counter"] = len(keys)
        return values, " ".join(library.notices())


class Stored:
    """Keys and values as the records of one table of one database file."""

    def __init__(self, path: str) -> None:
        self._notices = Notices()
        fault = prepare(Path(path).parent)
        storage = SafeStorage(Path(path), lambda: datetime.now(UTC), self._notices.tell, fault)
        self._database = SafeTinyDB(storage)
        self._table = self._database.table("notes")

    def put(self, key: str, value: Any) -> None:
        self._table.upsert({"k": key, "v": value}, where("k") == key)

    def insert_new(self, key: str, value: Any) -> None:
        self._table.insert({"k": key, "v": value})

    def delete(self, key: str) -> None:
        self._table.remove(where("k") == key)

    def bump(self, key: str) -> None:
        with alone(self._table):
            count = self._table.search(where("k") == key)
            self.put(key, count[0]["v"] + 1 if count else 1)

    def close(self) -> None:
        self._database.close()

    @classmethod
    def load(cls, path: str) -> tuple[dict[str, Any], str]:
        stored = cls(path)
        values = {record["k"]: record["v"] for record in stored._table}
        notice = " ".join(stored._notices.take())
        stored.close()
        return values, "checksum warning" if "used as it is" in notice else notice
