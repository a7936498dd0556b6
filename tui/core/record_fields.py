"""The fields of a record: which each CSL type has, in which order, and their plain names."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from tui.core.record import DATES, NAMES, TYPES
from tui.core.sentence_titles import BOOK_PARTS

KEY, TYPE = "citation-key", "type"

IN_SENTENCE_CASE: Mapping[str, str] = {
    "sentence-title": "title",
    "sentence-container-title": "container-title",
}
"""The fields that hold a title in sentence case, each with the title that it is of."""

PLAIN_NAMES: Mapping[str, str] = {
    KEY: "Key",
    TYPE: "Type",
    "title": "Title",
    "sentence-title": "In sentence case",
    "title-short": "Short title",
    "author": "Authors",
    "editor": "Editors",
    "translator": "Translators",
    "container-author": "Authors of the whole",
    "collection-editor": "Series editors",
    "director": "Directors",
    "composer": "Composers",
    "performer": "Performers",
    "interviewer": "Interviewers",
    "recipient": "Recipients",
    "reviewed-author": "Authors reviewed",
    "container-title": "In",
    "sentence-container-title": "That in sentence case",
    "container-title-short": "In, in short",
    "collection-title": "Series",
    "collection-number": "Number in series",
    "reviewed-title": "Work reviewed",
    "event-title": "Conference",
    "event-place": "Place of the event",
    "event-date": "Date of the event",
    "issued": "Date",
    "original-date": "First published",
    "accessed": "Date of visit",
    "volume": "Volume",
    "number-of-volumes": "Volumes in all",
    "issue": "Issue",
    "number": "Number",
    "page": "Pages",
    "number-of-pages": "Pages in all",
    "section": "Section",
    "edition": "Edition",
    "chapter-number": "Chapter",
    "version": "Version",
    "genre": "Kind",
    "medium": "Medium",
    "publisher": "Publisher",
    "publisher-place": "Place",
    "authority": "Authority",
    "jurisdiction": "Jurisdiction",
    "archive": "Archive",
    "archive-place": "Place of archive",
    "archive_location": "Shelf mark",
    "status": "Status",
    "DOI": "DOI",
    "ISBN": "ISBN",
    "ISSN": "ISSN",
    "URL": "Address",
    "language": "Language",
    "note": "Remark",
}
"""The fields that are shown, with their names; a CSL variable without one bears its own name."""

_ALSO: Mapping[str, str] = {
    "key": KEY,
    "id": KEY,
    "year": "issued",
    "journal": "container-title",
    "booktitle": "container-title",
    "container": "container-title",
    "series": "collection-title",
    "pages": "page",
    "kind": "genre",
    "place": "publisher-place",
}
"""Further words for fields, as people write them."""

_ENDING = ["DOI", "URL", "accessed", "language"]
_ARTICLE = ["author", "title", "container-title"]
_PUBLISHER = ["publisher", "publisher-place"]
_BOOK = [*["edition", "volume", "number-of-volumes"], *_PUBLISHER, "issued", "collection-title"]
_BOOK += ["collection-number", "original-date", "ISBN"]
_PART = ["author", "title", "container-title", "editor", "translator"]
_FIELDS: Mapping[str, list[str]] = {
    "article-journal": [*_ARTICLE, *["volume", "issue", "page", "issued", "ISSN"]],
    "article-magazine": [*_ARTICLE, *["issued", "volume", "issue", "page"]],
    "article-newspaper": [*_ARTICLE, *["issued", "edition", "section", "page", "publisher-place"]],
    "book": ["author", "title", "editor", "translator", *_BOOK],
    "chapter": [*_PART, "page", *_BOOK],
    "dataset": ["author", "title", "version", "genre", "issued", "publisher"],
    "entry-dictionary": [*_PART, "page", *_BOOK],
    "entry-encyclopedia": [*_PART, "page", *_BOOK],
    "interview": ["author", "interviewer", *["title", "container-title", "issued"], *_PUBLISHER],
    "legal_case": ["title", "authority", "container-title", "volume", "number", "page", "issued"],
    "legislation": ["title", "container-title", "volume", "number", "section", "page", "issued"],
    "manuscript": [
        *["author", "title", "genre", "issued", "archive", "archive-place"],
        "archive_location",
    ],
    "motion_picture": ["director", "title", "issued", *_PUBLISHER, "medium"],
    "paper-conference": [
        *("author", "title", "container-title", "editor", "event-title", "event-place"),
        *("event-date", "issued", "page", "volume", *_PUBLISHER, "ISBN"),
    ],
    "personal_communication": ["author", "recipient", "title", "genre", "issued"],
    "post-weblog": [*_ARTICLE, "issued"],
    "report": ["author", "title", "genre", "number", "issued", *_PUBLISHER, "page"],
    "review": [
        *_ARTICLE,
        *["reviewed-title", "reviewed-author", "volume", "issue", "page", "issued"],
    ],
    "software": ["author", "title", "version", "issued", "publisher"],
    "thesis": ["author", "title", "genre", "issued", *_PUBLISHER, "archive"],
    "webpage": [*_ARTICLE, "publisher", "issued"],
}
_OTHERWISE = ["author", "title", "container-title", "editor", "issued", *_PUBLISHER, "page"]

_UNSHOWN = frozenset({"id", "custom", "abstract", "annote", "keyword", "source"})
"""What a record has besides, and no style prints."""


def fields_of(item: Mapping[str, Any]) -> tuple[str, ...]:
    """The key, the type, the fields of the item's type in the order of filling in, its others."""
    own = [*_FIELDS.get(str(item.get(TYPE)), _OTHERWISE), *_ENDING]
    others = (name for name in item if name not in _UNSHOWN and _is_field(name, item[name]))
    fields = dict.fromkeys([KEY, TYPE, *own, *others])
    return tuple(shown for field in fields for shown in (field, *_sentence_field(item, field)))


