"""The changes to the shelf that can be taken back: works removed, tags written."""

from collections.abc import Sequence
from dataclasses import replace

from tui.core.history import History, Step
from tui.core.holding import Holding
from tui.store.errors import NotSaved
from tui.store.library import Library


class ShelfChanges:
    """Changes to the works of a library; each is on disk when its method returns.

    Raises NotSaved where the library does.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._changes: History[Holding | None] = History()

    def remove(self, holding: Holding) -> None:
        """Take the work out of the library."""
        self._library.remove(holding)
        self._changes = self._changes.stepped(Step(holding, None))

    def tag(self, holding: Holding, tags: Sequence[str]) -> None:
        """Have these tags on the work."""
        self._tag(holding, tags)
        self._changes = self._changes.stepped(Step(holding, replace(holding, tags=tuple(tags))))

    def _tag(self, holding: Holding, tags: Sequence[str]) -> None:
        if self._library.tag(holding, tags) is None:
            raise NotSaved(f"Not saved: {holding.key} is not in the library any more.")

    def undo(self) -> Holding | None:
        """Take back the last change; the work it was made to, or None where there is none."""
        step, changes = self._changes.back()
        return self._made(step.before, step.after, changes) if step else None

    def redo(self) -> Holding | None:
        """Make the last change again that was taken back, likewise."""
        step, changes = self._changes.forward()
        return self._made(step.after, step.before, changes) if step else None

    def drop_copies(self) -> None:
        """Delete the files of works that are not in the library any more; then none come back."""
        if any(step.after is None for step in self._changes.done):
            self._library.copies.drop_all_but(one.sha256 for one in self._library.holdings())
        self._changes = History()

    def _made(
        self, wanted: Holding | None, present: Holding | None, changes: History[Holding | None]
    ) -> Holding | None:
        if wanted is None and present is not None:
            self._library.remove(present)
        elif wanted is not None and present is None:
            self._library.revise(wanted)
        elif wanted is not None:
            self._tag(wanted, wanted.tags)
        self._changes = changes
        return wanted or present
