"""The modal that finds a citation style by name."""

from collections.abc import Iterable

from textual import events
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.screens.modal import Modal
from tui.styles import Styles, UnreadableStyle, is_path

_MOST = 100
"""Styles shown at once; more words find fewer."""


class StyleFinder(Modal[str | None]):
    """Answers the id of a style, or the path of one of the person's own."""

    DEFAULT_CSS = """
    StyleFinder Input { border: none; height: 1; padding: 0; background: $background; }
    StyleFinder OptionList { height: 12; border: none; padding: 0; background: $background;
                             scrollbar-size: 0 0; }
    """
    KEYS = "type to find   ↑ ↓ choose   Enter take it   Esc leave"

    def __init__(self, styles: Styles) -> None:
        super().__init__("Find a style")
        self._styles = styles

    def inside(self) -> Iterable[Widget]:
        """The words to find, and the styles found."""
        box = Input(placeholder="nature, vancouver, chicago … or ~/my.csl", compact=True)
        box.cursor_blink = False
        yield box
        yield OptionList(markup=False, compact=True, classes="room")
        yield Static("", id="none", markup=False)

    def on_mount(self) -> None:
        """Show the first styles there are."""
        self._find("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the styles with these words."""
        self._find(event.value)

    def _find(self, words: str) -> None:
        found = self.query_one(OptionList)
        found.clear_options()
        styles = () if is_path(words) else self._styles.offered(words)[:_MOST]
        found.add_options(Option(Content(style.title), id=style.id) for style in styles)
        found.highlighted = 0 if styles else None
        found.display = bool(styles)
        self._say(_nothing_found(words) * (not styles))

    def _say(self, said: str) -> None:
        none = self.query_one("#none", Static)
        none.update(said)
        none.display = bool(said)

    def on_key(self, event: events.Key) -> None:
        """Let the arrows go through the list while the words are typed."""
        found = self.query_one(OptionList)
        if event.key in ("down", "up"):
            event.stop()
            found.action_cursor_down() if event.key == "down" else found.action_cursor_up()

    def on_input_submitted(self) -> None:
        """Answer the style in the file that is written, else the chosen one."""
        written = self.query_one(Input).value
        if not is_path(written):
            self.query_one(OptionList).action_select()
            return
        try:
            self.dismiss(self._styles.named(written).id)
        except UnreadableStyle as error:
            self._say(str(error))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Answer the style."""
        self.dismiss(event.option.id)


def _nothing_found(words: str) -> str:
    if is_path(words):
        return "Enter takes the style in that file."
    return f"No style has “{words}” in its name."
