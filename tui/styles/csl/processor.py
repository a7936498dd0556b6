"""Processor: a stylesheet and the items of a document, rendered as citations and bibliography."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from tui.styles.csl.attributes import formats_of
from tui.styles.csl.bibliography import BibliographyEntry, aligned, ended, substituted
from tui.styles.csl.cite import PLAIN, Cite, Distinction, Rendered
from tui.styles.csl.item import Item
from tui.styles.csl.markup import parse_affix
from tui.styles.csl.punctuation import settled
from tui.styles.csl.rendering import Rendering
from tui.styles.csl.rich import TERM, Node, Rich, affixed, formatted, text_of
from tui.styles.csl.stylesheet import Area, Stylesheet
from tui.styles.csl.text_case import cased

# What takes two items is imported where there are two: a single citation does not wait for it.
if TYPE_CHECKING:
    from tui.styles.csl.collapsing import Pieces
    from tui.styles.csl.disambiguation import Look
    from tui.styles.csl.position import Citation
    from tui.styles.csl.sorting import SortKey

_AGAIN = frozenset({"subsequent"})
_SENTENCE = r"(?s)\s.*[.?!][\"'”’)]*\s*$"
"""A prefix of several words that ends a sentence: what follows begins one."""
_PUNCTUATION = (",", ".", ";", ":")


class Processor:
    """A document in one style: its items, in the order they are cited.

    `tidy`: see `settled`; and titles are sorted without their articles.
    """

    def __init__(self, sheet: Stylesheet, items: Iterable[Item], *, tidy: bool = False) -> None:
        self._sheet = sheet
        self._tidy = tidy
        self._items = {item.id: item for item in items}
        # While the items are sorted they have the numbers of the order they are cited in.
        self._places = _counted(self._items)
        self.order = self._sorted()
        self._places = _counted(self.order)
        self._distinctions = self._distinguished()

    def citations(self, citations: "Sequence[Citation]") -> list[Rich]:
        """The citations of a document in order, with the positions of their cites."""
        from tui.styles.csl.position import NEAR_NOTES, positioned  # only wanted here

        near = self._sheet.citation.attributes.get("near-note-distance", "")
        arranged = [self.arranged(citation) for citation in citations]
        placed = positioned(arranged, near=int(near) if near.isdecimal() else NEAR_NOTES)
        return [self.citation(citation.cites) for citation in placed]

    def citation(self, cites: Sequence[Cite]) -> Rich:
        """One citation, its cites as they stand."""
        area = self._sheet.citation
        rendered = [self._cite(cite) for cite in cites if cite.id in self._items]
        nodes: list[Node] = []
        for lead, rich in self._pieces(rendered, area):
            if nodes and rich:
                nodes.append(_between(nodes[-1], lead, rich[0]))
            nodes.extend(rich)
        if self._sheet.in_notes and rendered and not rendered[0].cite.prefix:
            nodes = list(capitalized(tuple(nodes)))
        if not nodes or any(cite.names == "only" for cite in cites):
            return settled(tuple(nodes), self._sheet.locale.quotes)
        return self._laid_out(tuple(nodes), area)

    def bibliography(self) -> list[BibliographyEntry]:
        """The entries of all items in the order of the style; none where it lists none."""
        area = self._sheet.bibliography
        if area is None:
            return []
        renderings = [self._listing(self._items[id]) for id in self.order]
        entries = [self._entry(rendering, area) for rendering in renderings]
        mark = area.attributes.get("subsequent-author-substitute")
        if mark is not None:
            rule = area.attributes.get("subsequent-author-substitute-rule", "complete-all")
            unnamed = [rendering.unnamed for rendering in renderings]
            entries = substituted(entries, unnamed, mark, rule)
        return [
            BibliographyEntry(id, self._settled(rich))
            for id, rich in zip(self.order, entries, strict=True)
            if rich
        ]

    def _pieces(self, rendered: Sequence[Rendered], area: Area) -> "Pieces":
        if len(rendered) < 2:
            return [("", one.rich) for one in rendered]
        from tui.styles.csl.collapsing import collapsed

        return collapsed(
            rendered,
            area.attributes,
            area.layout.get("delimiter", ""),
            self._without_names,
            in_text=not self._sheet.in_notes,
            is_sorted=bool(area.keys),
        )

    def _laid_out(self, rich: Rich, area: Area) -> Rich:
        get = area.layout.get
        rich = affixed(rich, get("prefix", ""), get("suffix", ""))
        rich = formatted(rich, formats_of(area.layout.attributes))
        return self._settled(rich)

    def _settled(self, rich: Rich) -> Rich:
        return settled(rich, self._sheet.locale.quotes, tidy=self._tidy)

    def _listing(self, item: Item) -> Rendering:
        return self._rendering(item, Cite(item.id), self._in_bibliography(item.id))

    def _entry(self, rendering: Rendering, area: Area) -> Rich:
        fields = [render(rendering) for render in area.body]
        if fields:
            fields[0] = capitalized(fields[0])
        get = area.layout.get
        if "second-field-align" in area.attributes:
            rich = aligned(fields, get("prefix", ""))
        else:
            rich = affixed(tuple(node for field in fields for node in field), get("prefix", ""), "")
        rich = ended(rich, get("suffix", ""))
        return formatted(rich, formats_of(area.layout.attributes))

    def _in_bibliography(self, id: str) -> Distinction:
        found = self._distinctions.get(id, PLAIN)
        return Distinction(conditions=found.conditions, year_suffix=found.year_suffix)

    def _rendering(self, item: Item, cite: Cite, distinction: Distinction) -> Rendering:
        return Rendering(item, cite, distinction, str(self._places[item.id]))

    def _cite(self, cite: Cite) -> Rendered:
        distinction = self._distinctions.get(cite.id, PLAIN)
        rendering = self._rendering(self._items[cite.id], cite, distinction)
        rich = self._body(rendering)
        head = text_of(rendering.heads[0]) if rendering.heads else ""
        if cite.names == "only":
            rich = rendering.heads[0] if rendering.heads else ()
        if self._sheet.in_notes and cite.prefix and re.search(_SENTENCE, cite.prefix):
            rich = capitalized(rich)
        return Rendered(
            cite, _with_affixes(rich, cite), head, rendering.number, distinction.year_suffix
        )

    def _without_names(self, cite: Cite) -> Rich:
        return self._cite(cite._replace(names="without")).rich

    def _body(self, rendering: Rendering) -> Rich:
        return tuple(node for render in self._sheet.citation.body for node in render(rendering))

    def _look(self, item: Item, distinction: Distinction) -> "Look":
        rendering = self._rendering(item, Cite(item.id, positions=self._shortest), distinction)
        # The day it was looked up does not tell one work from another.
        rendering.suppressed.add("accessed")
        return text_of(self._body(rendering)), rendering

    @cached_property
    def _shortest(self) -> frozenset[str]:
        """The positions of a cite that says least, so that others may read like it."""
        options = self._sheet.citation.attributes
        written = (options.get(f"et-al-{name}", "") for name in ("min", "subsequent-min"))
        least, later = (int(number) if number.isdecimal() else 0 for number in written)
        return frozenset({"first"}) if later > least > 0 else _AGAIN

    def _distinguished(self) -> Mapping[str, Distinction]:
        if len(self._items) < 2:
            return {}
        from tui.styles.csl.disambiguation import distinguish

        return distinguish(self._sheet.citation, [self._items[id] for id in self.order], self._look)

    def _sorted(self) -> list[str]:
        ids = list(self._items)
        area = self._sheet.bibliography
        if area is None or not area.keys or len(ids) < 2:
            return ids
        from tui.styles.csl.sorting import in_order

        return in_order(ids, [self._key(area, Cite(id), PLAIN) for id in ids], area)

    def _key(self, area: Area, cite: Cite, distinction: Distinction) -> "SortKey":
        from tui.styles.csl.sorting import sort_key

        item = self._filed(self._items[cite.id])
        return sort_key(area, lambda: self._rendering(item, cite, distinction))

    def _filed(self, item: Item) -> Item:
        """The item as it is sorted: in a tidy list no title stands under its article."""
        from tui.styles.csl.filing import filed  # few lists are sorted

        title = item.text("title")
        plain = filed(title, item.language) if self._tidy else title
        return item if plain == title else item.retitled(plain)

    def arranged(self, citation: "Citation") -> "Citation":
        """The citation with its cites in the order of the style's sort keys."""
        area = self._sheet.citation
        cites = [cite for cite in citation.cites if cite.id in self._items]
        if not area.keys or len(cites) < 2:
            return citation._replace(cites=tuple(cites))
        from tui.styles.csl.sorting import in_order

        cites.sort(key=lambda cite: self._places[cite.id])
        keys = [self._key(area, cite, self._distinctions.get(cite.id, PLAIN)) for cite in cites]
        return citation._replace(cites=tuple(in_order(cites, keys, area)))


def _counted(ids: Iterable[str]) -> dict[str, int]:
    return {id: number for number, id in enumerate(ids, 1)}


def _between(before: Node, delimiter: str, after: Node) -> str:
    """The delimiter of two cites; punctuation in their affixes stands in for its own."""
    if text_of((after,)).startswith(_PUNCTUATION):
        return ""
    if text_of((before,)).endswith(","):
        return " "
    return delimiter


def _with_affixes(rich: Rich, cite: Cite) -> Rich:
    if not rich:
        return rich
    return (*_affix(cite.prefix), *rich, *_affix(cite.suffix))


def capitalized(rich: Rich) -> Rich:
    """`rich` with a capital, where it begins with a term."""
    if not rich or isinstance(rich[0], str):
        return rich
    first = rich[0]
    if first.role == TERM:
        return (first.holding(cased(first.parts, "capitalize-first")), *rich[1:])
    parts = capitalized(first.parts)
    return rich if parts is first.parts else (first.holding(parts), *rich[1:])


def _affix(text: str) -> Rich:
    return parse_affix(text) if text else ()
