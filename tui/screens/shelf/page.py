"""Showing the shelf: its works in groups, arranged and filtered."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from tui.actions import SHELF, bindings
from tui.core.counting import many
from tui.core.project import Project
from tui.core.shelf import Group, Order, Shelved, arranged, narrowed
from tui.page.cells import cells
from tui.page.wrap import shortened
from tui.screens.answering import Answering
from tui.widgets.bar import Bar
from tui.widgets.shelf_list import ShelfList
from tui.widgets.status_line import Hints, StatusLine

EMPTY = (
    "Your shelf is empty. Press a and write the name of a file, or of a folder with files in it; "
    "Tab completes it. Whatever you open is put here too."
)
HINTS: Hints = (
    ("/", "filter"),
    ("a", "add"),
    ("#", "tags"),
    ("S", "sort"),
    ("Enter", "open"),
    ("?", "help"),
)


class ShelfPage(Answering[str | None]):
    """The shelf, which answers the name of the work to open. `works` gives all there are."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(SHELF)]
    DEFAULT_CSS = """
    ShelfPage { align: center top; }
    ShelfPage ShelfList { max-width: 120; }
    ShelfPage #title { height: 1; padding: 0 1; margin-bottom: 1; color: $dim; }
    ShelfPage #empty { height: auto; padding: 0 3; margin-bottom: 1; color: $dim; display: none; }
    ShelfPage.-empty #empty { display: block; }
    """

    works: reactive[tuple[Shelved, ...]] = reactive((), init=False)
    order: reactive[Order] = reactive(Order.RECENT, init=False)
    wanted: reactive[str] = reactive("", init=False)

    def __init__(
        self,
        works: tuple[Shelved, ...],
        reload: Callable[[], tuple[Shelved, ...]],
        now: Callable[[], datetime],
        present: str,
        project: Project | None,
    ) -> None:
        """`present` is the id of the work that is open below."""
        super().__init__()
        self._reload = reload
        self._now = now
        self._present = present
        self._project = project
        self._groups: list[Group] = []
        self.set_reactive(ShelfPage.works, works)

    def compose(self) -> ComposeResult:
        """Line above, works, what can be typed, line below."""
        yield Static("", id="title", markup=False)
        yield Static(EMPTY, id="empty", markup=False)
        yield ShelfList()
        yield Bar("/", "words of author, title, year; #tag", id="filter-bar")
        yield Bar("+", "a file or a folder; Tab completes", id="add-bar", completes=True)
        yield StatusLine()

    @property
    def shown(self) -> ShelfList:
        """The list of the works."""
        return self.query_one(ShelfList)

    @property
    def status(self) -> StatusLine:
        """The line below."""
        return self.query_one(StatusLine)

    def on_mount(self) -> None:
        """Let the keys choose a work."""
        self.shown.focus()
        self.status.hints = HINTS
        self._arrange()
        self.shown.choose(self._present)

    def on_resize(self, event: events.Resize) -> None:
        """Have the line above fit the width."""
        name = self._project.name if self._project else ""
        gap = " " * max(event.size.width - 2 - len("Lection") - cells(name), 2)
        name = shortened(name, max(event.size.width - len("Lection") - 4, 0))
        self.query_one("#title", Static).update(Content(f"Lection{gap}{name}"))

    def say(self, sentence: str) -> None:
        """Say what happened."""
        self.status.message = sentence

    # What is shown

    def watch_works(self) -> None:
        """Show the works there are now."""
        if self.is_mounted:
            self._arrange()

    def watch_order(self) -> None:
        """Arrange them another way."""
        if self.is_mounted:
            self._arrange()

    def watch_wanted(self) -> None:
        """Show those with the words that are wanted alone."""
        self._narrow()

    def _arrange(self) -> None:
        """Show the works in their order; the one that was chosen is chosen still."""
        chosen = self.shown.work
        self._groups = arranged(self.works, self.order, self._now())
        self._narrow()
        if chosen is not None:
            self.shown.choose(chosen.name)

    def _narrow(self) -> None:
        groups = narrowed(self._groups, self.wanted) if self.wanted.strip() else self._groups
        self.shown.groups = groups
        own = sum(bool(work.holding) for work in self.works)
        found = sum(len(group.works) for group in groups)
        counted = many(own, "work")
        self.set_class(not own, "-empty")
        self._tell_facts(counted, found)

    def _tell_facts(self, counted: str, found: int) -> None:
        order = "" if self.order is Order.RECENT else self.order.value
        filtered = f"{found:,} with “{self.wanted.strip()}”" if self.wanted.strip() else ""
        if filtered and not found:
            filtered = f"Nothing here has “{self.wanted.strip()}” in it; Esc shows all"
        self.status.facts = tuple(fact for fact in (counted, filtered, order) if fact)

    async def reload(self) -> None:
        """Show the works as they are on disk, unless one has left meanwhile."""
        works = await asyncio.to_thread(self._reload)
        if not self.is_left:
            self.works = works

    # Moving and filtering

    def action_work(self, by: int) -> None:
        """Go to the next work, or the one before."""
        self.shown.move(by)

    def action_page(self, pages: int) -> None:
        """Go on by a page of works."""
        self.shown.move(pages * self.shown.page)

    def action_edge(self, direction: int) -> None:
        """Go to the first work, or the last."""
        self.shown.move(direction * len(self.works))

    def action_sort(self) -> None:
        """Arrange the works another way."""
        self.order = self.order.following
        self.say(f"Arranged {self.order.value}.")

    def action_filter(self) -> None:
        """Ask for words."""
        self.query_one("#filter-bar", Bar).open(self.wanted)

    @on(Bar.Changed, "#filter-bar")
    def _filter_as_typed(self, event: Bar.Changed) -> None:
        self.wanted = event.words

    @on(Bar.Submitted)
    @on(Bar.Cancelled)
    def _leave_bar(self, event: Bar.Submitted | Bar.Cancelled) -> None:
        """Put a bar away; Esc in that of the filter shows all again."""
        if event.bar.id == "filter-bar" and isinstance(event, Bar.Cancelled):
            self.wanted = ""
        event.bar.answer = ""
        event.bar.close()
        self.shown.focus()
