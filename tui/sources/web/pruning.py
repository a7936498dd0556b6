"""An article pruned of what stands in it and only leads elsewhere."""

from tui.sources.web.clearing import judged, leave_out_where
from tui.sources.web.clutter import is_caption, is_label, is_notes, is_pointer
from tui.sources.web.tree import BLOCKS, HEADINGS, Element, named
from tui.sources.web.weighing import Weights

_LABEL = 80
"""Characters of a piece that is a label rather than text."""

_TITLE = 25
"""Characters of links that are titles rather than words."""

_PART = 0.05
_MAY_BE_LINKS = named("ul ol dl div section table nav header footer")


def prune(root: Element, weights: Weights, bare: set[Element]) -> None:
    """Leave out of the article what stands in it and is no text of it.

    A heading that has lost all under it goes too, unless it was `bare` before.
    """
    total = weights[root].prose
    within = _within_text(root, weights)
    is_aimless = judged(_is_aimless, weights, total)
    leave_out_where(root, lambda one: is_aimless(one) and not (one in within and _is_terse(one)))
    for heading in bare_headings(root) - bare:
        if heading is not root:
            heading.leave_out()


def _within_text(root: Element, weights: Weights) -> set[Element]:
    """The lists with a good part of the article's prose before them, and after them."""
    least = _PART * weights[root].prose
    found: set[Element] = set()
    before = 0.0
    for element in root.all():
        after = weights[root].prose - before - weights[element].prose
        if element.name in ("ul", "ol", "dl") and before > least and after > least:
            found.add(element)
        before += weights[element].prose - sum(weights[one].prose for one in element.children)
    return found


def _is_terse(links: Element) -> bool:
    """Whether the links of a list are words rather than the titles of other articles."""
    found = [one.length for one in links.all() if one.name == "a"]
    return sum(found) < _TITLE * len(found)


def _is_aimless(element: Element, prose: float, total: float) -> bool:
    """Whether it only leads elsewhere, or is a label."""
    if is_notes(element):
        return False
    if not element.holds_blocks and (
        (element.name in ("p", "div") and is_label(element))
        or (element.name == "p" and is_pointer(element))
    ):
        return True
    if element.name not in _MAY_BE_LINKS or prose >= 0.3 * total or not _is_links(element):
        return False
    return not any(map(is_caption, element.all()))


def _is_links(element: Element) -> bool:
    """Whether it is little more than links to elsewhere; a list of one or two must be all links."""
    if not element.length:
        return False
    least = 0.6
    if element.name in ("ul", "ol") and len(element.children) < 3:
        least = 0.9
    elif element.length < _LABEL:
        least = 0.5
    return element.link_share > least


def bare_headings(root: Element) -> set[Element]:
    """The headings under which no text stands before the next of their rank or a higher one."""
    bare: set[Element] = set()
    open_: list[Element] = []
    inside: set[Element] = set()
    for element in root.all():
        if element.name in HEADINGS:
            while open_ and open_[-1].name >= element.name:
                open_.pop()
            open_.append(element)
            bare.add(element)
            inside.update(element.all())
        elif element.loose and element not in inside and element.name in BLOCKS:
            bare.difference_update(open_)
    return bare
