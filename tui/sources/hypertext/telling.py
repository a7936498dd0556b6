"""A parsed tree told to a scribe, element by element; no depth of nesting is too much."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from tui.sources.hypertext.traits import Attributes

NOTHING: Attributes = {}

_PREFIXED = {
    "{http://www.idpf.org/2007/ops}type": "epub:type",
    "{http://www.w3.org/XML/1998/namespace}id": "id",
    "{http://www.w3.org/1999/xlink}href": "href",
}


class Listener(Protocol):
    """Whoever is told of a tree."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins; its name is without a prefix."""

    def text(self, words: str) -> None:
        """Text in the element that began last and has not ended."""

    def end(self) -> None:
        """The element that began last ends."""

    def whole(self, name: str, words: str) -> None:
        """An element without attributes begins and ends, with nothing but these words in it."""


def tell_lxml(root: Any, listener: Listener) -> None:
    """Tell of an lxml element and all that is in it; comments must have been left out of it."""
    names: dict[str, str] = {}
    start, text, end, whole = listener.start, listener.text, listener.end, listener.whole
    start(_name(root.tag, names), _attributes(root.items()))
    text(root.text or "")
    within: list[Any] = []
    children, inside = iter(root), root
    while True:
        for element in children:
            tag = element.tag
            name = names.get(tag) or _name(tag, names)
            given, words = element.items(), element.text
            if len(element):
                start(name, _attributes(given) if given else NOTHING)
                if words:
                    text(words)
                within.append((children, inside))
                children, inside = iter(element), element
                break
            if given:
                start(name, _attributes(given))
                if words:
                    text(words)
                end()
            else:
                whole(name, words or "")
            if words := element.tail:
                text(words)
        else:
            end()
            if not within:
                return
            if words := inside.tail:
                text(words)
            children, inside = within.pop()


def _name(tag: str, names: dict[str, str]) -> str:
    """The name of an element without its prefix, kept in `names`."""
    name = names[tag] = tag.rpartition("}")[2].lower()
    return name


def _attributes(given: Sequence[tuple[str, str]]) -> Attributes:
    return {_PREFIXED.get(name) or name.rpartition("}")[2]: value for name, value in given}


def tell_lexbor(
    root: Any, listener: Listener, is_left_out: Callable[[Any], bool] = lambda _: False
) -> None:
    """Tell of a node of selectolax's lexbor and all that is in it, but for what is left out."""
    stack: list[Any] = [root]
    while stack:
        node = stack.pop()
        if node is None:
            listener.end()
        elif node.is_text_node:
            listener.text(node.text_content or "")
        elif node.is_element_node and not is_left_out(node):
            listener.start(node.tag, node.attributes)
            stack.append(None)
            stack.extend(reversed(list(node.iter(include_text=True))))
