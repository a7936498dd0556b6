"""Saying which page one is on, where the file does not know it or is wrong."""

import asyncio
import re
from dataclasses import dataclass, replace
from typing import ClassVar

from textual.binding import BindingType

from tui.actions import READING, SAY, bindings
from tui.core.history import History, Step
from tui.core.paging import LONGEST_LABEL, PageStart, paged, stated
from tui.core.place import page_name
from tui.core.work import PageSource, Work
from tui.core.written_locators import parse_locator
from tui.screens.ask import AskScreen
from tui.screens.reading.shelving import ShelvingScreen
from tui.sources import UnreadableWork
from tui.widgets.notes_panel import NotesPanel

_SEVERAL = re.compile(r"\d-\d|[,;\s]")
"""What no label of one page has in it."""

Starts = tuple[PageStart, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """Where pages were said to begin, after so many changes of annotations."""

    starts: Starts
    annotations: int


class PagingScreen(ShelvingScreen):
    """A page whose number can be said."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(action for action in READING if action.group == SAY)
    ]

    _said_of: History[_Said] = History()
    """What was said of the pages, in its order among the changes of annotations."""

    def action_say_page(self) -> None:
        """Ask which page begins here."""
        selection = self.pane.selection
        place = selection.start if selection else self.pane.top
        page = self.work.page_at(place)
        known = page.label if page and page.source is PageSource.USER else ""
        ask = AskScreen("This is page …, from here on", known, "283   xii", _fault, LONGEST_LABEL)
        self.app.push_screen(ask, lambda label: self._say_page(place, label, known))

    def _say_page(self, place: int, label: str | None, known: str) -> None:
        if label is not None and (label or known):
            self.change(self._state(place, _label(label)))

    async def _state(self, place: int, label: str) -> None:
        work = await self._as_found()
        if work is not None:
            before = self.holding.pages
            starts = await asyncio.to_thread(stated, work, before, place, label)
            if await self._page(work, starts, place):
                made = self._notebook.changes
                step = Step(_Said(before, made), _Said(starts, made))
                self._said_of = self._said_of.stepped(step)

    async def _page(self, work: Work, starts: Starts, place: int) -> bool:
        """Keep the pages, show them, and say which is at `place` now; False where that failed."""
        kept = await self.saved(lambda: self._library.paginate(self.holding.id, starts))
        if kept is None:
            return False
        self.holding = kept
        pages = (await asyncio.to_thread(paged, work, starts)).pages
        self.work = replace(self.work, pages=pages)
        self.pane.work = self.work
        self.query_one(NotesPanel).work = self.work
        page = self.work.page_at(place)
        here = page_name(self.work, page) if page else "without a page"
        self.advise(f"This is {here} now. {{undo}} takes it back, {{overview}} lists your pages.")
        return True

    async def _as_found(self) -> Work | None:
        """The work with the pages that the file has."""
        if self._desk is None or self.is_part:
            self.say("The work is still being read. Say its pages when all of it is there.")
            return None
        found = replace(self.holding, pages=())
        try:
            work = await asyncio.to_thread(self._desk.opener.text_of, found, self._is_whole)
        except UnreadableWork as error:
            self.say(str(error))
            return None
        if work.text != self.work.text:
            self.say("The file has changed since. Open it again, and say its pages then.")
            return None
        return work

    def action_undo(self) -> None:
        """Take back the last change, be it of the pages or of an annotation."""
        step, rest = self._said_of.back()
        if step is None or self._notebook.changes > step.before.annotations:
            super().action_undo()
        else:
            did = "Took back what was said of the pages."
            self.change(self._turn(step.before.starts, rest, did))

    def action_redo(self) -> None:
        """Make the change again that was taken back."""
        step, rest = self._said_of.forward()
        if step is None or self._notebook.changes != step.before.annotations:
            super().action_redo()
        else:
            self.change(self._turn(step.after.starts, rest, "Said of the pages again."))

    async def _turn(self, starts: Starts, rest: History[_Said], did: str) -> None:
        work = await self._as_found()
        if work is not None and await self._page(work, starts, self.here):
            self._said_of = rest
            self.say(did)


def _label(written: str) -> str:
    """The label of the one page that is written, without "p."; nothing where it is not one."""
    locator = parse_locator(written)
    if locator is None or locator.label != "page" or _SEVERAL.search(locator.value):
        return ""
    return locator.value


def _fault(written: str) -> str:
    if not written or _label(written):
        return ""
    return "Write a page number (283, xii), or nothing to take it back."
