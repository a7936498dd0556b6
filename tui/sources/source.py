"""Source: a file as it was found, before it is read as a work."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tui.core.clean import clean_line
from tui.core.reference import Reference
from tui.core.work import Work


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the reading of a file has come: `done` of `total` units ("pages", "chapters").

    `work` is what can be read so far, where the format has it ready in parts.
    """

    done: int
    total: int
    unit: str
    work: Work | None = None


def untold(_: Progress) -> None:
    """Tell nobody."""


def unmarked(_: int) -> None:
    """Let nobody know where the reading is."""


@dataclass(frozen=True)
class Source:
    """The bytes of a file, where it is, and the reference that was found beside it.

    `whole` asks for all of a page whose article would be taken out of it; `report` is told how far
    the reading has come. `begin` is told which page is begun, by its number in the file from 0, and
    those `passed_over` are not: each broke a process that read it.
    """

    path: Path
    content: bytes
    beside: Reference | None = None
    whole: bool = False
    report: Callable[[Progress], None] = untold
    begin: Callable[[int], None] = unmarked
    passed_over: frozenset[int] = frozenset()

    @property
    def name(self) -> str:
        """What to call a work without a title: the name of its file, without what it ends in."""
        return clean_line(self.path.stem.replace("_", " ")) or "Untitled"
