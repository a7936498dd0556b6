"""How much prose each element of a page holds, and how much that is none."""

from dataclasses import dataclass

from tui.sources.web.clutter import is_notes
from tui.sources.web.tree import BLOCKS, HEADINGS, Element

LEAST_PROSE = 250
"""Characters of prose without which nothing is taken for an article."""

_SHORT = 25
"""Characters of a block too short to tell what it is."""

_LABEL = 80
"""Characters up to which a block without a stop is a label."""

_LISTED = 0.3
_REFERENCED = 0.1
"""What counts of the prose in lists, and in notes and references."""

_TEASERS = 3
_TEASER = 500


@dataclass(slots=True)
class Weight:
    """Characters of prose, and of links and labels."""

    prose: float = 0.0
    noise: float = 0.0

    def add(self, other: "Weight") -> None:
        """Add another."""
        self.prose += other.prose
        self.noise += other.noise


Weights = dict[Element, Weight]


def weigh(root: Element) -> Weights:
    """The weight of each element in the tree, with all that it holds."""
    weights: Weights = {}
    order = list(root.all())
    factors = _factors(order)
    for element in reversed(order):
        weight = weights.setdefault(element, Weight())
        own = _own(element)
        factor = factors[element]
        weight.add(Weight(own.prose * factor, own.noise))
        if element.parent is not None:
            weights.setdefault(element.parent, Weight()).add(weight)
    return weights


def _factors(order: list[Element]) -> dict[Element, float]:
    """How much of the prose in each element counts."""
    factors: dict[Element, float] = {}
    for element in order:
        outer = factors[element.parent] if element.parent is not None else 1.0
        if is_notes(element):
            outer = min(outer, _REFERENCED)
        elif element.name == "li" or element.name == "dd":
            outer = min(outer, _LISTED)
        factors[element] = outer
        if _are_teasers(element):
            factors[element] = min(outer, _REFERENCED)
    return factors


def _are_teasers(element: Element) -> bool:
    """Whether its parts are short pieces alike, each with a link: other articles announced."""
    parts = [child for child in element.children if child.length > _SHORT]
    alike = [part for part in parts if part.name in ("div", "li", "article", "section", "td", "a")]
    if len(alike) < _TEASERS or len(alike) < len(parts):
        return False
    if len({part.name for part in alike}) > 1:
        return False
    small = [part for part in alike if part.length < _TEASER and part.link_share > 0.1]
    return len(small) >= 0.8 * len(alike)


def _own(element: Element) -> Weight:
    """The weight of the text that stands in it and in no block within it."""
    if element.holds_blocks:
        length = element.loose
        if element.name in HEADINGS or length < _LABEL:
            return Weight()
        share = min(element.link_share, 1.0)
        return Weight(length * (1 - share), length * share)
    if element.name not in BLOCKS or element.name in HEADINGS:
        return Weight()
    return _block(element)


def _block(element: Element) -> Weight:
    """The weight of a block with no other in it."""
    length, share = element.length, min(element.link_share, 1.0)
    if length < _SHORT:
        return Weight(0.0, length * max(share, 0.5))
    if share > 0.5:
        return Weight(0.0, length)
    if not element.stops and length < _LABEL:
        return Weight(0.3 * length * (1 - share), 0.5 * length)
    return Weight(length * (1 - share), length * share)
