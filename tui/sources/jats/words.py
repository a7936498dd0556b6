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
_NOTE_REFERENCES = frozenset({"fn", "table-fn"})


class InHtml:
    """A listener that passes on what it is told, in other words."""

    def __init__(self, listener: Listener) -> None:
        self._to = listener
        self.text = listener.text
        self.end = listener.end

    def start(self, name: str, attributes: Attributes) -> bool:
        """An element begins."""
        if name == "list":
            order = _ORDERS.get(attributes.get("list-type") or "")
            return self._to.start("ol" if order else "ul", {**attributes, "type": order or ""})
        return self._to.start(_NAMES.get(name, name), _told(name, attributes))

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
