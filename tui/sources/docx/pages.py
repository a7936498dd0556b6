"""Where the pages of a document of Word begin, as far as it says."""

from typing import Any

from lxml import etree

from tui.sources.docx.equations import local
from tui.sources.docx.mending import attribute

BEGINNING = "lection-page-"
"""How the bookmarks are named that stand where pages begin."""


def mark_pages(root: Any) -> int:
    """Put a bookmark before the first words of each page but the first; how many pages, or 0.

    Pages begin at breaks, and where Word last began one as it drew the document. A break that is
    followed by what Word drew, with no text between, is one.
    """
    page, is_known, is_begun = 1, False, True
    for element in list(root.iter()):
        name = local(element) if isinstance(element.tag, str) else ""
        if name == "t" and (element.text or "").strip():
            if not is_begun:
                _set_bookmark(element, page)
            is_begun = True
        elif _is_break(element, name) and not _is_aside(element):
            is_known = True
            page += is_begun
            is_begun = False
    return page if is_known else 0


def _is_break(element: Any, name: str) -> bool:
    if name == "lastRenderedPageBreak":
        return True
    if name == "pageBreakBefore":
        return local(element.getparent()) == "pPr" and attribute(element, "val") not in (
            "0",
            "false",
        )
    return name == "br" and attribute(element, "type") == "page"


def _is_aside(element: Any) -> bool:
    """Whether it stands in a box beside the text."""
    return any(local(outer) == "txbxContent" for outer in element.iterancestors())


def _set_bookmark(words: Any, page: int) -> None:
    """Put the bookmark of a page before words that are the first on it."""
    space = f"{{{etree.QName(words).namespace}}}"
    bookmark = etree.Element(f"{space}bookmarkStart")
    bookmark.set(f"{space}name", f"{BEGINNING}{page}")
    words.addprevious(bookmark)
