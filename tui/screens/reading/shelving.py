"""Going to the shelf, and from it to another work."""

import asyncio

from tui.coming import Coming
from tui.screens.opening import OpeningScreen
from tui.screens.reading.growing import GrowingScreen
from tui.sources import UnreadableWork
from tui.sources.guard import GivenUp

_SOON = 0.3
"""Seconds within which a work that comes is shown with nothing in between."""


class ShelvingScreen(GrowingScreen):
    """A page from which another work can be opened, or more of a web page be shown."""

    _is_whole = False

    def action_shelf(self) -> None:
        """Show the shelf."""
        self.change(self._show_shelf())

    async def _show_shelf(self) -> None:
        if self._desk is None:
            return
        await self.keep_place()
        works = await asyncio.to_thread(self._desk.works)
        self.app.push_screen(self._desk.shelf(works, self.holding.id), self._left_shelf)

    def _left_shelf(self, name: str | None) -> None:
        self.tell_notices()
        if name is not None and name != self.holding.id:
            self.open_work(name)

    def open_work(self, *words: str) -> None:
        """Open the work, at the place, that these words name, in place of this one."""
        self.change(self._open_work(words))

    async def _open_work(self, words: tuple[str, ...]) -> None:
        if self._desk is None:
            return
        await self.keep_place()
        coming = self._desk.bring(words)
        first = asyncio.wrap_future(coming.first)
        await asyncio.wait([first], timeout=_SOON)
        if not first.done():
            first.cancel()  # the screen that waits asks for itself
            self._wait(coming)
        elif (error := first.exception()) is not None:
            self._not_opened(error)
        elif self.app.screen is self:
            self._give_way(coming)
        else:
            self.run_worker(self._give_way_uncovered(coming), group="way", exclusive=True)

    def action_whole_page(self) -> None:
        """Show all of a web page, and then its article alone again."""
        self.run_worker(self._show_other_part(), group="part", exclusive=True)

    async def _show_other_part(self) -> None:
        if self._desk is None or self.work.format != "html":
            self.say("This is all there is in the file.")
            return
        opener, holding, whole = self._desk.opener, self.holding, not self._is_whole
        try:
            work = await asyncio.to_thread(opener.text_of, holding, whole)
        except UnreadableWork as error:
            self.say(str(error))
            return
        await self.show_instead(work)
        self._is_whole = whole
        self.say("All of the page." if whole else "The article alone.")

    def _wait(self, coming: Coming) -> None:
        """Show how far the reading of the other work has come, until it is there."""

        def arrived() -> None:
            self.app.pop_screen()
            self._give_way(coming)

        def failed(error: Exception | None) -> None:
            self.app.pop_screen()
            self._not_opened(error)

        self.app.push_screen(OpeningScreen(coming, arrived, failed))

    async def _give_way_uncovered(self, coming: Coming) -> None:
        """The same, once nothing lies over this one that could go in its stead."""
        await self._nothing_over()
        self._give_way(coming)

    def _give_way(self, coming: Coming) -> None:
        """Have the other work in place of this one."""
        self.give_up_rest()
        if self._desk is not None:
            self.app.switch_screen(self._desk.reading(coming.first.result(), coming))

    def _not_opened(self, error: BaseException | None) -> None:
        if error is not None and not isinstance(error, GivenUp):
            self.say(str(error))
