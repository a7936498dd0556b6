"""The modal in which a record is edited: the fields of its type, one line a field."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui.actions import RECORD, bindings
from tui.core.citation import Citation
from tui.core.history import History, Step
from tui.core.record import TYPES, text_of
from tui.core.record_fields import (
    IN_SENTENCE_CASE,
    KEY,
    PLAIN_NAMES,
    TYPE,
    fields_of,
    plain_name,
    type_name,
)
from tui.core.record_writing import LONGEST, Unfit, rewritten, written
from tui.core.reference import Reference
from tui.page.wrap import shortened
from tui.screens.ask import AskScreen
from tui.screens.choice import Choice, ChoiceScreen
from tui.screens.modal import Modal, line_of
from tui.styles import Style

_NAME_COLUMN = max(map(len, PLAIN_NAMES.values())) + 2
_SHOWN_NAME = 14
"""The cells a name has on a narrow screen."""

_EXAMPLES: Mapping[str, str] = {
    "author": "Family, Given; Family, Given; {An Institution}",
    "issued": "2001   5 May 2001   winter 2001   c. 1850",
    "page": "98-111",
    KEY: "jalali2001",
}


class RecordScreen(Modal[Reference]):
    """Answers the reference as it was edited; `style` says which fields it misses.

    `taken` are the keys of other works. `problem` is said where the last answer was not saved.
    """

    DEFAULT_CSS = """
    RecordScreen OptionList { height: auto; border: none; padding: 0;
                              background: $background; scrollbar-size: 0 0; }
    RecordScreen #said { color: $warning; height: auto; margin-top: 1; }
    RecordScreen.-low #said { margin-top: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(RECORD)]
    KEYS = "j k choose   Enter write it   u undo   Ctrl+s or Esc save"

    reference: reactive[Reference] = reactive(Reference({}), init=False)

    def __init__(
        self, reference: Reference, style: Style, taken: Iterable[str] = (), problem: str = ""
    ) -> None:
        super().__init__("The record")
        self._style = style
        self._taken = frozenset(taken)
        self._problem = problem
        self._steps: History[Reference] = History()
        self.set_reactive(RecordScreen.reference, reference)

    def inside(self) -> Iterable[Widget]:
        """The fields, and what is missing."""
        yield OptionList(markup=False, compact=True, classes="room")
        yield Static("", id="said", markup=False)

    @property
    def fields(self) -> OptionList:
        """The list of the fields."""
        return self.query_one(OptionList)

    @property
    def chosen(self) -> str:
        """The variable of the chosen field."""
        return fields_of(self.reference.item)[self.fields.highlighted or 0]

    def on_mount(self) -> None:
        """Let the keys choose a field."""
        self.fields.focus()

    def on_resize(self) -> None:
        """Have the fields fit the width."""
        super().on_resize()
        self._show(self.chosen)

    def watch_reference(self, before: Reference) -> None:
        """Show the record as it is now, and the field that was chosen."""
        if self.is_mounted:
            self._problem = ""
            self._show(fields_of(before.item)[self.fields.highlighted or 0])

    def _show(self, chosen: str) -> None:
        shown, fields = self.fields, fields_of(self.reference.item)
        index = min(shown.highlighted or 0, len(fields) - 1)
        missing = self._style.missing(Citation(self.reference))
        shown.clear_options()
        shown.add_options(Option(self._line(field, field in missing)) for field in fields)
        shown.highlighted = fields.index(chosen) if chosen in fields else index
        self._say(self._problem or _missed(self._style, missing))

    def _line(self, variable: str, missing: bool) -> Content:
        """A field in one line: its name, and what it says, or that it is missing or proposed."""
        line = line_of(self.size.width)
        column = min(_NAME_COLUMN, max(line // 3, _SHOWN_NAME))
        name = shortened(plain_name(variable), column - 1)
        said, look = written(self.reference.item, variable), ""
        if missing:
            said, look = "missing", "$warning"
        elif not said and variable in IN_SENTENCE_CASE:
            said, look = f"(proposed) {self._proposed(variable)}", "$dim"
        return Content.assemble(
            (f"{name:<{column}}", "$dim"), (shortened(said, line - column), look)
        )

    def _say(self, sentence: str) -> None:
        said = self.query_one("#said", Static)
        said.update(sentence)
        said.display = bool(sentence)
        self.fit()

    def _proposed(self, variable: str) -> str:
        return self._style.in_sentence_case(self.reference, IN_SENTENCE_CASE[variable])

    def action_field(self, direction: int) -> None:
        """Go to the next field, or the one before."""
        self.fields.action_cursor_down() if direction > 0 else self.fields.action_cursor_up()

    def on_option_list_option_selected(self) -> None:
        """Write the field that was chosen with Enter or the mouse."""
        self.action_edit()

    def action_edit(self) -> None:
        """Ask for the chosen field."""
        if self.chosen == TYPE:
            self._ask_type()
        else:
            self._ask(self.chosen)

    def _ask(self, variable: str) -> None:
        words = written(self.reference.item, variable)
        if variable in IN_SENTENCE_CASE:
            words = words or self._proposed(variable)
        ask = AskScreen(
            plain_name(variable),
            words,
            _EXAMPLES.get(variable, ""),
            lambda said: self._fault(variable, said),
            limit=LONGEST,
            replaced=False,
        )
        self.app.push_screen(ask, lambda said: self._write(variable, said))

    def _ask_type(self) -> None:
        types = sorted(TYPES, key=type_name)
        choices = [Choice(Content(type_name(type)), number) for number, type in enumerate(types)]
        present = text_of(self.reference.item, TYPE) or "document"
        index = types.index(present) if present in types else -1
        screen = ChoiceScreen("What is it?", choices, index)
        self.app.push_screen(
            screen, lambda number: self._write(TYPE, None if number is None else types[number])
        )

    def _fault(self, variable: str, words: str) -> str:
        try:
            rewritten(self.reference, variable, words, self._taken)
        except Unfit as unfit:
            return str(unfit)
        return ""

    def _write(self, variable: str, words: str | None) -> None:
        if words is None:
            return
        edited = rewritten(self.reference, variable, words, self._taken)
        if edited != self.reference:
            self._steps = self._steps.stepped(Step(self.reference, edited))
            self.reference = edited

    def action_undo(self) -> None:
        """Take back the last change."""
        step, self._steps = self._steps.back()
        if step is None:
            self._say("Nothing to take back.")
        else:
            self.reference = step.before

    def action_redo(self) -> None:
        """Make the change again that was taken back."""
        step, self._steps = self._steps.forward()
        if step is None:
            self._say("Nothing to make again.")
        else:
            self.reference = step.after

    def action_leave(self) -> None:
        """Answer the record, to be saved."""
        self.dismiss(self.reference)

    def action_close(self) -> None:
        """Answer it, too."""
        self.action_leave()


def _missed(style: Style, missing: Iterable[str]) -> str:
    names = ", ".join(plain_name(variable) for variable in missing)
    return f"{style.title} would also give: {names}." if names else ""
