"""Sorting: the keys of `cs:sort`, and items or cites in their order."""

from collections.abc import Callable, Sequence
from functools import cmp_to_key
from typing import TypeAlias, TypeVar

from tui.styles.csl.collation import CollationKey, collation_key
from tui.styles.csl.dates import date_key
from tui.styles.csl.element import Element
from tui.styles.csl.name_parts import SORT_PARTS
from tui.styles.csl.number_element import sort_number
from tui.styles.csl.rendering import Rendering
from tui.styles.csl.rich import text_of
from tui.styles.csl.stylesheet import Area
from tui.styles.csl.variables import DATES, NAMES, NUMBERS

T = TypeVar("T")
SortKey: TypeAlias = tuple[CollationKey | None, ...]
"""One entry for each `cs:key`; None where it is empty, which comes last in both directions."""

_OVERRIDES = {
    "names-min": ("et-al-min", "et-al-subsequent-min"),
    "names-use-first": ("et-al-use-first", "et-al-subsequent-use-first"),
    "names-use-last": ("et-al-use-last",),
}


def sort_key(area: Area, rendering: Callable[[], Rendering]) -> SortKey:
    """The keys of one item; `rendering` makes a fresh rendering of it."""
    return tuple(_key(area, element, rendering()) for element in area.keys)


def in_order(things: Sequence[T], keys: Sequence[SortKey], area: Area) -> list[T]:
    """`things` by their keys, each key ascending or descending; equal ones keep their order."""
    directions = [-1 if key.get("sort") == "descending" else 1 for key in area.keys]

    def compare(one: int, other: int) -> int:
        for left, right, direction in zip(keys[one], keys[other], directions, strict=True):
            if left == right:
                continue
            if left is None or right is None:
                return 1 if left is None else -1
            return direction if left > right else -direction
        return 0

    return [things[at] for at in sorted(range(len(things)), key=cmp_to_key(compare))]


def _key(area: Area, element: Element, rendering: Rendering) -> CollationKey | None:
    rendering.sorting = True
    rendering.overrides = {
        option: element.attributes[name]
        for name, options in _OVERRIDES.items()
        if name in element.attributes
        for option in options
    }
    macro = element.get("macro")
    if macro is not None:
        text = text_of(area.macro(macro)(rendering))
    else:
        text = _variable(area, element.get("variable", ""), rendering)
    return collation_key(text, SORT_PARTS) if text else None


def _variable(area: Area, variable: str, rendering: Rendering) -> str:
    if variable in NAMES:
        name = Element("name", {"form": "long", "name-as-sort-order": "all"})
        element = Element("names", {"variable": variable})
        element.children.append(name)
        return text_of(area.render(element)(rendering))
    if variable in DATES:
        date = rendering.item.date(variable)
        return date_key(date) if date else ""
    text = rendering.text(variable)
    if variable in NUMBERS:
        return sort_number(text) if text else ""
    return text_of(rendering.item.rich(text)) if text else ""
