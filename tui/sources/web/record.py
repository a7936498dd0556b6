"""The record that a page gives of its article, as one CSL-JSON item.

Read in the order in which it can be trusted: what publishers write for indexes (Highwire, bepress,
EPrints, PRISM, Dublin Core), then JSON-LD, then what is written for sharing, then what is shown.
"""

import re
from collections.abc import Mapping
from typing import Any

from tui.core.search import fold
from tui.sources.records.dates import csl_date
from tui.sources.records.isbn import isbn_in
from tui.sources.web.arxiv import preprint_in
from tui.sources.web.authors import written_names
from tui.sources.web.doi import doi_in
from tui.sources.web.linked import linked_item, publisher_of
from tui.sources.web.metas import Metas, json_ld
from tui.sources.web.shown import Shown

_FIELDS = {
    "container-title": (
        "citation_journal_title citation_conference_title citation_inbook_title"
        " citation_book_title citation_series_title bepress_citation_journal_title"
        " eprints.publication prism.publicationname dc.relation.ispartof dcterms.ispartof dc.source"
    ),
    "volume": (
        "citation_volume bepress_citation_volume eprints.volume prism.volume dc.source.volume"
        " dc.citation.volume"
    ),
    "issue": (
        "citation_issue bepress_citation_issue eprints.number prism.number prism.issueidentifier"
        " dc.source.issue dc.citation.issue"
    ),
    "publisher": (
        "citation_publisher citation_dissertation_institution citation_technical_report_institution"
        " bepress_citation_publisher bepress_citation_dissertation_institution eprints.publisher"
        " eprints.institution dc.publisher dcterms.publisher prism.publisher"
    ),
    "ISBN": "citation_isbn bepress_citation_isbn eprints.isbn prism.isbn book:isbn books:isbn",
    "ISSN": "citation_issn bepress_citation_issn eprints.issn prism.issn dc.source.issn",
    "language": "citation_language dc.language dcterms.language",
    "abstract": "citation_abstract eprints.abstract dc.description.abstract dcterms.abstract",
    "URL": "citation_abstract_html_url bepress_citation_abstract_html_url",
}
_TITLE = (
    *("citation_title", "bepress_citation_title", "eprints.title", "prism.title"),
    *("dc.title", "dcterms.title"),
)
_AUTHORS = (
    *("citation_author", "citation_authors", "bepress_citation_author", "eprints.creators_name"),
    *("dc.creator", "dcterms.creator", "dc.contributor.author", "dc.creator.personalname"),
)
_DATES = (
    *("citation_publication_date", "citation_date", "citation_cover_date", "citation_year"),
    *("citation_online_date", "bepress_citation_date", "eprints.date", "prism.publicationdate"),
    *("prism.coverdate", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date"),
    *("dcterms.created",),
)
_DOIS = (
    *("citation_doi", "bepress_citation_doi", "prism.doi", "dc.identifier.doi"),
    *("publication_doi", "dc.identifier", "dcterms.identifier", "eprints.id_number"),
    *("eprints.doi", "citation_id", "doi"),
)
_TYPES = (
    ("citation_journal_title bepress_citation_journal_title prism.issn", "article-journal"),
    ("citation_conference_title citation_conference", "paper-conference"),
    ("citation_inbook_title citation_book_title", "chapter"),
    (
        "citation_dissertation_institution bepress_citation_dissertation_institution"
        " citation_dissertation_name",
        "thesis",
    ),
    ("citation_technical_report_institution", "report"),
    ("citation_isbn book:isbn books:isbn", "book"),
)
_NUMBER = re.compile(r"e[0-9]{3,}", re.IGNORECASE)
_VOLUME = re.compile(
    r"(?:(?:vol(?:ume|\.)?|bd\.?|band|tome|t\.|v\.|núm|rocznik)\s*(?P<volume>\w{1,8}))?,?\s*"
    r"(?:(?:no?|nos|nr|núm|num|issue|iss|heft|h|n[°º])\.?\s*(?P<issue>[\w/–-]{1,9}))?\s*(?:\(\d{4}\)|:|$)",
    re.IGNORECASE,
)
_RANGE = re.compile(r"[0-9ivxlc]{1,6}(?:\s*[-–]\s*[0-9ivxlc]{1,6})?", re.IGNORECASE)
_NAMED_TYPES = {
    "article": "article-journal",
    "book": "book",
    "thesis": "thesis",
    "book_section": "chapter",
}


def record_of(page: Any) -> dict[str, Any]:
    """The CSL-JSON of the article in a parsed page; its strings are clean."""
    metas = Metas(page)
    shown = Shown(page, metas)
    objects = json_ld(page)
    linked = linked_item(objects)
    item = _indexed(metas)
    for name, value in {**linked, **preprint_in(page), **item}.items():
        item[name] = value
    item["title"] = shown.typed(item.get("title") or shown.title)
    if not item.get("author"):
        item["author"] = shown.authors
    item["author"] = _persons(item["author"], shown.site)
    _add_date(item, shown.date)
    item.setdefault("DOI", shown.doi)
    item.setdefault("URL", shown.address)
    item.setdefault("language", shown.language)
    item.setdefault("type", _shared_type(metas, item))
    if item["type"] in ("webpage", "article-newspaper") and shown.is_blog:
        item["type"] = "post-weblog"
    if item["type"] in ("webpage", "article-newspaper", "post-weblog", "article-magazine"):
        item.setdefault("container-title", shown.site or publisher_of(objects))
    if item.get("container-title") == item.get("title"):
        del item["container-title"]
    return {name: value for name, value in item.items() if value}


def _persons(names: list[dict[str, str]], site: str) -> list[dict[str, str]]:
    """The names without that of the site, which is named beside them anyway."""
    return [name for name in names if not site or fold(_whole(name)) != fold(site)]


def _whole(name: Mapping[str, str]) -> str:
    order = ("given", "non-dropping-particle", "family", "literal")
    return " ".join(name[part] for part in order if part in name)


def _indexed(metas: Metas) -> dict[str, Any]:
    """What is written for indexes."""
    found: dict[str, Any] = {"title": metas.first(*_TITLE)}
    for variable, names in _FIELDS.items():
        found[variable] = metas.first(*names.split())
    found["author"] = written_names(metas.every(*_AUTHORS))
    found["editor"] = written_names(metas.every("citation_editor", "eprints.editors_name"))
    found["issued"] = csl_date(metas.first(*_DATES))
    found["page"] = _pages(metas)
    found["number"] = _number(metas)
    found |= {name: value for name, value in _in_source(found).items() if value}
    found["ISBN"] = isbn_in(" ".join(metas.values(*_FIELDS["ISBN"].split())))
    found["DOI"] = next(filter(None, map(doi_in, metas.values(*_DOIS))), "")
    found["type"] = _type(metas)
    return {name: value for name, value in found.items() if value}


def _pages(metas: Metas) -> str:
    first = metas.first("citation_firstpage", "bepress_citation_firstpage", "prism.startingpage")
    last = metas.first("citation_lastpage", "bepress_citation_lastpage", "prism.endingpage")
    if first and last and first != last and "-" not in first:
        return f"{first}-{last}"
    if _NUMBER.fullmatch(first):
        return ""
    given = metas.first("citation_pages", "eprints.pagerange", "dc.identifier.pagenumber")
    return first or given.replace("–", "-").replace("--", "-")


def _number(metas: Metas) -> str:
    """The number of an article without pages: "e0118016"."""
    first = metas.first("citation_firstpage", "citation_article_number", "prism.number.article")
    return first if _NUMBER.fullmatch(first) else metas.first("citation_article_number")


def _in_source(found: Mapping[str, Any]) -> dict[str, str]:
    """What Open Journal Systems says in one source: "Rivista; Vol 3 No 2 (2003): Mules; 45-67"."""
    parts = [part.strip() for part in str(found.get("container-title", "")).split(";")]
    number = _VOLUME.match(parts[1]) if 1 < len(parts) < 5 else None
    if number is None or not (number["volume"] or number["issue"]):
        return {}
    pages = parts[-1] if len(parts) > 2 and _RANGE.fullmatch(parts[-1]) else ""
    return {
        "container-title": parts[0],
        "volume": str(found.get("volume") or number["volume"] or ""),
        "issue": str(found.get("issue") or number["issue"] or ""),
        "page": str(found.get("page") or pages.replace("–", "-")),
    }


def _type(metas: Metas) -> str:
    for names, type in _TYPES:
        if metas.first(*names.split()):
            return type
    return _NAMED_TYPES.get(metas.first("eprints.type"), "")


def _shared_type(metas: Metas, item: Mapping[str, Any]) -> str:
    if item.get("container-title") and (item.get("volume") or item.get("ISSN") or item.get("DOI")):
        return "article-journal"
    if item.get("ISBN") or metas.first("og:type").lower() in ("book", "books.book"):
        return "book"
    return "document" if item.get("DOI") else "webpage"


def _add_date(item: dict[str, Any], shown: str) -> None:
    if not item.get("issued") and shown:
        item["issued"] = csl_date(shown)
