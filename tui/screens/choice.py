"""A modal with a list to choose from: the sections, the matches of a search."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.screens.modal import Modal


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of the list; one without a value is a heading and cannot be chosen."""

    line: Content
    value: int | None = None


class ChoiceScreen(Modal[int | None]):
    """Answers the value of the line that was chosen."""

    DEFAULT_CSS = """
    ChoiceScreen OptionList { height: auto; border: none; padding: 0;
                              background: $background; scrollbar-size: 0 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "step(1)", show=False),
        Binding("k", "step(-1)", show=False),
        Binding("q", "close", show=False),
    ]
    KEYS = "j k choose   Enter go there   Esc leave"

    def __init__(self, title: str, choices: Sequence[Choice], present: int = 0) -> None:
        super().__init__(title)
        self._choices = choices
        self._present = present

    def inside(self) -> Iterable[Widget]:
        """The list, the present line chosen."""
        options = [Option(choice.line, disabled=choice.value is None) for choice in self._choices]
        choices = OptionList(*options, markup=False, compact=True, classes="room")
        values = [choice.value for choice in self._choices]
        choices.highlighted = values.index(self._present) if self._present in values else None
        yield choices

    def action_step(self, count: int) -> None:
        """Go to the next line or the one before."""
        choices = self.query_one(OptionList)
        choices.action_cursor_down() if count > 0 else choices.action_cursor_up()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer the line's value."""
        self.dismiss(self._choices[event.option_index].value)
