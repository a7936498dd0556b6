"""Locators in each style's words: pages and paragraphs as CSL has them, sections by handbook."""

from tui.core.citation import Locator
from tui.styles.csl.item import cleaned
from tui.styles.csl.locale import Locale
from tui.styles.csl.numbers import is_numeric, is_plural
from tui.styles.handbook import SPELT_OUT, Handbook


def pinpoint(locator: Locator | None, book: Handbook, locale: Locale) -> tuple[str, str]:
    """The label and the value of a cite's locator."""
    value = cleaned(locator.value) if locator else ""
    if locator is None or not value:
        return "page", ""
    label, heading = locator.label or "page", cleaned(locator.section)
    section = locale.term("section") or "section"
    if label == "section" and not is_numeric(value):
        return SPELT_OUT, book.section_alone.format(title=value, section=section)
    if label == "page" or not heading or not book.section:
        return label, value
    named = book.section.format(title=heading, section=section)
    term = locale.term(label, "short", plural=is_plural(value)) or label
    return SPELT_OUT, f"{named}{term} {value}"
