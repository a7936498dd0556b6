"""Rendering: what is known and what has happened while one cite or entry is rendered."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias

from tui.styles.csl.cite import PLAIN, Cite, Distinction
from tui.styles.csl.date import Date
from tui.styles.csl.item import Item
from tui.styles.csl.name import Name
from tui.styles.csl.name_parts import NameForm
from tui.styles.csl.rich import Rich


class Shown(NamedTuple):
    """A name that was rendered: where it stands, how far its given name is shown, and its form."""

    variable: str
    place: int
    name: Name
    level: int
    form: NameForm


class Rendering:
    """One cite or entry on its way; made anew for each.

    `called` and `filled` count the variables asked for and found, for groups. `suppressed` are
    those that were substituted, `overrides` the name options that a sort key sets. `heads` is what
    the first names element gave, `shown` every name, `hidden` how many names et al. stands for.
    `conditions` counts the `disambiguate` conditions met so far.
    """

    __slots__ = (
        "called", "cite", "conditions", "distinction", "filled", "heads", "hidden",
        "in_head", "item", "number", "overrides", "shown", "sorting", "substituting", "suffixed",
        "suppressed",
    )  # fmt: skip

    def __init__(
        self, item: Item, cite: Cite, distinction: Distinction = PLAIN, number: str = ""
    ) -> None:
        self.item = item
        self.cite = cite
        self.distinction = distinction
        self.number = number
        self.sorting = self.suffixed = self.in_head = self.substituting = False
        self.overrides: Mapping[str, str] = {}
        self.called = self.filled = self.hidden = self.conditions = 0
        self.suppressed: set[str] = set()
        self.heads: list[Rich] = []
        self.shown: list[Shown] = []

    def text(self, variable: str, form: str = "") -> str:
        """The text of a variable, counted as asked for; empty where absent or substituted."""
        self.called += 1
        if variable in self.suppressed:
            return ""
        found = self.value(variable, form)
        if found:
            self.fill(variable)
        return found

    def value(self, variable: str, form: str = "") -> str:
        """The text of a variable, whether it was substituted or not, and not counted."""
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
            return bool(self.value(variable))
        return variable in self.item or bool(variable == "page-first" and self.item.text(variable))

    def names(self, variable: str) -> tuple[Name, ...]:
        """The names of a variable, counted as asked for."""
        self.called += 1
        if variable in self.suppressed:
            return ()
        names = self.item.names(variable)
        if variable == "editor-translator" and self.substituting and not names:
            names = self._editors_who_translated()
        if names:
            self.fill(variable)
        return names

    @property
    def unnamed(self) -> tuple[Name, ...]:
        """Those among the people named first whom et al. stands for."""
        if not self.hidden or not self.shown:
            return ()
        first = self.shown[0].variable
        named = sum(name.variable == first for name in self.shown)
        return self.item.names(first)[named:]

    def _editors_who_translated(self) -> tuple[Name, ...]:
        """The editors where they are the translators too, who then are named once."""
        editors = self.item.names("editor")
        if not editors or editors != self.item.names("translator"):
            return ()
        self.suppressed |= {"editor", "translator"}
        return editors

    def date(self, variable: str) -> Date | None:
        """The date of a variable, counted as asked for; `fill` counts it where it shows."""
        self.called += 1
        if variable in self.suppressed:
            return None
        return self.item.date(variable)

    def fill(self, variable: str) -> None:
        """Count a variable as found."""
        self.filled += 1
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


def later(make: Callable[[], Render]) -> Render:
    """An element compiled when it is first called, so that a style costs what is used of it."""
    made: Render | None = None

    def render(rendering: Rendering) -> Rich:
        nonlocal made
        if made is None:
            made = make()
        return made(rendering)

    return render
