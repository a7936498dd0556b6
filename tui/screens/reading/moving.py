"""Moving in the open work: by rows and pages, to sections and places, back and forward."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.reactive import reactive

from tui.actions import MOVE, READING, bindings
from tui.core.history import History, Step
from tui.core.passage import Passage
from tui.core.place import find_place, pages_told
from tui.screens.contents import contents
from tui.screens.modal import line_of
from tui.screens.reading.place import PlaceScreen
from tui.widgets.bar import Bar


class MovingScreen(PlaceScreen):
    """A page one can move in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(action for action in READING if action.group == MOVE)
    ]

    jumps: reactive[History[int]] = reactive(History[int]())

    def action_scroll(self, rows: int) -> None:
        """Go by rows."""
        self.pane.scroll_rows(rows)

    def action_page(self, pages: float) -> None:
        """Go by pages; a page keeps one line of the one before."""
        rows = max(int((self.pane.size.height - 1) * abs(pages)), 1)
        self.pane.scroll_rows(rows if pages > 0 else -rows)

    def action_aside(self, direction: int) -> None:
        """Move a table or code that is wider than the page."""
        if not self.pane.move_aside(direction):
            self.say("Nothing in view is wider than the page.")

    def action_edge(self, direction: int) -> None:
        """Go to the beginning or the end."""
        self.jump(0 if direction < 0 else len(self.work.text))

    def action_section(self, direction: int) -> None:
        """Go to the next section, or to the beginning of this one or the one before."""
        starts = [section.passage.start for section in self.work.sections]
        top = self.pane.top
        if direction > 0:
            wanted = next((start for start in starts if start > top), None)
        else:
            wanted = max((start for start in starts if start < top), default=0)
        if wanted is None:
            self.say("This is the last section.")
        else:
            self.jump(wanted)

    def jump(self, offset: int) -> None:
        """Go to a place that `back` returns from."""
        before = self.pane.top
        self.pane.go(offset)
        self.remember_jump(before)

    def jump_to(self, passage: Passage) -> None:
        """Bring a passage into view; `back` returns from it."""
        before = self.pane.top
        self.pane.show(passage)
        self.remember_jump(before)

    def remember_jump(self, before: int) -> None:
        """Let `back` return to `before`, if the reader is elsewhere now."""
        if self.pane.top != before:
            self.jumps = self.jumps.stepped(Step(before, self.pane.top))

    def action_back(self) -> None:
        """Return to where the last jump began."""
        step, self.jumps = self.jumps.back()
        if step is None:
            self.say("There is nowhere to go back to.")
        else:
            self.pane.go(step.before)

    def action_forward(self) -> None:
        """Jump again to where one came back from."""
        step, self.jumps = self.jumps.forward()
        if step is None:
            self.say("There is nowhere to go forward to.")
        else:
            self.pane.go(step.after)

    def action_go_to(self) -> None:
        """Ask for a place."""
        self.query_one("#go-to-bar", Bar).open()

    @on(Bar.Submitted)
    def _go_to(self, event: Bar.Submitted) -> None:
        if event.bar.id != "go-to-bar":
            return
        offset = find_place(self.work, event.words)
        if offset is None and event.words.strip():
            event.bar.answer = f"No {event.words} here.{self._what_there_is()}"
            return
        self.close_bar(event.bar)
        if offset is not None:
            self.jump(offset)

    @on(Bar.Changed)
    def _forget_answer(self, event: Bar.Changed) -> None:
        if event.bar.id == "go-to-bar":
            event.bar.answer = ""

    def _what_there_is(self) -> str:
        if pages := pages_told(self.work):
            return f" {pages[0].upper()}{pages[1:]}."
        return f" §1 to §{len(self.work.sections)}." if self.work.sections else ""

    @on(Bar.Cancelled)
    def _leave_bar(self, event: Bar.Cancelled) -> None:
        self.close_bar(event.bar)

    def close_bar(self, bar: Bar) -> None:
        """Put a bar away and return to the text."""
        bar.answer = ""
        bar.close()
        self.pane.focus()

    def action_contents(self) -> None:
        """Choose a section to go to."""
        if not self.work.sections:
            self.say("This work has no sections.")
            return
        screen = contents(self.work, self.pane.top, line_of(self.size.width))
        self.app.push_screen(screen, self._go_to_section)

    def _go_to_section(self, index: int | None) -> None:
        if index is not None:
            self.jump(self.work.sections[index].passage.start)
