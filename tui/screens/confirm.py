"""The modal that asks before something is deleted."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Static

from tui.screens.modal import Modal


class ConfirmScreen(Modal[bool | None]):
    """Answers True for yes; all else is no."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,enter", "answer(True)", "Yes", show=False),
        Binding("n", "answer(False)", "No", show=False),
    ]
    KEYS = "y yes   n no   Esc leave"

    def __init__(self, question: str, about: str) -> None:
        super().__init__(question)
        self._about = about

    def inside(self) -> Iterable[Widget]:
        """What the question is about."""
        yield Static(self._about, markup=False)

    def action_answer(self, yes: bool) -> None:
        """Answer the question."""
        self.dismiss(yes)
