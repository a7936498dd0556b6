"""Reading the first of a long work while the rest of it is read from the file."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from textual.reactive import reactive

from tui.coming import Coming
from tui.core.annotation import locate_all
from tui.core.passage import Passage
from tui.core.selector import describe, locate
from tui.core.work import Work
from tui.opening import OpenWork
from tui.screens.opening import how_far
from tui.screens.reading.beside import Copy
from tui.screens.reading.meanwhile import MeanwhileScreen
from tui.store.library import Library
from tui.widgets.notes_panel import NotesPanel

if TYPE_CHECKING:
    from tui.screens.desk import Desk
    from tui.styles import Styles

_LOOK = 0.5
"""Seconds between two looks at how far the reading has come."""

_WORD = re.compile(r"\S")

_PAUSE = 0.1
"""Seconds between two looks at whether a choice by labels is over."""


class GrowingScreen(MeanwhileScreen):
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

    def begin(self) -> None:
        """Wait for the rest, if not all is there."""
        super().begin()
        if self._coming is not None and not self._coming.whole.done():
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
            while self.pane.pick is not None:
                await asyncio.sleep(_PAUSE)
            self.holding = opened.holding
            await self.show_instead(replace(opened.work, reference=self.work.reference))
        self._look()

    async def show_instead(self, work: Work) -> None:
        """Show more of the work, or less, at the same place and with all that is on it."""
        before, place = self.work, self._first_word()
        above = self.pane.scroll_offset.y - self.pane.row_of(place.start)
        selection, annotations = self.pane.selection, [mark.annotation for mark in self.marks]
        text = work.text

        def moved(passage: Passage) -> Passage | None:
            same = text.startswith(before.text[: passage.end + 1])
            return passage if same else locate(text, describe(before.text, passage))

        top = await asyncio.to_thread(moved, place)
        chosen = await asyncio.to_thread(moved, selection) if selection else None
        marks = await asyncio.to_thread(locate_all, text, tuple(annotations))
        self.work = work
        self._folding = None
        self.query_one(NotesPanel).work = self.work
        self.pane.work = self.work
        self._stand(top, above)
        self.pane.select(chosen)
        self.marks = marks
        if self.finds.query:
            await self._search(self.finds.query)
            self._stand(top, above)

    def _stand(self, place: Passage | None, above: int) -> None:
        """Have the place in view in the row where it was; the beginning where it is lost."""
        if place is None:
            self.pane.go(0)
        else:
            self.pane.go(place.start, above)

    def _first_word(self) -> Passage:
        """Where the first word in view begins."""
        word = _WORD.search(self.work.text, self.pane.top)
        start = word.start() if word else self.pane.top
        return Passage(start, start)

    def give_up_rest(self) -> None:
        """Have the reading of the rest end, now that nobody waits for it."""
        if self._coming is not None:
            self._coming.give_up()
