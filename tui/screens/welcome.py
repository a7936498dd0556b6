"""The welcome of the first run; help shows the same again."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.screens.modal import Modal

_TEXT = (
    ("Press v and letters appear on the words.", ""),
    ("Type those on the first word, then those on the last.", ""),
    ("Between the two you may scroll.", ""),
    ("", ""),
    ("h  highlights what you selected", "a  writes a note on it"),
    ("c  cites it, in your style", "y  copies it"),
    ("/  searches as you type", "m  shows your notes"),
    ("u  takes a change back", "q  leaves; all is kept"),
)


class WelcomeScreen(Modal[None]):
    """Shows how to select."""

    DEFAULT_CSS = "WelcomeScreen > #box { width: 64; }"
    BINDINGS = [("enter,space,q", "close", "OK")]
    KEYS = "Enter OK, got it   ? shows all keys, at any time"

    def __init__(self) -> None:
        super().__init__("Welcome to Lection")

    def inside(self) -> Iterable[Widget]:
        """What there is to know."""
        lines = [f"{left:<34}{right}".rstrip() if right else left for left, right in _TEXT]
        yield Static(Content("\n".join(lines)))
