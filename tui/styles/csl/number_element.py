"""`cs:number`: a number variable in its form."""

import re

from tui.styles.csl.attributes import compile_finish
from tui.styles.csl.element import Element
from tui.styles.csl.numbers import is_numeric, number_form, page_range, spaced
from tui.styles.csl.rendering import Render, Rendering
from tui.styles.csl.rich import Rich
from tui.styles.csl.scope import Scope
from tui.styles.csl.variables import RANGES

SORT_WIDTH = 12
"""Digits in a number within a sort key."""


def compile_number(element: Element, scope: Scope) -> Render:
    """Numbers in the content one by one; content that is not numeric as it is."""
    variable, form = element.get("variable", ""), element.get("form", "numeric")
    finish = compile_finish(element, scope.locale.language)
    gender = scope.locale.gender(variable)

    def render(rendering: Rendering) -> Rich:
        text = rendering.text(variable)
        if not text:
            return ()
        if rendering.sorting:
            return (sort_number(text),)
        if is_numeric(text):
            text = spaced(text)
            text = re.sub(
                r"(?<![\w])\d+(?![\w])",
                lambda match: number_form(match[0], form, scope.locale, gender),
                page_range(text, "", scope.locale.dash) if variable in RANGES else text,
            )
        return finish((text,), rendering.item)

    return render


def sort_number(text: str) -> str:
    """A number for a sort key: the first one, with leading zeros; other text as it is."""
    if not is_numeric(text):
        return text
    match = re.search(r"\d+", text)
    return match[0].zfill(SORT_WIDTH) if match else text
