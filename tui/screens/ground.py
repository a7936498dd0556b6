"""The ground under the other screens, on which one can give way to another."""

from collections.abc import Callable

from textual import events
from textual.screen import Screen

from tui.keyboard import OrderlyApp


class Ground(Screen[None]):
    """Shows nothing but the screen that is made first."""

    def __init__(self, first: Callable[[], Screen[None]]) -> None:
        super().__init__()
        self._first = first

    def on_mount(self) -> None:
        """Show the first screen."""
        self.app.push_screen(self._first())

    def on_key(self, event: events.Key) -> None:
        """Leave what was typed before there was a screen to the one that has come."""
        if isinstance(self.app, OrderlyApp) and self.app.screen is not self:
            event.stop()
            self.app.answer_first([events.Key(event.key, event.character)])
