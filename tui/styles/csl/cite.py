"""Cite: one item pointed at within a citation, and what sets it apart from others like it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from tui.styles.csl.rich import Rich


class Cite(NamedTuple):
    """A cite in a citation (a cluster of cites in one place or note).

    `positions` are the values that `position` conditions test true for. `note` is the number of
    the note that first cited the item. `names` says which part is wanted: "with" the names,
    "without" them (the name stands in the sentence), "only" them.
    """

    id: str
    locator: str = ""
    label: str = "page"
    prefix: str = ""
    suffix: str = ""
    positions: frozenset[str] = frozenset({"first"})
    note: str = ""
    names: str = "with"


class Rendered(NamedTuple):
    """A cite that was rendered: its text between its affixes, its names, number and suffix."""

    cite: Cite
    rich: Rich
    head: str
    number: str
    year_suffix: str

    @property
    def alone(self) -> bool:
        """Whether nothing of its own stands with it."""
        return not (self.cite.locator or self.cite.prefix or self.cite.suffix)


class Distinction(NamedTuple):
    """What disambiguation has found that a cite needs.

    `names`: how many names are shown at least. `given`: how far the given name of (variable,
    index) is shown: 0 not, 1 initials, 2 in full. `conditions`: how many
    `disambiguate` conditions test true. `year_suffix`: the letter for the year.
    """

    names: int = 0
    given: Mapping[tuple[str, int], int] = MappingProxyType({})
    conditions: int = 0
    year_suffix: str = ""


PLAIN = Distinction()
"""No distinction is needed."""
