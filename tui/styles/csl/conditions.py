"""Conditions of `cs:if` and `cs:else-if`."""

from collections.abc import Callable
from typing import TypeAlias

from tui.styles.csl.element import Element
from tui.styles.csl.numbers import is_numeric, is_volume_letter
from tui.styles.csl.rendering import Rendering
from tui.styles.csl.scope import Scope

Condition: TypeAlias = Callable[[Rendering], bool]


def compile_condition(element: Element, scope: Scope) -> Condition:
    """All tests of one branch, joined by its `match`."""
    tests: list[Condition] = []
    match = element.get("match", "all")
    for attribute, values in element.attributes.items():
        make = _TESTS.get(attribute)
        if attribute == "type":
            tests.append(_type_among(frozenset(values.split())))
        elif make is not None:
            tests.extend(make(value, scope) for value in values.split())
    return _MATCHES.get(match, _all)(tests)


def _all(tests: list[Condition]) -> Condition:
    if len(tests) == 1:
        return tests[0]
    return lambda rendering: all(test(rendering) for test in tests)


def _any(tests: list[Condition]) -> Condition:
    return lambda rendering: any(test(rendering) for test in tests)


def _none(tests: list[Condition]) -> Condition:
    return lambda rendering: not any(test(rendering) for test in tests)


_MATCHES: dict[str, Callable[[list[Condition]], Condition]] = {
    "all": _all,
    "any": _any,
    "none": _none,
}


def _type_among(types: frozenset[str]) -> Condition:
    """Whether it is one of several types, for no item is of all of them."""
    return lambda rendering: rendering.item.type in types


def _variable(value: str, scope: Scope) -> Condition:
    return lambda rendering: rendering.has(value)


def _is_numeric(value: str, scope: Scope) -> Condition:
    if value == "citation-number":
        return lambda rendering: bool(rendering.number) or is_numeric(rendering.item.text(value))
    if value == "locator":
        return lambda rendering: is_numeric(rendering.cite.locator)
    if value == "volume":
        return lambda rendering: _counts_volumes(rendering.item.text(value))
    return lambda rendering: is_numeric(rendering.item.text(value))


def _counts_volumes(text: str) -> bool:
    return is_numeric(text) or is_volume_letter(text)


def _is_uncertain_date(value: str, scope: Scope) -> Condition:
    def test(rendering: Rendering) -> bool:
        date = rendering.item.date(value)
        return date is not None and date.uncertain

    return test


def _locator(value: str, scope: Scope) -> Condition:
    wanted = value.replace("-", " ")
    return lambda rendering: (
        bool(rendering.cite.locator) and rendering.cite.label.replace("-", " ") == wanted
    )


def _position(value: str, scope: Scope) -> Condition:
    if scope.area == "bibliography":
        return lambda rendering: False
    return lambda rendering: value in rendering.cite.positions


def _disambiguate(value: str, scope: Scope) -> Condition:
    def test(rendering: Rendering) -> bool:
        rendering.conditions += 1
        return (rendering.conditions <= rendering.distinction.conditions) == (value == "true")

    return test


_TESTS: dict[str, Callable[[str, Scope], Condition]] = {
    "variable": _variable,
    "is-numeric": _is_numeric,
    "is-uncertain-date": _is_uncertain_date,
    "locator": _locator,
    "position": _position,
    "disambiguate": _disambiguate,
}
