"""`cs:label`: the term for a number variable, a locator or a list of names."""

import re

from tui.styles.csl.attributes import compile_finish
from tui.styles.csl.element import Element
from tui.styles.csl.numbers import is_plural
from tui.styles.csl.rendering import Render, Rendering
from tui.styles.csl.rich import Rich
from tui.styles.csl.scope import Scope

_OWN_LABEL = r"[^\W\d_]{2,}\.\s"
"""How a locator begins that says itself what it counts: "vol. 1, fol. 186"."""
_COUNTS = {"number-of-pages": "page", "number-of-volumes": "volume"}


def compile_label(element: Element, scope: Scope) -> Render:
    """The label of a number variable or of the locator; silent where that is empty."""
    variable = element.get("variable", "")
    form, plural = element.get("form", "long"), element.get("plural", "contextual")
    finish = compile_finish(element, scope.locale.language)
    conjunction = scope.locale.term("and") or ""

    def render(rendering: Rendering) -> Rich:
        cite = rendering.cite
        text = rendering.value(variable)
        if not text or variable in rendering.suppressed:
            return ()
        if variable == "locator" and cite.label == "page" and re.match(_OWN_LABEL, text):
            return ()
        name = cite.label if variable == "locator" else variable
        many = plural == "always" or (plural == "contextual" and _many(variable, text, conjunction))
        words = scope.locale.term(name, form, plural=many)
        if words is None and variable in _COUNTS:
            words = scope.locale.term(_COUNTS[variable], form, plural=many)
        return finish((words,), rendering.item) if words else ()

    return render


def _many(variable: str, text: str, conjunction: str) -> bool:
    if variable in _COUNTS:
        return not text.isdecimal() or int(text) > 1
    if variable == "number":
        text = text.replace("-", "")
    return is_plural(text, conjunction)


def compile_names_label(element: Element, scope: Scope) -> "NamesLabel":
    """The label of a list of names."""
    return NamesLabel(element, scope)


class NamesLabel:
    """The term for a name variable, singular or plural by the number of names."""

    def __init__(self, element: Element, scope: Scope) -> None:
        self._form = element.get("form", "long")
        self._plural = element.get("plural", "contextual")
        self._finish = compile_finish(element, scope.locale.language)
        self._locale = scope.locale

    def __call__(self, variable: str, count: int, rendering: Rendering) -> Rich:
        many = self._plural == "always" or (self._plural == "contextual" and count > 1)
        words = self._locale.term(variable, self._form, plural=many)
        return self._finish((words,), rendering.item) if words else ()
