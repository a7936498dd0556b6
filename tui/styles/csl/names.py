"""`cs:names`: lists of names with their labels, et al., and what stands in where there are none."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tui.styles.csl.attributes import Finish, compile_finish, formats_of
from tui.styles.csl.element import Element
from tui.styles.csl.groups import compile_substitute
from tui.styles.csl.labels import NamesLabel, compile_names_label
from tui.styles.csl.name import Name, unspaced
from tui.styles.csl.name_parts import SORT_PARTS, NameForm, compile_name_form
from tui.styles.csl.rendering import Render, Rendering, Shown
from tui.styles.csl.rich import Rich, Span, formatted, joined, text_of
from tui.styles.csl.scope import Scope

_INHERITED = (
    "and", "delimiter-precedes-et-al", "delimiter-precedes-last", "et-al-min", "et-al-use-first",
    "et-al-use-last", "et-al-subsequent-min", "et-al-subsequent-use-first", "initialize",
    "initialize-with", "name-as-sort-order", "sort-separator",
)  # fmt: skip


def inherited_options(*levels: Mapping[str, str]) -> dict[str, str]:
    """The inheritable name options of style and area, lower levels over higher ones."""
    found: dict[str, str] = {}
    for level in levels:
        for name in _INHERITED:
            if name in level:
                found[name] = level[name]
        for name, here in (
            ("name-form", "form"),
            ("name-delimiter", "delimiter"),
            ("names-delimiter", "names-delimiter"),
        ):
            if name in level:
                found[here] = level[name]
    return found


def compile_names(element: Element, scope: Scope, within: Element | None) -> Render:
    """A names element; one without children, in a substitute, takes those round it."""
    source = element
    if within is not None and not any(child.name != "substitute" for child in element):
        source = within
    children = {child.name: child for child in source}
    substitute = next((child for child in element if child.name == "substitute"), None)
    listing = _Listing.compiled(children, source, scope)
    block = _Block(
        element.get("variable", "").split(),
        listing,
        element.get("delimiter")
        or source.get("delimiter")
        or scope.names.get("names-delimiter", ""),
        compile_finish(element, scope.locale.language),
        compile_substitute(list(substitute or ()), scope, element),
    )
    return block.render


_OTHERS = Name(literal="others")
"""The last name of a list that others stand in without their names, as BibTeX writes it."""


class _Listing(NamedTuple):
    """How one variable's names are listed."""

    options: Mapping[str, str]
    form: NameForm
    finish: Finish
    label: NamesLabel | None
    label_first: bool
    and_word: str
    and_text: str
    et_al: Rich
    joint_label: bool

    @classmethod
    def compiled(cls, children: Mapping[str, Element], names: Element, scope: Scope) -> "_Listing":
        name = children.get("name")
        attributes = dict(name.attributes) if name is not None else {}
        options = {**scope.names, **attributes}
        order = list(children)
        label = children.get("label")
        et_al = children.get("et-al")
        term = et_al.get("term", "et-al") if et_al is not None else "et-al"
        words = scope.locale.term(term) or ""
        rich: Rich = (words,) if words else ()
        if et_al is not None:
            rich = formatted(rich, formats_of(et_al.attributes))
        text = scope.locale.term("and") or "and"
        symbol = scope.locale.term("and", "symbol") or "&"
        return cls(
            options,
            compile_name_form(name, options, scope.options, scope.locale.language),
            compile_finish(Element("name", attributes), scope.locale.language),
            compile_names_label(label, scope) if label is not None else None,
            label is not None and "name" in order and order.index("label") < order.index("name"),
            {"text": text, "symbol": symbol}.get(options.get("and", ""), ""),
            text,
            rich,
            label is None or scope.locale.term("editortranslator") != "",
        )

    def option(self, name: str, rendering: Rendering) -> str:
        return rendering.overrides.get(name) or self.options.get(name, "")

    def number(self, name: str, rendering: Rendering) -> int | None:
        value = self.option(name, rendering)
        return int(value) if value.isdecimal() else None


