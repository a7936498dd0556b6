"""The record of a book, as its package gives it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tui.core.clean import clean, clean_line
from tui.sources.markup import without_tags
from tui.sources.records.dates import csl_date
from tui.sources.records.isbn import isbn_in
from tui.sources.records.names import csl_names

_DC = "{http://purl.org/dc/elements/1.1/}"
_DOI = re.compile(r"10\.[0-9]{4,9}/[^\s\"<>]+")
_ROLES = {
    "aut": "author",
    "edt": "editor",
    "trl": "translator",
    "ill": "illustrator",
    "com": "compiler",
    "nrt": "narrator",
}
"""What MARC calls those who had a part in a book, as far as CSL has a variable for them."""
_ROLE = "role"
_BETWEEN_ROLES = re.compile(r"[\s,;]+|\S*[/:]")
"""What parts the names of roles, and what stands before them: "marc:aut"."""

_BODIES = frozenset(
    {"association", "center", "centre", "college", "committee", "consortium", "council", "society"}
    | {"department", "foundation", "group", "institute", "ministry", "office", "organization"}
    | {"organisation", "press", "project", "university", "collective"}
)
"""Words that people are not called by."""

_FIRST_YEAR = 1000
_LONGEST_ABSTRACT = 5000


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement of the metadata, with what refines it."""

    text: str
    by: Mapping[str, str] = field(default_factory=dict)


def item_of(metadata: Iterable[Any]) -> dict[str, Any]:
    """A CSL-JSON item of the metadata of a package (lxml's elements), without what is not said."""
    elements = list(metadata)
    refinements = _refinements(elements)
    said: dict[str, list[_Said]] = {}
    for one in elements:
        text = " ".join((one.text or "").split())
        if one.tag.startswith(_DC) and text:
            by = {name.rpartition("}")[2]: value for name, value in one.items()}
            refined = refinements.get(one.get("id") or "", {})
            roles = f"{by.get(_ROLE, '')} {refined.get(_ROLE, '')}".strip()
            by |= refined | ({_ROLE: roles} if roles else {})
            said.setdefault(one.tag.removeprefix(_DC), []).append(_Said(text, by))
    item = {
        "type": "book",
        "title": _title(said.get("title", [])),
        **_people(said),
        **_publisher(_first(said, "publisher")),
        "issued": _issued(said.get("date", [])),
        "language": _first(said, "language"),
        "abstract": _abstract(said),
        **_numbers(said),
        **_series(elements, refinements),
    }
    return {variable: value for variable, value in item.items() if value}


def print_source(metadata: Iterable[Any]) -> str:
    """The print edition whose pages the book has: an ISBN, or as it is named."""
    written = [
        one.text or ""
        for one in metadata
        if one.tag == f"{_DC}source" or one.get("property") in ("source-of", "pageBreakSource")
    ]
    lines = [clean_line(text) for text in written if text.strip() and text != "pagination"]
    return next((isbn for isbn in map(isbn_in, lines) if isbn), lines[0] if lines else "")


def _refinements(elements: list[Any]) -> dict[str, dict[str, str]]:
    """What `meta` elements say of others, by the ids of those: all roles, else what is first."""
    found: dict[str, dict[str, str]] = {}
    for one in elements:
        refined, name = (one.get("refines") or "").lstrip("#"), one.get("property")
        if refined and name:
            by, text = found.setdefault(refined, {}), (one.text or "").strip()
            if name == _ROLE and name in by:
                text = f"{by.pop(name)} {text}"
            by.setdefault(name, text)
    return found


def _first(said: Mapping[str, list[_Said]], name: str) -> str:
    return next((clean_line(one.text) for one in said.get(name, ())), "")


def _title(titles: list[_Said]) -> str:
    """The main title and its subtitles; those of other types are other names of the book."""
    main = [one for one in titles if one.by.get("title-type") == "main"] or titles[:1]
    rest = [one for one in titles if one.by.get("title-type") == "subtitle"]
    rest.sort(key=lambda one: one.by.get("display-seq", ""))
    return ": ".join(clean_line(one.text) for one in (*main[:1], *rest))


