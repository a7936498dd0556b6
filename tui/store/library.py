"""Library: the works, annotations and preferences that are kept. The only door to the disk."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from tinydb import TinyDB, where
from tinydb.table import Document, Table

from tui.core.annotation import Annotation
from tui.core.draft import Draft
from tui.core.holding import Holding
from tui.core.preferences import Preferences
from tui.core.selector import Selector
from tui.core.work import Work
from tui.store.catalogue import keyed, keys, latest_reference, living, same_work
from tui.store.drafts import Drafts, Files
from tui.store.folder import file_name, library_folder, prepare
from tui.store.notices import Notices
from tui.store.records import ANNOTATIONS, HOLDINGS, PREFERENCES, PREFERENCES_ID, Form, plain, stamp
from tui.store.session import Session, is_over, this_session
from tui.store.storage import SafeStorage, SafeTinyDB, alone

__all__ = ["Library", "library_folder", "open_library"]

T = TypeVar("T")

_CATALOGUE = "library"
"""The database of the holdings and the preferences."""

_HELD_OPEN = 8
"""How many databases keep their file open; the others open it again when they are used."""


class Library:
    """Everything a reader keeps. What returns is on disk; what is not raises NotSaved.

    `databases` gives the database of a name and `now` the time; `new_id` makes an id that nothing
    has yet, for whatever is to have one before it is saved.
    """

    def __init__(
        self,
        databases: Callable[[str], TinyDB],
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        drafts: Drafts | None = None,
        notices: Notices | None = None,
    ) -> None:
        self._databases = databases
        self._now = now
        self.new_id = new_id
        self._drafts = drafts or Drafts({}, this_session(), is_over)
        self._notices = notices or Notices()
        self._opening = threading.Lock()
        self._open: dict[str, TinyDB] = {}

    # Holdings

    def holdings(self) -> tuple[Holding, ...]:
        """The works in the library, in the order they were added."""
        return tuple(HOLDINGS.read(record) for record in living(self._holdings()))

    def holding(self, name: str) -> Holding | None:
        """The holding with that citation key or id."""
        held = self.holdings()
        by_key = (holding for holding in held if holding.key == name)
        return next(by_key, None) or next((one for one in held if one.id == name), None)

    def near(self, name: str) -> tuple[str, ...]:
        """The citation keys that look like `name`, the likest first."""
        return tuple(get_close_matches(name, [holding.key for holding in self.holdings()]))

    def last_opened(self) -> Holding | None:
        """The holding that was being read last."""
        return max(self.holdings(), key=lambda holding: holding.opened, default=None)

    def keep(self, work: Work, origin: str) -> Holding:
        """The holding of `work`, read from `origin`; it is opened now.

        The same file (by its SHA-256), or what has changed at the same origin, is the same holding
        with the same notes, even after it was removed.
        """
        table = self._holdings()
        with alone(table):
            records = table.all()
            record = same_work(records, work.sha256, origin)
            known = HOLDINGS.read(record) if record else self._unopened(work)
            reference = latest_reference(record, work.reference) if record else work.reference
            holding = replace(
                known,
                reference=keyed(reference, keys(records, besides=known.id)),
                origin=origin,
                format=work.format,
                sha256=work.sha256,
                opened=self._now(),
            )
            self._put(table, HOLDINGS, holding, {"found": plain(work.reference.item)})
        return holding

    def revise(self, holding: Holding) -> Holding:
        """Keep its reference and origin, and take it back if it was removed.

        A key that another holding has is made another one.
        """
        table = self._holdings()
        with alone(table):
            records = table.all()
            record = next((one for one in records if one.get("id") == holding.id), None)
            stored = HOLDINGS.read(record) if record else holding
            reference = keyed(holding.reference, keys(records, besides=holding.id))
            revised = replace(stored, reference=reference, origin=holding.origin)
            self._put(table, HOLDINGS, revised)
        return revised

    def remove(self, holding: Holding) -> None:
        """Take the work out of the library; its notes stay, should it come back."""
        self._delete(self._holdings(), holding.id)

    def leave(self, holding_id: str, place: Selector, progress: float) -> None:
        """Keep where the reader is in the work, as a place and as a share of it, 0 to 1."""
        table = self._holdings()
        with alone(table):
            record = table.get(where("id") == holding_id)
            if isinstance(record, Document):
                stored = HOLDINGS.read(record)
                left = replace(stored, place=place, progress=progress, opened=self._now())
                self._put(table, HOLDINGS, left)

    # Annotations

    def annotations(self, work_id: str) -> tuple[Annotation, ...]:
        """The annotations of a work, in the order they were made."""
        records = living(self._notes(work_id))
        kept = (ANNOTATIONS.read(record) for record in records)
        return tuple(sorted(kept, key=lambda one: one.created or datetime.min.replace(tzinfo=UTC)))

    def save(self, annotation: Annotation) -> Annotation:
        """The annotation with its id and times, now on disk; one that was removed is back."""
        now = self._now()
        saved = replace(
            annotation,
            id=annotation.id or self.new_id(),
            created=annotation.created or now,
            modified=now,
        )
        self._put(self._notes(saved.work), ANNOTATIONS, saved)
        return saved

    def remove_annotation(self, annotation: Annotation) -> None:
        """Delete the annotation; saving it again takes it back."""
        self._delete(self._notes(annotation.work), annotation.id)

    # Preferences and drafts

    def preferences(self) -> Preferences:
        """What the reader chose."""
        record = self._table(_CATALOGUE, PREFERENCES).get(where("id") == PREFERENCES_ID)
        return PREFERENCES.read(record if isinstance(record, Document) else {})

    def prefer(self, preferences: Preferences) -> None:
        """Keep what the reader chose."""
        self._put(self._table(_CATALOGUE, PREFERENCES), PREFERENCES, preferences)

    def drafts(self) -> tuple[Draft, ...]:
        """The notes that sessions which are over left half written, the oldest first."""
        return self._drafts.left_behind(self._now())

    def keep_draft(self, draft: Draft) -> None:
        """Have the draft on disk, as one of this session."""
        self._drafts.keep(draft, self._now())

    def drop_draft(self, id: str) -> None:
        """Forget the draft; there need not be one."""
        self._drafts.drop(id)

    # What the person should know

    def notices(self) -> tuple[str, ...]:
        """Sentences about the library that the person has not been told yet."""
        return self._notices.take()

    def changed(self) -> bool:
        """Whether another session wrote since this one last read."""
        storages = [database.storage for database in list(self._open.values())]
        return any(isinstance(one, SafeStorage) and one.changed() for one in storages)

    def _unopened(self, work: Work) -> Holding:
        now = self._now()
        return Holding(self.new_id(), work.reference, "", work.format, work.sha256, now, now)

    def _holdings(self) -> Table:
        return self._table(_CATALOGUE, HOLDINGS)

    def _notes(self, work_id: str) -> Table:
        return self._table(f"notes/{file_name(work_id)}", ANNOTATIONS)

    def _table(self, name: str, form: Form[T]) -> Table:
        with self._opening:
            database = self._open.pop(name) if name in self._open else self._databases(name)
            self._open[name] = database
            for idle in list(self._open)[:-_HELD_OPEN]:
                self._open[idle].storage.close()
        return database.table(form.table)

    def _put(
        self, table: Table, form: Form[T], value: T, more: Mapping[str, Any] | None = None
    ) -> None:
        """Write `value` over the record with its id, or as a new one, with the fields of `more`."""
        fields = form.write(value)
        with alone(table):
            old = table.get(where("id") == fields["id"])
            now = fields.get("modified") or stamp(self._now())
            others = {"modified": now, "deleted": None, **(more or {})}
            if isinstance(old, Document):
                table.update(form.rewritten(old, value) | others, doc_ids=[old.doc_id])
            else:
                table.insert({"created": now} | fields | others)

    def _delete(self, table: Table, id: str) -> None:
        now = stamp(self._now())
        table.update({"deleted": now, "modified": now}, where("id") == id)


def open_library(folder: Path, session: Session | None = None) -> Library:
    """The library in `folder`, which is made if need be.

    One that cannot be written is read, and says in `notices` why nothing is saved in it.
    """
    notices = Notices()
    fault = prepare(folder, ("notes", "drafts"))
    if fault:
        notices.tell(fault)

    def database(name: str) -> TinyDB:
        path = folder / f"{name}.json"
        return SafeTinyDB(SafeStorage(path, _utc_now, notices.tell, fault))

    drafts = Drafts(Files(folder / "drafts", fault), session or this_session(), is_over)
    return Library(database, _utc_now, _new_id, drafts, notices)


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _new_id() -> str:
    from uuid import uuid4  # its import costs more than all else of a read-only command

    return str(uuid4())
