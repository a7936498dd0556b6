"""Element: a piece of a style or a locale, as it was in its XML."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias, overload

Tree: TypeAlias = list[Any]
"""An element as the pack has it: name, attributes, text, and the trees of its children."""

LANGUAGE = "xml:lang"
"""The attribute that gives an element its language."""


class NotAStyle(ValueError):
    """What was read is no independent CSL style; the message says why."""


class Element:
    """Its name without namespace, its attributes, its text, and the elements in it.

    Children given as trees become elements when they are first looked at, so that a style costs
    what is used of it.
    """

    __slots__ = ("_children", "_trees", "attributes", "name", "text")

    def __init__(
        self,
        name: str,
        attributes: Mapping[str, str] | None = None,
        text: str = "",
        children: Iterable[Tree] = (),
    ) -> None:
        self.name = name
        self.attributes = dict(attributes or {})
        self.text = text
        self._trees = children
        self._children: list[Element] | None = None

    @property
    def children(self) -> list["Element"]:
        """The elements in it, in order; they may be added to."""
        if self._children is None:
            self._children = [Element(*tree) for tree in self._trees]
        return self._children

    def __iter__(self) -> Iterator["Element"]:
        return iter(self.children)

    @overload
    def get(self, attribute: str) -> str | None: ...
    @overload
    def get(self, attribute: str, otherwise: str) -> str: ...
    def get(self, attribute: str, otherwise: str | None = None) -> str | None:
        """The value of an attribute."""
        return self.attributes.get(attribute, otherwise)

    def named(self, name: str) -> Iterator["Element"]:
        """The elements in it with that name."""
        return (child for child in self.children if child.name == name)

    def within(self) -> Iterator["Element"]:
        """The element and all in it, in the order of the XML."""
        yield self
        for child in self.children:
            yield from child.within()

    def attributes_within(self) -> Iterator[Mapping[str, str]]:
        """The attributes of the element and of all in it, without making elements of trees."""
        ahead: list[Element | Tree] = [self]
        while ahead:
            one = ahead.pop()
            if isinstance(one, Element):
                yield one.attributes
                ahead.extend(one._trees if one._children is None else one._children)
            else:
                yield one[1]
                ahead.extend(one[3])