class _Block(NamedTuple):
    """A names element: its variables one after the other, or its substitutes."""

    variables: Sequence[str]
    listing: _Listing
    delimiter: str
    finish: Finish
    substitute: Render

    def render(self, rendering: Rendering) -> Rich:
        head = not rendering.in_head and not rendering.heads
        if head:
            rendering.in_head = True
        rich = self._own(rendering) or self._substituted(rendering)
        if head:
            rendering.in_head = False
            if rich:
                rendering.heads.append(rich)
                if rendering.cite.names == "without":
                    return ()
                if not rendering.sorting:
                    rich = (Span(rich, role="head"),)
        return rich

    def _own(self, rendering: Rendering) -> Rich:
        lists = [(name, names) for name in self.variables if (names := rendering.names(name))]
        if not lists:
            return ()
        if self.listing.options.get("form") == "count":
            counts = (self._visible(len(names), rendering)[0] for _, names in lists)
            return (str(sum(counts)).zfill(6 if rendering.sorting else 1),)
        if self.listing.joint_label and {name for name, _ in lists} >= {"editor", "translator"}:
            lists = _one_where_same(lists)
        pieces = [self._variable(variable, names, rendering) for variable, names in lists]
        return self.finish(joined(pieces, self.delimiter), rendering.item)

    def _substituted(self, rendering: Rendering) -> Rich:
        # What is rendered here is not rendered again.
        outer, rendering.substituting = rendering.substituting, True
        rich = self.substitute(rendering)
        rendering.substituting = outer
        return self.finish(rich, rendering.item) if rich else ()

    def _variable(self, variable: str, names: Sequence[Name], rendering: Rendering) -> Rich:
        listing = self.listing
        source = "editor" if variable == "editortranslator" else variable
        rich = self._list(source, names, rendering)
        if rendering.sorting or not rich:
            return rich
        rich = (Span(rich, role="names"),)
        label = listing.label(variable, len(names), rendering) if listing.label else ()
        return (*label, *rich) if listing.label_first else (*rich, *label)

    def _shown(self, names: Sequence[Name], rendering: Rendering) -> tuple[int, bool]:
        """How many names are shown, and whether there are more, if only "others" at the end."""
        shown, cut = self._visible(len(names), rendering)
        if len(names) > 1 and names[-1] == _OTHERS:
            return min(shown, len(names) - 1), True
        return shown, cut

    def _visible(self, count: int, rendering: Rendering) -> tuple[int, bool]:
        """How many names are shown, and whether the rest is cut."""
        number = self.listing.number
        least, first = number("et-al-min", rendering) or 0, number("et-al-use-first", rendering)
        if "subsequent" in rendering.cite.positions and not rendering.overrides:
            least = number("et-al-subsequent-min", rendering) or least
            later = number("et-al-subsequent-use-first", rendering)
            first = first if later is None else later
        if not least or first is None or count < least:
            return count, False
        shown = max(first, rendering.distinction.names)
        return (shown, True) if shown < count else (count, False)

    def _list(self, variable: str, names: Sequence[Name], rendering: Rendering) -> Rich:
        shown, cut = self._shown(names, rendering)
        goes_on = cut and names[-1] == _OTHERS
        rendering.hidden = max(rendering.hidden, len(names) - shown - goes_on)
        pieces = [
            self._name(variable, index, name, rendering) for index, name in enumerate(names[:shown])
        ]
        use_last = not goes_on and self.listing.option("et-al-use-last", rendering) == "true"
        last: Rich = ()
        if cut and pieces and use_last and len(names) - shown >= 2:
            last = self._name(variable, len(names) - 1, names[-1], rendering)
        if rendering.sorting:
            return joined([*pieces, last], SORT_PARTS)
        if not cut:
            return self._with_and(pieces, names, rendering)
        rich = joined(pieces, self._delimiter)
        if last:
            return (*rich, self._delimiter, "… ", *last)
        return self._with_et_al(rich, names[:shown], rendering) if rich else ()

    def _with_et_al(self, rich: Rich, names: Sequence[Name], rendering: Rendering) -> Rich:
        if not self.listing.et_al:
            return rich
        policy = self.listing.option("delimiter-precedes-et-al", rendering)
        link = self._delimiter if self._precedes(policy, names, rendering) else " "
        if link == " " and unspaced(text_of(self.listing.et_al)):
            link = ""
        return (*rich, link, *self.listing.et_al)

    @property
    def _delimiter(self) -> str:
        return self.listing.options.get("delimiter", ", ")

    def _with_and(
        self, pieces: Sequence[Rich], names: Sequence[Name], rendering: Rendering
    ) -> Rich:
        word = self.listing.and_word
        if len(pieces) < 2 or not word:
            return joined(pieces, self._delimiter)
        if rendering.cite.names == "only":
            # In a sentence of the reader's own the ampersand is written out.
            word = self.listing.and_text
        policy = self.listing.option("delimiter-precedes-last", rendering)
        before_last = self._precedes(policy, names[:-1], rendering)
        start = joined(pieces[:-1], self._delimiter)
        link = self._delimiter if before_last else " "
        if not link.endswith((" ", "\u00a0")):
            link += " "
        return (*start, f"{link}{word} ", *pieces[-1])

    def _precedes(self, policy: str, before: Sequence[Name], rendering: Rendering) -> bool:
        """Whether the delimiter stands between the names `before` and what comes last."""
        if policy == "always":
            return True
        if policy == "never":
            return False
        if policy == "after-inverted-name":
            order = self.listing.option("name-as-sort-order", rendering)
            inverted = order == "all" or (order == "first" and len(before) == 1)
            return inverted and not before[-1].literal
        return len(before) > 1

    def _name(self, variable: str, index: int, name: Name, rendering: Rendering) -> Rich:
        form = self.listing.form
        order = self.listing.option("name-as-sort-order", rendering)
        inverted = order == "all" or (order == "first" and index == 0)
        if rendering.sorting:
            return form.sort_key(name)
        level = max(form.level, rendering.distinction.given.get((variable, index), 0))
        rich = self.listing.finish(form.rendered(name, level, inverted=inverted), rendering.item)
        rendering.shown.append(Shown(variable, index, name, level, form))
        return (Span(rich, role="name"),)


def _one_where_same(
    lists: list[tuple[str, tuple[Name, ...]]],
) -> list[tuple[str, tuple[Name, ...]]]:
    """The same people as editors and translators are named once."""
    by_variable = dict(lists)
    if by_variable["editor"] != by_variable["translator"]:
        return lists
    rest = [(name, names) for name, names in lists if name != "translator"]
    return [("editortranslator" if name == "editor" else name, names) for name, names in rest]
