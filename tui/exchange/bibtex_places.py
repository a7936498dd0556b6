"""Where a BibTeX entry says a work is to be had: its publisher, how it was published, its eprint.

What there is of an eprint stays in its fields too, for BibTeX to have it back.
"""

import re
from collections.abc import Iterator

from tui.exchange.bibtex_fields import Fields
from tui.exchange.latex_in import decoded

_PUBLISHERS = ("publisher", "institution", "school", "organization")
_ADDRESS = re.compile(
    r"\\url\s*\{([^{}]*)\}|\\href\s*\{([^{}]*)\}\s*\{[^{}]*\}|(https?://[^\s{}]+)", re.IGNORECASE
)
_NOTHING_ELSE = re.compile(r"(?:[\s.,:;()\[\]{}]|available|retrieved|online|url|at|from)*", re.I)
_EPRINTS = {
    "arxiv": "https://arxiv.org/abs/",
    "jstor": "https://www.jstor.org/stable/",
    "hdl": "https://hdl.handle.net/",
    "googlebooks": "https://books.google.com/books?id=",
}
_IDENTIFIERS = {"pubmed": "PMID", "pmid": "PMID", "pmc": "PMCID", "pmcid": "PMCID"}
_ARXIV = re.compile(r"(?:arxiv:)?(\d{4}\.\d{4,5}(?:v\d+)?|[a-z.-]+/\d{7}(?:v\d+)?)", re.IGNORECASE)


def addressed(fields: Fields) -> bool:
    """Whether what it says of its publication is an address."""
    return bool(_ADDRESS.search(fields.look("howpublished")))


def published(fields: Fields) -> Iterator[tuple[str, str]]:
    """The publisher; of a work published in some other way the notice of it, or its address."""
    if publisher := decoded(fields.take(*_PUBLISHERS)):
        yield "publisher", publisher
        for name in _PUBLISHERS:
            if decoded(fields.look(name)) == publisher:
                fields.take(name)
    written = fields.look("howpublished")
    if address := _ADDRESS.search(written):
        if "url" in fields:
            return
        yield "URL", re.sub(r"\\([%#&_~])", r"\1", next(filter(None, address.groups())))
        if _NOTHING_ELSE.fullmatch(written[: address.start()] + written[address.end() :]):
            fields.take("howpublished")
    elif written and not publisher:
        yield "publisher", decoded(fields.take("howpublished"))


def eprinted(fields: Fields) -> Iterator[tuple[str, str]]:
    """What the eprint says for a citation: a number, an identifier, or an address."""
    eprint = decoded(fields.look("eprint"))
    kind = fields.look("eprinttype", "archiveprefix").strip().lower()
    arxiv = _ARXIV.fullmatch(eprint)
    if not kind and arxiv:
        kind = "arxiv"
    number = eprint.removeprefix("arXiv:")
    if not number:
        return
    if identifier := _IDENTIFIERS.get(kind):
        if identifier.lower() not in fields:
            yield identifier, number
    elif kind == "arxiv" and not ("journal" in fields or "journaltitle" in fields):
        yield "number", f"arXiv:{number}"
    elif kind in _EPRINTS and not ("url" in fields or "doi" in fields):
        yield "URL", _EPRINTS[kind] + number
