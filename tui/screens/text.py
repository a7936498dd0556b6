"""A modal with some text to read: a footnote, a link's address, the messages again."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.screens.modal import Modal


class TextScreen(Modal[str | None]):
    """Answers the text if it is to be copied."""

    DEFAULT_CSS = """
    TextScreen VerticalScroll { height: auto; max-height: 18; scrollbar-size: 0 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "copy", "Copy", show=False),
        Binding("enter,q,question_mark", "close", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "scroll(10)", show=False),
        Binding("b,pageup", "scroll(-10)", show=False),
    ]
    KEYS = "y copy   j k more   Esc leave"

    def __init__(self, title: str, text: str | Content) -> None:
        super().__init__(title)
        self._text = Content(text) if isinstance(text, str) else text

    def inside(self) -> Iterable[Widget]:
        """The text, scrolled where it is long."""
        yield VerticalScroll(Static(self._text), can_focus=False)

    def action_scroll(self, rows: int) -> None:
        """Go through a long text."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)

    def action_copy(self) -> None:
        """Answer the text, to be copied."""
        self.dismiss(self._text.plain)
