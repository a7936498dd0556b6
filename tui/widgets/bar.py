"""A line to type in at the foot of the screen: a search, a place to go to."""

from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, Label


class Bar(Horizontal):
    """A sign, what is typed, and on the right what comes of it; shown while it is open."""

    DEFAULT_CSS = """
    Bar { height: 1; width: 1fr; padding: 0 1; display: none; }
    Bar.-open { display: block; }
    Bar .sign { width: 1; }
    Bar Input { width: 1fr; border: none; height: 1; padding: 0; background: transparent; }
    Bar Input:focus { background-tint: transparent 0%; }
    Bar .answer { width: auto; max-width: 75%; }
    """

    answer: reactive[str] = reactive("")

    @dataclass
    class Told(Message):
        """What a bar tells of itself."""

        bar: "Bar"

        @property
        def control(self) -> "Bar":
            """The bar, for Textual to tell it from the others."""
            return self.bar

    @dataclass
    class Changed(Told):
        """Other words stand in the bar."""

        words: str

    @dataclass
    class Submitted(Told):
        """Enter was pressed on these words."""

        words: str

    @dataclass
    class Cancelled(Told):
        """The bar was left without an answer."""

    @dataclass
    class Completing(Told):
        """Tab was pressed, in a bar that completes what is typed."""

        words: str

    def __init__(self, sign: str, placeholder: str, id: str, completes: bool = False) -> None:
        super().__init__(id=id)
        self._completes = completes
        self._sign = sign
        self._placeholder = placeholder

    def compose(self) -> ComposeResult:
        """The sign, the input and the answer."""
        yield Label(self._sign, classes="sign", markup=False)
        box = Input(placeholder=self._placeholder, compact=True, select_on_focus=True)
        box.cursor_blink = False
        yield box
        yield Label("", classes="answer", markup=False)

    @property
    def is_open(self) -> bool:
        """Whether the bar is shown."""
        return self.has_class("-open")

    def open(self, words: str = "") -> None:
        """Show the bar with `words` in it, ready to be typed over."""
        self.add_class("-open")
        box = self.query_one(Input)
        with box.prevent(Input.Changed):
            box.value = words
        box.focus()

    def write(self, words: str) -> None:
        """Have these words in the bar, to be typed on."""
        box = self.query_one(Input)
        box.value = words
        box.cursor_position = len(words)

    def close(self) -> None:
        """Put the bar away."""
        self.remove_class("-open")

    def watch_answer(self, answer: str) -> None:
        """Say what came of the words."""
        if self.is_mounted:
            self.query_one(".answer", Label).update(answer)

    @on(Input.Changed)
    def _tell_change(self, event: Input.Changed) -> None:
        event.stop()
        if self.is_open:
            self.post_message(self.Changed(self, event.value))

    @on(Input.Submitted)
    def _tell_submission(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Submitted(self, event.value))

    def on_key(self, event: events.Key) -> None:
        """Leave at Esc, complete at Tab."""
        if event.key == "escape":
            event.stop()
            self.post_message(self.Cancelled(self))
        elif event.key == "tab" and self._completes:
            event.stop()
            event.prevent_default()
            self.post_message(self.Completing(self, self.query_one(Input).value))
