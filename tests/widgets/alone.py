"""A widget alone on a screen, with the looks it has in the program."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot
from textual.widget import Widget

import tui.app
from tui.themes import DARK, themes


class Alone(App[None]):
    """An App of one widget, which keeps the messages that come from it."""

    CSS_PATH = Path(tui.app.__file__).with_name("app.tcss")

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self._widget = widget
        self.told: list[Message] = []
        for theme in themes():
            self.register_theme(theme)
        self.theme = DARK

    def compose(self) -> ComposeResult:
        """The widget."""
        yield self._widget

    def on_mount(self) -> None:
        """Give it the keys, if it takes any."""
        if self._widget.focusable:
            self._widget.focus()


@asynccontextmanager
async def alone(widget: Widget, width: int = 40, height: int = 10) -> AsyncIterator[Pilot[None]]:
    """The widget on a screen of its own."""
    app = Alone(widget)

    def keep(message: Message) -> None:
        if message.control is widget or message._sender is widget:
            app.told.append(message)

    async with app.run_test(size=(width, height), message_hook=keep) as pilot:
        await pilot.pause()
        yield pilot


def told(pilot: Pilot[None], kind: type[Message]) -> list[Message]:
    """The messages of that kind that the widget sent, the last one last."""
    assert isinstance(pilot.app, Alone)
    unlike: list[Message] = []
    for message in pilot.app.told:
        if isinstance(message, kind) and not any(message is one for one in unlike):
            unlike.append(message)
    return unlike


def rows(pilot: Pilot[None]) -> list[str]:
    """What is on the screen, without blanks at the ends of rows."""
    return [strip.text.rstrip() for strip in pilot.app.screen._compositor.render_strips()]
