"""Processor: a stylesheet and the items of a document, rendered as citations and bibliography."""

from collections.abc import Iterable, Mapping, Sequence

from tui.styles.csl.attributes import formats_of
from tui.styles.csl.bibliography import Entry, aligned, substituted
from tui.styles.csl.cite import PLAIN, Cite, Distinction
from tui.styles.csl.collapsing import Rendered, collapsed
from tui.styles.csl.disambiguation import Look, distinguish
from tui.styles.csl.item import Item
from tui.styles.csl.markup import parse_markup
from tui.styles.csl.position import Citation, positioned
from tui.styles.csl.punctuation import settled
from tui.styles.csl.rendering import Rendering
from tui.styles.csl.rich import Node, Rich, affixed, formatted, text_of
from tui.styles.csl.sorting import SortKey, in_order, sort_key
from tui.styles.csl.stylesheet import Area, Stylesheet

_AGAIN = frozenset({"subsequent"})


class Processor:
    """A document in one style: its items, in the order they are cited."""

    def __init__(self, sheet: Stylesheet, items: Iterable[Item]) -> None:
        self._sheet = sheet
        self._items = {item.id: item for item in items}
        self._order = self._sorted()
        self._numbers = {id: str(number) for number, id in enumerate(self._order, 1)}
        self._distinctions = self._distinguished()

    def citations(self, citations: Sequence[Citation]) -> list[Rich]:
        """The citations of a document in order, with the positions of their cites."""
        near = self._sheet.citation.attributes.get("near-note-distance", "5")
        placed = positioned([self.arranged(citation) for citation in citations], near=int(near))
        return [self.citation(citation.cites) for citation in placed]

    def citation(self, cites: Sequence[Cite]) -> Rich:
        """One citation, its cites as they stand."""
        area = self._sheet.citation
        rendered = [self._cite(cite) for cite in cites if cite.id in self._items]
        delimiter = area.layout.get("delimiter", "")
        pieces = collapsed(rendered, area.attributes, delimiter, self._without_names)
        nodes: list[Node] = []
        for lead, rich in pieces:
            if nodes and rich:
                nodes.append(lead)
            nodes.extend(rich)
        if not nodes or any(cite.names == "only" for cite in cites):
            return settled(tuple(nodes), self._sheet.locale.quotes)
        return self._laid_out(tuple(nodes), area)

    def asked(self, id: str) -> frozenset[str]:
        """The variables that the style asks for in the item's entry, or citation."""
        area = self._sheet.bibliography or self._sheet.citation
        rendering = self._rendering(self._items[id], Cite(id), PLAIN)
        for render in area.body:
            render(rendering)
        return frozenset(rendering.asked)

    def bibliography(self) -> list[Entry]:
        """The entries of all items in the order of the style; none where it lists none."""
        area = self._sheet.bibliography
        if area is None:
            return []
        entries = [self._entry(self._items[id], area) for id in self._order]
        mark = area.attributes.get("subsequent-author-substitute")
        if mark is not None:
            rule = area.attributes.get("subsequent-author-substitute-rule", "complete-all")
            entries = substituted(entries, mark, rule)
        quotes = self._sheet.locale.quotes
        return [
            Entry(id, settled(rich, quotes)) for id, rich in zip(self._order, entries, strict=True)
        ]

    def _laid_out(self, rich: Rich, area: Area) -> Rich:
        get = area.layout.get
        rich = affixed(rich, get("prefix", ""), get("suffix", ""))
        rich = formatted(rich, formats_of(area.layout.attrib))
        return settled(rich, self._sheet.locale.quotes)

    def _entry(self, item: Item, area: Area) -> Rich:
        rendering = self._rendering(item, Cite(item.id), self._in_bibliography(item.id))
        fields = [render(rendering) for render in area.body]
        get = area.layout.get
        if "second-field-align" in area.attributes:
            rich = aligned(fields)
        else:
            rich = tuple(node for field in fields for node in field)
        rich = affixed(rich, get("prefix", ""), get("suffix", ""))
        return formatted(rich, formats_of(area.layout.attrib))

    def _in_bibliography(self, id: str) -> Distinction:
        found = self._distinctions.get(id, PLAIN)
        return Distinction(condition=found.condition, year_suffix=found.year_suffix)

    def _rendering(self, item: Item, cite: Cite, distinction: Distinction) -> Rendering:
        return Rendering(item, cite, distinction, number=self._numbers.get(item.id, ""))

    def _cite(self, cite: Cite) -> Rendered:
        distinction = self._distinctions.get(cite.id, PLAIN)
        rendering = self._rendering(self._items[cite.id], cite, distinction)
        rich = self._body(rendering)
        head = text_of(rendering.heads[0]) if rendering.heads else ""
        if cite.names == "only":
            rich = rendering.heads[0] if rendering.heads else ()
        return Rendered(
            cite, _with_affixes(rich, cite), head, rendering.number, distinction.year_suffix
        )

    def _without_names(self, cite: Cite) -> Rich:
        silent = Cite(
            cite.id, cite.locator, cite.label, cite.prefix, cite.suffix, cite.positions, cite.note,
            "without",
        )  # fmt: skip
        return self._cite(silent).rich

    def _body(self, rendering: Rendering) -> Rich:
        return tuple(node for render in self._sheet.citation.body for node in render(rendering))

    def _look(self, item: Item, distinction: Distinction) -> Look:
        rendering = self._rendering(item, Cite(item.id, positions=_AGAIN), distinction)
        return text_of(self._body(rendering)), rendering

    def _distinguished(self) -> Mapping[str, Distinction]:
        if len(self._items) < 2:
            return {}
        return distinguish(
            self._sheet.citation, [self._items[id] for id in self._order], self._look
        )

    def _sorted(self) -> list[str]:
        ids = list(self._items)
        area = self._sheet.bibliography
        if area is None or not area.keys:
            return ids
        self._numbers = {id: str(number) for number, id in enumerate(ids, 1)}
        return in_order(ids, [self._key(area, Cite(id), PLAIN) for id in ids], area)

    def _key(self, area: Area, cite: Cite, distinction: Distinction) -> SortKey:
        item = self._items[cite.id]
        return sort_key(area, lambda: self._rendering(item, cite, distinction))

    def arranged(self, citation: Citation) -> Citation:
        """The citation with its cites in the order of the style's sort keys."""
        area = self._sheet.citation
        cites = [cite for cite in citation.cites if cite.id in self._items]
        if not area.keys or len(cites) < 2:
            return Citation(tuple(cites), citation.note)
        keys = [self._key(area, cite, self._distinctions.get(cite.id, PLAIN)) for cite in cites]
        return Citation(tuple(in_order(cites, keys, area)), citation.note)


def _with_affixes(rich: Rich, cite: Cite) -> Rich:
    if not rich:
        return rich
    return (*_affix(cite.prefix), *rich, *_affix(cite.suffix))


def _affix(text: str) -> Rich:
    return parse_markup(text) if text else ()
