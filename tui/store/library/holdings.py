"""The works of a library."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from tinydb import where
from tinydb.table import Document

from tui.core.holding import Holding
from tui.core.paging import PageStart
from tui.core.selector import Selector
from tui.core.work import Work
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
from tui.store.errors import NotSaved
from tui.store.library.base import NEVER, LibraryBase
from tui.store.records import HOLDINGS, plain
from tui.store.storage import alone


class HoldingsLibrary(LibraryBase):
    """The works, and where the reader is in each."""

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
        return max(opened, key=lambda holding: holding.opened or NEVER, default=None)

    def keep(self, work: Work, origin: str) -> Holding:
        """The holding of `work`, read from `origin`; it is opened now.

        The same file (by its SHA-256), or what has changed at the same origin, is the same holding
        with the same notes, even after it was removed, or the library was lost.
        """
        return self._held(work, origin, self._now())

    def keep_part(self, work: Work, origin: str) -> Holding:
        """The same, where only the first part of the work was read: what is known of it stays."""
        table = self._holdings()
        with alone(table):
            record = same_work(table.all(), work.sha256, origin)
            if record is None:
                return self.keep(work, origin)
            known = HOLDINGS.read(record)
            reference = keyed(known.reference, keys(table.all(), besides=known.id))
            opened = replace(
                known,
                reference=reference,
                origin=origin,
                format=work.format,
                sha256=work.sha256,
                opened=self._now(),
            )
            return self._tables.put(table, HOLDINGS, opened)

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
