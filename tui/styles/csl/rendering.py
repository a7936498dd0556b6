"""Rendering: what is known and what has happened while one cite or entry is rendered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from tui.styles.csl.cite import PLAIN, Cite, Distinction
from tui.styles.csl.date import Date
from tui.styles.csl.item import Item
from tui.styles.csl.name import Name
from tui.styles.csl.name_parts import NameForm
from tui.styles.csl.rich import Rich


@dataclass(frozen=True, slots=True)
class Shown:
    """A name that was rendered: where it stands, how far its given name is shown, and its form."""

    variable: str
    index: int
    name: Name
    level: int
    form: NameForm


@dataclass(slots=True)
class Rendering:
    """One cite or entry on its way; made anew for each.

    `called` and `filled` count the variables asked for and found, for groups. `suppressed` are
    those that were substituted. `overrides` are name options that a sort key sets.
    """

    item: Item
    cite: Cite
    distinction: Distinction = PLAIN
    number: str = ""
    sorting: bool = False
    overrides: Mapping[str, str] = field(default_factory=dict)
    called: int = 0
    filled: int = 0
    suppressed: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)
    used: list[str] = field(default_factory=list)
    heads: list[Rich] = field(default_factory=list)
    shown: list[Shown] = field(default_factory=list)
    hidden: int = 0
    conditions: int = 0
    suffixed: bool = False
    in_head: bool = False
    substituting: bool = False

    def _ask(self, variable: str) -> None:
        self.called += 1
        self.asked.add(variable)

    def text(self, variable: str, form: str = "") -> str:
        """The text of a variable, counted as asked for; empty where absent or substituted."""
        self._ask(variable)
        if variable in self.suppressed:
            return ""
        found = self._text(variable, form)
        if found:
            self.fill(variable)
        return found

    def _text(self, variable: str, form: str) -> str:
        if variable == "locator":
            return self.cite.locator
        if variable == "citation-number":
            return self.number
        if variable == "first-reference-note-number":
            return self.cite.note
        if variable == "year-suffix":
            return self.distinction.year_suffix
        if variable == "citation-label":
            return self.item.text(variable) or citation_label(self.item)
        return self.item.text(variable, form)

    def has(self, variable: str) -> bool:
        """Whether a variable holds something, for conditions."""
        if variable in ("locator", "citation-number", "first-reference-note-number", "year-suffix"):
            return bool(self._text(variable, ""))
        return variable in self.item or bool(variable == "page-first" and self.item.text(variable))

    def names(self, variable: str) -> tuple[Name, ...]:
        """The names of a variable, counted as asked for."""
        self._ask(variable)
        if variable in self.suppressed:
            return ()
        names = self.item.names(variable)
        if names:
            self.fill(variable)
        return names

    def date(self, variable: str) -> Date | None:
        """The date of a variable, counted as asked for; `fill` counts it where it shows."""
        self._ask(variable)
        if variable in self.suppressed:
            return None
        return self.item.date(variable)

    def fill(self, variable: str) -> None:
        """Count a variable as found."""
        self.filled += 1
        self.used.append(variable)
        if self.substituting:
            self.suppressed.add(variable)


def citation_label(item: Item) -> str:
    """A label made of the family names and the year: "Doe99", "DoRo99", "DRFS99"."""
    names = item.names("author")
    letters = {1: 4, 2: 2, 3: 2}.get(len(names), 1)
    head = "".join((name.family or name.literal)[:letters] for name in names[:4])
    date = item.date("issued")
    return head + (f"{date.start[0] % 100:02}" if date and date.start[0] else "")


Render: TypeAlias = Callable[[Rendering], Rich]
"""A compiled rendering element."""
