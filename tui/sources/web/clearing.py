"""A page cleared of what is hidden, of its frame, and of what is called clutter."""

from collections.abc import Callable

from tui.sources.web.clutter import (
    is_biography,
    is_byline,
    is_clutter,
    is_comments,
    is_frame,
    is_hidden,
    is_notes,
    is_own_link,
    is_section_by_name,
)
from tui.sources.web.tree import Element, named
from tui.sources.web.weighing import LEAST_PROSE, Weights, weigh

_LONGEST_BYLINE = 200
_LONGEST_BIOGRAPHY = 600
_MOST_LINKS = 0.2
"""The share of a section's characters that may be in links, if its text is to count for one."""
_NEVER_LEFT_OUT = named("body main html p td tr tbody table h1 h2 h3 h4 h5 h6")


def leave_out_hidden(root: Element) -> None:
    most = root.length / 2
    for element in list(root.all()):
        if element is not root and is_hidden(element) and element.length <= most:
            element.leave_out()


def leave_out_clutter(root: Element) -> None:
    """Leave out the frame of the page, and what is called clutter, where it is not most of it."""
    for is_superfluous in (_is_framing, _is_called_clutter, _is_small_frame):
        weights = weigh(root)
        total = weights[root].prose
        leave_out_where(root, judged(is_superfluous, weights, total))


def judged(
    is_superfluous: Callable[[Element, float, float], bool], weights: Weights, total: float
) -> Callable[[Element], bool]:
    return lambda element: is_superfluous(element, weights[element].prose, total)


def leave_out_where(root: Element, is_superfluous: Callable[[Element], bool]) -> None:
    """Leave out each element that is superfluous, with all within it; code stays as it is."""
    settled: set[Element] = set()
    for element in list(root.all()):
        if element.parent in settled or element.name == "pre":
            settled.add(element)
        elif element is not root and is_superfluous(element):
            element.leave_out()
            settled.add(element)


def _is_framing(element: Element, prose: float, total: float) -> bool:
    """Whether it frames the page, or is what readers wrote under the article."""
    if element.name in _NEVER_LEFT_OUT or is_notes(element):
        return False
    if is_comments(element):
        return total - prose >= LEAST_PROSE
    return is_frame(element) and prose < 0.4 * total


def _is_called_clutter(element: Element, prose: float, total: float) -> bool:
    if is_own_link(element):
        return True
    if element.name in _NEVER_LEFT_OUT or is_notes(element):
        return False
    if prose < 0.2 * total and (
        (element.length < _LONGEST_BYLINE and is_byline(element))
        or (element.length < _LONGEST_BIOGRAPHY and is_biography(element))
    ):
        return True
    if not is_clutter(element) or prose >= 0.4 * total:
        return False
    is_long = prose >= LEAST_PROSE or element.name == "section"
    is_text = is_long and element.link_share < _MOST_LINKS
    return not (is_text and is_section_by_name(element))


def _is_small_frame(element: Element, prose: float, total: float) -> bool:
    """Whether it is a small form, or a head that is mostly links."""
    if element.name == "form":
        return prose < 0.3 * total
    return element.name == "header" and element.link_share > 0.4 and prose < 0.1 * total
