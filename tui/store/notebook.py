"""Notebook: the annotations of one work, and the changes to them that can be taken back."""

from tui.core.annotation import Annotation
from tui.core.history import History, Step
from tui.store.library import Library

Change = Step[Annotation | None]
"""An annotation before and after a change; None where there was none."""


class Notebook:
    """One work's annotations in the library; every change is on disk when its method returns.

    Raises NotSaved where the library does.
    """

    def __init__(self, library: Library, work: str) -> None:
        self._library = library
        self._work = work
        self._changes: History[Annotation | None] = History()

    def annotations(self) -> tuple[Annotation, ...]:
        """The annotations as they are on disk."""
        return self._library.annotations(self._work)

    def save(self, annotation: Annotation) -> Annotation:
        """Keep a new annotation, or a changed one."""
        before = self._kept(annotation.id)
        kept = self._library.save(annotation)
        self._changes = self._changes.stepped(Step(before, kept))
        return kept

    def remove(self, annotation: Annotation) -> None:
        """Delete an annotation."""
        self._library.remove_annotation(annotation)
        self._changes = self._changes.stepped(Step(annotation, None))

    def undo(self) -> Change | None:
        """Take back the last change; the change that was taken back, if there was one."""
        step, changes = self._changes.back()
        if step is not None:
            self._make(step.after, step.before)
            self._changes = changes
        return step

    def redo(self) -> Change | None:
        """Make the last change again that was taken back, if there was one."""
        step, changes = self._changes.forward()
        if step is not None:
            self._make(step.before, step.after)
            self._changes = changes
        return step

    def _make(self, present: Annotation | None, wanted: Annotation | None) -> None:
        if wanted is not None:
            self._library.save(wanted)
        elif present is not None:
            self._library.remove_annotation(present)

    def _kept(self, id: str) -> Annotation | None:
        return next((kept for kept in self.annotations() if kept.id == id), None)
