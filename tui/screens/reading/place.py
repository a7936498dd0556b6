"""Keeping the place: the reader is where they left off, and what is kept of it is never worse."""

from collections.abc import Callable
from datetime import datetime

from textual import on
from textual.reactive import reactive
from textual.timer import Timer

from tui.core.passage import Passage
from tui.core.selector import Selector, describe, locate
from tui.opening import OpenWork
from tui.screens.reading.page import PageScreen
from tui.store.errors import NotSaved
from tui.store.library import Library
from tui.widgets.reading_pane import ReadingPane

_PLACE_SECONDS = 3.0
"""How long after a movement the place is kept."""


class PlaceScreen(PageScreen):
    """A page that is left, and come back to."""

    is_part: reactive[bool] = reactive(False, init=False)
    """Whether only the first part of the work is there."""

    def __init__(
        self,
        opened: OpenWork,
        library: Library,
        now: Callable[[], datetime],
        start: int | None = None,
    ) -> None:
        super().__init__(opened, library, now)
        self._start = start
        self._begun = 0
        self._has_moved = False
        self._is_lost = False
        self._place_timer: Timer | None = None
        self._fault = ""
        self._left: tuple[Selector, float] | None = None

    def begin(self) -> None:
        """Go where the work was left."""
        super().begin()
        self._begun = self._start if self._start is not None else self._left_at()
        self.pane.go(self._begun)

    def _left_at(self) -> int:
        """Where the reader left off; the beginning where this copy has that place no more."""
        place = self.holding.place
        found = locate(self.work.text, place) if place else None
        self._is_lost = place is not None and found is None
        return 0 if found is None else found.start

    @property
    def here(self) -> int:
        """Where the reader is: the place gone to while it is in view, else where the view begins.

        A page that is gone to may begin within the first row.
        """
        view, top = self.pane.view, self.pane.top
        return top if view.start <= top <= view.end else view.start

    async def keep_place(self) -> None:
        """Keep where the reader is; a fault of it is said once, not at every pause."""
        try:
            await self.on_disk(self.save_now)
        except NotSaved as error:
            if str(error) != self._fault:
                self.say(str(error))
            self._fault = str(error)

    def save_now(self) -> None:
        """Keep what is not on disk yet, from any thread. Raises NotSaved."""
        if self._left is not None:
            place, progress = self._left
            self._library.leave(self.holding.id, place, progress)

    @on(ReadingPane.Scrolled)
    def _remember_place(self) -> None:
        """Hold the place for `save_now`, and have it kept soon."""
        self._has_moved = self._has_moved or self.pane.top != self._begun
        if self._knows_less():
            return
        top = self.pane.top
        progress = self.work.progress(self.pane.view.end)
        known = self.holding.progress if self.is_part else progress
        self._left = describe(self.work.text, Passage(top, top)), known
        if self._place_timer is None:
            self._place_timer = self.set_timer(_PLACE_SECONDS, self._keep_place)

    def _knows_less(self) -> bool:
        """Whether the place on disk, which is not in this text, says more than where one stands.

        In a part of the work it does; in a changed copy only until the reader moves.
        """
        return self._is_lost and (self.is_part or not self._has_moved)

    def watch_is_part(self) -> None:
        """Keep how far the reader is in the whole."""
        self._remember_place()

    def _keep_place(self) -> None:
        self._place_timer = None
        self.change(self.keep_place())

    async def action_quit(self) -> None:
        """Keep the place and leave."""
        await self.keep_place()
        self.app.exit()
