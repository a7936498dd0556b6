"""HTML: the article in a page, or all of the page, with the record it gives."""

import re
from dataclasses import replace
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from tui.core.clean import clean_line
from tui.core.reference import Reference
from tui.core.search import fold
from tui.core.work import BlockKind, PageMark, Work
from tui.sources.encodings.decoding import decoded
from tui.sources.hypertext.addresses import anchor_name, target_within
from tui.sources.hypertext.binding import bound, marks_alone
from tui.sources.hypertext.manuscript import Manuscript
from tui.sources.hypertext.scribe import Scribe
from tui.sources.hypertext.telling import tell_lexbor
from tui.sources.records.gutenberg import gutenberg_item
from tui.sources.records.reference import completed
from tui.sources.source import Source
from tui.sources.unreadable import UnreadableWork
from tui.sources.web.article import Article, find_article, whole_page
from tui.sources.web.bounded import bounded
from tui.sources.web.ending import is_cut
from tui.sources.web.link_words import leave_out_link_words
from tui.sources.web.paging import mark_pages
from tui.sources.web.record import record_of
from tui.sources.web.tooltips import complete_tooltips
from tui.sources.web.vocabulary import PAGE
from tui.sources.web.walls import wall_in

_NUMBERED = re.compile(r"(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.)])\s")
"""A number that an item of a list begins with itself."""

_SOME_WORDS = 3
_NEAR_START = 6
"""Blocks among which the heading is looked for that repeats the title."""


def read_html(source: Source) -> Work:
    """The article of a page, or the whole page where the source asks for it.

    Raises UnreadableWork.
    """
    characters, remark = decoded(source.content)
    page = LexborHTMLParser(bounded(characters))
    complete_tooltips(page)
    name = clean_line(source.path.name)
    if wall := wall_in(page):
        raise UnreadableWork(f"{name} {wall}")
    body = page.body
    record = record_of(page)
    title = str(record.get("title", ""))
    article = whole_page(body) if source.whole else find_article(body, title)
    if not source.whole:
        leave_out_link_words(article.node)
    manuscript = _told(article)
    if not any(piece.text for piece in manuscript.pieces):
        raise UnreadableWork(f"{name} {_emptiness(page)}")
    mark_pages(manuscript)
    if is_cut(characters):
        manuscript.gap("[This page was saved only in part: the rest is missing. Save it again.]")
    given = source.beside or Reference({**record, **_gutenberg(manuscript)})
    if not source.whole:
        _drop_title(manuscript, given.title)
    work = bound(manuscript, keeps_anchors=True).work(completed(given, source.name), "html")
    return replace(work, pages=_once(work.pages), corrections=tuple(filter(None, (remark,))))


def _told(article: Article) -> Manuscript:
    """What a scribe writes of an article."""
    manuscript = Manuscript()
    scribe = Scribe(manuscript, PAGE, target_within)
    tell_lexbor(article.node, scribe, lambda node: _is_left_out(node, article, scribe))
    scribe.close()
    for piece in manuscript.pieces:
        if piece.lead and _NUMBERED.match(piece.text):
            piece.lead = ""
    return manuscript


def _is_left_out(node: Any, article: Article, scribe: Scribe) -> bool:
    """Whether a node is no text of the article; where links lead to it, they lead to its place."""
    if node.mem_id not in article.left_out:
        return False
    name = (node.attributes.get("id") or node.attributes.get("name")) if node.tag == "a" else ""
    if name:
        scribe.prose.anchor(anchor_name(name))
    return True


def _once(pages: tuple[PageMark, ...]) -> tuple[PageMark, ...]:
    """The pages, each once, though two marks in the page begin it."""
    pairs = zip(pages, (None, *pages), strict=False)
    return tuple(page for page, before in pairs if before is None or before.label != page.label)


def _gutenberg(manuscript: Manuscript) -> dict[str, Any]:
    """The record that a page from Project Gutenberg gives in its first lines."""
    return gutenberg_item("\n".join(piece.text for piece in manuscript.pieces[:20]))


def _drop_title(manuscript: Manuscript, title: str) -> None:
    """Leave out the heading that only repeats the title, which stands above the work anyway."""
    pieces = manuscript.pieces
    for number, piece in enumerate(pieces[:_NEAR_START]):
        if piece.kind is not BlockKind.HEADING or len(pieces) == 1:
            continue
        if _is_same(piece.text, title):
            pieces[number] = marks_alone(piece)
        return


def _is_same(heading: str, title: str) -> bool:
    """Whether a heading is the title, or the one begins with the other by some words."""
    one, other = fold(heading).split(), fold(title).split()
    shorter, longer = sorted((one, other), key=len)
    enough = len(shorter) >= _SOME_WORDS and 2 * len(shorter) > len(longer)
    return one == other or (enough and longer[: len(shorter)] == shorter)


def _emptiness(page: Any) -> str:
    """Why there is nothing to read in a page."""
    if page.css_first("script") is not None:
        return (
            "has no text in it, only scripts that fetch one: open it in a browser, and save the "
            "page complete."
        )
    return "has no words in it: there is nothing to read."