def _sentence_field(item: Mapping[str, Any], variable: str) -> list[str]:
    """The field below a title for the same in sentence case; a journal keeps its capitals."""
    if not item.get(variable) or (variable != "title" and item.get(TYPE) not in BOOK_PARTS):
        return []
    return [field for field, title in IN_SENTENCE_CASE.items() if title == variable]


def _is_field(variable: str, value: Any) -> bool:
    """Whether a value can be written in one line: names, a date, a text or a number."""
    return variable in NAMES | DATES or (isinstance(value, str | int | float) and value != "")


def plain_name(variable: str) -> str:
    """The name of a field for a person: "Authors", "Date"."""
    return PLAIN_NAMES.get(variable) or variable.replace("-", " ").capitalize()


def type_name(type: str) -> str:
    """The name of a CSL type for a person: "journal article", "legal case"."""
    stem, _, rest = type.partition("-")
    swapped = f"{rest} {stem}" if stem in ("article", "entry", "paper") and rest else type
    return swapped.replace("-", " ").replace("_", " ")


def variable_named(written: str, item: Mapping[str, Any]) -> str | None:
    """The field a person means: by its CSL name, its plain name or another word for it."""
    wanted = " ".join(written.replace("_", " ").replace("-", " ").split()).casefold()
    for variable in (*PLAIN_NAMES, *NAMES, *DATES, *item):
        plain = variable.replace("_", " ").replace("-", " ")
        if wanted in (plain.casefold(), plain_name(variable).casefold()):
            return variable
    return _ALSO.get(wanted)


def names_near(written: str) -> tuple[str, ...]:
    """The names of fields that look like what was written."""
    known = [*PLAIN_NAMES, *(name.casefold() for name in PLAIN_NAMES.values()), *_ALSO]
    return tuple(dict.fromkeys(get_close_matches(written.casefold(), known)))


def type_named(written: str) -> str | None:
    """The CSL type a person means: "article-journal" or "journal article"."""
    wanted = " ".join(written.split()).casefold()
    return next((type for type in sorted(TYPES) if wanted in (type, type_name(type))), None)
