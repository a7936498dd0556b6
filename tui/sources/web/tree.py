"""The elements of a parsed page, with the measures by which an article is told from the rest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any


def named(words: str) -> frozenset[str]:
    """A set of names, written in one line or several."""
    return frozenset(words.split())


BLOCKS = named("""
    address article aside blockquote body center dd details dialog div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table
    tbody td tfoot th thead tr ul
""")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

_UNREAD = named("""
    script style noscript template iframe object embed link meta base title head param source
    track audio video canvas map area input select textarea button option datalist progress dialog
    svg
""")
"""Elements that hold no text to read."""

_STOPS = re.compile(r"[.,;:!?…。、，！？；：।؟،]")
_WITHIN_PAGE = 0.3
"""How much of a link is counted that leads within the page: a note mark, a chapter."""


@dataclass(eq=False, slots=True)
class Element:
    """An element of the page, `node` of the parser's tree.

    `length` counts the characters of its text, `linked` those in links, `loose` those in no block
    within it, `stops` the signs that end or part sentences. `words` are those of its names, once
    they were looked for.
    """

    node: Any
    name: str
    attributes: dict[str, str | None]
    parent: "Element | None" = None
    children: list["Element"] = field(default_factory=list)
    length: int = 0
    linked: float = 0
    loose: int = 0
    stops: int = 0
    holds_blocks: bool = False
    words: tuple[str, ...] | None = None

    def attribute(self, name: str) -> str:
        """An attribute's value, or nothing."""
        return self.attributes.get(name) or ""

    @property
    def link_share(self) -> float:
        """How much of its text is links, 0 to 1."""
        return self.linked / self.length if self.length else 0.0

    @property
    def text(self) -> str:
        """Its text, in one line."""
        return " ".join(self.node.text(separator=" ").split())

    def all(self) -> Iterator["Element"]:
        """It and all within it, in the order of the page."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.children))

    def around(self) -> Iterator["Element"]:
        """The elements it stands in, the nearest first."""
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    def leave_out(self) -> None:
        """Take it out of the tree, and its measures from those it stands in."""
        if self.parent is None:
            return
        self.parent.children.remove(self)
        for outer in self.around():
            outer.length -= self.length
            outer.linked -= self.linked
            outer.stops -= self.stops


def tree_of(body: Any) -> Element:
    """The elements of a parsed body, without those that hold nothing to read, measured."""
    root = Element(body, "body", body.attributes)
    order = [root]
    waiting = [root]
    while waiting:
        element = waiting.pop()
        for node in element.node.iter(include_text=True):
            if node.is_text_node:
                _count(element, node.text_content or "")
            elif node.is_element_node and node.tag not in _UNREAD:
                child = Element(node, node.tag, node.attributes, element)
                element.children.append(child)
                order.append(child)
                waiting.append(child)
    _sum_up(order)
    return root


def _count(element: Element, words: str) -> None:
    length = len(" ".join(words.split()))
    if length:
        element.length += length + 1
        element.loose += length + 1
        element.stops += len(_STOPS.findall(words))


def _leads_away(link: Element) -> bool:
    """Whether a link leads to another page; one that is written out as an address is text."""
    address = link.attribute("href")
    return bool(address) and address[0] != "#" and "://" not in link.node.text(deep=False)


def _sum_up(order: list[Element]) -> None:
    """Add what each element holds to the one that it stands in, the innermost first."""
    for element in reversed(order):
        if element.name == "a":
            element.linked = element.length * (1.0 if _leads_away(element) else _WITHIN_PAGE)
        outer = element.parent
        if outer is None:
            continue
        is_block = element.name in BLOCKS
        outer.length += element.length
        outer.linked += element.linked
        outer.stops += element.stops
        outer.loose += 0 if is_block else element.loose
        outer.holds_blocks |= is_block or element.holds_blocks
