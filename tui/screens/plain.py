"""The plain view: text alone, with the mouse left to the terminal."""

from typing import ClassVar, Protocol, runtime_checkable

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.core.work import Work
from tui.screens.answering import Answering
from tui.widgets.plain_text import PlainText


@runtime_checkable
class MouseHolder(Protocol):
    """An App that can leave the mouse to the terminal for a while."""

    def hold_mouse(self, held: bool) -> None:
        """Take the mouse, or leave it."""


class PlainScreen(Answering[int]):
    """Answers where the reader was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,Z", "close", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "page(1)", show=False),
        Binding("b,pageup", "page(-1)", show=False),
        Binding("ctrl+d", "page(0.5)", show=False),
        Binding("ctrl+u", "page(-0.5)", show=False),
        Binding("g,home", "edge(-1)", show=False),
        Binding("G,end", "edge(1)", show=False),
    ]

    def __init__(self, work: Work, top: int) -> None:
        super().__init__()
        self._work = work
        self._top = top

    def compose(self) -> ComposeResult:
        """The text."""
        yield PlainText(self._work, self._top)

    def on_mount(self) -> None:
        """Leave the mouse to the terminal, after a stop in the shell too."""
        self._hold_mouse(False)
        self.app.app_resume_signal.subscribe(self, lambda _: self._hold_mouse(False))

    def _hold_mouse(self, held: bool) -> None:
        if isinstance(self.app, MouseHolder):
            self.app.hold_mouse(held)

    def action_scroll(self, rows: int) -> None:
        """Go by rows."""
        self.query_one(PlainText).scroll_rows(rows)

    def action_page(self, pages: float) -> None:
        """Go by pages; a page keeps one line of the one before."""
        self.query_one(PlainText).scroll_rows(int(pages * max(self.size.height - 1, 2)))

    def action_edge(self, direction: int) -> None:
        """Go to the beginning or the end."""
        self.query_one(PlainText).go(0 if direction < 0 else len(self._work.text))

    def action_close(self) -> None:
        """Go back to the page."""
        self._hold_mouse(True)
        self.dismiss(self.query_one(PlainText).top)
