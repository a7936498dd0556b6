"""The annotations of a library."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import replace

from tinydb import where
from tinydb.table import Document

from tui.core.annotation import Annotation
from tui.store.catalogue import living
from tui.store.library.base import NEVER
from tui.store.library.holdings import HoldingsLibrary
from tui.store.records import ANNOTATIONS
from tui.store.storage import alone


class AnnotationsLibrary(HoldingsLibrary):
    """The highlights and notes on each work."""

    def annotations(self, work_id: str) -> tuple[Annotation, ...]:
        """The annotations of a work, in the order they were made."""
        records = living(self._notes.annotations(work_id))
        kept = (ANNOTATIONS.read(record) for record in records)
        return tuple(sorted(kept, key=lambda one: one.created or NEVER))

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
