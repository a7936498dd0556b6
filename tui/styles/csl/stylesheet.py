"""Stylesheet: a style, its elements compiled as they are called for."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from tui.styles.csl.dates import compile_date
from tui.styles.csl.element import Element, NotAStyle
from tui.styles.csl.groups import compile_choose, compile_group, in_sequence
from tui.styles.csl.labels import compile_label
from tui.styles.csl.locale import Locale, ReadLocale, load_locale
from tui.styles.csl.names import compile_names, inherited_options
from tui.styles.csl.number_element import compile_number
from tui.styles.csl.rendering import Render
from tui.styles.csl.scope import Scope
from tui.styles.csl.text import compile_text


class Stylesheet:
    """A style in one language: its options, and its citation and bibliography areas."""

    def __init__(self, root: Element, read: ReadLocale, language: str = "") -> None:
        """`language` goes before the default locale of the style, and that before English."""
        self.root = root
        self.options: Mapping[str, str] = root.attributes
        self.locale = load_locale(language or root.get("default-locale") or "en-US", root, read)
        self.macros = {child.get("name", ""): child for child in root.named("macro")}
        citation = next(root.named("citation"), None)
        if citation is None:
            raise NotAStyle("It has no citation element.")
        bibliography = next(root.named("bibliography"), None)
        self.citation = Area("citation", citation, self)
        self.bibliography = (
            Area("bibliography", bibliography, self) if bibliography is not None else None
        )

    @cached_property
    def explicit_suffix(self) -> bool:
        """Whether the style renders the year suffix by itself."""
        suffixes = ("year-suffix", "citation-label")
        return any(one.get("variable") in suffixes for one in self.root.attributes_within())

    @cached_property
    def has_condition(self) -> bool:
        """Whether the style asks somewhere if a cite must be told from others."""
        return any(one.get("disambiguate") == "true" for one in self.root.attributes_within())

    @property
    def in_notes(self) -> bool:
        """Whether citations stand in notes."""
        return self.options.get("class") == "note"


class Area:
    """The citation or the bibliography of a style; it is the `Scope` of the elements in it."""

    def __init__(self, name: str, element: Element, sheet: Stylesheet) -> None:
        self.area = name
        self.element = element
        self.attributes: Mapping[str, str] = element.attributes
        self.locale: Locale = sheet.locale
        self.options: Mapping[str, str] = sheet.options
        self.names: Mapping[str, str] = inherited_options(sheet.options, element.attributes)
        layout = next(element.named("layout"), None)
        if layout is None:
            raise NotAStyle(f"Its {name} has no layout.")
        self.layout = layout
        self.keys = [key for sort in element.named("sort") for key in sort]
        self._sheet = sheet
        self._macros: dict[str, Render] = {}
        self._body: list[Render] | None = None

    @property
    def explicit_suffix(self) -> bool:
        """Whether the style renders the year suffix by itself."""
        return self._sheet.explicit_suffix

    @property
    def has_condition(self) -> bool:
        """Whether the style asks somewhere if a cite must be told from others."""
        return self._sheet.has_condition

    @property
    def body(self) -> list[Render]:
        """The elements of the layout, compiled."""
        if self._body is None:
            self._body = self.renders(list(self.layout))
        return self._body

    def render(
        self, element: Element, delimiter: str = "", within: Element | None = None
    ) -> Render:
        """An element, compiled."""
        name = element.name
        if name == "choose":
            return compile_choose(element, self, delimiter, within)
        if name in ("group", "names"):
            compile_block = compile_group if name == "group" else compile_names
            return compile_block(element, self, within)
        return _SIMPLE[name](element, self)

    def renders(
        self, elements: Sequence[Element], delimiter: str = "", within: Element | None = None
    ) -> list[Render]:
        """Elements, compiled."""
        return [
            self.render(element, delimiter, within)
            for element in elements
            if element.name in _COMPOUND or element.name in _SIMPLE
        ]

    def macro(self, name: str) -> Render:
        """A macro, compiled once; one that the style does not have says nothing."""
        if name not in self._macros:
            element = self._sheet.macros.get(name)
            renders = self.renders(list(element)) if element is not None else []
            self._macros[name] = in_sequence(renders)
        return self._macros[name]


_SIMPLE: Mapping[str, Callable[[Element, Scope], Render]] = {
    "text": compile_text,
    "date": compile_date,
    "number": compile_number,
    "label": compile_label,
}
_COMPOUND = frozenset({"names", "group", "choose"})
"""Rendering elements, without and with others in them."""


_MOST_CALLS = 1_000_000
"""How many macros a style may call for one cite and one entry; the longest have a quarter of it."""
_DEEPEST = 50
"""How many macros may call each other in a row; the deepest of all styles is 12."""


def refuse_endless(root: Element) -> None:
    """Raises NotAStyle where macros call each other in circles, too deep or too often."""
    calls = {macro.get("name", ""): _called(macro) for macro in root.named("macro")}
    _refuse_circles(calls)
    ahead = [(one, 1) for child in root if child.name != "macro" for one in _called(child)]
    count = 0
    while ahead:
        name, depth = ahead.pop()
        count += 1
        if count > _MOST_CALLS or depth > _DEEPEST:
            raise NotAStyle("Its macros call each other too many times.")
        ahead.extend((one, depth + 1) for one in calls.get(name, ()))


def _called(element: Element) -> list[str]:
    return [one["macro"] for one in element.attributes_within() if "macro" in one]


def _refuse_circles(calls: Mapping[str, Sequence[str]]) -> None:
    for name in calls:
        reached, ahead = set[str](), [name]
        while ahead:
            for called in set(calls.get(ahead.pop(), ())) - reached:
                if called == name:
                    raise NotAStyle(f"Its macro {name} calls itself.")
                reached.add(called)
                ahead.append(called)
