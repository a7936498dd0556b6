"""The frame that every modal stands in: one rounded line, a title, its keys on the last line."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from tui.screens.answering import Answer, Answering

LOW = 18
"""Rows of a screen below which a modal has no blank rows."""


def line_of(screen: int) -> int:
    """How many cells a line of a modal has, on a screen so many cells wide; 24 at least."""
    return max(min(screen, 80) - len("│  │"), 24)


class Modal(Answering[Answer], ModalScreen[Answer]):
    """Asks one thing and answers it; Esc leaves it without an answer.

    Its widget of class "room", if there is one, has the rows that the others leave, and scrolls.
    """

    DEFAULT_CSS = """
    Modal { align: center middle; }
    Modal > #box { width: 80; max-width: 100%; height: auto; max-height: 100%;
                   border: round $primary; padding: 0 1; background: $background; }
    Modal #keys { height: auto; color: $dim; margin-top: 1; }
    Modal.-low #keys { margin-top: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]
    KEYS: ClassVar[str] = "Esc leave"
    """What its keys do, for the last line."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._box_title = title

    def compose(self) -> ComposeResult:
        """The box, with the answer in the middle and the keys below."""
        with Vertical(id="box") as box:
            box.border_title = Content(self._box_title)
            yield from self.inside()
            yield Static(self.keys_line, id="keys", markup=False)

    @property
    def keys_line(self) -> str:
        """What its keys do here."""
        return self.KEYS

    def inside(self) -> Iterable[Widget]:
        """The widgets between title and keys."""
        return ()

    def on_resize(self) -> None:
        """Have everything in view on a low screen too."""
        self.set_class(self.size.height < LOW, "-low")
        self.fit()

    def fit(self) -> None:
        """Give the widget with the room what the others leave, once they are laid out."""
        self.call_after_refresh(self._fit)

    @property
    def rows(self) -> int:
        """The rows there are for the box."""
        return self.size.height

    def _fit(self) -> None:
        box = self.query_one("#box", Vertical)
        others = (child for child in box.children if child.display and not child.has_class("room"))
        used = sum(one.outer_size.height + one.styles.margin.height for one in others)
        for widget in box.query(".room"):
            widget.styles.max_height = max(self.rows - used - box.gutter.height, 1)

    def action_close(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)


class TextModal(Modal[Answer]):
    """A modal with a text in it, which is scrolled where it is long."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "scroll(10)", show=False),
        Binding("b,pageup", "scroll(-10)", show=False),
        Binding("g,home", "scroll(-100000)", show=False),
        Binding("G,end", "scroll(100000)", show=False),
    ]
    DEFAULT_CSS = "TextModal VerticalScroll { height: auto; scrollbar-size: 0 0; }"

    def __init__(self, title: str, text: str | Content) -> None:
        super().__init__(title)
        self._text = Content(text) if isinstance(text, str) else text

    def inside(self) -> Iterable[Widget]:
        """The text."""
        yield VerticalScroll(Static(self._text, markup=False), can_focus=False, classes="room")

    def action_scroll(self, rows: int) -> None:
        """Go through a long text."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False, force=True)
