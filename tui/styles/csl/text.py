"""`cs:text`: a variable, a term, a macro, or words of the style."""

import re
from collections.abc import Callable
from functools import partial

from tui.styles.csl.attributes import compile_finish
from tui.styles.csl.element import Element
from tui.styles.csl.markup import parse_markup
from tui.styles.csl.numbers import page_range
from tui.styles.csl.rendering import Render, Rendering, later
from tui.styles.csl.rich import TERM, Rich, role
from tui.styles.csl.scope import Scope
from tui.styles.csl.variables import RANGES

_VERBATIM = frozenset(
    {"URL", "DOI", "citation-number", "year-suffix", "citation-key", "PMID", "PMCID"}
)


def compile_text(element: Element, scope: Scope) -> Render:
    """A text element, by which of its four sources it names."""
    finish = compile_finish(element, scope.locale.language)
    inner = _source(element, scope)

    def render(rendering: Rendering) -> Rich:
        return finish(inner(rendering), rendering.item)

    return render


def _source(element: Element, scope: Scope) -> Render:
    get = element.get
    form = get("form", "long")
    if (variable := get("variable")) is not None:
        return _variable(variable, get("form", ""), scope)
    if (macro := get("macro")) is not None:
        return _macro(macro, scope)
    if (term := get("term")) is not None:
        words = scope.locale.term(term, form, plural=get("plural") == "true") or ""
        return _words(role((words,), TERM) if words else ())
    return _words(parse_markup(get("value", "")))


def _words(rich: Rich) -> Render:
    return lambda rendering: rich


def _macro(name: str, scope: Scope) -> Render:
    inner = later(partial(scope.macro, name))

    def render(rendering: Rendering) -> Rich:
        called, filled = rendering.called, rendering.filled
        rich = inner(rendering)
        if rendering.called > called and rendering.filled == filled:
            # Like a group: silent where all variables it calls are empty.
            return ()
        if rich:
            rendering.called += 1
            rendering.filled += 1
        return rich

    return render


def _variable(variable: str, form: str, scope: Scope) -> Render:
    special: dict[str, Callable[[Scope], Render]] = {
        "page": _page,
        "locator": _locator,
        "year-suffix": _year_suffix,
        "citation-label": _citation_label,
    }
    if variable in special:
        return special[variable](scope)
    dash = scope.locale.dash

    def render(rendering: Rendering) -> Rich:
        text = rendering.text(variable, form)
        if not text:
            return ()
        if variable in RANGES:
            text = _joined(text, dash)
        return (text,) if variable in _VERBATIM else rendering.item.rich(text)

    return render


def _joined(text: str, dash: str) -> str:
    return re.sub(r"(?<=\d)\s*-\s*(?=\d)", dash, text).replace("\\-", "-")


def _page(scope: Scope) -> Render:
    style = scope.options.get("page-range-format", "")
    delimiter = scope.locale.term("page-range-delimiter") or "–"

    def render(rendering: Rendering) -> Rich:
        text = rendering.text("page")
        return (page_range(text, style, delimiter),) if text else ()

    return render


def _locator(scope: Scope) -> Render:
    style = scope.options.get("page-range-format", "")
    delimiter = scope.locale.term("page-range-delimiter") or "–"
    ampersand = scope.locale.term("and", "symbol") or "&"

    def render(rendering: Rendering) -> Rich:
        text = rendering.text("locator")
        if not text:
            return ()
        text = page_range(text, style if rendering.cite.label == "page" else "", delimiter)
        return rendering.item.rich(text.replace(" & ", f" {ampersand} "))

    return render


def _year_suffix(scope: Scope) -> Render:
    def render(rendering: Rendering) -> Rich:
        suffix = rendering.distinction.year_suffix
        return role((suffix,), "year-suffix") if suffix else ()

    return render


def _citation_label(scope: Scope) -> Render:
    def render(rendering: Rendering) -> Rich:
        label = rendering.text("citation-label")
        return (label + rendering.distinction.year_suffix,) if label else ()

    return render
