"""Scope: what a rendering element is compiled in."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from tui.styles.csl.element import Element
from tui.styles.csl.locale import Locale
from tui.styles.csl.rendering import Render


class Scope(Protocol):
    """The style, locale and area (citation or bibliography) round an element."""

    locale: Locale
    options: Mapping[str, str]
    """The attributes of `cs:style`."""
    names: Mapping[str, str]
    """The inheritable name options of the area."""
    area: str

    @property
    def explicit_suffix(self) -> bool:
        """Whether the style renders the year suffix by itself."""

    def render(
        self, element: Element, delimiter: str = "", within: Element | None = None
    ) -> Render:
        """An element, compiled; `delimiter` and `within` as for `renders`."""

    def renders(
        self, elements: Sequence[Element], delimiter: str = "", within: Element | None = None
    ) -> list[Render]:
        """Elements, compiled.

        `delimiter` is that of the nearest delimiting element, which a `choose` hands on.
        `within` is the `names` element whose substitute they are in.
        """

    def macro(self, name: str) -> Render:
        """A macro, compiled once for each area."""
