"""Holding: a work as the library has it."""

from dataclasses import dataclass, replace
from datetime import datetime

from tui.core.paging import PageStart
from tui.core.reference import Reference
from tui.core.selector import Selector


@dataclass(frozen=True, slots=True)
class Holding:
    """What the library knows of a work without opening it.

    `id` never changes, and is empty until the library has the work; `sha256` is that of the copy
    seen last, `origin` its path (or "bundled:SLUG"); `opened` is None while nobody has read it
    here. `place` is where the reader left off: the first character in view. `progress`
    is how much of the text was read then: the share of it, 0 to 1, up to the end of what was in
    view. `pages` are those that the person said begin somewhere.
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
    tags: tuple[str, ...] = ()
    pages: tuple[PageStart, ...] = ()

    @property
    def key(self) -> str:
        """The citation key."""
        return self.reference.key

    def tagged(self, written: str) -> "Holding":
        """The same with the tags written so: parted by commas, each once."""
        return replace(self, tags=tags_of(written))


def tags_of(written: str) -> tuple[str, ...]:
    """The tags that are written "iran, Cold War": each once, with single blanks, without a #."""
    tags = (" ".join(tag.replace("#", " ").split()) for tag in written.split(","))
    return tuple(dict.fromkeys(tag for tag in tags if tag))
