"""A modal that asks for one line of text."""

from collections.abc import Callable, Iterable

from textual.widget import Widget
from textual.widgets import Input, Static

from tui.core.clean import LINE, clean_line
from tui.screens.modal import Modal


class AskScreen(Modal[str | None]):
    """Answers what was written; `fault` says what is wrong with it, or nothing if it will do."""

    DEFAULT_CSS = """
    AskScreen > #box { width: 60; }
    AskScreen Input { border: none; height: 1; padding: 0; background: $background; }
    AskScreen #fault { color: $warning; height: auto; }
    """
    KEYS = "Enter take it   Esc leave"

    def __init__(
        self,
        title: str,
        value: str,
        placeholder: str,
        fault: Callable[[str], str],
        limit: int = LINE,
        replaced: bool = True,
    ) -> None:
        """`limit`: the longest answer, in characters; `replaced`: typing replaces `value`."""
        super().__init__(title)
        self._limit = limit
        self._replaced = replaced
        self._value = value
        self._placeholder = placeholder
        self._fault = fault

    def inside(self) -> Iterable[Widget]:
        """The line, and what is wrong with it."""
        box = Input(
            self._value,
            placeholder=self._placeholder,
            compact=True,
            select_on_focus=self._replaced,
        )
        box.cursor_blink = False
        yield box
        yield Static("", id="fault", markup=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer the line if it will do."""
        written = clean_line(event.value, self._limit)
        if fault := self._fault(written):
            self.query_one("#fault", Static).update(fault)
        else:
            self.dismiss(written)
