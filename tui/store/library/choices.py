"""What a reader chose, and what they have half written."""

from tinydb import where
from tinydb.table import Document

from tui.core.arrival import Arrival
from tui.core.draft import Draft
from tui.core.preferences import Preferences
from tui.store.arrivals import ARRIVALS
from tui.store.library.annotations import AnnotationsLibrary
from tui.store.library.base import CATALOGUE
from tui.store.records import PREFERENCES, PREFERENCES_ID


class ChoicesLibrary(AnnotationsLibrary):
    """Preferences, how copies arrived, and drafts."""

    def preferences(self) -> Preferences:
        """What the reader chose."""
        record = self._tables.table(CATALOGUE, PREFERENCES).get(where("id") == PREFERENCES_ID)
        return PREFERENCES.read(record if isinstance(record, Document) else {})

    def prefer(self, preferences: Preferences, seen: Preferences | None = None) -> Preferences:
        """Keep what the reader chose; all that is on disk then.

        Where it was made from `seen`, what another session chose besides stays.
        """
        table = self._tables.table(CATALOGUE, PREFERENCES)
        return self._tables.put(table, PREFERENCES, preferences, seen=seen)

    def arrived(self, route: str) -> bool | None:
        """Whether a copy arrived by this route when it was tried last; None where none was."""
        record = self._tables.table(CATALOGUE, ARRIVALS).get(where("id") == route)
        return ARRIVALS.read(record).arrived if isinstance(record, Document) else None

    def keep_arrival(self, arrival: Arrival) -> None:
        """Remember how a copy fared when it was tried."""
        self._tables.put(self._tables.table(CATALOGUE, ARRIVALS), ARRIVALS, arrival)

    def drafts(self) -> tuple[Draft, ...]:
        """The notes that sessions which are over left half written, the oldest first."""
        return self._drafts.left_behind(self._now())

    def keep_draft(self, draft: Draft) -> None:
        """Have the draft on disk, as one of this session."""
        self._drafts.keep(draft, self._now())

    def drop_draft(self, id: str) -> None:
        """Forget the draft; there need not be one."""
        self._drafts.drop(id)
