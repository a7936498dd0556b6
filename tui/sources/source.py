"""Source: a file as it was found, before it is read as a work."""

from dataclasses import dataclass
from pathlib import Path

from tui.core.clean import clean_line
from tui.core.reference import Reference


@dataclass(frozen=True)
class Source:
    """The bytes of a file, where it is, and the reference that was found beside it."""

    path: Path
    content: bytes
    beside: Reference | None = None

    @property
    def name(self) -> str:
        """What to call a work without a title: the name of its file, without what it ends in."""
        return clean_line(self.path.stem.replace("_", " ")) or "Untitled"
