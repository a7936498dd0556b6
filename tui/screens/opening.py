"""What is shown while a long work is read."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Static

from tui.opening import OpenWork
from tui.screens.reading import ReadingScreen

Opened = tuple[OpenWork, int | None]
"""A work, and the offset to show first where one was asked for."""


class OpeningScreen(Screen[None]):
    """Waits for a work and shows its reading screen; Esc gives up."""

    DEFAULT_CSS = """
    OpeningScreen { align: center middle; }
    OpeningScreen Static { width: auto; color: $dim; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "give_up", show=False)]

    def __init__(
        self, coming: "Future[Opened]", reading: Callable[[Opened], ReadingScreen]
    ) -> None:
        super().__init__()
        self._coming = coming
        self._reading = reading

    def compose(self) -> ComposeResult:
        """The one line."""
        yield Static("Opening. One moment …   Esc gives up", markup=False)

    def on_mount(self) -> None:
        """Wait beside the loop."""
        self.run_worker(self._open())

    async def _open(self) -> None:
        try:
            opened = await asyncio.wrap_future(self._coming)
        except Exception:  # whoever asked for the work says why it could not be opened
            self.app.exit()
        else:
            self.app.push_screen(self._reading(opened))

    def action_give_up(self) -> None:
        """Leave before the work was read."""
        self.app.exit()
