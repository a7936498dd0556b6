"""Holding: a work as the library has it."""

from dataclasses import dataclass
from datetime import datetime

from tui.core.reference import Reference
from tui.core.selector import Selector


@dataclass(frozen=True, slots=True)
class Holding:
    """What the library knows of a work without opening it.

    `id` never changes, and is empty until the library has the work; `sha256` is that of the copy
    seen last, `origin` its path (or "bundled:SLUG"); `opened` is None while nobody has read it
    here. `place` is where the reader left off: the first character in view. `progress`
    is how much of the text was read then: the share of it, 0 to 1, up to the end of what was in
    view.
    """

    id: str
    reference: Reference
    origin: str
    format: str
    sha256: str
    added: datetime
    opened: datetime | None = None
    place: Selector | None = None
    progress: float = 0.0

    @property
    def key(self) -> str:
        """The citation key."""
        return self.reference.key
