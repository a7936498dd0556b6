"""The modal that asks before something is deleted."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.screens.modal import TextModal


class ConfirmScreen(TextModal[bool | None]):
    """Answers True for yes; all else is no. The text is what the question is about."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,enter", "answer(True)", "Yes", show=False),
        Binding("n", "answer(False)", "No", show=False),
    ]
    KEYS = "y yes   n no   Esc leave"

    def action_answer(self, yes: bool) -> None:
        """Answer the question."""
        self.dismiss(yes)
