"""A JATS article as a work."""

import re
from collections.abc import Iterator
from typing import Any

from tui.core.clean import clean_line
from tui.core.reference import Reference
from tui.core.work import BlockKind, PageSource, Work
from tui.sources.hypertext.addresses import target_within
from tui.sources.hypertext.binding import bound
from tui.sources.hypertext.manuscript import Manuscript, Piece
from tui.sources.hypertext.scribe import Scribe
from tui.sources.hypertext.telling import tell_lxml
from tui.sources.jats.record import item_of, single_page
from tui.sources.jats.vocabulary import JATS
from tui.sources.jats.words import InHtml
from tui.sources.records.reference import completed
from tui.sources.source import Source
from tui.sources.unreadable import UnreadableWork
from tui.sources.xml import XmlFault, parsed

_FORMER = ("abstract", "trans-abstract")
_OUTLINES = frozenset({"graphical", "teaser", "toc", "web-summary", "short"})
_END = 2000
_CUT = "This file ends before the article does: the rest of it is missing. Get it again."
_LATTER = ("sub-article", "response")


def read_jats(source: Source) -> Work:
    """The work in a JATS file. Raises UnreadableWork."""
    name = clean_line(source.path.name)
    article, fault = _article(name, source.content)
    manuscript = Manuscript()
    scribe = Scribe(manuscript, JATS, target_within)
    if page := single_page(article):
        scribe.prose.page(page, PageSource.PAGE_LIST)
    _tell(article, scribe)
    scribe.close()
    is_empty = not any(piece.text for piece in manuscript.pieces)
    if fault:
        manuscript.gap(fault)
    if is_empty:
        raise UnreadableWork(
            f"{name} has the record of an article and not its text: get the full text."
        )
    reference = completed(source.beside or Reference(item_of(article)), source.name)
    return bound(manuscript).work(reference, "jats")


def _article(name: str, content: bytes) -> tuple[Any, str]:
    """The article in a file, and what to say where not all of it is XML. Raises UnreadableWork."""
    try:
        root, fault = _root(content)
    except XmlFault as fault:
        what = (
            "nests too deeply to be a text" if fault.is_too_deep else "is not XML as it should be"
        )
        raise UnreadableWork(f"{name} {what}: get it again, or as HTML.") from fault
    kind = root.tag.rpartition("}")[2]
    article = root if kind == "article" else root.find(".//{*}article")
    if article is None or "docbook" in article.tag:
        raise UnreadableWork(
            f"{name} is XML of a kind that is not read ({clean_line(kind, 40)}): of XML, articles "
            "in JATS are; convert it to HTML or text."
        )
    return article, fault


def _root(content: bytes) -> tuple[Any, str]:
    try:
        return parsed(content), ""
    except XmlFault as fault:
        if fault.is_too_deep:
            raise
        root = parsed(content, recover=True)
        ending = re.compile(rb"</(?:[\w.-]+:)?" + _named(root).encode() + rb"\s*>")
        if not ending.search(content[-_END:]):
            return root, f"[{_CUT}]"
        line = f" from line {fault.line} on" if fault.line else ""
        return root, f"[This file is not sound XML{line}: some of the article may be missing.]"


def _tell(article: Any, scribe: Scribe) -> None:
    """Have the article told: abstract, body, end matter, and the letters that belong to it."""
    listener = InHtml(scribe)
    for part in _parts(article):
        tell_lxml(part, listener)
        scribe.finish()
    for other in article:
        if _named(other) in _LATTER:
            _tell_other(other, scribe)


def _tell_other(article: Any, scribe: Scribe) -> None:
    """Have a letter or answer told that belongs to an article, below its title."""
    title = article.find(".//{*}article-title")
    words = "" if title is None else clean_line("".join(title.itertext()))
    if words:
        scribe.manuscript.pieces.append(Piece(BlockKind.HEADING, words, 1))
    for part in _parts(article):
        tell_lxml(part, InHtml(scribe))
        scribe.finish()


def _parts(article: Any) -> Iterator[Any]:
    """The elements of an article that are read, in the order of reading."""
    front = article.find("{*}front/{*}article-meta")
    if front is not None:
        for one in front:
            if _named(one) in _FORMER and one.get("abstract-type") not in _OUTLINES:
                yield one
    yield from (one for one in article if _named(one) in ("body", "floats-group"))
    yield from (one for one in article if _named(one) == "back")


def _named(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