def _people(said: Mapping[str, list[_Said]]) -> dict[str, list[dict[str, str]]]:
    """Those who had a part in it, in each of their roles.

    A creator is an author where no role is given, or none that is known and nobody else made it.
    """
    creators, contributors = said.get("creator", []), said.get("contributor", [])
    parts = [(role, one) for one in creators for role in _roles(one, "author")]
    parts = parts or [("author", one) for one in creators]
    parts += [(role, one) for one in contributors for role in _roles(one, "")]
    people: dict[str, list[dict[str, str]]] = {}
    for role, one in parts:
        names = people.setdefault(role, [])
        names.extend(name for name in _names(one) if name not in names)
    return people


def _roles(one: _Said, otherwise: str) -> list[str]:
    """The CSL variables of a person; `otherwise` where no role is given."""
    given = _BETWEEN_ROLES.split(one.by.get(_ROLE, "").lower())
    if not any(given):
        return [otherwise] if otherwise else []
    return [_ROLES[role] for role in dict.fromkeys(given) if role in _ROLES]


def _names(one: _Said) -> list[dict[str, str]]:
    """A name by how it is filed, where that parts it; small words behind it are its particle.

    Bodies have one name; Chinese and Japanese names begin with that of the family.
    """
    filed, words = one.by.get("file-as", ""), one.text.split()
    if _BODIES.intersection(one.text.casefold().split()) and "," not in filed:
        return [{"literal": clean_line(one.text)}]
    if len(words) == 2 and all("\u3040" <= letter <= "\u9fff" for word in words for letter in word):
        return [{"family": clean_line(words[0]), "given": clean_line(words[1])}]
    if "," not in filed or ";" in filed or re.search(r"\s(?:and|&)\s", one.text):
        return csl_names(clean_line(one.text))
    names = csl_names([filed])
    for name in names:
        given = name.get("given", "").split()
        small = next((at for at, word in enumerate(given) if at and word.islower()), None)
        if small and all(word.islower() for word in given[small:]):
            name["given"] = " ".join(given[:small])
            name["dropping-particle"] = " ".join(given[small:])
    return names


def _publisher(written: str) -> dict[str, str]:
    """The publisher; catalogues put its place before it ("London : Methuen")."""
    place, _, name = written.rpartition(" : ")
    return {"publisher-place": place.strip(" []"), "publisher": name.strip(" ,;")}


def _issued(dates: list[_Said]) -> dict[str, Any] | None:
    """When it came out; placeholders of programs are no dates."""
    ranked = sorted(dates, key=lambda one: one.by.get("event") != "publication")
    for one in ranked:
        date = csl_date(clean_line(one.text))
        year = date.get("date-parts", [[0]])[0][0] if date else 0
        if year >= _FIRST_YEAR and one.by.get("event") != "modification":
            return date
    return None


def _abstract(said: Mapping[str, list[_Said]]) -> str:
    written = next((one.text for one in said.get("description", ())), "")
    return " ".join(clean(without_tags(written)).split())[:_LONGEST_ABSTRACT]


def _numbers(said: Mapping[str, list[_Said]]) -> dict[str, str]:
    """The ISBN and the DOI among the identifiers."""
    identifiers = [one.text for one in said.get("identifier", ())]
    dois = (match[0].rstrip(".,;") for text in identifiers if (match := _DOI.search(text)))
    return {
        "ISBN": next((isbn for isbn in map(isbn_in, identifiers) if isbn), ""),
        "DOI": clean_line(next(dois, "")),
    }


def _series(elements: list[Any], refinements: dict[str, dict[str, str]]) -> dict[str, str]:
    """The series it stands in, and its number there, in the words of EPUB 3 or of calibre."""
    named = {one.get("name"): one.get("content") or "" for one in elements if one.get("name")}
    title, number = named.get("calibre:series", ""), named.get("calibre:series_index", "")
    for one in elements:
        if one.get("property") == "belongs-to-collection" and (one.text or "").strip():
            by = refinements.get(one.get("id") or "", {})
            if by.get("collection-type", "series") == "series":
                title, number = one.text, by.get("group-position", "")
                break
    return {
        "collection-title": clean_line(title),
        "collection-number": clean_line(number) if title else "",
    }
