"""Saving to the active project what was read, and going to that project."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.reactive import reactive

from tui.core.citation import Citation, Locator, cite
from tui.core.passage import Passage
from tui.core.project import Item, Project, item_of
from tui.core.selector import describe, locate
from tui.screens.project_choice import choose_project
from tui.screens.reading.beside import BesideScreen

if TYPE_CHECKING:
    from tui.screens.project import Left


class SavingScreen(BesideScreen):
    """A page from which passages are saved to a project."""

    project: reactive[Project | None] = reactive(None, init=False)
    """The active project, as it was when this session last looked."""

    pinpoints: reactive[Mapping[Passage, Locator]] = reactive(dict)
    """The places in the work that the person wrote for passages, in this session."""

    def begin(self) -> None:
        """Know the active project."""
        super().begin()
        self.project = self._library.active_project()

    @property
    def style_name(self) -> str:
        """The project's style, else that of last time."""
        return (self.project and self.project.style) or super().style_name

    async def prefer_style(self, id: str) -> None:
        """Cite so from now on: in the project that is active, else everywhere."""
        if id == self.style_name:
            return
        if self.project is None:
            await self.prefer(replace(self.preferences, style=id))
        else:
            await self._change_project(lambda project: project.styled(id))

    def citation_of(self, passage: Passage | None) -> Citation:
        """A citation of the passage, at the place the person wrote for it; or of the work."""
        citation = cite(self.work, passage)
        written = self.pinpoints.get(passage) if passage else None
        return citation.located(written) if written else citation

    def action_save(self) -> None:
        """Save the selection, else the work, to the active project."""
        selection = self.pane.selection
        self.save(self.item(self.citation_of(selection), selection))
        self.pane.select(None)

    def save(self, item: Item) -> None:
        """Save `item`, and say so; ask for a project first if none is active."""
        if self.project is None:
            self._choose(lambda: self.change(self._save_item(item)))
        else:
            self.change(self._save_item(item))

    async def _save_item(self, item: Item) -> None:
        if said := await self.remembered(item):
            self.say(said)

    async def remembered(self, item: Item) -> str:
        """Have `item` in the active project; the sentence that says so, if there is one."""
        if self.project is None or not await self._change_project(lambda one: one.added(item)):
            return ""
        return f"Saved to {self.project.name}."

    def item(self, citation: Citation, passage: Passage | None) -> Item:
        """What is saved of the open work: a citation, and where its words are."""
        selector = describe(self.work.text, passage) if passage is not None else None
        return item_of(self.holding.id, citation, selector, self._now())

    async def _change_project(self, change: Callable[[Project], Project]) -> bool:
        """Whether the active project was changed; where it was not that is said."""
        if self.project is None:
            return False
        id = self.project.id
        changed = await self.saved(lambda: (self._library.change_project(id, change),))
        if changed is None:
            return False
        (self.project,) = changed
        if self.project is None:
            self.say("The project was removed in another window. p chooses another.")
        return self.project is not None

    # The project itself

    def action_project(self) -> None:
        """Show the active project; choose one first if there is none."""
        if self.project is None:
            self._choose(self._show_project)
        else:
            self._show_project()

    def _show_project(self) -> None:
        self.change(self._open_project())

    async def _open_project(self) -> None:
        from tui.gathering import gather
        from tui.screens.project import ProjectScreen

        self.project = self._library.active_project()
        if self.project is None:
            self.say("No project is active. p chooses one.")
            return
        style = await asyncio.to_thread(self.style)
        gathered = await asyncio.to_thread(gather, self._library, self.project)
        screen = ProjectScreen(gathered, self.holding.id, self._library, self._styles(), style.id)
        self.app.push_screen(screen, self._return_from_project)

    def _return_from_project(self, left: "Left | None") -> None:
        self.project = self._library.active_project()
        if left is None:
            return
        if left.another:
            self._choose(self._show_project)
        elif left.item and left.item.selector:
            self._go_to_item(left.item)

    def _go_to_item(self, item: Item) -> None:
        passage = locate(self.work.text, item.selector) if item.selector else None
        if passage is None:
            self.say("These words are not in this copy.")
        else:
            self.jump_to(passage)
            self.pane.select(passage)

    def _choose(self, then: Callable[[], None]) -> None:
        """Ask for a project and make it the active one; `then` runs when there is one."""
        projects = self._library.projects()
        choose_project(
            self.app, projects, self.project, lambda one: self.change(self._activate(one, then))
        )

    async def _activate(self, project: Project | None, then: Callable[[], None]) -> None:
        if project is not None and not project.id:
            new = project
            project = await self.saved(lambda: self._library.save_project(new))
            if project is None:
                return
        self.project = project
        await self.prefer(replace(self.preferences, project=project.id if project else ""))
        if project is None:
            self.say("No project is active now.")
        else:
            then()
