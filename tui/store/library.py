"""Library: the works, annotations, projects and preferences that are kept. The door to the disk."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path

from tinydb import TinyDB, where
from tinydb.table import Document, Table

from tui.core.annotation import Annotation
from tui.core.draft import Draft
from tui.core.holding import Holding
from tui.core.preferences import Preferences
from tui.core.project import Project, named
from tui.core.reference import Reference
from tui.core.selector import Selector
from tui.core.work import Work
from tui.store.catalogue import keyed, keys, latest_reference, living, same_work
from tui.store.drafts import Drafts, Files
from tui.store.folder import file_name, library_folder, prepare
from tui.store.notices import Notices
from tui.store.records import (
    ANNOTATIONS,
    HOLDINGS,
    PREFERENCES,
    PREFERENCES_ID,
    PROJECTS,
    plain,
)
from tui.store.session import Session, is_over, this_session
from tui.store.storage import SafeStorage, SafeTinyDB, alone
from tui.store.tables import Tables

__all__ = ["Library", "library_folder", "open_library"]

_CATALOGUE = "library"
"""The database of the holdings, the projects and the preferences."""


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
        self._tables = Tables(databases, now)
        self._now = now
        self.new_id = new_id
        self._drafts = drafts or Drafts({}, this_session(), is_over)
        self._notices = notices or Notices()

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
            self._tables.put(table, HOLDINGS, holding, {"found": plain(work.reference.item)})
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
            self._tables.put(table, HOLDINGS, revised)
        return revised

    def remove(self, holding: Holding) -> None:
        """Take the work out of the library; its notes stay, should it come back."""
        self._tables.delete(self._holdings(), holding.id)

    def leave(self, holding_id: str, place: Selector, progress: float) -> None:
        """Keep where the reader is in the work, as a place and as a share of it, 0 to 1."""
        table = self._holdings()
        with alone(table):
            record = table.get(where("id") == holding_id)
            if isinstance(record, Document):
                stored = HOLDINGS.read(record)
                left = replace(stored, place=place, progress=progress, opened=self._now())
                self._tables.put(table, HOLDINGS, left)

    # Annotations

    def annotations(self, work_id: str) -> tuple[Annotation, ...]:
        """The annotations of a work, in the order they were made."""
        records = living(self._notes(work_id))
        kept = (ANNOTATIONS.read(record) for record in records)
        return tuple(sorted(kept, key=lambda one: one.created or datetime.min.replace(tzinfo=UTC)))

    def save(self, annotation: Annotation, seen: Annotation | None = None) -> Annotation:
        """The annotation with its id and times, now on disk; one that was removed is back.

        Where it was made from `seen`, what another session has changed since stays, save for the
        fields in which the two differ.
        """
        now = self._now()
        saved = replace(
            annotation,
            id=annotation.id or self.new_id(),
            created=annotation.created or now,
            modified=now,
        )
        return self._tables.put(self._notes(saved.work), ANNOTATIONS, saved, seen=seen)

    def remove_annotation(self, annotation: Annotation) -> None:
        """Delete the annotation; saving it again takes it back."""
        self._tables.delete(self._notes(annotation.work), annotation.id)

    def alone(self, work_id: str) -> AbstractContextManager[None]:
        """Within this, no other session changes the annotations of the work."""
        return alone(self._notes(work_id))

    # Projects

    def projects(self) -> tuple[Project, ...]:
        """The projects, in the order they were made."""
        return tuple(map(PROJECTS.read, living(self._projects())))

    def project(self, name: str) -> Project | None:
        """The project with that name or id."""
        return named(self.projects(), name)

    def active_project(self) -> Project | None:
        """The project that things are saved to."""
        id = self.preferences().project
        return next((one for one in self.projects() if one.id == id), None)

    def references(self, works: Iterable[str]) -> dict[str, Reference]:
        """The references of the works with these ids, of those too that were removed."""
        records = {record.get("id"): record for record in self._holdings()}
        return {id: HOLDINGS.read(records[id]).reference for id in works if id in records}

    def save_project(self, project: Project) -> Project:
        """The project with its id, now on disk; one that was removed is back."""
        saved = replace(project, id=project.id or self.new_id())
        self._tables.put(self._projects(), PROJECTS, saved)
        return saved

    def change_project(self, id: str, change: Callable[[Project], Project]) -> Project | None:
        """What `change` makes of the project as it is on disk now; None where there is none."""
        table = self._projects()
        with alone(table):
            project = next((one for one in self.projects() if one.id == id), None)
            if project is None or (changed := change(project)) == project:
                return project
            return self.save_project(changed)

    def remove_project(self, project: Project) -> None:
        """Delete the project; saving it again takes it back."""
        self._tables.delete(self._projects(), project.id)

    # Preferences and drafts

    def preferences(self) -> Preferences:
        """What the reader chose."""
        record = self._tables.table(_CATALOGUE, PREFERENCES).get(where("id") == PREFERENCES_ID)
        return PREFERENCES.read(record if isinstance(record, Document) else {})

    def prefer(self, preferences: Preferences) -> None:
        """Keep what the reader chose."""
        self._tables.put(self._tables.table(_CATALOGUE, PREFERENCES), PREFERENCES, preferences)

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
        return self._tables.changed()

    def _unopened(self, work: Work) -> Holding:
        now = self._now()
        return Holding(self.new_id(), work.reference, "", work.format, work.sha256, now, now)

    def _holdings(self) -> Table:
        return self._tables.table(_CATALOGUE, HOLDINGS)

    def _projects(self) -> Table:
        return self._tables.table(_CATALOGUE, PROJECTS)

    def _notes(self, work_id: str) -> Table:
        return self._tables.table(f"notes/{file_name(work_id)}", ANNOTATIONS)


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
