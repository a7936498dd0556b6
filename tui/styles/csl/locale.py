"""Locales: terms, date formats and options, in the specification's order of fallback."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from tui.styles.csl.element import LANGUAGE, Element
from tui.styles.csl.punctuation import Quotes

ReadLocale: TypeAlias = Callable[[str], Element | None]
"""Gives a locale by its language, None where there is none.

A language without a dialect ("en") means its main one ("en-US").
"""

_FALLBACK_FORM = {"verb-short": "verb", "symbol": "short", "verb": "long", "short": "long"}


class Locale:
    """The terms, date formats and options of one language, as one style has them."""

    def __init__(self, language: str, sources: Iterable[Element]) -> None:
        """`sources`: `locale` elements, later ones over earlier ones."""
        self.language = language
        self.dates: dict[str, Element] = {}
        self.options: dict[str, str] = {}
        self._terms: dict[tuple[str, str, str], Element] = {}
        self._genders: dict[str, str] = {}
        self._matches: dict[tuple[str, str], str] = {}
        for source in sources:
            self._add(source)

    @property
    def quotes(self) -> Quotes:
        """The quotation marks."""
        return Quotes(
            self.term("open-quote") or "“",
            self.term("close-quote") or "”",
            self.term("open-inner-quote") or "‘",
            self.term("close-inner-quote") or "’",
            self.options.get("punctuation-in-quote") == "true",
        )

    @property
    def dash(self) -> str:
        """What joins a range of numbers or dates; no locale has a term for it, a handbook may."""
        return self.term("range-delimiter") or "–"

    def term(
        self, name: str, form: str = "long", *, plural: bool = False, gender: str = ""
    ) -> str | None:
        """The term in that form or the nearest one; None where the locale has no such term."""
        for candidate in (name, name.replace("-", " "), name.replace(" ", "-")):
            wanted = form
            while True:
                found = self._terms.get((candidate, wanted, gender)) or self._terms.get(
                    (candidate, wanted, "")
                )
                if found is not None:
                    return _written(found, plural)
                if wanted not in _FALLBACK_FORM:
                    break
                wanted = _FALLBACK_FORM[wanted]
        return None

    def gender(self, name: str) -> str:
        """The gender of the noun: "masculine", "feminine" or none."""
        return self._genders.get(name, "")

    def ordinal_suffix(self, number: int, gender: str = "") -> str:
        """The suffix for an ordinal number; the longest match first.

        Where a locale has suffixes for genders alone, the feminine one is for all else: what has an
        ordinal most is an edition, which is feminine in those languages.
        """
        for wanted in dict.fromkeys((gender, "", "feminine", "masculine")):
            if number < 100 and (term := self._terms.get((f"ordinal-{number:02}", "long", wanted))):
                return _written(term)
            last_two, last = f"ordinal-{number % 100:02}", f"ordinal-{number % 10:02}"
            if self._matches.get((last_two, wanted), "last-two-digits") == "last-two-digits" and (
                number % 100 >= 10 and (term := self._terms.get((last_two, "long", wanted)))
            ):
                return _written(term)
            if self._matches.get((last, wanted), "last-digit") == "last-digit" and (
                term := self._terms.get((last, "long", wanted))
            ):
                return _written(term)
            if term := self._terms.get(("ordinal", "long", wanted)):
                return _written(term)
        return ""

    def _add(self, source: Element) -> None:
        for child in source:
            name = child.name
            if name == "terms":
                self._add_terms(child)
            elif name == "date":
                self.dates[child.get("form", "text")] = child
            elif name == "style-options":
                self.options.update(child.attributes)

    def _add_terms(self, terms: Element) -> None:
        if self._terms and any(term.get("name", "").startswith("ordinal") for term in terms):
            # Ordinal suffixes are one system: a locale that defines some replaces them all.
            for key in [key for key in self._terms if key[0].startswith("ordinal")]:
                del self._terms[key]
        for term in terms:
            given = term.attributes.get
            name, gender_form = given("name", ""), given("gender-form", "")
            self._terms[name, given("form", "long"), gender_form] = term
            if match := given("match"):
                self._matches[name, gender_form] = match
            if gender := given("gender"):
                self._genders[name] = gender


def _written(term: Element, plural: bool = False) -> str:
    """The words of a term for one or for many."""
    forms = {child.name: child.text for child in term}
    one = forms.get("single", term.text)
    if not plural:
        return one
    return forms.get("multiple", term.text.strip() if forms else one)


def load_locale(language: str, style: Element, read: ReadLocale) -> Locale:
    """The locale of `language` with what the style puts over it.

    Order: en-US, the language's main dialect, the dialect asked for; then the style's own
    `locale` elements without a language, for the language, and for the dialect.
    """
    if not re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*", language):
        language = "en-US"
    language = language.replace("_", "-")
    base = language.split("-")[0]
    files = dict.fromkeys(("en-US", "en-US" if base == "en" else base, language))
    sources = [locale for file in files if (locale := read(file)) is not None]
    own = list(style.named("locale"))
    for wanted in dict.fromkeys((None, base, language)):
        sources += [child for child in own if child.get(LANGUAGE) == wanted]
    return Locale(language, sources)


def english(language: str) -> bool:
    """Whether a language tag says English."""
    return language.lower().startswith("en")


def option(options: Mapping[str, str], name: str) -> bool:
    """Whether a yes-or-no option is set to "true"."""
    return options.get(name) == "true"
