"""Selecting a passage: by labels, with a caret, and word by word at its ends."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType

from tui.actions import CHOOSE, READING, bindings
from tui.core.passage import Passage
from tui.core.search import Finds
from tui.core.words import end_moved, start_moved
from tui.screens.reading.searching import SearchingScreen
from tui.widgets.reading_pane import ReadingPane


class SelectingScreen(SearchingScreen):
    """A page with a selection."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(action for action in READING if action.group == CHOOSE)
    ]

    def action_select(self) -> None:
        """Choose a passage by labels."""
        self.pane.pick_words()

    def action_caret(self) -> None:
        """Choose a passage with a caret."""
        self.pane.pick_with_caret()

    def action_reach(self, end: str, direction: int) -> None:
        """Move one end of the selection by a word."""
        selection = self.pane.selection
        if selection is None:
            self.advise("Nothing is selected yet. Press {select} to select.")
            return
        moved = start_moved if end == "start" else end_moved
        if reached := moved(self.work.text, selection, direction):
            self.pane.select(reached)
            edge = reached.start if end == "start" else max(reached.end - 1, reached.start)
            self.pane.show(Passage(edge, edge + 1))

    def action_leave(self) -> None:
        """Give up the selection, else the matches, else the full screen, else the panel."""
        if self.pane.selection:
            self.pane.select(None)
        elif self.finds.query:
            self.finds = Finds()
        elif self.has_class("-full"):
            self.remove_class("-full")
        elif self.notes_over:
            self.put_notes_away()

    @on(ReadingPane.Picking)
    def _show_prompt(self, event: ReadingPane.Picking) -> None:
        self.status.prompt = event.prompt
