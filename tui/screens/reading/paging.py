"""Saying which page one is on, where the file does not know it or is wrong."""

import asyncio
import re
from dataclasses import replace
from typing import ClassVar

from textual.binding import BindingType

from tui.actions import READING, SAY, bindings
from tui.core.annotation import Located
from tui.core.citation import parse_locator
from tui.core.paging import LONGEST_LABEL, PageStart, paged, stated
from tui.core.place import page_name
from tui.core.work import PageSource, Work
from tui.screens.ask import AskScreen
from tui.screens.reading.shelving import ShelvingScreen
from tui.sources import UnreadableWork
from tui.widgets.notes_panel import NotesPanel

_SEVERAL = re.compile(r"\d-\d|[,;\s]")
"""What no label of one page has in it."""

Starts = tuple[PageStart, ...]


class PagingScreen(ShelvingScreen):
    """A page whose number can be said."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(action for action in READING if action.group == SAY)
    ]

    _before: Starts | None = None
    """What the pages were before the last change, if that was one of them."""

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
            if await self._page(work, starts):
                self._before = before

    async def _page(self, work: Work, starts: Starts) -> bool:
        """Keep the pages, show them, and say what this page is now; False where that failed."""
        kept = await self.saved(lambda: self._library.paginate(self.holding.id, starts))
        if kept is None:
            return False
        self.holding = kept
        pages = (await asyncio.to_thread(paged, work, starts)).pages
        self.work = replace(self.work, pages=pages)
        self.pane.work = self.work
        self.query_one(NotesPanel).work = self.work
        page = self.work.page_at(self.here)
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

    def watch_marks(self, marks: tuple[Located, ...]) -> None:
        """Remember that the last change was one of annotations."""
        super().watch_marks(marks)
        self._before = None

    def action_undo(self) -> None:
        """Take back what was said of the pages, if that was last, else the last change."""
        if self._before is None:
            super().action_undo()
        else:
            self.change(self._unsay(self._before))

    async def _unsay(self, before: Starts) -> None:
        work = await self._as_found()
        if work is not None and await self._page(work, before):
            self._before = None
            self.say("Took back what was said of the pages.")


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
