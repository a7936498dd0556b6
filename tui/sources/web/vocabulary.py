"""The elements of HTML as they stand in pages of the web, which mark much by class and id."""

import re
from dataclasses import replace

from tui.core.clean import clean_line
from tui.core.work import BlockKind, PageSource
from tui.sources.hypertext.asides import PageBreak, aside_of, page_label
from tui.sources.hypertext.figure import set_picture
from tui.sources.hypertext.scribe import Closing, Element, Scribe, Vocabulary
from tui.sources.hypertext.traits import Attributes, Traits
from tui.sources.hypertext.unread import Aside, Unread
from tui.sources.hypertext.vocabulary import HTML

_NAMED_PAGE = re.compile(r"(?:page|pg|p)[-_.]?0*([0-9]{1,5}|[ivxlc]{1,12})", re.IGNORECASE)
_CAPTION = re.compile(r"(?:^|[\s_-])(?:thumb|figure|fig|image|img)?[-_]?caption(?:[\s_-]|$)", re.I)
_DRAWN = frozenset({"mathjax", "mathjax_preview", "mathjax_display", "mathjax_svg", "mjx-chtml"})
_TEX = "math/tex"
_LEADS = frozenset({"ltx_tag_item", "ltx_tag_bibitem"})
_LONGEST_LEAD = 30


class NamedPage(Unread):
    """An anchor called after a page ("Page_12"): the page begins here, and its words stay."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._words: list[str] = []

    def text(self, words: str) -> None:
        """Words in the anchor."""
        self._words.append(words)

    def close(self, scribe: Scribe) -> None:
        """Mark the page; words that only repeat its number are left out."""
        scribe.prose.page(self._label, PageSource.PAGEBREAK)
        words = "".join(self._words)
        if page_label(words) != self._label:
            scribe.text(words)


class Tex(Unread):
    """A formula in TeX, kept in a script that draws it."""

    def __init__(self) -> None:
        self._words: list[str] = []

    def text(self, words: str) -> None:
        """The formula."""
        self._words.append(words)

    def close(self, scribe: Scribe) -> None:
        """Write it as it is."""
        scribe.text("".join(self._words).strip())


class Lead(Unread):
    """The number or sign of an item, as LaTeXML writes it."""

    def __init__(self) -> None:
        self._words: list[str] = []

    def text(self, words: str) -> None:
        """A part of it."""
        self._words.append(words)

    def close(self, scribe: Scribe) -> None:
        """Have it lead the item."""
        if lead := clean_line("".join(self._words), _LONGEST_LEAD):
            scribe.lead = f"{lead} "


def _aside(name: str, attributes: Attributes, traits: Traits) -> Aside | None:
    """Who listens to an element that is set aside; mathematics may be hidden and is read."""
    if name == "script":
        return Tex() if (attributes.get("type") or "").startswith(_TEX) else Unread()
    classes = (attributes.get("class") or "").lower()
    if not _LEADS.isdisjoint(classes.split()):
        return Lead()
    if "mwe-math-fallback" in classes or not _DRAWN.isdisjoint(classes.split()):
        return Unread()
    if traits.is_unread and "mwe-math" in classes:
        return None
    found = aside_of(name, attributes, traits)
    if found is None and name in ("a", "span") and (label := _label(attributes)):
        return NamedPage(label)
    return PageBreak(attributes) if found is None and "pb" in classes.split() else found


def _label(attributes: Attributes) -> str:
    """The label of the page that an anchor is called after; a link to elsewhere is no anchor."""
    if attributes.get("href"):
        return ""
    named = _NAMED_PAGE.fullmatch(attributes.get("id") or attributes.get("name") or "")
    return named[1] if named else ""


def open_captioned(scribe: Scribe, attributes: Attributes) -> Closing | None:
    """A paragraph, or the caption of a picture, where it is called that."""
    if attributes and not scribe.place.joint and _CAPTION.search(attributes.get("class") or ""):
        return scribe.joined(kind=BlockKind.FIGURE, level=0)
    return None


def _open_image(scribe: Scribe, attributes: Attributes) -> None:
    """A picture, where something is told of it; names of files are no text of a page."""
    set_picture(scribe, attributes.get("alt") or "", "")


_OWN: dict[str, Element] = {
    "p": Element(True, open_captioned),
    "div": Element(True, open_captioned),
    "img": Element(False, _open_image),
}

PAGE: Vocabulary = replace(
    HTML,
    elements={**HTML.elements, **_OWN},
    asides=HTML.asides | {"a", "span"},
    aside=_aside,
)
"""HTML as the web has it."""
