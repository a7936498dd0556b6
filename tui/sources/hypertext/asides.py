"""What is not written down as it is told: page breaks, drawings, and what is not read."""

import re
from collections.abc import Callable, Mapping

from tui.core.clean import clean_line
from tui.core.work import PageSource
from tui.sources.hypertext.figure import set_picture
from tui.sources.hypertext.formula import Formula
from tui.sources.hypertext.inline_note import InlineNote
from tui.sources.hypertext.scribe import Scribe
from tui.sources.hypertext.traits import Attributes, Traits
from tui.sources.hypertext.unread import Aside, Unread

_UNREAD = frozenset(
    {"head", "script", "style", "template", "audio", "video", "canvas", "iframe", "map"}
    | {"select", "textarea", "button", "rp", "noscript", "embed"}
)
NAMES = _UNREAD | {"math", "svg", "pagenum"}
"""Elements that are set aside by their names."""

_LABEL = re.compile(
    r"[\s\[({]*(?:(?:page|pg|p)\b[.\s]*)?([0-9]{1,5}|[ivxlcdm]{1,12})[\s\])}.]*", re.IGNORECASE
)
_NUMBER_IN_NAME = re.compile(
    r"(?:^|[^0-9a-z])(?:page|pg|p)?[-_]?0*([0-9]{1,5}|[ivxlcdm]{1,12})$", re.I
)
_LONGEST_LABEL = 30
_WHOLE = frozenset({"body", "section", "article", "main"})
_IN_TEXT = frozenset({"span", "small", "aside"})
_WITHIN_LINES = frozenset({"span", "a", "small", "i", "em", "b", "sup", "sub", "p", "div", "td"})


def aside_of(name: str, attributes: Attributes, traits: Traits) -> Aside | None:
    """Who listens to an element that is set aside; none for one that is written down."""
    if (traits.is_unread and not _is_shown(name, attributes)) or name in _UNREAD:
        return Unread()
    if name in _HEARD:
        return _HEARD[name](attributes)
    if traits.is_inline_note and name in _IN_TEXT:
        return InlineNote()
    if traits.is_page and name not in _WHOLE:
        return PageBreak(attributes)
    if traits.may_be_page and name in _WITHIN_LINES:
        return PageBreak(attributes, is_sure=False)
    return None


def _is_shown(name: str, attributes: Attributes) -> bool:
    """Whether it is a caption that is only not to be said aloud, as the picture's name says it."""
    unsaid = attributes.get("aria-hidden") == "true" and "hidden" not in attributes
    return name == "figcaption" and unsaid


class PageBreak(Unread):
    """A page begins: its label is the title, what is said aloud, its own words, or its name.

    One that is not sure is a page break where the label is a number; else it is only words.
    """

    def __init__(self, attributes: Attributes, is_sure: bool = True) -> None:
        self._attributes = dict(attributes)
        self._is_sure = is_sure
        self._words: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """An element in it may have the name instead."""
        if identity := attributes.get("id") or attributes.get("name"):
            self._attributes.setdefault("id", identity)

    def text(self, words: str) -> None:
        """Its own words."""
        self._words.append(words)

    def close(self, scribe: Scribe) -> None:
        """Mark the page; words that are too many for a label are text."""
        words = clean_line("".join(self._words))
        given = [self._attributes.get("title"), self._attributes.get("aria-label"), words]
        labels = [page_label(one) for one in given if one and one.strip()]
        labels.append(_label_in_name(self._attributes.get("id") or ""))
        label = next(filter(_LABEL.fullmatch, labels), labels[0])
        is_number = _LABEL.fullmatch(label) is not None
        if label and (self._is_sure or is_number):
            scribe.prose.page(label, PageSource.PAGEBREAK)
        if len(words) > _LONGEST_LABEL or not (self._is_sure or is_number):
            scribe.text(words)


def page_label(written: str) -> str:
    """The label in what a page break is called: "12" of "[Pg 12]" and of "Page 12."."""
    line = clean_line(written, _LONGEST_LABEL)
    number = _LABEL.fullmatch(line)
    return number[1] if number else line


def _label_in_name(name: str) -> str:
    """The number that the name of a page break ends in, else the name."""
    number = _NUMBER_IN_NAME.search(name)
    return number[1] if number else clean_line(name, _LONGEST_LABEL)


class Drawing(Unread):
    """A picture that is drawn by the text itself, by its title and description."""

    def __init__(self, attributes: Attributes) -> None:
        self._alt = attributes.get("aria-label") or ""
        self._names: list[str] = []
        self._titles: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """An element in the drawing."""
        self._names.append(name)

    def text(self, words: str) -> None:
        """Words in it: those of its title and description are kept."""
        if self._names and self._names[-1] in ("title", "desc") and words.strip():
            self._titles.append(words)

    def end(self) -> None:
        """An element in the drawing ended."""
        self._names.pop()

    def close(self, scribe: Scribe) -> None:
        """Write what the drawing is called."""
        set_picture(scribe, self._alt or ". ".join(dict.fromkeys(self._titles)), "")


_HEARD: Mapping[str, Callable[[Attributes], Aside]] = {
    "math": Formula,
    "svg": Drawing,
    "pagenum": PageBreak,
}
"""What listens to elements that are not written as they stand; `pagenum` is DTBook's."""
