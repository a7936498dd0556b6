"""The modal in which a note is written."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static, TextArea

from tui.core.clean import clean
from tui.screens.modal import Modal

_DRAFT_SECONDS = 1.0
"""How long after the first of some keys what is written is kept as a draft."""


class NoteScreen(Modal[str | None]):
    """Answers the text of the note; None leaves it as it was, what was typed stays a draft.

    `problem` says why an earlier try to save failed; `keep_draft` is given the text while it grows.
    """

    DEFAULT_CSS = """
    NoteScreen TextArea { height: 10; border: none; padding: 0; background: $background; }
    NoteScreen #quote { color: $dim; height: auto; max-height: 3; }
    NoteScreen.-low #quote { max-height: 1; }
    NoteScreen #problem { color: $warning; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", show=False, priority=True)
    ]
    KEYS = "Ctrl+s save   Esc leave (what you typed is kept as a draft)"

    def __init__(
        self,
        title: str,
        quote: str,
        text: str,
        keep_draft: Callable[[str], None],
        problem: str = "",
    ) -> None:
        super().__init__(title)
        self._quote = quote
        self._text = text
        self._problem = problem
        self._keep_draft = keep_draft
        self._timer: Timer | None = None
        self.typed = text
        """What stands there now; it may be read from another thread."""

    def inside(self) -> Iterable[Widget]:
        """The passage, and the text to be written."""
        if self._problem:
            yield Static(self._problem, id="problem", markup=False)
        if self._quote:
            yield Static(f"“{self._quote}”", id="quote", markup=False)
        area = TextArea(self._text, soft_wrap=True, show_line_numbers=False, compact=True)
        area.add_class("room")
        area.cursor_blink = False
        yield area

    def on_mount(self) -> None:
        """Go on writing at the end."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        area.focus()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep what is written, a little later."""
        self.typed = event.text_area.text
        if self._timer is None:
            self._timer = self.set_timer(_DRAFT_SECONDS, self._draft)

    def _draft(self) -> None:
        self._timer = None
        self._keep_draft(self._written)

    @property
    def _written(self) -> str:
        return clean(self.query_one(TextArea).text)

    def action_save(self) -> None:
        """Answer the text."""
        self.dismiss(self._written)

    def action_close(self) -> None:
        """Leave; what was typed is kept as a draft."""
        written = self._written
        self.dismiss(None)
        if written != self._text:
            self._keep_draft(written)
