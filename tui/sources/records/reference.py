"""The reference that a file gives of itself, and what is added where it gives too little."""

import re
from collections.abc import Mapping
from typing import Any

from tui.core.clean import clean, clean_line
from tui.core.doi import with_bare_doi
from tui.core.reference import Reference, citation_key
from tui.sources.records.dates import csl_date
from tui.sources.records.languages import language_code
from tui.sources.records.names import csl_names
from tui.sources.records.titles import marked_line, title_line

_DEEPEST = 12
_TITLES = ("title", "container-title", "collection-title")
_LONG_VARIABLES = ("abstract", "note", "annote")
_DATES = ("issued", "accessed", "original-date", "event-date", "submitted", "available-date")
_KEY = re.compile(r"[^\s{}\[\]()@,;'\"\\]+")

_WORDS = {
    "type": ("type",),
    "container-title": ("container-title", "journal", "container", "booktitle"),
    "collection-title": ("collection-title", "series"),
    "publisher": ("publisher",),
    "publisher-place": ("publisher-place",),
    "volume": ("volume",),
    "issue": ("issue", "number"),
    "page": ("page", "pages"),
    "edition": ("edition",),
    "DOI": ("DOI", "doi"),
    "ISBN": ("ISBN", "isbn"),
    "ISSN": ("ISSN", "issn"),
    "URL": ("URL", "url"),
    "language": ("language", "lang"),
    "abstract": ("abstract",),
    "citation-key": ("citation-key", "citekey", "id"),
}
"""CSL variables, each with the words that front matter has for it."""

_ROLES = ("author", "editor", "translator")


def reference_in(front: Mapping[str, Any]) -> Reference:
    """The reference that front matter gives: a CSL-JSON item in `csl`, else pandoc's words."""
    if isinstance(written := front.get("csl"), Mapping):
        return Reference(cleaned_item(written))
    item: dict[str, Any] = {}
    if title := _title(front):
        item["title"] = title
    for variable, words in _WORDS.items():
        value = next((front[word] for word in words if isinstance(front.get(word), str)), "")
        if value.strip():
            item[variable] = _cleaned(value, variable)
    for role in _ROLES:
        written = (front.get(name) for name in (role, f"{role}s", f"{role}-meta"))
        if names := next(filter(None, map(csl_names, written)), None):
            item[role] = names
    if issued := _issued(front):
        item["issued"] = issued
    return Reference(item)


def completed(reference: Reference, title: str) -> Reference:
    """The reference with `title`, a type and a citation key, where it has none.

    Its DOI is bare, and its language a code.
    """
    item = dict(with_bare_doi(reference.item))
    for variable in _TITLES:
        if isinstance(written := item.get(variable), str):
            item[variable] = title_line(written)
    if not reference.title:
        item["title"] = title
    if isinstance(language := item.get("language"), str):
        item["language"] = language_code(language)
    if not item.get("type"):
        item["type"] = _type(item)
    if not _KEY.fullmatch(reference.key):
        return Reference(item).keyed(citation_key(Reference(item)))
    return Reference(item).keyed(reference.key)


def cleaned_item(item: Mapping[Any, Any]) -> dict[str, Any]:
    """A CSL-JSON item with every string in it clean."""
    return {clean_line(str(name)): _cleaned(value, str(name)) for name, value in item.items()}


def _cleaned(value: Any, variable: str, depth: int = 0) -> Any:
    if isinstance(value, str):
        return clean(value).strip() if variable in _LONG_VARIABLES else clean_line(value)
    if depth < _DEEPEST and isinstance(value, Mapping):
        parts = {
            clean_line(str(name)): _cleaned(part, variable, depth + 1)
            for name, part in value.items()
        }
        return parts | {"season": _number(parts["season"])} if "season" in parts else parts
    if depth < _DEEPEST and isinstance(value, list):
        items = [_cleaned(part, variable, depth + 1) for part in value]
        return [_number(item) for item in items] if variable in _DATES else items
    return value if isinstance(value, int | float) else None


def _number(part: Any) -> Any:
    """A part of a date as a number; YAML is read as strings."""
    return int(part) if isinstance(part, str) and part.isdecimal() and len(part) < 5 else part


def _title(front: Mapping[str, Any]) -> str:
    given = (front.get(name) for name in ("title", "subtitle"))
    parts = [marked_line(part) for part in given if isinstance(part, str) and part.strip()]
    meta = front.get("title-meta")
    return ": ".join(parts) or (clean_line(meta) if isinstance(meta, str) else "")


def _issued(front: Mapping[str, Any]) -> dict[str, Any] | None:
    for written in (front.get(name) for name in ("issued", "date", "year", "date-meta")):
        if isinstance(written, Mapping) and written:
            return cleaned_item(written)
        if isinstance(written, str) and (date := csl_date(clean_line(written))):
            return date
    return None


def _type(item: Mapping[str, Any]) -> str:
    if item.get("container-title"):
        return "article-journal"
    return "book" if item.get("publisher") or item.get("ISBN") else "document"
