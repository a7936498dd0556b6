"""Changing the shelf and leaving it: works tagged, saved, removed, opened."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from textual import on

from tui.actions import SHELF, shown_keys
from tui.adding import Adding
from tui.core.citation import Citation
from tui.core.clean import clean_line
from tui.core.holding import Holding, tags_of
from tui.core.project import Project, item_of
from tui.core.shelf import Shelved
from tui.keyboard import CHANGES
from tui.paths import is_there
from tui.screens.ask import AskScreen
from tui.screens.confirm import ConfirmScreen
from tui.screens.help import keys_screen
from tui.screens.modal import line_of
from tui.screens.shelf.adding import AddingPage
from tui.store.errors import NotSaved
from tui.store.library import Library
from tui.store.shelf_changes import ShelfChanges
from tui.widgets.shelf_list import ShelfList

_NOT_YOURS = "This work is not in your library: Enter opens it, and it is."


class ShelfScreen(AddingPage):
    """The whole shelf. What is shown of it is always what is on disk."""

    def __init__(
        self,
        works: tuple[Shelved, ...],
        reload: Callable[[], tuple[Shelved, ...]],
        now: Callable[[], datetime],
        present: str,
        adding: Adding,
        library: Library,
    ) -> None:
        project: Project | None = library.active_project()
        super().__init__(works, reload, now, present, project, adding)
        self._library = library
        self._changes = ShelfChanges(library)

    # Changing

    def _change(self, change: Callable[[], str]) -> None:
        """Have a change on disk, say what it answers, and show the works as they are there."""
        self.run_worker(self._changed(change), group=CHANGES)

    async def _changed(self, change: Callable[[], str]) -> None:
        try:
            self.say(await asyncio.to_thread(change))
        except NotSaved as error:
            self.say(str(error))
        await self.reload()

    def _held(self) -> Holding | None:
        """The holding of the chosen work; that there is none is said."""
        work = self.shown.work
        if work is None or work.holding is None:
            self.say(_NOT_YOURS if work else "There is no work here.")
            return None
        return work.holding

    def action_tags(self) -> None:
        """Ask for the tags of the chosen work."""
        if (holding := self._held()) is not None:
            written = ", ".join(holding.tags)
            ask = AskScreen("Tags, parted by commas", written, "iran, cold war", lambda _: "")
            self.app.push_screen(ask, lambda answer: self._tag(holding, answer))

    def _tag(self, holding: Holding, written: str | None) -> None:
        tags = holding.tags if written is None else tags_of(written)
        if tags == holding.tags:
            return

        def tag() -> str:
            self._changes.tag(holding, tags)
            said = ", ".join(f"#{tag}" for tag in tags)
            return f"{holding.key}: {said}." if tags else f"{holding.key} has no tags now."

        self._change(tag)

    def action_remove(self) -> None:
        """Ask whether the chosen work is to go."""
        if (holding := self._held()) is None:
            return
        gone = not is_there(Path(holding.origin)) and not holding.origin.startswith("bundled:")
        lost = "\n\nIts file is gone: the copy that was kept goes when you leave the shelf."
        text = f"{holding.reference.title}\n\nNotes on it are kept, should it come back."
        screen = ConfirmScreen("Remove this work from the library?", text + lost * gone)
        self.app.push_screen(screen, lambda yes: self._remove(holding, bool(yes)))

    def _remove(self, holding: Holding, agreed: bool) -> None:
        def remove() -> str:
            self._changes.remove(holding)
            return f"Removed {holding.key}. u brings it back."

        if agreed:
            self._change(remove)

    def action_undo(self) -> None:
        """Take back the last change."""
        self._change(lambda: _turned(self._changes.undo(), "Taken back", "Nothing to take back."))

    def action_redo(self) -> None:
        """Make the change again that was taken back."""
        self._change(lambda: _turned(self._changes.redo(), "Made again", "Nothing to make again."))

    def action_save(self) -> None:
        """Save the chosen work to the active project."""
        holding, project = self._held(), self._project
        if holding is None:
            return
        if project is None:
            self.say("No project is active. Leave the shelf, and p chooses one.")
            return
        item = item_of(holding.id, Citation(holding.reference), None, self._now())

        def save() -> str:
            kept = self._library.change_project(project.id, lambda one: one.added(item))
            return f"Saved to {kept.name}." if kept else "The project is not there any more."

        self._change(save)

    # Leaving

    def action_open(self) -> None:
        """Answer the chosen work."""
        if (work := self.shown.work) is not None:
            self.run_worker(self._leave(work.name))

    @on(ShelfList.Taken)
    def _open_taken(self, event: ShelfList.Taken) -> None:
        self.run_worker(self._leave(event.work.name))

    def action_help(self) -> None:
        """Show what the keys do."""
        keys = shown_keys(active.binding for active in self.active_bindings.values())
        screen = keys_screen("Keys on the shelf", SHELF, keys, line_of(self.size.width))
        self.app.push_screen(screen)

    def action_leave(self) -> None:
        """Stop the adding; show all where some are filtered out; else go back."""
        if self.stop_adding():
            self.say("Stopping. What was added stays.")
        elif self.wanted:
            self.wanted = ""
        else:
            self.run_worker(self._leave(None))

    async def _leave(self, name: str | None) -> None:
        self.stop_adding()
        try:
            await asyncio.to_thread(self._changes.drop_copies)
        except NotSaved as error:
            self._library.notice(clean_line(str(error)))
        self.dismiss(name)


def _turned(holding: Holding | None, did: str, nothing: str) -> str:
    return f"{did}: {holding.key}." if holding else nothing
