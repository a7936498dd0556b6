"""The welcome of the first run; help shows again how to select."""

from collections.abc import Mapping
from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.screens.modal import TextModal

_COLUMN = 34
_TWO_COLUMNS = 60
"""Cells in a line from which on the actions stand in two columns."""

_DOES = (
    ("highlight", "highlights what you selected"),
    ("note", "writes a note on it"),
    ("cite", "cites it, in your style"),
    ("copy", "copies it"),
    ("search", "searches as you type"),
    ("notes", "shows your notes"),
    ("undo", "takes a change back"),
    ("quit", "leaves; all is kept"),
)


def how_to_select(keys: Mapping[str, str]) -> str:
    """How a passage is selected; `keys` are those that are bound now, by the ids of actions."""
    return (
        f"Press {keys.get('select', '')} and letters appear on the words.\n"
        "Type those on the first word, then those on the last.\n"
        "Between the two you may scroll."
    )


class WelcomeScreen(TextModal[bool | None]):
    """Shows how to select, and the first few keys; answers whether all keys are to be shown."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,q", "close", "OK", show=False),
        Binding("question_mark", "help", show=False),
    ]
    DEFAULT_CSS = "WelcomeScreen > #box { width: 66; }"
    KEYS = "Enter OK, got it   ? shows all keys, at any time"

    def __init__(self, keys: Mapping[str, str], line: int) -> None:
        """For lines of so many cells."""
        hints = [f"{keys.get(id, ''):<2} {does}" for id, does in _DOES]
        if line >= _TWO_COLUMNS:
            pairs = zip(hints[::2], hints[1::2], strict=True)
            hints = [f"{left:<{_COLUMN}}{right}" for left, right in pairs]
        text = "\n".join([how_to_select(keys), "", *hints])
        super().__init__("Welcome to Lection", text)

    def action_help(self) -> None:
        """Have all keys shown."""
        self.dismiss(True)
