"""One name: the order of its parts, their formatting, initials, and its sort key."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from tui.styles.csl.attributes import compile_finish
from tui.styles.csl.initials import initials, marked_initials
from tui.styles.csl.item import Item
from tui.styles.csl.locale import local_name
from tui.styles.csl.name import Name
from tui.styles.csl.rich import Rich, joined, text_of

_EMPTY = Item({})
_ARTICLE = re.compile(r"(?:a|an|the)\s+", re.IGNORECASE)
_CLINGS = ("'", "’", "-", "–", "‑")

SORT_PARTS = "\x1f"
"""Parts the keys of a name that are compared one after the other."""


@dataclass(frozen=True, slots=True)
class NameForm:
    """How a style writes one name. Levels: 0 family name alone, 1 with initials, 2 in full."""

    level: int
    highest: int
    mark: str | None
    hyphen: bool
    separator: str
    demote: str
    family: Element
    given: Element
    language: str

    def rendered(self, name: Name, level: int, *, inverted: bool = False) -> Rich:
        """The name at that level; `inverted` puts the family name first."""
        if name.literal:
            return self._family(name.literal)
        if level == 0:
            return self._family(_with_particle(name.non_dropping, name.family))
        given = self._given_text(name, level)
        if not name.spaced:
            return (*self._family(name.family), *self._given(given))
        if name.family_first:
            return joined((self._family(name.family), self._given(given)), " ")
        if inverted:
            return self._inverted(name, given)
        return self._direct(name, given)

    def text(self, name: Name, level: int) -> str:
        """The characters of the name at that level."""
        return text_of(self.rendered(name, level))

    def sort_key(self, name: Name) -> Rich:
        """The name as it is sorted: its keys in the order of the specification."""
        if name.literal:
            return (
                _ARTICLE.sub("", name.literal, count=1)
                if _ARTICLE.match(name.literal)
                else name.literal,
            )
        given = self._given_text(name, self.level) if self.level else ""
        if self.demote == "never":
            keys = [_with_particle(name.non_dropping, name.family), name.dropping]
        else:
            particles = " ".join(filter(None, (name.dropping, name.non_dropping)))
            keys = [name.family, particles]
        if self.level:
            keys += [given, name.suffix]
        return (SORT_PARTS.join(keys),)

    def _given_text(self, name: Name, level: int) -> str:
        if self.mark is None or not name.given:
            return name.given
        if level == 1:
            return initials(name.given, self.mark, hyphen=self.hyphen)
        return marked_initials(name.given, self.mark)

    def _direct(self, name: Name, given: str) -> Rich:
        first = self._given(_with_particle_after(given, name.dropping))
        if name.dropping.endswith(_CLINGS):
            # An elided particle clings to the family name.
            first = self._given(given)
            family_text = name.dropping + _with_particle(name.non_dropping, name.family)
        else:
            family_text = _with_particle(name.non_dropping, name.family)
        family = self._family(family_text)
        rich = joined((first, family), " ") if given or name.dropping else family
        return self._suffixed(rich, name, ", " if name.comma_suffix else " ")

    def _inverted(self, name: Name, given: str) -> Rich:
        if self.demote == "display-and-sort":
            head = name.family
            behind = " ".join(filter(None, (name.dropping, name.non_dropping)))
        else:
            head = _with_particle(name.non_dropping, name.family)
            behind = name.dropping
        rest = self._given(" ".join(filter(None, (given, behind))))
        rich = joined((self._family(head), rest), self.separator)
        return self._suffixed(rich, name, self.separator)

    def _suffixed(self, rich: Rich, name: Name, separator: str) -> Rich:
        return (*rich, separator, name.suffix) if name.suffix else rich

    def _family(self, text: str) -> Rich:
        return _part(self.family, text, self.language)

    def _given(self, text: str) -> Rich:
        return _part(self.given, text, self.language)


def _part(element: Element, text: str, language: str) -> Rich:
    if not text:
        return ()
    rich = _EMPTY.rich(text)
    return compile_finish(element, language)(rich, _EMPTY) if element.attrib else rich


def _with_particle(particle: str, family: str) -> str:
    if not particle:
        return family
    return particle + family if particle.endswith(_CLINGS) else f"{particle} {family}"


def _with_particle_after(given: str, particle: str) -> str:
    return " ".join(filter(None, (given, particle)))


def compile_name_form(
    element: Element | None, options: Mapping[str, str], style: Mapping[str, str], language: str
) -> NameForm:
    """The form of a name from the options in force and the `name-part` elements."""
    parts = {
        child.get("name"): child
        for child in (element if element is not None else ())
        if local_name(child) == "name-part"
    }
    mark = options.get("initialize-with")
    shortened = mark is not None and options.get("initialize", "true") == "true"
    level = 0 if options.get("form") == "short" else (1 if shortened else 2)
    return NameForm(
        level,
        2,
        mark,
        style.get("initialize-with-hyphen", "true") == "true",
        options.get("sort-separator", ", "),
        style.get("demote-non-dropping-particle", "display-and-sort"),
        parts.get("family", Element("name-part")),
        parts.get("given", Element("name-part")),
        language,
    )
