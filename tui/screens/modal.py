"""The frame that every modal stands in: one rounded line, a title, its keys on the last line."""

from collections.abc import Iterable
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

Answer = TypeVar("Answer")


class Modal(ModalScreen[Answer]):
    """Asks one thing and answers it; Esc leaves it without an answer."""

    DEFAULT_CSS = """
    Modal { align: center middle; background: $background 40%; }
    Modal > #box { width: 80; max-width: 100%; height: auto; max-height: 100%;
                   border: round $primary; padding: 0 1; background: $background; }
    Modal #keys { height: auto; color: $dim; margin-top: 1; }
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
            yield Static(self.KEYS, id="keys", markup=False)

    def inside(self) -> Iterable[Widget]:
        """The widgets between title and keys."""
        return ()

    def action_close(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)
