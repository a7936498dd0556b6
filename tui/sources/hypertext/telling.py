"""A parsed tree told to a scribe, element by element; no depth of nesting is too much."""

from collections.abc import Callable, Sequence
from functools import lru_cache
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

    def start(self, name: str, attributes: Attributes) -> bool:
        """An element begins; its name is without a prefix.

        Whether anything in it is to be told; if not, neither is its end.
        """

    def text(self, words: str) -> None:
        """Text in the element that began last and has not ended."""

    def end(self) -> None:
        """The element that began last ends."""

    def whole(self, name: str, words: str) -> None:
        """An element without attributes begins and ends, with nothing but these words in it."""


def tell_lxml(root: Any, listener: Listener) -> None:
    """Tell of an lxml element and all that is in it; comments must have been left out of it."""
    names: dict[str, str] = {}
    text, end, whole = listener.text, listener.end, listener.whole
    if not _is_begun(listener, _name(root.tag, names), root.items(), root.text, len(root) > 0):
        return
    within: list[Any] = []
    children, inside = iter(root), root
    while True:
        for element in children:
            tag = element.tag
            name = names.get(tag) or _name(tag, names)
            given, words, is_parted = element.items(), element.text, len(element)
            if not given and not is_parted:
                whole(name, words or "")
            elif _is_begun(listener, name, given, words, is_parted > 0):
                within.append((children, inside))
                children, inside = iter(element), element
                break
            if words := element.tail:
                text(words)
        else:
            end()
            if not within:
                return
            if words := inside.tail:
                text(words)
            children, inside = within.pop()


def _is_begun(
    listener: Listener,
    name: str,
    given: Sequence[tuple[str, str]],
    words: str | None,
    is_parted: bool,
) -> bool:
    """Tell that an element begins; whether there is more in it to tell. If not, it has ended."""
    if not listener.start(name, _attributes(given) if given else NOTHING):
        return False
    if words:
        listener.text(words)
    if not is_parted:
        listener.end()
    return is_parted


def _name(tag: str, names: dict[str, str]) -> str:
    """The name of an element without its prefix, kept in `names`."""
    name = names[tag] = tag.rpartition("}")[2].lower()
    return name


def _attributes(given: Sequence[tuple[str, str]]) -> Attributes:
    return {_attribute(name): value for name, value in given}


@lru_cache(maxsize=1024)
def _attribute(name: str) -> str:
    """The name of an attribute without its prefix, but for those that are known with it."""
    return _PREFIXED.get(name) or name.rpartition("}")[2]


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
        elif not node.is_element_node or is_left_out(node):
            continue
        elif listener.start(node.tag, node.attributes):
            stack.append(None)
            stack.extend(reversed(list(node.iter(include_text=True))))
