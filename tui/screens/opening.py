"""What is shown while a long work is read."""

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Static

from tui.coming import Coming
from tui.keyboard import OrderlyApp
from tui.sources.source import Progress

_LOOK = 0.25
"""Seconds between two looks at how far the reading has come."""

_ONE_MOMENT = "Opening. One moment …"


class OpeningScreen(Screen[None]):
    """Waits for a work, and says what came of it; Esc gives up.

    `arrived` is called when something can be shown; `failed` gets why there is nothing, or None
    where it was given up. What is typed meanwhile is for the screen that comes.
    """

    DEFAULT_CSS = """
    OpeningScreen { align: center middle; }
    OpeningScreen Static { width: auto; max-width: 100%; color: $dim; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "give_up", show=False)]

    def __init__(
        self,
        coming: Coming,
        arrived: Callable[[], None],
        failed: Callable[[Exception | None], None],
    ) -> None:
        super().__init__()
        self._ahead: list[events.Key] = []
        self._coming = coming
        self._arrived = arrived
        self._failed = failed

    def compose(self) -> ComposeResult:
        """The one line."""
        yield Static("", markup=False)

    def on_mount(self) -> None:
        """Wait beside the loop."""
        self._tell()
        self.set_interval(_LOOK, self._tell)
        self.run_worker(self._open())

    def _tell(self) -> None:
        said = how_far(self._coming.progress) or _ONE_MOMENT
        self.query_one(Static).update(f"{said}   Esc gives up")

    async def _open(self) -> None:
        try:
            await asyncio.wrap_future(self._coming.first)
        except Exception as error:  # whoever asked for the work says why it could not be opened
            await self._lift_palette()
            self._failed(error)
        else:
            await self._lift_palette()
            self._arrived()
            if isinstance(self.app, OrderlyApp):
                self.app.answer_first(self._ahead)

    async def _lift_palette(self) -> None:
        """Take away the palette that lies over this screen, so that nothing else goes for it."""
        while self in self.app.screen_stack and self.app.screen is not self:
            await self.app.pop_screen()

    def on_key(self, event: events.Key) -> None:
        """Keep what is typed ahead."""
        if event.key not in self.active_bindings:
            event.stop()
            self._ahead.append(events.Key(event.key, event.character))

    def action_give_up(self) -> None:
        """Leave before the work was read."""
        self._coming.give_up()
        self._failed(None)


def how_far(progress: Progress | None) -> str:
    """How far the reading has come: "Reading: 120 of 1,158 pages"; nothing where it is not told."""
    if progress is None or not progress.total:
        return ""
    return f"Reading: {progress.done:,} of {progress.total:,} {progress.unit}"
