"""Locators in each style's words: pages and paragraphs as CSL has them, sections by handbook."""

import re

from tui.core.citation import SPELT_OUT, Locator
from tui.styles.csl.item import cleaned
from tui.styles.csl.locale import Locale
from tui.styles.csl.numbers import is_numeric, is_plural
from tui.styles.handbook import Handbook


def pinpoint(locator: Locator | None, book: Handbook, locale: Locale) -> tuple[str, str]:
    """The label and the value of a cite's locator."""
    value = cleaned(locator.value) if locator else ""
    if locator is None or not value:
        return "page", ""
    label, heading = locator.label or "page", cleaned(locator.section)
    section = locale.term("section") or "section"
    if label == SPELT_OUT:
        return book.division if value[0].isdigit() else SPELT_OUT, value
    if label == "section" and not is_numeric(value):
        return SPELT_OUT, book.section_alone.format(title=value, section=section)
    if label == "page":
        return label, value
    named = book.section.format(title=heading, section=section) if heading else ""
    if not named:
        value = cleaned(locator.without_section.value)
    if named or label in ("sub-verbo", *book.spelt) or _is_many(value) != is_plural(value):
        return SPELT_OUT, f"{named}{_in_words(label, value, book, locale)}"
    return label, value


def _is_many(value: str) -> bool:
    """Whether there are several of what is named first: not in "2, pp. 45-46"."""
    return is_plural(re.split(r"[,;] ?(?=[^\W\d_]+\.? ?\d)", value)[0])


def _in_words(label: str, value: str, book: Handbook, locale: Locale) -> str:
    form = "long" if label in book.spelt else "short"
    term = locale.term(label, form, plural=_is_many(value)) or label
    quoted = "“{}”".format(value.strip('“”"'))
    return f"{term} {quoted if label == 'sub-verbo' else value}"
