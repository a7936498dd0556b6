"""HTML that stands in Markdown: blocks of it, and the pages that its tags begin."""

import re
from html import unescape

from markdown_it.tree import SyntaxTreeNode
from selectolax.lexbor import LexborHTMLParser

from tui.core.work import PageSource, SpanKind
from tui.sources.hypertext.addresses import anchor_name, target_within
from tui.sources.hypertext.asides import page_label
from tui.sources.hypertext.manuscript import Manuscript, Piece
from tui.sources.hypertext.scribe import Scribe
from tui.sources.hypertext.telling import tell_lexbor
from tui.sources.hypertext.traits import Attributes, traits_of
from tui.sources.hypertext.vocabulary import HTML
from tui.sources.marked_pages import page_in_comment
from tui.sources.prose import Prose
from tui.sources.web.bounded import bounded

_COMMENT = re.compile("<!--.*?(?:-->|$)", re.S)
_TAG = re.compile(r"<(?P<closing>/)?(?P<name>[a-zA-Z][\w-]*)(?P<rest>[^>]*)>")
_ATTRIBUTE = re.compile(r"([\w:-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_KINDS = {
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), SpanKind.EMPHASIS),
    **dict.fromkeys(("strong", "b"), SpanKind.STRONG),
    **dict.fromkeys(("s", "del", "strike"), SpanKind.STRIKE),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), SpanKind.CODE),
    "sup": SpanKind.SUPERSCRIPT,
    "sub": SpanKind.SUBSCRIPT,
}
_PAGE_CLASSES = frozenset({"pagebreak", "page-break", "page_break"})
_NUMBER = re.compile(r"[0-9]{1,5}|[ivxlcdm]{1,12}", re.IGNORECASE)
_NUMBER_IN_NAME = re.compile(r"(?:^|[^0-9a-z]|page|pg|p)0*([0-9]{1,5})$", re.IGNORECASE)
_MOST_OPEN = 40


def html_pieces(markup: str) -> list[Piece]:
    """The blocks of a piece of HTML; a comment may begin a page."""
    page = LexborHTMLParser(bounded(_COMMENT.sub(_break_of, markup)))
    manuscript = Manuscript()
    scribe = Scribe(manuscript, HTML, target_within)
    if page.body is not None:
        tell_lexbor(page.body, scribe)
    scribe.close()
    return manuscript.pieces


def _break_of(comment: re.Match[str]) -> str:
    """What is read in a comment's place."""
    label = page_in_comment(comment[0])
    return f'<span role="doc-pagebreak" title="{label}"></span>' if label else ""


class OpenTags:
    """The tags of HTML that are open in a line of Markdown, each with where it began."""

    def __init__(self) -> None:
        self._open: list[tuple[str, int, Attributes]] = []

    def write(self, tag: str, prose: Prose) -> None:
        """Take a tag: what it opens is set as it says when it is closed."""
        if label := page_in_comment(tag):
            prose.page(label, PageSource.PAGEBREAK)
        match = _TAG.fullmatch(tag)
        if match is None:
            return
        name = match["name"].lower()
        if match["closing"]:
            self._close(name, prose)
            return
        attributes = _attributes(match["rest"])
        if identity := attributes.get("id") or (attributes.get("name") if name == "a" else ""):
            prose.anchor(anchor_name(identity))
        if name == "img":
            prose.write(attributes.get("alt") or "")
        elif match["rest"].endswith("/") or len(self._open) >= _MOST_OPEN:
            begin_page(prose, prose.length, attributes)
        else:
            self._open.append((name, prose.length, attributes))

    def _close(self, name: str, prose: Prose) -> None:
        while any(name == opened for opened, _, _ in self._open):
            opened, start, attributes = self._open.pop()
            if opened == name:
                _set(name, start, attributes, prose)
                return


def _set(name: str, start: int, attributes: Attributes, prose: Prose) -> None:
    if begin_page(prose, start, attributes):
        return
    if name in _KINDS:
        prose.span(_KINDS[name], start)
    elif name == "a" and (target := target_within(attributes.get("href") or "")):
        prose.span(SpanKind.LINK, start, target)
    for kind in traits_of(attributes).spans:
        prose.span(kind, start)


def begin_page(prose: Prose, start: int, attributes: Attributes) -> bool:
    """Begin a page where the attributes of what was written since `start` call it one."""
    traits = traits_of(attributes)
    named = set((attributes.get("class") or "").lower().split())
    if not (traits.is_page or traits.may_be_page or named & _PAGE_CLASSES):
        return False
    given = [attributes.get("title"), attributes.get("aria-label"), prose.text[start:]]
    label = next((page_label(one) for one in given if one and one.strip()), "")
    if not label and (number := _NUMBER_IN_NAME.search(attributes.get("id") or "")):
        label = number[1]
    if not label or not (traits.is_page or _NUMBER.fullmatch(label)):
        return False
    prose.take(start)
    prose.page(label, PageSource.PAGEBREAK)
    return True


def _attributes(written: str) -> Attributes:
    return {
        match[1].lower(): unescape(match[2] or match[3] or match[4] or "")
        for match in _ATTRIBUTE.finditer(written)
    }


def attributes_of(node: SyntaxTreeNode) -> Attributes:
    """The attributes of a node of Markdown, as HTML would have them."""
    return {name: str(value) for name, value in node.attrs.items()}
