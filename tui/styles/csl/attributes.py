"""What many rendering elements share: formatting, affixes, quotes, text case, display."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from tui.styles.csl.element import Element
from tui.styles.csl.item import Item
from tui.styles.csl.locale import english
from tui.styles.csl.rich import Formats, Rich, Span, affixed, mapped
from tui.styles.csl.text_case import cased

_FORMATTING = ("font-style", "font-variant", "font-weight", "text-decoration", "vertical-align")

Finish: TypeAlias = Callable[[Rich, Item], Rich]
"""Puts an element's attributes on what it rendered."""


def formats_of(attributes: Mapping[str, str]) -> Formats:
    """The formatting attributes of an element."""
    return tuple((name, attributes[name]) for name in _FORMATTING if name in attributes)


def without_periods(text: str) -> str:
    """For `strip-periods`."""
    return text.replace(".", "")


def compile_finish(element: Element, default_language: str) -> Finish:
    """The attributes of an element in the order of the specification.

    Periods are stripped and the case is changed first, then come quotation marks and formats;
    affixes stand outside these; display is round everything.
    """
    get = element.get
    formats = formats_of(element.attributes)
    strip, quoted = get("strip-periods") == "true", get("quotes") == "true"
    case, display = get("text-case", ""), get("display", "")
    prefix, suffix = get("prefix", ""), get("suffix", "")

    def finish(rich: Rich, item: Item) -> Rich:
        if not rich:
            return rich
        if strip:
            rich = mapped(rich, without_periods)
        if case:
            rich = cased(rich, case, english=english(item.language or default_language))
        if quoted or formats:
            rich = (Span(rich, formats, quoted),)
        if prefix or suffix:
            rich = affixed(rich, prefix, suffix)
        return (Span(rich, display=display),) if display else rich

    return finish
