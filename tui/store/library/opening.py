"""A library opened in its folder."""

from datetime import UTC, datetime
from pathlib import Path

from tinydb import TinyDB

from tui.store.copies import Copies
from tui.store.drafts import Drafts, Files
from tui.store.folder import prepare
from tui.store.library.base import CATALOGUE
from tui.store.library.projects import Library
from tui.store.lock import PATIENCE
from tui.store.notices import Notices
from tui.store.session import Session, is_over, this_session
from tui.store.storage import SafeStorage, SafeTinyDB

_COMFORT = "Your notes are still there: each work has its own again when it is opened."


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
        comfort = _COMFORT if name == CATALOGUE else ""
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
