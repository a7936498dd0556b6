"""A document of Word becomes a work."""

from dataclasses import replace
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from tui.core.clean import clean_line
from tui.core.reference import Reference
from tui.core.search import fold
from tui.core.work import BlockKind, PageSource, Work
from tui.sources.docx.pages import BEGINNING
from tui.sources.docx.parts import DocumentFault, Parts
from tui.sources.docx.record import core_item
from tui.sources.hypertext.addresses import target_within
from tui.sources.hypertext.asides import aside_of
from tui.sources.hypertext.binding import bound, marks_alone
from tui.sources.hypertext.manuscript import Manuscript
from tui.sources.hypertext.scribe import Element, Scribe
from tui.sources.hypertext.telling import tell_lexbor
from tui.sources.hypertext.traits import Attributes, Traits
from tui.sources.hypertext.unread import Aside, Unread
from tui.sources.hypertext.vocabulary import HTML
from tui.sources.records.dates import csl_date
from tui.sources.records.names import csl_names
from tui.sources.records.reference import completed
from tui.sources.source import Source
from tui.sources.unreadable import UnreadableWork
from tui.sources.web.vocabulary import open_captioned

_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p.subtitle:fresh
p[style-name='Author'] => p.author:fresh
p[style-name='Date'] => p.date:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='Block Quotation'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='Table Caption'] => p.caption:fresh
p[style-name='Image Caption'] => p.caption:fresh
p[style-name='Captioned Figure'] => p:fresh
p[style-name='Source Code'] => pre:separator('\\n')
p[style-name='HTML Preformatted'] => pre:separator('\\n')
r[style-name='Verbatim Char'] => code
r[style-name='HTML Code'] => code
r[style-name='Emphasis'] => em
small-caps => span.smallcaps
p[style-name='TOC Heading'] => !
""" + "\n".join(f"p[style-name='toc {level}'] => !" for level in range(1, 10))
"""How mammoth is to tell paragraphs and runs of these styles; lists of contents not at all."""


class PageBeginning(Unread):
    """A page begins, which is known by its number in the file."""

    def __init__(self, label: str) -> None:
        self._label = label

    def close(self, scribe: Scribe) -> None:
        """Mark the page."""
        scribe.prose.page(self._label, PageSource.POSITION)


def _aside(name: str, attributes: Attributes, traits: Traits) -> Aside | None:
    named = attributes.get("id") or ""
    if name == "a" and named.startswith(BEGINNING):
        return PageBeginning(named.removeprefix(BEGINNING))
    return aside_of(name, attributes, traits)


_DOCUMENT = replace(
    HTML,
    elements={**HTML.elements, "p": Element(True, open_captioned)},
    asides=HTML.asides | {"a"},
    aside=_aside,
)


def read_docx(source: Source) -> Work:
    """The work in a document of Word. Raises UnreadableWork."""
    try:
        parts = Parts(source.content)
        page = LexborHTMLParser(_html(parts))
    except DocumentFault as fault:
        name, said = clean_line(source.path.name), str(fault)
        advice = "" if ": " in said else ": open it in Word or LibreOffice and save it anew"
        raise UnreadableWork(f"{name} {said}{advice}.") from fault
    manuscript = Manuscript()
    scribe = Scribe(manuscript, _DOCUMENT, target_within)
    if parts.pages:
        scribe.prose.page("1", PageSource.POSITION)
    tell_lexbor(page.body, scribe)
    scribe.close()
    shown = _front(page, manuscript)
    given = source.beside or Reference(core_item(parts.core) | shown)
    reference = completed(given, source.name)
    _drop_title(manuscript, reference.title)
    return bound(manuscript, keeps_anchors=True).work(reference, "docx")


def _html(parts: Parts) -> str:
    """The document as mammoth tells it; pictures by what they show, and nothing is opened.

    Raises DocumentFault.
    """
    import mammoth

    try:
        told = mammoth.convert_to_html(
            parts.package,
            style_map=_STYLES,
            include_embedded_style_map=False,
            external_file_access=False,
            convert_image=mammoth.images.img_element(lambda _: {"src": ""}),
        )
    except RecursionError as error:
        raise DocumentFault("is nested too deep to be read") from error
    except (KeyError, ValueError, AttributeError, TypeError, OSError) as error:
        raise DocumentFault("is damaged") from error  # what mammoth stumbles over
    return f"<html><body>{told.value}</body></html>"


def _front(page: Any, manuscript: Manuscript) -> dict[str, Any]:
    """Title, subtitle, authors and date, by the styles of the first paragraphs."""
    title, subtitle = page.css_first("h1.title"), page.css_first("p.subtitle")
    words = [clean_line(one.text()) for one in (title, subtitle) if one is not None]
    item: dict[str, Any] = {}
    if title is not None and words[0]:
        item["title"] = ": ".join(filter(None, words))
    elif (first := next(iter(manuscript.pieces), None)) and first.kind is BlockKind.HEADING:
        item["title"] = clean_line(first.text)
    authors = [clean_line(one.text()) for one in page.css("p.author")[:50]]
    if names := csl_names(authors):
        item["author"] = names
    date = page.css_first("p.date")
    issued = csl_date(clean_line(date.text())) if date is not None else None
    if issued and "date-parts" in issued:
        item["issued"] = issued
    return item


def _drop_title(manuscript: Manuscript, title: str) -> None:
    """Leave out the first lines where they only repeat the title."""
    said = ""
    for number, piece in enumerate(manuscript.pieces[:2]):
        said = f"{said} {piece.text}".strip()
        if len(manuscript.pieces) > number + 1 and fold(title).split() == fold(said).split():
            for repeated in range(number + 1):
                manuscript.pieces[repeated] = marks_alone(manuscript.pieces[repeated])
            return
        said += ":"
