"""A modal with some text to read: a footnote, a link's address, the messages again."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.screens.modal import TextModal


class TextScreen(TextModal[str | None]):
    """Answers the text if it is to be copied."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "copy", "Copy", show=False),
        Binding("enter,q,question_mark", "close", show=False),
    ]
    KEYS = "y copy   j k more   Esc leave"

    def action_copy(self) -> None:
        """Answer the text, to be copied."""
        self.dismiss(self._text.plain)
