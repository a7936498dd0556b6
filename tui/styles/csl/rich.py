"""Rich text: what a style renders, as strings and nested spans."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias

Formats: TypeAlias = tuple[tuple[str, str], ...]
"""CSL formatting attributes and their values: (("font-style", "italic"),)."""

Node: TypeAlias = "str | Span"
Rich: TypeAlias = tuple[Node, ...]


TERM = "term"
"""The role of a term: at the start of a note or an entry it takes a capital."""
FIELD = "field"
"""The role of a field with parts: what stands within it is as its author wrote it."""


class Span(NamedTuple):
    """A stretch of rich text with something in common.

    `quoted`: quotation marks belong round it. `fixed`: its case is never changed. `display`: the
    CSL display value. `role`: what it is to a later step (a list of names, a year).
    """

    parts: Rich
    formats: Formats = ()
    quoted: bool = False
    fixed: bool = False
    display: str = ""
    role: str = ""

    def holding(self, parts: Rich) -> "Span":
        """The same span round other parts."""
        return Span(parts, self.formats, self.quoted, self.fixed, self.display, self.role)


def leaves(rich: Rich) -> list[str]:
    """The strings of `rich` in order."""
    found: list[str] = []
    for node in rich:
        if isinstance(node, str):
            found.append(node)
        else:
            found.extend(leaves(node.parts))
    return found


def text_of(rich: Rich) -> str:
    """The characters alone: no formats, no quotation marks of the style."""
    return "".join(leaves(rich))


def joined(parts: Iterable[Rich], delimiter: str) -> Rich:
    """The non-empty parts, with the delimiter between them."""
    result: list[Node] = []
    for part in parts:
        if not part:
            continue
        if result and delimiter:
            result.append(delimiter)
        result.extend(part)
    return tuple(result)


def affixed(rich: Rich, prefix: str, suffix: str) -> Rich:
    """`rich` between its affixes; nothing stays nothing."""
    if not rich:
        return rich
    if prefix:
        rich = (prefix, *rich)
    return (*rich, suffix) if suffix else rich


def formatted(rich: Rich, formats: Formats) -> Rich:
    """`rich` in one span with those formats."""
    return (Span(rich, formats),) if rich and formats else rich


def role(rich: Rich, name: str) -> Rich:
    """`rich` in one span with that role."""
    return (Span(rich, role=name),) if rich else rich


def find(rich: Rich, name: str) -> Span | None:
    """The first span with that role."""
    for node in rich:
        if isinstance(node, Span):
            found = node if node.role == name else find(node.parts, name)
            if found is not None:
                return found
    return None


def replaced(rich: Rich, name: str, change: Callable[[Span], Rich]) -> Rich:
    """`rich` with the first span of that role changed."""
    result: list[Node] = []
    done = False
    for node in rich:
        if done or isinstance(node, str):
            result.append(node)
        elif node.role == name:
            result.extend(change(node))
            done = True
        else:
            parts = replaced(node.parts, name, change)
            done = parts is not node.parts
            result.append(node.holding(parts) if done else node)
    return tuple(result) if done else rich


def mapped(rich: Rich, change: Callable[[str], str]) -> Rich:
    """`rich` with every string changed."""
    return tuple(
        change(node) if isinstance(node, str) else node.holding(mapped(node.parts, change))
        for node in rich
    )
