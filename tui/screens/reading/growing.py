"""Reading the first of a long work while the rest of it is read from the file."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from textual.reactive import reactive

from tui.coming import Coming
from tui.core.history import Step
from tui.core.passage import Passage
from tui.core.place import place_name
from tui.core.selector import locate
from tui.opening import OpenWork
from tui.screens.opening import how_far
from tui.screens.reading.beside import Copy
from tui.screens.reading.changing import ChangingScreen
from tui.store.library import Library

if TYPE_CHECKING:
    from tui.screens.desk import Desk
    from tui.styles import Styles

_LOOK = 0.5
"""Seconds between two looks at how far the reading has come."""


class GrowingScreen(ChangingScreen):
    """A page whose work may be there in part at first; `desk` makes the screens for others."""

    awaited: reactive[str] = reactive("", init=False)
    """How far the reading of the file has come, while it goes on."""

    def __init__(
        self,
        opened: OpenWork,
        library: Library,
        styles: "Callable[[], Styles]",
        copy: Copy,
        now: Callable[[], datetime],
        start: int | None = None,
        desk: "Desk | None" = None,
        coming: Coming | None = None,
    ) -> None:
        super().__init__(opened, library, styles, copy, now, start)
        self._desk = desk
        self._coming = coming
        is_part = coming is not None and not coming.is_all(opened)
        self.set_reactive(GrowingScreen.is_part, is_part)

    def begin(self) -> None:
        """Wait for the rest, if not all is there."""
        super().begin()
        if self._coming is not None and self.is_part:
            self._look()
            self.set_interval(_LOOK, self._look)
            self.run_worker(self._await_rest(self._coming), group="rest")

    def _look(self) -> None:
        if self._coming is not None:
            done = self._coming.whole.done()
            self.awaited = "" if done else how_far(self._coming.progress)

    async def _await_rest(self, coming: Coming) -> None:
        try:
            opened, _ = await asyncio.wrap_future(coming.whole)
        except Exception as error:  # what there is of the work can be read on
            self.say(f"The rest was not read. {error}")
        else:
            await self._show_rest(opened)
        self._look()

    async def _show_rest(self, opened: OpenWork) -> None:
        """Show the whole work, under the record that is on disk now; go on where it was left."""
        kept = await asyncio.to_thread(self._library.holding, opened.holding.id)
        left = self.holding.place if self._is_lost else None
        found = await asyncio.to_thread(locate, opened.work.text, left) if left else None
        self.holding = kept or opened.holding
        await self.show_instead(opened.work)
        if found:
            self._go_on(found)
        self.is_part = False

    def _go_on(self, left: Passage) -> None:
        """Go where the reader left off, or tell the way there where they read on meanwhile."""
        self._is_lost = False
        if not (self._has_moved or self.pane.selection or self.finds.query):
            self.jump(left.start)
            self.say("You left off here.")
            return
        _, self.jumps = self.jumps.stepped(Step(self.pane.top, left.start)).back()
        place = place_name(self.work, left.start)
        self.advise(f"You left off on {place}. {{forward}} goes there.")

    def give_up_rest(self) -> None:
        """Have the reading of the rest end, now that nobody waits for it."""
        if self._coming is not None:
            self._coming.give_up()
