"""The ground under the other screens, on which one can give way to another."""

from collections.abc import Callable

from textual.screen import Screen


class Ground(Screen[None]):
    """Shows nothing but the screen that is made first."""

    def __init__(self, first: Callable[[], Screen[None]]) -> None:
        super().__init__()
        self._first = first

    def on_mount(self) -> None:
        """Show the first screen."""
        self.app.push_screen(self._first())
