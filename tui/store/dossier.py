"""Dossier: one project, and the changes to it that can be taken back."""

from collections.abc import Callable

from tui.core.history import History, Step
from tui.core.project import Project
from tui.store.errors import ChangedElsewhere, NotSaved
from tui.store.library import Library

_GONE = "Not saved: the project was removed in another window."
_CHANGED = "Changed in another window since; not taken back."


class Dossier:
    """A project in the library; every change is on disk when its method returns.

    Raises NotSaved where the library does, and where the project is there no more.
    """

    def __init__(self, library: Library, id: str) -> None:
        self._library = library
        self._id = id
        self._changes: History[Project] = History()

    def change(self, change: Callable[[Project], Project]) -> Project:
        """What `change` makes of the project as it is on disk; the same value is no change."""
        before: list[Project] = []

        def made(project: Project) -> Project:
            before[:] = [project]
            return change(project)

        after = self._kept(made)
        if after != before[0]:
            self._changes = self._changes.stepped(Step(before[0], after))
        return after

    def undo(self) -> Project | None:
        """Take back the last change; None where there is none.

        Raises ChangedElsewhere, and forgets the changes, where another session made one since.
        """
        step, changes = self._changes.back()
        return self._turned(step.after, step.before, changes) if step else None

    def redo(self) -> Project | None:
        """Make the last change again that was taken back, likewise."""
        step, changes = self._changes.forward()
        return self._turned(step.before, step.after, changes) if step else None

    def _turned(self, present: Project, wanted: Project, changes: History[Project]) -> Project:
        turned = self._kept(lambda project: wanted if project == present else project)
        if turned != wanted:
            self._changes = History()
            raise ChangedElsewhere(_CHANGED)
        self._changes = changes
        return turned

    def _kept(self, change: Callable[[Project], Project]) -> Project:
        kept = self._library.change_project(self._id, change)
        if kept is None:
            raise NotSaved(_GONE)
        return kept
