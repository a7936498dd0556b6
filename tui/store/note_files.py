"""The files that annotations are kept in: one for each work, which it names."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from tinydb import where
from tinydb.table import Table

from tui.store.catalogue import living
from tui.store.folder import file_name
from tui.store.records import ANNOTATIONS, HOLDINGS
from tui.store.storage import alone
from tui.store.tables import Tables

_NAMING = ("schema", "id", "reference", "found", "origin", "format", "sha256", "created")
"""The fields of a holding's record that tell which work it is, wherever one is in it."""


class NoteFiles:
    """The annotations of each work, and which work it is, should the library be lost.

    `names` gives the names of the files there are.
    """

    def __init__(self, tables: Tables, names: Callable[[], Iterable[str]]) -> None:
        self._tables = tables
        self._names = names

    def annotations(self, work_id: str) -> Table:
        """The annotations of the work with that id."""
        return self._tables.table(_database(file_name(work_id)), ANNOTATIONS)

    def name(self, record: Mapping[str, Any]) -> None:
        """Have the file for the annotations of a work say what the record of its holding says."""
        naming = {field: record[field] for field in _NAMING if field in record}
        table = self._tables.table(_database(file_name(naming["id"])), HOLDINGS)
        with alone(table):
            if naming not in table.all():
                table.upsert(naming, where("id") == naming["id"])

    def strays(self, held: Iterable[Mapping[str, Any]]) -> tuple[Mapping[str, Any], ...]:
        """Records of the works that have a file here and are not among `held`."""
        known = {file_name(str(record.get("id"))) for record in held}
        return tuple(self._named(file) for file in self._names() if file not in known)

    def counts(self) -> dict[str, tuple[int, int]]:
        """How many highlights and notes there are on each work that has any, by its id."""
        counted: dict[str, tuple[int, int]] = {}
        for file in self._names():
            for record in living(self._tables.table(_database(file), ANNOTATIONS)):
                highlights, notes = counted.get(id := str(record.get("work")), (0, 0))
                noted = bool(record.get("note"))
                counted[id] = highlights + (not noted), notes + noted
        return counted

    def _named(self, file: str) -> Mapping[str, Any]:
        """The work that a file names; of one that names none, the id alone."""
        for record in self._tables.table(_database(file), HOLDINGS).all():
            return record
        works = (one.get("work") for one in self._tables.table(_database(file), ANNOTATIONS))
        id = next((work for work in works if isinstance(work, str) and work), file)
        return {"id": id, "reference": {"id": id}}


def _database(file: str) -> str:
    return f"notes/{file}"
