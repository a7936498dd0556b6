"""The record in a page's JSON-LD."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from tui.sources.records.dates import csl_date
from tui.sources.web.authors import linked_names
from tui.sources.web.doi import doi_in
from tui.sources.web.metas import types_of, worded

_TYPES = {
    "ScholarlyArticle": "article-journal",
    "MedicalScholarlyArticle": "article-journal",
    "Book": "book",
    "Chapter": "chapter",
    "Thesis": "thesis",
    "Report": "report",
    "Dataset": "dataset",
    "NewsArticle": "article-newspaper",
    "ReportageNewsArticle": "article-newspaper",
    "AnalysisNewsArticle": "article-newspaper",
    "OpinionNewsArticle": "article-newspaper",
    "BlogPosting": "post-weblog",
    "TechArticle": "webpage",
    "Article": "webpage",
    "WebPage": "webpage",
}
"""The types that stand for a work, the most telling first, and the CSL type of each."""

_NO_CONTAINERS = ("PublicationVolume", "PublicationIssue", "WebSite", "WebPage")
_DEEPEST = 6


def linked_item(objects: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The CSL-JSON of the most telling object; empty where none stands for a work."""
    main = min(objects, key=_rank, default=None)
    if main is None or _rank(main) == len(_TYPES):
        return {}
    named = next(type for name, type in _TYPES.items() if name in types_of(main))
    found = {
        "type": named,
        "title": worded(main.get("headline")) or worded(main.get("name")),
        "author": linked_names(_found(main.get("author") or main.get("creator"), objects)),
        "editor": linked_names(_found(main.get("editor"), objects)) if named == "book" else [],
        "issued": csl_date(worded(main.get("datePublished"))),
        "page": _pages(main),
        "ISBN": worded(main.get("isbn")),
        "language": worded(main.get("inLanguage")),
        "DOI": _doi(main),
        "abstract": worded(main.get("abstract")),
        **_container(main, objects),
    }
    if worded(_found(main.get("publisher"), objects)).startswith("Wikimedia"):
        found |= _wiki(main)
    if named in ("article-journal", "book", "chapter", "report", "dataset"):
        found["publisher"] = worded(_found(main.get("publisher"), objects))
    return {name: value for name, value in found.items() if value}


def publisher_of(objects: Sequence[Mapping[str, Any]]) -> str:
    """Who publishes the most telling object: the name of a paper or a blog, or nothing."""
    main = min(objects, key=_rank, default=None)
    return "" if main is None else worded(_found(main.get("publisher"), objects))


def _wiki(main: Mapping[str, Any]) -> dict[str, Any]:
    """What Wikimedia says otherwise: the headline describes, and nobody is named as the author."""
    host = urlsplit(worded(main.get("url"))).hostname or ""
    project = host.removesuffix(".org").rpartition(".")[2]
    return {
        "title": worded(main.get("name")),
        "author": [],
        "container-title": project.capitalize(),
        "issued": csl_date(worded(main.get("dateModified") or main.get("datePublished"))),
    }


def _rank(one: Mapping[str, Any]) -> int:
    types = types_of(one)
    return next((rank for rank, name in enumerate(_TYPES) if name in types), len(_TYPES))


def _found(value: Any, objects: Sequence[Mapping[str, Any]]) -> Any:
    """A value with each mere reference to an object replaced by the object."""
    if isinstance(value, list):
        return [_found(one, objects) for one in value]
    if isinstance(value, Mapping) and set(value) == {"@id"}:
        same = (one for one in objects if one.get("@id") == value["@id"] and len(one) > 1)
        return next(same, value)
    return value


def _pages(main: Mapping[str, Any]) -> str:
    first, last = worded(main.get("pageStart")), worded(main.get("pageEnd"))
    if first and last and first != last:
        return f"{first}-{last}"
    return first or worded(main.get("pagination"))


def _doi(main: Mapping[str, Any]) -> str:
    given = (main.get(name) for name in ("doi", "sameAs", "identifier", "@id", "url"))
    return next(filter(None, (doi_in(str(value)) for value in given if value)), "")


def _container(main: Mapping[str, Any], objects: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Journal, volume and issue out of what the work is part of, and that again."""
    found: dict[str, str] = {}
    for part in _chain(main, objects):
        types = types_of(part)
        for variable, field in (("volume", "volumeNumber"), ("issue", "issueNumber")):
            if number := worded(part.get(field)):
                found.setdefault(variable, number)
        if issn := worded(part.get("issn")):
            found.setdefault("ISSN", issn)
        is_container = "Periodical" in types or types.isdisjoint(_NO_CONTAINERS)
        if is_container and (name := worded(part)):
            found.setdefault("container-title", name)
    return found


def _chain(
    main: Mapping[str, Any], objects: Sequence[Mapping[str, Any]]
) -> Iterator[Mapping[str, Any]]:
    part = main
    for _ in range(_DEEPEST):
        outer = _found(part.get("isPartOf"), objects)
        if isinstance(outer, list):
            outer = next((one for one in outer if isinstance(one, Mapping)), None)
        if isinstance(outer, str) and not outer.startswith("http"):
            outer = {"name": outer}
        if not isinstance(outer, Mapping):
            return
        yield outer
        part = outer
