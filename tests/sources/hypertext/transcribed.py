"""Markup as a work, told by either parser."""

from collections.abc import Callable

from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from tui.core.reference import Reference
from tui.core.work import BlockKind, SpanKind, Work
from tui.sources.hypertext.addresses import target_within
from tui.sources.hypertext.binding import bound
from tui.sources.hypertext.manuscript import Manuscript
from tui.sources.hypertext.scribe import Scribe
from tui.sources.hypertext.telling import tell_lexbor, tell_lxml
from tui.sources.hypertext.vocabulary import HTML

Transcribed = Callable[[str], Work]


def by_lexbor(markup: str) -> Work:
    """The work in a piece of HTML."""
    manuscript = Manuscript()
    scribe = Scribe(manuscript, HTML, target_within)
    tell_lexbor(LexborHTMLParser(markup).body, scribe)
    return _work(manuscript, scribe)


def by_lxml(markup: str) -> Work:
    """The work in a piece of XHTML."""
    manuscript = Manuscript()
    scribe = Scribe(manuscript, HTML, target_within)
    spaces = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
    parser = etree.XMLParser(remove_comments=True, remove_pis=True)
    tell_lxml(etree.fromstring(f"<body {spaces}>{markup}</body>", parser), scribe)
    return _work(manuscript, scribe)


def _work(manuscript: Manuscript, scribe: Scribe) -> Work:
    scribe.close()
    return bound(manuscript).work(Reference({}), "html")


def told(work: Work) -> list[tuple[BlockKind, str]]:
    """The kind and the words of each block."""
    return [(block.kind, block.passage.of(work.text)) for block in work.blocks]


def words_set_as(work: Work, kind: SpanKind) -> list[str]:
    """The words of all spans of that kind."""
    spans = (span for block in work.blocks for span in block.spans)
    return [span.passage.of(work.text) for span in spans if span.kind is kind]
