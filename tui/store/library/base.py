"""What a library stands on: its databases, the time, and what the person should know."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from tinydb import TinyDB
from tinydb.table import Table

from tui.store.copies import Copies
from tui.store.drafts import Drafts
from tui.store.note_files import NoteFiles
from tui.store.notices import Notices
from tui.store.records import HOLDINGS, PROJECTS
from tui.store.session import is_over, this_session
from tui.store.tables import Tables

CATALOGUE = "library"
"""The database of the holdings, the projects and the preferences."""

NEVER = datetime.min.replace(tzinfo=UTC)
"""Before all that ever happened."""


class LibraryBase:
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

    def notices(self) -> tuple[str, ...]:
        """Sentences about the library that the person has not been told yet."""
        return self._notices.take()

    def notice(self, sentence: str) -> None:
        """Have the person told, when they are looking."""
        self._notices.tell(sentence)

    def changed(self) -> bool:
        """Whether another session wrote since this one first read, or asked."""
        return self._tables.changed()

    def _holdings(self) -> Table:
        return self._tables.table(CATALOGUE, HOLDINGS)

    def _projects(self) -> Table:
        return self._tables.table(CATALOGUE, PROJECTS)
