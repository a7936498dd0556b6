"""Showing a work: its page, what is said below it, how it looks."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.screen import Screen

from tui.actions import READING, SEE, bindings, shown_keys
from tui.core.preferences import NARROWEST, WIDEST, Preferences
from tui.keyboard import CHANGES
from tui.opening import OpenWork
from tui.screens.plain import PlainScreen
from tui.store.errors import NotSaved
from tui.store.library import Library
from tui.themes import ANSI, NAMES
from tui.widgets.bar import Bar
from tui.widgets.masthead import Masthead
from tui.widgets.notes_panel import NotesPanel
from tui.widgets.reading_pane import ReadingPane
from tui.widgets.status_line import StatusLine

T = TypeVar("T")

WIDE = 100
"""From this many columns on the notes stand beside the text, below it over the text."""

NO_NOTES = "No notes yet. Press {select} to select a passage, then {note}."
"""What is said where there are no notes, with the ids of the actions."""


class PageScreen(Screen[None]):
    """A work in its pane, with the line above, the line below and the bars to type in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(action for action in READING if action.group == SEE)
    ]
    DEFAULT_CSS = """
    PageScreen { layers: base over; }
    PageScreen #body { height: 1fr; }
    PageScreen.-full Masthead, PageScreen.-full StatusLine { display: none; }
    PageScreen.-full StatusLine.-speaking { display: block; dock: bottom; layer: over; }
    """

    preferences: reactive[Preferences] = reactive(Preferences(), init=False)
    notes_over: reactive[bool] = reactive(False, init=False)

    def __init__(
        self,
        opened: OpenWork,
        library: Library,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self.work = opened.work
        self.holding = opened.holding
        self._library = library
        self._now = now
        self._said: list[str] = [opened.notice] if opened.notice else []
        self._saving = asyncio.Lock()
        self._kept_preferences = library.preferences()
        self.set_reactive(PageScreen.preferences, self._kept_preferences)

    def compose(self) -> ComposeResult:
        """Line above, text and notes, bars, line below."""
        yield Masthead()
        with Horizontal(id="body"):
            yield ReadingPane(self.work)
            yield NotesPanel(self._now().astimezone().date())
        yield Bar("/", "search in this work; / again for a pattern", id="search-bar")
        yield Bar(":", "p283  xii  §3  §3¶4  ¶12  45%", id="go-to-bar")
        yield StatusLine()

    @property
    def pane(self) -> ReadingPane:
        """The text."""
        return self.query_one(ReadingPane)

    @property
    def status(self) -> StatusLine:
        """The line below."""
        return self.query_one(StatusLine)

    def on_mount(self) -> None:
        """Begin once the widgets are there."""
        self.begin()

    def begin(self) -> None:
        """Show the work as it was left."""
        self.query_one(Masthead).reference = self.work.reference
        self.query_one(NotesPanel).work = self.work
        self.query_one(NotesPanel).empty = self.keyed(NO_NOTES)
        self._prefer(self.preferences)
        self.pane.focus()
        self.tell_notices()

    # Saying and saving

    def say(self, sentence: str) -> None:
        """Say what happened; it can be read again."""
        self.status.message = sentence
        if not self._said or self._said[-1] != sentence:
            self._said.append(sentence)

    def advise(self, sentence: str) -> None:
        """Say what can be done, as in "Press {select} to select."; see `keyed`."""
        self.say(self.keyed(sentence))

    def keyed(self, sentence: str) -> str:
        """`sentence` with the key of each action for its id in braces: its name if it has none."""
        names = {action.id: action.label for action in READING}
        return sentence.format_map(names | dict(self.first_keys))

    def keys(self) -> Mapping[str, str]:
        """The keys as they are bound now, by the ids of their actions."""
        return shown_keys(active.binding for active in self.active_bindings.values())

    @cached_property
    def first_keys(self) -> Mapping[str, str]:
        """The first key of each action, by its id."""
        return {id: keys.split()[0] for id, keys in self.keys().items()}

    def tell_notices(self) -> None:
        """Say what the library has to tell; of several sentences the first, M shows the others."""
        notices = self._library.notices()
        if len(notices) > 1:
            self._said.extend(notices[1:])
            more = self.keyed("{messages} shows")
            self.say(f"{notices[0]} {more} {len(notices) - 1} more.")
        elif notices:
            self.say(notices[0])

    async def saved(self, change: Callable[[], T]) -> T | None:
        """Run a change of the library beside the loop; None, and it is said, when not saved."""
        try:
            return await self.on_disk(change)
        except NotSaved as error:
            self.say(str(error))
            return None

    async def on_disk(self, change: Callable[[], T]) -> T:
        """Run a change of the library beside the loop, after those before it."""
        async with self._saving:
            try:
                return await asyncio.to_thread(change)
            finally:
                self.tell_notices()

    def change(self, change: Coroutine[None, None, None]) -> None:
        """Carry out a change of the library beside the keys; the changes keep their order."""
        self.run_worker(change, group=CHANGES)

    # Looking

    async def prefer(self, preferences: Preferences) -> None:
        """Show things so from now on."""
        seen, self.preferences = self._kept_preferences, preferences
        kept = await self.saved(lambda: self._library.prefer(preferences, seen))
        if kept is not None:
            self.know(kept)

    def know(self, kept: Preferences) -> None:
        """Show things as they are preferred on disk, but for what is on its way there."""
        seen, self._kept_preferences = self._kept_preferences, kept
        self.preferences = self.preferences.rebased(seen, kept)

    def watch_preferences(self, preferences: Preferences) -> None:
        """Show things as preferred."""
        if self.is_mounted:
            self._prefer(preferences)

    def _prefer(self, preferences: Preferences) -> None:
        self.pane.measure = preferences.measure
        self.pane.spacing = preferences.spacing
        self.pane.numbers = preferences.numbers
        self.app.theme = preferences.theme if preferences.theme in NAMES else NAMES[0]
        colourless = self.app.console.color_system is None or self.app.no_color
        self.pane.lettered = colourless or self.app.theme == ANSI
        self.show_panel()

    def action_larger(self, cells: int) -> None:
        """Make the lines longer or shorter than they are, as far as there is room."""
        longest = max(min(self.pane.room, WIDEST), NARROWEST)
        present = min(self.preferences.measure, longest)
        measure = min(max(present + cells, NARROWEST), longest)
        if measure != present:
            self.change(self.prefer(replace(self.preferences, measure=measure)))
            self.say(f"Lines of {measure} characters.")
        else:
            self.say("No longer lines fit here." if cells > 0 else "Lines are never shorter.")

    def action_spacing(self) -> None:
        """Turn between single and double spacing."""
        spacing = 1 if self.preferences.spacing == 2 else 2
        self.change(self.prefer(replace(self.preferences, spacing=spacing)))
        self.say("Single spacing." if spacing == 1 else "Double spacing.")

    def action_page_numbers(self) -> None:
        """Show the page numbers in the margin, or leave them out."""
        shown = not self.preferences.numbers
        self.change(self.prefer(replace(self.preferences, numbers=shown)))
        if not self.work.pages:
            self.say("There are no pages in this copy.")
        else:
            self.say("Page numbers in the margin." if shown else "No page numbers in the margin.")

    def action_theme(self) -> None:
        """Go to the next theme."""
        theme = NAMES[(NAMES.index(self.app.theme) + 1) % len(NAMES)]
        self.change(self.prefer(replace(self.preferences, theme=theme)))
        self.say(f"Theme {theme}.")

    def action_notes(self) -> None:
        """Show the notes, or put them away; those beside the text are there next time too."""
        if self.query_one(NotesPanel).has_class("-over"):
            self.notes_over = not self.notes_over
        else:
            self.change(self.prefer(replace(self.preferences, panel=not self.preferences.panel)))

    def put_notes_away(self) -> None:
        """Put the notes away that lie over the text, and beside it too when it grows wide."""
        self.notes_over = False
        if self.preferences.panel:
            self.change(self.prefer(replace(self.preferences, panel=False)))

    def watch_notes_over(self) -> None:
        """Show the notes over the text, or put them away."""
        if self.is_mounted:
            self.show_panel()

    def show_panel(self) -> None:
        """Show the notes where they are wanted."""
        panel = self.query_one(NotesPanel)
        panel.display = self.notes_over if panel.has_class("-over") else self.preferences.panel

    def action_full_screen(self) -> None:
        """Nothing but the text, or all again."""
        self.toggle_class("-full")

    def action_plain(self) -> None:
        """The text alone, for the terminal's own selection."""
        self.app.push_screen(PlainScreen(self.work, self.pane.top), self._return_from_plain)

    def _return_from_plain(self, top: int | None) -> None:
        if top is not None:
            self.pane.go(top)
