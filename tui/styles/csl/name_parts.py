"""One name: the order of its parts, their formatting, initials, and its sort key."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from tui.styles.csl.attributes import Finish, compile_finish
from tui.styles.csl.element import Element
from tui.styles.csl.initials import initials, marked_initials
from tui.styles.csl.item import Item
from tui.styles.csl.locale import english
from tui.styles.csl.markup import parse_markup
from tui.styles.csl.name import Name
from tui.styles.csl.rich import Rich, affixed, joined, text_of

_ARTICLE = r"(?i:a|an|the)\s+"
_CLINGS = ("'", "’", "-", "–", "‑")

SORT_PARTS = "\x1f"
"""Parts the keys of a name that are compared one after the other."""


class _Part(NamedTuple):
    """A `cs:name-part`: its formats and case on each word, its affixes round all of them."""

    finish: Finish | None
    prefix: str
    suffix: str

    def word(self, text: str) -> Rich:
        """One word or particle in the formats of the part."""
        if not text:
            return ()
        rich = parse_markup(text)
        return self.finish(rich, _NOTHING) if self.finish else rich

    def whole(self, *words: Rich) -> Rich:
        """The words, spaced, between the affixes."""
        return affixed(_spaced(*words), self.prefix, self.suffix)


class NameForm(NamedTuple):
    """How a style writes one name. Levels: 0 family name alone, 1 with initials, 2 in full.

    Where it does not `initialize`, the given name is in full at level 1 too.
    """

    level: int
    initialize: bool
    mark: str | None
    hyphen: bool
    separator: str
    demote: str
    family: _Part
    given: _Part
    articles: bool

    def rendered(self, name: Name, level: int, *, inverted: bool = False) -> Rich:
        """The name at that level; `inverted` puts the family name first."""
        if name.literal:
            return self.family.whole(self.family.word(name.literal))
        particle, family = self.family.word(name.non_dropping), self.family.word(name.family)
        if level == 0:
            return self.family.whole(particle, family)
        given = self.given.word(self._given_text(name, level))
        if not name.spaced:
            return (*self.family.whole(family), *self.given.whole(given))
        if name.family_first:
            return joined((self.family.whole(family), self.given.whole(given)), " ")
        dropping = self.given.word(name.dropping)
        if inverted:
            return self._inverted(name, given, dropping, particle, family)
        return self._direct(name, given, dropping, particle, family)

    def text(self, name: Name, level: int) -> str:
        """The characters of the name at that level."""
        return text_of(self.rendered(name, level))

    def sort_key(self, name: Name) -> Rich:
        """The name as it is sorted: its keys in the order of the specification."""
        if name.literal:
            literal = re.sub(_ARTICLE, "", name.literal, count=1) if self.articles else name.literal
            return (literal + 3 * SORT_PARTS,)
        if self.demote == "never":
            keys = [text_of(_spaced((name.non_dropping,), (name.family,))), name.dropping]
        else:
            keys = [name.family, f"{name.dropping} {name.non_dropping}".strip()]
        given = self._given_text(name, self.level) if self.level else ""
        keys += [given, name.suffix if self.level else ""]
        return (SORT_PARTS.join(keys),)

    def _given_text(self, name: Name, level: int) -> str:
        if self.mark is None or not name.given:
            return name.given
        if level == 1 and self.initialize:
            return initials(name.given, self.mark, hyphen=self.hyphen)
        return marked_initials(name.given, self.mark)

    def _direct(
        self, name: Name, given: Rich, dropping: Rich, particle: Rich, family: Rich
    ) -> Rich:
        """Given, dropping particle, non-dropping particle, family, suffix."""
        suffix = parse_markup(name.suffix)
        if suffix and name.comma_suffix:
            family = joined((family, suffix), ", ")
            suffix = ()
        whole = self.family.whole(dropping, particle, family, suffix)
        return joined((self.given.whole(given), whole), " ")

    def _inverted(
        self, name: Name, given: Rich, dropping: Rich, particle: Rich, family: Rich
    ) -> Rich:
        """Family name first; its particle before it, or demoted behind the given name."""
        if self.demote == "display-and-sort":
            head = self.family.whole(family)
            behind = self.given.whole(given, dropping, particle)
        else:
            head = self.family.whole(particle, family)
            behind = self.given.whole(given, dropping)
        return joined((head, behind, parse_markup(name.suffix)), self.separator)


def _spaced(*words: Rich) -> Rich:
    """The words with spaces between them; a particle with an apostrophe or hyphen clings."""
    result: Rich = ()
    for word in words:
        if not text_of(word):
            continue
        clings = text_of(result).endswith(_CLINGS)
        result = (*result, *word) if not result or clings else (*result, " ", *word)
    return result


def compile_name_form(
    element: Element | None, options: Mapping[str, str], style: Mapping[str, str], language: str
) -> NameForm:
    """The form of a name from the options in force and the `name-part` elements."""
    parts = {
        child.get("name", ""): child
        for child in (element if element is not None else ())
        if child.name == "name-part"
    }
    mark = options.get("initialize-with")
    initialize = options.get("initialize", "true") == "true"
    shortened = mark is not None and initialize
    return NameForm(
        0 if options.get("form") == "short" else (1 if shortened else 2),
        initialize,
        mark,
        style.get("initialize-with-hyphen", "true") == "true",
        options.get("sort-separator", ", "),
        style.get("demote-non-dropping-particle", "display-and-sort"),
        _part(parts.get("family"), language),
        _part(parts.get("given"), language),
        english(language),
    )


def _part(element: Element | None, language: str) -> _Part:
    if element is None:
        return _Part(None, "", "")
    attributes = dict(element.attributes)
    prefix, suffix = attributes.pop("prefix", ""), attributes.pop("suffix", "")
    return _Part(compile_finish(Element("name-part", attributes), language), prefix, suffix)


_NOTHING = Item({})
"""What a name is rendered in: its case does not depend on the item."""
