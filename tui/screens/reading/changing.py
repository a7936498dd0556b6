"""Changing the text that is shown: all that stands on the page moves to where its words are now."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from tui.core.annotation import Located, locate_all
from tui.core.citation import Locator
from tui.core.history import History, Step
from tui.core.passage import Passage
from tui.core.selector import describe, locate
from tui.core.work import Work
from tui.screens.reading.meanwhile import MeanwhileScreen
from tui.widgets.masthead import Masthead
from tui.widgets.notes_panel import NotesPanel

_WORD = re.compile(r"\S")

_PAUSE = 0.1
"""Seconds between two looks at whether something over the text is over."""


@dataclass(frozen=True, slots=True)
class _Standing:
    """What stands on a page, by its places in `text`; `top` is the first word in view."""

    text: str
    top: Passage | None
    searched_from: Passage | None
    selection: Passage | None
    marks: tuple[Located, ...]
    pinpoints: Mapping[Passage, Locator]
    jumps: History[int]

    def moved(self, text: str, known: tuple[Located, ...]) -> "_Standing":
        """The same in `text`; `known` are annotations that were located there already."""
        pinpoints = ((self._moved(one, text), locator) for one, locator in self.pinpoints.items())
        return _Standing(
            text,
            self._moved(self.top, text),
            self._moved(self.searched_from, text),
            self._moved(self.selection, text),
            locate_all(text, (mark.annotation for mark in self.marks), known),
            {passage: locator for passage, locator in pinpoints if passage},
            History(self._stepped(self.jumps.done, text), self._stepped(self.jumps.undone, text)),
        )

    def _moved(self, passage: Passage | None, text: str) -> Passage | None:
        """Where the words of the passage stand now; None where they are gone."""
        if passage is None or text.startswith(self.text[: passage.end + 1]):
            return passage
        return locate(text, describe(self.text, passage))

    def _stepped(self, steps: tuple[Step[int], ...], text: str) -> tuple[Step[int], ...]:
        moved = ((self._at(one.before, text), self._at(one.after, text)) for one in steps)
        return tuple(Step(one.start, other.start) for one, other in moved if one and other)

    def _at(self, offset: int, text: str) -> Passage | None:
        return self._moved(Passage(offset, offset), text)


class ChangingScreen(MeanwhileScreen):
    """A page on which more of the work can be shown, or less."""

    async def show_instead(self, work: Work) -> None:
        """Show more of the work, or less, at the same place and with all that is on it.

        What is marked or selected while it is found where all of it stands now, is found too.
        """
        standing: _Standing | None = None
        known: tuple[Located, ...] = ()
        while standing != (now := self._standing()):
            standing = now
            moved = await asyncio.to_thread(standing.moved, work.text, known)
            known = moved.marks
            await self._nothing_over()
        above = self.pane.scroll_offset.y - self.pane.row_of(self._first_word().start)
        self.work = replace(work, reference=self.holding.reference)
        self._folding = None
        self.query_one(Masthead).reference = self.work.reference
        self.query_one(NotesPanel).work = self.work
        self.pane.work = self.work
        self._stand(moved.top, above)
        self.pane.select(moved.selection)
        self.marks, self.pinpoints, self.jumps = moved.marks, moved.pinpoints, moved.jumps
        self._before_search = moved.searched_from.start if moved.searched_from else 0
        if self.finds.query:
            await self._search(self.finds.query)
            self._stand(moved.top, above)

    def _standing(self) -> _Standing:
        searched_from = Passage(self._before_search, self._before_search)
        return _Standing(
            self.work.text,
            self._first_word(),
            searched_from,
            self.pane.selection,
            self.marks,
            self.pinpoints,
            self.jumps,
        )

    async def _nothing_over(self) -> None:
        """Wait while something lies over the text, which knows it as it is."""
        while self.pane.pick is not None or self.app.screen is not self:
            await asyncio.sleep(_PAUSE)

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
