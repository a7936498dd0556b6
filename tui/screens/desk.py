"""The desk: makes the screens on which works are read, each with a way to the others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from tui.coming import Coming, Opened, bring
from tui.opening import Opener
from tui.screens.opening import OpeningScreen
from tui.screens.reading import ReadingScreen
from tui.screens.reading.beside import Copy
from tui.store.library import Library
from tui.styles import Styles


@dataclass(frozen=True)
class Desk:
    """The parts that a reading screen is made of."""

    library: Library
    opener: Opener
    styles: Callable[[], Styles]
    copy: Copy
    now: Callable[[], datetime]

    def reading(self, opened: Opened, coming: Coming | None = None) -> ReadingScreen:
        """The screen for a work; the rest of it may still be `coming`."""
        work, start = opened
        return ReadingScreen(
            work, self.library, self.styles, self.copy, self.now, start, self, coming
        )

    def opening(self, coming: Coming, failed: Callable[[Exception | None], None]) -> OpeningScreen:
        """The screen for a work that is not there yet, which gives way to that for reading it."""

        def arrived(opened: Opened) -> None:
            screen.app.switch_screen(self.reading(opened, coming))

        screen = OpeningScreen(coming, arrived, failed)
        return screen

    def bring(self, words: Sequence[str]) -> Coming:
        """The work that these words name, being read."""
        return bring(self.opener, self.library, words)
