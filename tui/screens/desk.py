"""The desk: makes the screens on which works are read, each with a way to the others."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tui.coming import Coming, Opened, bring
from tui.opening import Opener
from tui.screens.reading import ReadingScreen
from tui.screens.reading.beside import Copy
from tui.store.library import Library
from tui.styles import Styles

if TYPE_CHECKING:
    from tui.core.shelf import Shelved
    from tui.lexicon import Lexicon
    from tui.screens.shelf import ShelfScreen


@dataclass(frozen=True)
class Desk:
    """The parts that a reading screen is made of."""

    library: Library
    opener: Opener
    styles: Callable[[], Styles]
    copy: Copy
    now: Callable[[], datetime]
    lexicon: "Callable[[], Lexicon]"
    collections: Mapping[str, Path] = field(default_factory=dict)

    def reading(self, opened: Opened, coming: Coming | None = None) -> ReadingScreen:
        """The screen for a work; the rest of it may still be `coming`."""
        work, start = opened
        return ReadingScreen(
            work, self.library, self.styles, self.copy, self.now, start, self, coming
        )

    def shelf(self, works: "tuple[Shelved, ...]", present: str) -> "ShelfScreen":
        """The screen for these works; `present` is the id of the one that is open."""
        from tui.adding import Adding
        from tui.screens.shelf import ShelfScreen  # wanted when there is a shelf to show

        adding = Adding(self.library, self.opener)
        return ShelfScreen(works, self.works, self.now, present, adding, self.library)

    def works(self) -> "tuple[Shelved, ...]":
        """All works that stand on the shelf."""
        from tui.shelving import works_of

        return works_of(self.library, self.opener, self.collections)

    def bring(self, words: Sequence[str]) -> Coming:
        """The work that these words name, being read."""
        return bring(self.opener, self.library, words)
