"""Tables: the databases of a library, each opened when it is used, and records put into them."""

import threading
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeVar

from tinydb import TinyDB, where
from tinydb.table import Document, Table

from tui.store.records import Form, stamp
from tui.store.storage import SafeStorage, alone

T = TypeVar("T")

_HELD_OPEN = 8
"""How many databases keep their file open; the others open it again when they are used."""


class Tables:
    """The tables that `databases` gives by the name of their database; `now` stamps records."""

    def __init__(self, databases: Callable[[str], TinyDB], now: Callable[[], datetime]) -> None:
        self._databases = databases
        self._now = now
        self._opening = threading.Lock()
        self._open: dict[str, TinyDB] = {}

    def table(self, name: str, form: Form[T]) -> Table:
        """The table of that form in the database of that name."""
        with self._opening:
            database = self._open.pop(name) if name in self._open else self._databases(name)
            self._open[name] = database
            for idle in list(self._open)[:-_HELD_OPEN]:
                self._open[idle].storage.close()
        return database.table(form.table)

    def put(
        self,
        table: Table,
        form: Form[T],
        value: T,
        more: Mapping[str, Any] | None = None,
        seen: T | None = None,
    ) -> T:
        """Write `value` over the record with its id, or as a new one; what is on disk then.

        The fields of `more` are written too. Where `value` was made from `seen`, only the fields in
        which the two differ are written.
        """
        fields = form.write(value)
        with alone(table):
            old = table.get(where("id") == fields["id"])
            now = fields.get("modified") or stamp(self._now())
            others = {"modified": now, "deleted": None, **(more or {})}
            if isinstance(old, Document):
                record = form.rewritten(old, value, seen) | others
                table.update(record, doc_ids=[old.doc_id])
            else:
                record = {"created": now} | fields | others
                table.insert(record)
        return form.read(record)

    def delete(self, table: Table, id: str, **more: object) -> None:
        """Mark the record with that id as deleted, and write the fields of `more`."""
        now = stamp(self._now())
        table.update({"deleted": now, "modified": now, **more}, where("id") == id)

    def changed(self) -> bool:
        """Whether another session wrote since these were first read, or asked about so."""
        with self._opening:
            storages = [database.storage for database in self._open.values()]
        return any([one.changed() for one in storages if isinstance(one, SafeStorage)])
