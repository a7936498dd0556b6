"""Changing a project: its order, its style; and what it is for, the document it becomes."""

import asyncio
import re
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType

from tui.actions import PROJECT, bindings, shown_keys
from tui.core.clean import clean_line
from tui.core.project import Project
from tui.exchange.printing import NotPrinted, write_new
from tui.exchange.project_document import ENDINGS, format_of
from tui.gathering import Gathered, gather
from tui.keyboard import CHANGES
from tui.paths import absolute, expanded, is_there
from tui.screens.ask import AskScreen
from tui.screens.favourites import favourite_after
from tui.screens.help import keys_screen
from tui.screens.modal import line_of
from tui.screens.project.page import EMPTY, Left, ProjectPage
from tui.screens.reading.page import PageScreen
from tui.screens.style_finder import StyleFinder
from tui.screens.text import TextScreen
from tui.store.dossier import Dossier
from tui.store.errors import NotSaved
from tui.store.library import Library
from tui.styles import Style, Styles


class ProjectScreen(ProjectPage):
    """One project. What is shown of it is always what is on disk."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(PROJECT)]

    def __init__(
        self, gathered: Gathered, work: str, library: Library, styles: Styles, preferred: str
    ) -> None:
        """`work` is the id of the work that is open below."""
        super().__init__(gathered, styles, preferred)
        self._work = work
        self._library = library
        self._dossier = Dossier(library, gathered.project.id)

    # Changing

    def _change(self, change: Callable[[], Project | None], nothing: str = "") -> None:
        """Have a change on disk, then show it; `nothing` is said where there was none."""
        self.run_worker(self._changed(change, nothing), group=CHANGES)

    async def _changed(self, change: Callable[[], Project | None], nothing: str) -> None:
        try:
            project = await asyncio.to_thread(change)
        except NotSaved as error:
            self.say(str(error))
            project = self._library.project(self.gathered.project.id) or self.gathered.project
        if project is None:
            self.say(nothing)
        else:
            self.gathered = await asyncio.to_thread(gather, self._library, project)

    def action_move(self, by: int) -> None:
        """Move the chosen item, and go with it."""
        item = self.chosen
        if item is None:
            self.say("There is nothing to move yet.")
        else:
            self._change(lambda: self._dossier.change(lambda project: project.moved(item, by)))

    def action_remove(self) -> None:
        """Take the chosen item out."""
        item = self.chosen
        if item is None:
            self.say("There is nothing to take out.")
        else:
            self.say("Taken out. u brings it back.")
            self._change(lambda: self._dossier.change(lambda project: project.removed(item)))

    def action_undo(self) -> None:
        """Take back the last change."""
        self._change(self._dossier.undo, "Nothing to take back.")

    def action_redo(self) -> None:
        """Make the change again that was taken back."""
        self._change(self._dossier.redo, "Nothing to make again.")

    def action_style(self, direction: int) -> None:
        """Go to the next of the favourite styles, or the one before."""
        self._restyle(favourite_after(self.style().id, direction))

    def action_find_style(self) -> None:
        """Find any style by name."""
        self.app.push_screen(StyleFinder(self._styles), self._restyle)

    def _restyle(self, id: str | None) -> None:
        if id:
            self._change(lambda: self._dossier.change(lambda project: project.styled(id)))

    # What is wanting, and what it becomes

    def action_check(self) -> None:
        """Show what is wanting."""
        style = self.style()
        left_out = self.gathered.unlisted(self.gathered.bibliography(style))
        sentences = [one.sentence for one in (*self.gathered.remarks(style), *left_out)]
        text = "\n\n".join(sentences) or "Nothing is wanting."
        self.app.push_screen(TextScreen("What is wanting", text))

    def action_export(self) -> None:
        """Ask for a file, and write all of it there."""
        name = re.sub(r"[^\w-]+", "-", self.gathered.project.name).strip("-") or "project"
        ask = AskScreen("Export to a file", f"{name}.md", "   ".join(ENDINGS), _fault)
        self.app.push_screen(ask, self._export)

    def _export(self, name: str | None) -> None:
        if name:
            written = self._written(expanded(name), self.gathered, self.style())
            self.app.run_worker(written, group=CHANGES)  # it goes on when this screen is left

    async def _written(self, path: Path, gathered: Gathered, style: Style) -> None:
        try:
            await asyncio.to_thread(_write, path, gathered, style)
        except NotPrinted as error:
            self._tell(str(error))
        else:
            self._tell(f"Wrote {gathered.project.name} to {absolute(path)}.")

    def _tell(self, sentence: str) -> None:
        """Say what happened where the person is now, here or before the text."""
        speaking = (
            one for one in self.app.screen_stack if isinstance(one, ProjectPage | PageScreen)
        )
        for screen in [*speaking][-1:]:
            screen.say(sentence)

    # Leaving

    def action_open(self) -> None:
        """Go to the chosen passage in the work that is open."""
        item = self.chosen
        if item is None:
            self.say(EMPTY)
        elif item.work == self._work:
            self.dismiss(Left(item))
        else:
            key = self.gathered.reference(item).key
            self.say(f"This is in another work: leave with q, and lection {key} opens it.")

    def on_option_list_option_selected(self) -> None:
        """Go to the passage that was chosen with Enter or the mouse."""
        self.action_open()

    def action_another(self) -> None:
        """Answer that another project is wanted."""
        self.dismiss(Left(another=True))

    def action_help(self) -> None:
        """Show what the keys do."""
        keys = shown_keys(active.binding for active in self.active_bindings.values())
        screen = keys_screen("Keys in the project", PROJECT, keys, line_of(self.size.width))
        self.app.push_screen(screen)

    def action_leave(self) -> None:
        """Go back to the text."""
        self.dismiss(Left())


def _write(path: Path, gathered: Gathered, style: Style) -> None:
    write_new(path, gathered.document(style, format_of(path.name) or "markdown"))


def _fault(written: str) -> str:
    path = expanded(clean_line(written))
    if format_of(path.name) is None:
        return f"The name must end in {', '.join(ENDINGS)}."
    return f"{path.name} is there already. Choose another name." if is_there(path) else ""
