"""JATS told in the words of HTML, where HTML has them."""

from collections.abc import Mapping

from tui.sources.hypertext.telling import Listener
from tui.sources.hypertext.traits import Attributes

_NAMES = {
    "italic": "em",
    "bold": "strong",
    "monospace": "code",
    "preformat": "pre",
    "code": "pre",
    "disp-quote": "blockquote",
    "disp-quote-group": "blockquote",
    "verse-group": "div",
    "verse-line": "line",
    "list-item": "li",
    "term": "dt",
    "def": "dd",
    "fig": "figure",
    "ext-link": "a",
    "uri": "a",
    "email": "span",
    "xref": "a",
    "break": "br",
    "graphic": "img",
    "inline-graphic": "img",
    "strike": "s",
}
_ORDERS = {
    "order": "1",
    "number": "1",
    "alpha-lower": "a",
    "alpha-upper": "A",
    "roman-lower": "i",
    "roman-upper": "I",
}
_TYPES = {"fn": "footnote", "verse-group": "verse"}
_PAGES = frozenset({"page", "page-break", "pagebreak"})
_NOTE_REFERENCES = frozenset({"fn", "table-fn"})
_WITH_LINES = frozenset({"p", "td", "th", "title", "verse-line", "term", "attrib", "speaker"})
"""Elements that hold words: a note in one of them stands where its mark would."""

_WITHOUT_LINES = frozenset({"table-wrap", "table-wrap-foot", "fig", "fn-group", "boxed-text"})
"""Elements within a paragraph whose notes stand by themselves."""

NOTE_IN_LINE = "fn-in-line"
"""What such a note is told as."""


class InHtml:
    """A listener that passes on what it is told, in other words."""

    def __init__(self, listener: Listener) -> None:
        self._to = listener
        self.text = listener.text
        self._within = [False]

    def start(self, name: str, attributes: Attributes) -> bool:
        """An element begins."""
        in_line = self._within[-1]
        told: Attributes
        if name == "list":
            order = _ORDERS.get(attributes.get("list-type") or "")
            name, told = "ol" if order else "ul", {**attributes, "type": order or ""}
        elif name == "fn" and in_line:
            name, told = NOTE_IN_LINE, attributes
        else:
            told = _told(name, attributes)
        is_told = self._to.start(_NAMES.get(name, name), told)
        if is_told:
            in_line = in_line and name not in _WITHOUT_LINES
            self._within.append(in_line or name in _WITH_LINES)
        return is_told

    def end(self) -> None:
        """The element that began last ends."""
        self._within.pop()
        self._to.end()

    def whole(self, name: str, words: str) -> None:
        """An element with nothing but words in it."""
        if name == "list" or name in _TYPES:
            if self.start(name, {}):
                self.text(words)
                self.end()
        else:
            self._to.whole(_NAMES.get(name, name), words)


def _told(name: str, attributes: Attributes) -> Attributes:
    """The attributes of an element, with those that HTML would have instead."""
    if name == "xref":
        return _reference(attributes)
    if name == "target" and attributes.get("target-type") in _PAGES:
        return {**attributes, "epub:type": "pagebreak"}
    if name in _TYPES:
        return {**attributes, "epub:type": _TYPES[name]}
    if name in ("graphic", "inline-graphic"):
        return {**attributes, "src": attributes.get("href")}
    return attributes


def _reference(attributes: Mapping[str, str | None]) -> Attributes:
    """A reference within the article: to a note, or to anything else."""
    target = (attributes.get("rid") or "").split()[:1]
    told = {**attributes, "href": f"#{target[0]}" if target else ""}
    if attributes.get("ref-type") in _NOTE_REFERENCES:
        told["epub:type"] = "noteref"
    elif attributes.get("ref-type"):
        told["role"] = "doc-biblioref"
    return told
