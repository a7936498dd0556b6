"""A note shown where its mark is: a small box over the text, just below the mark or above it."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical

from tui.screens.modal import TextModal

_FEWEST = 6
"""Rows of a box with one row of text in it."""


class FootnoteScreen(TextModal[str | bool | None]):
    """Answers the text if it is to be copied, and True if the reader goes to it in the work."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "copy", "Copy", show=False),
        Binding("enter", "go", show=False),
        Binding("q,question_mark", "close", show=False),
    ]
    DEFAULT_CSS = """
    FootnoteScreen #keys { margin-top: 0; }
    """
    KEYS = "y copy   j k more   Esc leave"

    def __init__(self, title: str, text: str, row: int, measure: int, in_text: bool) -> None:
        """`row` is the mark's on the screen, `measure` the cells in a line of the text.

        `in_text` says that the note stands in the text of the work too.
        """
        super().__init__(title, text)
        self._note = text
        self._row = row
        self._measure = measure
        self._in_text = in_text

    @property
    def keys_line(self) -> str:
        """Its keys; Enter leaves too, where there is nowhere to go."""
        return f"{self.KEYS}   Enter go to it" if self._in_text else self.KEYS

    @property
    def rows(self) -> int:
        """The rows there are on the roomier side of the mark."""
        return max(self._row, self.size.height - self._row - 1, _FEWEST)

    def on_resize(self) -> None:
        """Stand just below the mark, or above it where there is more room."""
        box = self.query_one("#box", Vertical)
        box.styles.width = min(self._measure + 4, self.size.width)
        below = self.size.height - self._row - 1
        if below >= self._row:
            self.styles.align = ("center", "top")
            box.styles.margin = (min(self._row + 1, max(self.size.height - _FEWEST, 0)), 0, 0, 0)
        else:
            self.styles.align = ("center", "bottom")
            box.styles.margin = (0, 0, below + 1, 0)
        super().on_resize()

    def action_copy(self) -> None:
        """Answer the text, to be copied."""
        self.dismiss(self._note)

    def action_go(self) -> None:
        """Answer whether there is somewhere to go."""
        self.dismiss(self._in_text or None)
