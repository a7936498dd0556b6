"""Preferences: what the reader chose on the screen, and is kept."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from tui.core.annotation import Colour

NARROWEST, WIDEST = 30, 140
"""The limits of the measure, in cells."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """Citation style, theme, measure (cells in a line), spacing (1 single, 2 double).

    `numbers` says that page numbers stand in the margin where there is room for them, `welcomed`
    that the first-run welcome was shown; `project` is the id of the active one.
    """

    style: str = "modern-language-association"
    theme: str = "lection-dark"
    measure: int = 66
    spacing: int = 1
    colour: Colour = Colour.YELLOW
    panel: bool = False
    welcomed: bool = False
    project: str = ""
    numbers: bool = True

    def rebased(self, seen: "Preferences", now: "Preferences") -> "Preferences":
        """What another session prefers `now`, but for what was changed here from `seen` on."""
        mine = {name: getattr(self, name) for name in _names() if _differ(name, self, seen)}
        return replace(now, **mine)


def _names() -> Iterable[str]:
    return (field.name for field in fields(Preferences))


def _differ(name: str, one: Preferences, other: Preferences) -> bool:
    return bool(getattr(one, name) != getattr(other, name))
