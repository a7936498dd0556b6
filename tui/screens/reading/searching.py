"""Searching in the open work."""

import asyncio
from threading import Event
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.reactive import reactive

from tui.actions import FIND, READING, bindings
from tui.core.place import place_name
from tui.core.search import Finds, find, fold, pattern_in
from tui.patterns import BadPattern, find_pattern
from tui.screens.contents import results
from tui.screens.modal import line_of
from tui.screens.reading.moving import MovingScreen
from tui.widgets.bar import Bar

MOST_MATCHES = 50_000
"""Matches that are marked and counted; one letter of a book has more, and is no search yet."""


class SearchingScreen(MovingScreen):
    """A page with a search: all matches marked, one of them the present one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(action for action in READING if action.group == FIND)
    ]

    finds: reactive[Finds] = reactive(Finds())
    _folding: "asyncio.Future[str] | None" = None
    _before_search = 0
    _rows_below = 0

    @property
    def search_bar(self) -> Bar:
        """Where the query is typed."""
        return self.query_one("#search-bar", Bar)

    def action_search(self) -> None:
        """Ask what to search for."""
        self._before_search, self._rows_below = self.pane.top, self.pane.below
        self._fold()
        self.search_bar.open(self.finds.query)

    @on(Bar.Changed)
    def _search_for(self, event: Bar.Changed) -> None:
        if event.bar is self.search_bar:
            self._search_beside(event.words)

    @work(group="search", exclusive=True)
    async def _search_beside(self, query: str) -> None:
        await self._search(query)

    async def _search(self, query: str) -> None:
        """Find `query` beside the loop; the first match from where the search began is shown."""
        text = None
        while text is not self.work.text:  # more of the work may come meanwhile
            text = self.work.text
            finds = await self._found(query)
        self.finds = finds.from_offset(self._before_search)
        if not self.finds.passages:
            self._return()

    async def _found(self, query: str) -> Finds:
        """What is found for the words of a query, or for its pattern."""
        pattern = pattern_in(query)
        if pattern is not None:
            return await self._matching(query, pattern)
        folded = await asyncio.shield(self._fold())
        passages = await asyncio.to_thread(find, folded, query, MOST_MATCHES + 1)
        return Finds(query, passages[:MOST_MATCHES], more=len(passages) > MOST_MATCHES)

    async def _matching(self, query: str, pattern: str) -> Finds:
        """What a pattern matches, or what is wrong with it; nothing while it is empty."""
        given_up = Event()
        try:
            passages, whole = await asyncio.to_thread(
                find_pattern, self.work.text, pattern, MOST_MATCHES + 1, given_up.is_set
            )
        except BadPattern as error:
            return Finds(query, fault=str(error))
        finally:
            given_up.set()  # the thread of a search that is cancelled would go on
        more = not whole or len(passages) > MOST_MATCHES
        return Finds(query, passages[:MOST_MATCHES], more=more)

    def _fold(self) -> "asyncio.Future[str]":
        """The folded text, which is made once."""
        if self._folding is None:
            self._folding = asyncio.ensure_future(asyncio.to_thread(fold, self.work.text))
        return self._folding

    def watch_finds(self, finds: Finds) -> None:
        """Mark the matches and show the present one."""
        if not self.is_mounted:
            return
        self.pane.matches = finds.passages
        self.pane.match = finds.passage
        place = ""
        if finds.passage:
            self.pane.show(finds.passage)
            place = place_name(self.work, finds.passage.start)
        self.search_bar.answer = "   ".join(part for part in (finds.count, place) if part)

    @on(Bar.Submitted)
    async def _keep_search(self, event: Bar.Submitted) -> None:
        if event.bar is not self.search_bar:
            return
        self.workers.cancel_group(self, "search")
        if event.words != self.finds.query:
            await self._search(event.words)
        if self.finds.fault:
            return
        self.close_bar(event.bar)
        self.remember_jump(self._before_search)
        if self.finds.query.strip() and not self.finds.passages:
            await self.nothing_found(self.finds.query)

    async def nothing_found(self, query: str) -> None:
        """Say that the text does not have these words."""
        self.finds = Finds()
        self.say(f"“{query}” is not in this work.")

    @on(Bar.Cancelled)
    def _leave_search(self, event: Bar.Cancelled) -> None:
        if event.bar is self.search_bar:
            self.workers.cancel_group(self, "search")
            self.finds = Finds()
            self._return()

    def _return(self) -> None:
        """Be where the search began."""
        self.pane.go(self._before_search, self._rows_below)

    def action_match(self, count: int) -> None:
        """Go to the next match or the one before."""
        if not self.finds.passages:
            self.advise("Nothing to go through yet. Press {search} to search.")
            return
        before = self.pane.top
        self.finds = self.finds.step(count)
        self.remember_jump(before)

    def action_results(self) -> None:
        """List the matches."""
        if self.finds.passages:
            screen = results(self.work, self.finds, line_of(self.size.width))
            self.app.push_screen(screen, self._go_to_match)
        else:
            self.advise("No matches to list. Press {search} to search.")

    def _go_to_match(self, index: int | None) -> None:
        if index is not None:
            before = self.pane.top
            self.finds = self.finds.step(index - self.finds.index)
            self.remember_jump(before)
