"""The article in a page: a part of the page's own tree, with what is no text of it left out."""

from dataclasses import dataclass
from typing import Any

from tui.core.search import fold
from tui.sources.web.clearing import leave_out_clutter, leave_out_hidden
from tui.sources.web.clutter import words_of
from tui.sources.web.pruning import bare_headings, prune
from tui.sources.web.tree import HEADINGS, Element, named, tree_of
from tui.sources.web.weighing import LEAST_PROSE, Weights, weigh

_MARKED = (
    *("article body", "article content", "article text", "post body", "post content"),
    *("entry content", "story body", "story content", "body content", "main content"),
    *("mw parser", "markdown body"),
)
_NEVER_ROOTS = named("p ul ol li dl dt dd pre blockquote figure figcaption span a")


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
        bare = bare_headings(root)
        leave_out_hidden(root)
        if by_name:
            leave_out_clutter(root)
        weights = weigh(root)
        found = _titled(_root(root, weights), weights, title)
        if weights[found].prose >= LEAST_PROSE:
            prune(found, weights, bare)
            kept = {element.node.mem_id for element in found.all()}
            return Article(found.node, _left_out(nodes, kept))
    return whole_page(body)


def whole_page(body: Any) -> Article:
    """All that a browser shows of a body."""
    root = tree_of(body)
    nodes = list(root.all())
    leave_out_hidden(root)
    kept = {element.node.mem_id for element in root.all()}
    return Article(body, _left_out(nodes, kept), is_whole_page=True)


def _left_out(nodes: list[Element], kept: set[int]) -> frozenset[int]:
    return frozenset(element.node.mem_id for element in nodes) - kept


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
    articles = [one for one in articles if weights[one].prose >= LEAST_PROSE]
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
