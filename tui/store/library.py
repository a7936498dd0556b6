"""Library: the works, annotations, projects and preferences that are kept. The door to the disk."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tinydb import TinyDB, where
from tinydb.table import Document, Table

from tui.core.annotation import Annotation
from tui.core.arrival import Arrival
from tui.core.draft import Draft
from tui.core.holding import Holding
from tui.core.paging import PageStart
from tui.core.preferences import Preferences
from tui.core.project import Project, named
from tui.core.reference import Reference
from tui.core.selector import Selector
from tui.core.work import Work
from tui.store.arrivals import ARRIVALS
from tui.store.catalogue import (
    key_of,
    keyed,
    keys,
    known_as,
    living,
    same_work,
    unknown,
    with_name,
)
from tui.store.copies import Copies
from tui.store.drafts import Drafts, Files
from tui.store.errors import NotSaved
from tui.store.folder import library_folder, prepare
from tui.store.lock import PATIENCE
from tui.store.note_files import NoteFiles
from tui.store.notices import Notices
from tui.store.records import ANNOTATIONS, HOLDINGS, PREFERENCES, PREFERENCES_ID, PROJECTS, plain
from tui.store.session import Session, is_over, this_session
from tui.store.storage import SafeStorage, SafeTinyDB, alone
from tui.store.tables import Tables

if TYPE_CHECKING:
    from tui.store.vocabulary import Vocabulary

__all__ = ["Library", "library_folder", "open_library"]

_CATALOGUE = "library"
"""The database of the holdings, the projects and the preferences."""

_COMFORT = "Your notes are still there: each work has its own again when it is opened."

_NEVER = datetime.min.replace(tzinfo=UTC)


class Library:
    """Everything a reader keeps. What returns is on disk; what is not raises NotSaved.

    `databases` gives the database of a name and `now` the time; `new_id` makes an id that nothing
    has yet, for whatever is to have one before it is saved. `note_files` gives the names of the
    files of annotations there are, `copies` keeps the files of the works.
    """

    def __init__(
        self,
        databases: Callable[[str], TinyDB],
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        drafts: Drafts | None = None,
        notices: Notices | None = None,
        note_files: Callable[[], Iterable[str]] = tuple,
        copies: Copies | None = None,
    ) -> None:
        self._tables = Tables(databases, now)
        self._notes = NoteFiles(self._tables, note_files)
        self._now = now
        self.new_id = new_id
        self.copies = copies or Copies()
        self._drafts = drafts or Drafts({}, this_session(), is_over)
        self._notices = notices or Notices()

    # Holdings

    def holdings(self) -> tuple[Holding, ...]:
        """The works in the library, in the order they were added."""
        return tuple(HOLDINGS.read(record) for record in living(self._holdings()))

    def holding(self, name: str) -> Holding | None:
        """The holding with that citation key or id."""
        record = with_name(living(self._holdings()), name)
        return HOLDINGS.read(record) if record else None

    def near(self, name: str, others: Iterable[str] = ()) -> tuple[str, ...]:
        """The citation keys, and those of `others`, that look like `name`, the likest first."""
        from difflib import get_close_matches  # slow to import, and only wanted here

        known = dict.fromkeys([*map(key_of, living(self._holdings())), *others])
        return tuple(get_close_matches(name, known))

    def last_opened(self) -> Holding | None:
        """The holding that was being read last."""
        opened = (holding for holding in self.holdings() if holding.opened)
        return max(opened, key=lambda holding: holding.opened or _NEVER, default=None)

    def keep(self, work: Work, origin: str) -> Holding:
        """The holding of `work`, read from `origin`; it is opened now.

        The same file (by its SHA-256), or what has changed at the same origin, is the same holding
        with the same notes, even after it was removed, or the library was lost.
        """
        return self._held(work, origin, self._now())

    def hold(self, work: Work, origin: str) -> Holding:
        """The same, for a work that something is kept about and that is not opened."""
        return self._held(work, origin, None)

    def seen(self, work: Work, origin: str) -> Holding:
        """The same, with nothing kept; its id is empty where the library does not have it."""
        return self._holding_of(self._holdings().all(), work, origin)

    def strays(self) -> tuple[Holding, ...]:
        """The works that have annotations and are not in the library, which was lost, say."""
        return tuple(map(HOLDINGS.read, self._notes.strays(self._holdings())))

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

    def tag(self, holding: Holding, tags: Sequence[str]) -> Holding | None:
        """Have these tags on the work; None where it is not in the library any more."""
        return self._change(holding.id, lambda stored: replace(stored, tags=tuple(tags)))

    def paginate(self, holding_id: str, pages: Sequence[PageStart]) -> Holding:
        """Keep where a person says that pages of the work begin. Raises NotSaved."""
        kept = self._change(holding_id, lambda stored: replace(stored, pages=tuple(pages)))
        if kept is None:
            raise NotSaved("Not saved: the work is not in the library any more.")
        return kept

    def remove(self, holding: Holding) -> None:
        """Take the work out of the library; its notes stay, should it come back."""
        self._tables.delete(self._holdings(), holding.id)

    def leave(self, holding_id: str, place: Selector, progress: float) -> None:
        """Keep where the reader is in the work, as a place and as a share of it, 0 to 1."""
        now = self._now()
        self._change(
            holding_id,
            lambda stored: replace(stored, place=place, progress=progress, opened=now),
        )

    def _change(self, id: str, change: Callable[[Holding], Holding]) -> Holding | None:
        """What `change` makes of the holding as it is on disk now; None where there is none."""
        table = self._holdings()
        with alone(table):
            record = table.get(where("id") == id)
            if not isinstance(record, Document) or record.get("deleted"):
                return None
            return self._tables.put(table, HOLDINGS, change(HOLDINGS.read(record)))

    # Annotations

    def annotations(self, work_id: str) -> tuple[Annotation, ...]:
        """The annotations of a work, in the order they were made."""
        records = living(self._notes.annotations(work_id))
        kept = (ANNOTATIONS.read(record) for record in records)
        return tuple(sorted(kept, key=lambda one: one.created or _NEVER))

    def marked(self) -> Mapping[str, tuple[int, int]]:
        """How many highlights and notes each work has, by its id; those without any are left out.

        Only the files of notes that there are are looked at, so that a long shelf is quick.
        """
        return self._notes.counts()

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
        record = self._holdings().get(where("id") == saved.work)
        if isinstance(record, Document):
            self._notes.name(record)
        table = self._notes.annotations(saved.work)
        return self._tables.put(table, ANNOTATIONS, saved, seen=seen)

    def remove_annotation(self, annotation: Annotation, unmade: bool = False) -> None:
        """Delete the annotation; saving it again takes it back.

        One that is `unmade`, as its making was taken back, does not count as deleted later on.
        """
        table = self._notes.annotations(annotation.work)
        self._tables.delete(table, annotation.id, unmade=unmade)

    def deleted(self, work_id: str) -> Annotation | None:
        """The annotation of the work that was deleted last, in any session, and is not back."""
        records = [
            record
            for record in self._notes.annotations(work_id)
            if isinstance(record.get("deleted"), str) and not record.get("unmade")
        ]
        last = max(records, key=lambda record: str(record["deleted"]), default=None)
        return ANNOTATIONS.read(last) if last else None

    def alone(self, work_id: str) -> AbstractContextManager[None]:
        """Within this, no other session changes the annotations of the work."""
        return alone(self._notes.annotations(work_id))

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

    @property
    def vocabulary(self) -> "Vocabulary":
        """The words that were kept."""
        from tui.store.vocabulary import Vocabulary  # wanted when a word is kept or listed

        return Vocabulary(self._tables, _CATALOGUE, self.new_id)

    # Preferences and drafts

    def preferences(self) -> Preferences:
        """What the reader chose."""
        record = self._tables.table(_CATALOGUE, PREFERENCES).get(where("id") == PREFERENCES_ID)
        return PREFERENCES.read(record if isinstance(record, Document) else {})

    def prefer(self, preferences: Preferences, seen: Preferences | None = None) -> Preferences:
        """Keep what the reader chose; all that is on disk then.

        Where it was made from `seen`, what another session chose besides stays.
        """
        table = self._tables.table(_CATALOGUE, PREFERENCES)
        return self._tables.put(table, PREFERENCES, preferences, seen=seen)

    def arrived(self, route: str) -> bool | None:
        """Whether a copy arrived by this route when it was tried last; None where none was."""
        record = self._tables.table(_CATALOGUE, ARRIVALS).get(where("id") == route)
        return ARRIVALS.read(record).arrived if isinstance(record, Document) else None

    def keep_arrival(self, arrival: Arrival) -> None:
        """Remember how a copy fared when it was tried."""
        self._tables.put(self._tables.table(_CATALOGUE, ARRIVALS), ARRIVALS, arrival)

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

    def notice(self, sentence: str) -> None:
        """Have the person told, when they are looking."""
        self._notices.tell(sentence)

    def changed(self) -> bool:
        """Whether another session wrote since this one last read, or asked."""
        return self._tables.changed()

    def _held(self, work: Work, origin: str, opened: datetime | None) -> Holding:
        table = self._holdings()
        with alone(table):
            seen = self._holding_of(table.all(), work, origin)
            holding = replace(seen, id=seen.id or self.new_id(), opened=opened or seen.opened)
            self._tables.put(table, HOLDINGS, holding, {"found": plain(work.reference.item)})
        return holding

    def _holding_of(self, records: Sequence[Mapping[str, Any]], work: Work, origin: str) -> Holding:
        """The holding of `work` by these records, else by those of the strays, else a new one."""
        record = same_work(records, work.sha256, origin)
        record = record or same_work(self._notes.strays(records), work.sha256, origin)
        known = known_as(work, record) if record else unknown(work, self._now())
        reference = keyed(known.reference, keys(records, besides=known.id))
        return replace(known, reference=reference, origin=origin)

    def _holdings(self) -> Table:
        return self._tables.table(_CATALOGUE, HOLDINGS)

    def _projects(self) -> Table:
        return self._tables.table(_CATALOGUE, PROJECTS)


def open_library(
    folder: Path, session: Session | None = None, patience: float = PATIENCE
) -> Library:
    """The library in `folder`, which is made if need be.

    One that cannot be written is read, and says in `notices` why nothing is saved in it.
    """
    notices = Notices()
    fault = prepare(folder, ("notes", "drafts", "sources"))
    if fault:
        notices.tell(fault)

    def database(name: str) -> TinyDB:
        path = folder / f"{name}.json"
        comfort = _COMFORT if name == _CATALOGUE else ""
        return SafeTinyDB(SafeStorage(path, _utc_now, notices.tell, fault, patience, comfort))

    def note_files() -> list[str]:
        return sorted(path.stem for path in folder.glob("notes/[!.]*.json"))

    drafts = Drafts(Files(folder / "drafts", fault), session or this_session(), is_over)
    copies = Copies(folder / "sources", fault)
    return Library(database, _utc_now, _new_id, drafts, notices, note_files, copies)


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _new_id() -> str:
    from uuid import uuid4  # its import costs more than all else of a read-only command

    return str(uuid4())
