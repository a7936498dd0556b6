"""The article in a page: a part of the page's own tree, with what is no text of it left out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tui.core.search import fold
from tui.sources.web.clutter import (
    is_biography,
    is_byline,
    is_clutter,
    is_comments,
    is_frame,
    is_hidden,
    is_label,
    is_notes,
    is_own_link,
    is_pointer,
    words_of,
)
from tui.sources.web.tree import BLOCKS, HEADINGS, Element, named, tree_of
from tui.sources.web.weighing import Weights, weigh

_LEAST = 250
"""Characters of prose without which nothing is taken for an article."""

_LONGEST_BYLINE = 200
_LONGEST_BIOGRAPHY = 600
_LABEL = 80
_TITLE = 25
_PART = 0.05

_MARKED = (
    *("article body", "article content", "article text", "post body", "post content"),
    *("entry content", "story body", "story content", "body content", "main content"),
    *("mw parser", "markdown body"),
)
_NEVER_ROOTS = named("p ul ol li dl dt dd pre blockquote figure figcaption span a")
_NEVER_LEFT_OUT = named("body main html p td tr tbody table h1 h2 h3 h4 h5 h6")
_MAY_BE_LINKS = named("ul ol dl div section table nav header footer")


@dataclass(frozen=True)
class Article:
    """The article: a node of the parsed page, and the nodes in it that are left out, by id."""

    node: Any
    left_out: frozenset[int]
    is_whole_page: bool = False


def find_article(body: Any, title: str = "") -> Article:
    """The article in a parsed body; all that a browser shows of it, where no article is found.

    Of several, it is the one whose heading the page is called after.
    """
    for by_name in (True, False):
        root = tree_of(body)
        nodes = list(root.all())
        bare = _bare(root)
        _leave_out_hidden(root)
        if by_name:
            _leave_out_clutter(root)
        weights = weigh(root)
        found = _titled(_root(root, weights), weights, title)
        if weights[found].prose >= _LEAST:
            _prune(found, weights, bare)
            kept = {element.node.mem_id for element in found.all()}
            return Article(found.node, _left_out(nodes, kept))
    return whole_page(body)


def whole_page(body: Any) -> Article:
    """All that a browser shows of a body."""
    root = tree_of(body)
    nodes = list(root.all())
    _leave_out_hidden(root)
    kept = {element.node.mem_id for element in root.all()}
    return Article(body, _left_out(nodes, kept), is_whole_page=True)


def _left_out(nodes: list[Element], kept: set[int]) -> frozenset[int]:
    return frozenset(element.node.mem_id for element in nodes) - kept


def _leave_out_hidden(root: Element) -> None:
    most = root.length / 2
    for element in list(root.all()):
        if element is not root and is_hidden(element) and element.length <= most:
            element.leave_out()


def _leave_out_clutter(root: Element) -> None:
    """Leave out the frame of the page, and what is called clutter, where it is not most of it."""
    for is_superfluous in (_is_framing, _is_called_clutter, _is_small_frame):
        weights = weigh(root)
        total = weights[root].prose
        _leave_out(root, _judged(is_superfluous, weights, total))


def _judged(
    is_superfluous: Callable[[Element, float, float], bool], weights: Weights, total: float
) -> Callable[[Element], bool]:
    return lambda element: is_superfluous(element, weights[element].prose, total)


def _leave_out(root: Element, is_superfluous: Callable[[Element], bool]) -> None:
    """Leave out each element that is superfluous, with all within it; code stays as it is."""
    gone: set[Element] = set()
    for element in list(root.all()):
        if element.parent in gone:
            gone.add(element)
        elif element.name == "pre":
            gone.update(element.children)
        elif element is not root and is_superfluous(element):
            element.leave_out()
            gone.add(element)


def _is_framing(element: Element, prose: float, total: float) -> bool:
    """Whether it frames the page, or is what readers wrote under the article."""
    if element.name in _NEVER_LEFT_OUT or is_notes(element):
        return False
    if is_comments(element):
        return total - prose >= _LEAST
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
    return is_clutter(element) and prose < 0.4 * total


def _is_small_frame(element: Element, prose: float, total: float) -> bool:
    """Whether it is a small form, or a head that is mostly links."""
    if element.name == "form":
        return prose < 0.3 * total
    return element.name == "header" and element.link_share > 0.4 and prose < 0.1 * total


def _root(root: Element, weights: Weights) -> Element:
    """The smallest element with the article: from the body down, while the rest is no loss."""
    found = root
    while True:
        inner = max(found.children, key=lambda child: weights[child].prose, default=None)
        if inner is None or inner.name in _NEVER_ROOTS:
            return found
        rest = weights[found].prose - weights[inner].prose
        noise = weights[found].noise - weights[inner].noise
        held = weights[inner].prose
        is_told = _is_marked(inner) and held > rest and found.name != "article"
        if rest - noise > 0.05 * held and not is_told:
            return found
        found = inner


def _titled(found: Element, weights: Weights, title: str) -> Element:
    """Of several articles on a page the one that has its title, if only one has."""
    articles = [one for one in found.all() if one.name == "article" and one is not found]
    articles = [one for one in articles if weights[one].prose >= _LEAST]
    if len(articles) < 2 or not title:
        return found
    titled = [one for one in articles if any(map(fold(title).__eq__, map(fold, _headings(one))))]
    return titled[0] if len(titled) == 1 else found


def _headings(element: Element) -> list[str]:
    return [one.text for one in element.all() if one.name in HEADINGS]


def _is_marked(element: Element) -> bool:
    """Whether the page itself says that the article is there."""
    if element.name in ("article", "main") or element.attribute("role") in ("main", "article"):
        return True
    if "articlebody" in element.attribute("itemprop").lower():
        return True
    called = " ".join(words_of(element))
    return any(words in called for words in _MARKED)


def _prune(root: Element, weights: Weights, bare: set[Element]) -> None:
    """Leave out of the article what stands in it and is no text of it.

    A heading that has lost all under it goes too, unless it was `bare` before.
    """
    total = weights[root].prose
    within = _within_text(root, weights)
    is_aimless = _judged(_is_aimless, weights, total)
    _leave_out(root, lambda one: is_aimless(one) and not (one in within and _is_terse(one)))
    for heading in _bare(root) - bare:
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
    return element.name in _MAY_BE_LINKS and _is_links(element) and prose < 0.3 * total


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


def _bare(root: Element) -> set[Element]:
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
