"""Notebook: the annotations of one work, and the changes to them that can be taken back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from tui.core.annotation import Annotation
from tui.core.history import History, Step
from tui.store.errors import ChangedElsewhere
from tui.store.library import Library

Change = Step[Annotation | None]
"""An annotation before and after a change; None where there was none."""


class Notebook:
    """One work's annotations in the library; every change is on disk when its method returns.

    Raises NotSaved where the library does. What another session writes meanwhile is kept: a save
    changes only what is another than this notebook gave out.
    """

    def __init__(self, library: Library, work: str) -> None:
        self._library = library
        self._work = work
        self._changes: History[Annotation | None] = History()
        self._given: dict[str, Annotation] = {}

    @property
    def changes(self) -> int:
        """How many changes can be taken back."""
        return len(self._changes.done)

    def annotations(self) -> tuple[Annotation, ...]:
        """The annotations as they are on disk."""
        kept = self._library.annotations(self._work)
        self._given = {annotation.id: annotation for annotation in kept}
        return kept

    def save(self, annotation: Annotation) -> Annotation:
        """Keep a new annotation, or a changed one; as it is on disk then."""
        named = replace(annotation, id=annotation.id or self._library.new_id())
        with self._stepping(named.id):
            self._refuse_to_lose(named)
            kept = self._library.save(named, self._given.get(named.id))
        self._given[kept.id] = kept
        return kept

    def _refuse_to_lose(self, annotation: Annotation) -> None:
        """Raise ChangedElsewhere, once, where a note would go that another window wrote."""
        given, present = self._given.get(annotation.id), self._kept(annotation.id)
        if given is None or present is None:
            return
        if present.note != given.note and annotation.note not in (given.note, present.note):
            self._given[annotation.id] = present
            raise ChangedElsewhere(
                f"Not saved: another window wrote here meanwhile: “{present.note}”."
            )

    def remove(self, annotation: Annotation) -> None:
        """Delete an annotation."""
        with self._stepping(annotation.id):
            self._library.remove_annotation(annotation)

    def undo(self) -> Change | None:
        """Take back the last change; the change that was taken back, if there was one.

        Once those of this session are, what was deleted in earlier ones comes back, the last first.
        Raises ChangedElsewhere, and forgets the change, where another session changed it since.
        """
        step, changes = self._changes.back()
        if step is None:
            return self._brought_back()
        if not self._made(step.after, step.before, changes, unmake=True):
            self._changes = self._changes.without(step)
            raise ChangedElsewhere("Changed in another window since; not taken back.")
        return step

    def redo(self) -> Change | None:
        """Make the last change again that was taken back, if there was one.

        Raises ChangedElsewhere, and forgets the change, where another session changed it since.
        """
        step, changes = self._changes.forward()
        if step is not None and not self._made(step.before, step.after, changes):
            self._changes = self._changes.without(step)
            raise ChangedElsewhere("Changed in another window since; not made again.")
        return step

    def _brought_back(self) -> Change | None:
        """Save again what was deleted last, before this session; redoing deletes it again."""
        with self._library.alone(self._work):
            deleted = self._library.deleted(self._work)
            if deleted is None:
                return None
            try:
                kept = self._library.save(deleted)
            finally:
                if present := self._kept(deleted.id):
                    step: Change = Step(present, None)
                    self._changes = History(self._changes.done, (*self._changes.undone, step))
        return Step(kept, None)

    @contextmanager
    def _stepping(self, id: str) -> Iterator[None]:
        """Note what is done within this, alone, to one annotation as a step.

        An unconfirmed change stands in the file, so it is a step too.
        """
        with self._library.alone(self._work):
            before = self._kept(id)
            try:
                yield
            finally:
                after = self._kept(id)
                if after != before:
                    self._changes = self._changes.stepped(Step(before, after))

    def _made(
        self,
        left: Annotation | None,
        wanted: Annotation | None,
        changes: History[Annotation | None],
        unmake: bool = False,
    ) -> bool:
        """Whether `wanted` could take the place of what the step `left`, and did.

        To `unmake` is to take back a making, which is no deletion.
        """
        one = left or wanted
        if one is None:
            return False
        with self._library.alone(self._work):
            present = self._kept(one.id)
            if _timeless(present) != _timeless(left):
                return False
            try:
                self._put(one, wanted, unmake)
            finally:
                if self._kept(one.id) != present:
                    self._changes = changes
        return True

    def _put(self, one: Annotation, wanted: Annotation | None, unmake: bool) -> None:
        if wanted is None:
            self._library.remove_annotation(one, unmake)
        else:
            self._library.save(wanted)

    def _kept(self, id: str) -> Annotation | None:
        kept = self._library.annotations(self._work)
        return next((annotation for annotation in kept if annotation.id == id), None)


def _timeless(annotation: Annotation | None) -> Annotation | None:
    return replace(annotation, created=None, modified=None) if annotation else None
