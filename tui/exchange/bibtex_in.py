"""References in from BibTeX and BibLaTeX."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tui.core.bibtex_words import (
    DATED,
    MONTHS,
    NUMBERS,
    READ_TYPES,
    ROLES,
    SUBTYPES,
    TEXTS,
    VERBATIM,
)
from tui.core.record import TYPES, date_of, edtf
from tui.core.reference import Reference
from tui.exchange.bibtex_entries import BibtexEntry, bibtex_entries
from tui.exchange.bibtex_names import names_in
from tui.exchange.found import Fault, Found
from tui.exchange.latex_in import TooDeep, decoded

_CONTAINERS = ("journaltitle", "journal", "booktitle", "maintitle", "howpublished", "organization")
_PUBLISHERS = ("publisher", "institution", "school", "organization")
_TITLES = frozenset({"title", "container-title", "collection-title", "title-short"})
_GENRES = {"mastersthesis": "Master’s thesis", "phdthesis": "PhD thesis"}
_NAMED_GENRES = {"mathesis": "Master’s thesis", "phdthesis": "PhD thesis"}
"""BibLaTeX's words for kinds of theses."""
_LANGUAGES = {
    **{"american": "en-US", "usenglish": "en-US", "english": "en", "british": "en-GB"},
    **{"ukenglish": "en-GB", "german": "de", "ngerman": "de", "austrian": "de-AT", "french": "fr"},
    **{"spanish": "es", "italian": "it", "portuguese": "pt-PT", "brazilian": "pt-BR"},
    **{"dutch": "nl", "latin": "la", "greek": "el", "russian": "ru", "polish": "pl"},
    **{"czech": "cs", "turkish": "tr", "danish": "da", "swedish": "sv", "norsk": "nb"},
    **{"finnish": "fi", "hungarian": "hu", "arabic": "ar", "hebrew": "he", "persian": "fa"},
    **{"chinese": "zh", "japanese": "ja", "korean": "ko", "ukrainian": "uk", "catalan": "ca"},
}
"""The languages of babel, as BCP 47 has them; a tag is kept as it is."""
_FILE = re.compile(r"([^;:/\\{}]+\.[A-Za-z0-9]{2,8})(?=[;:}]|\s*$)")
"""A file's name in what reference managers write of it: "My copy:papers/one.pdf:PDF"."""
_SEASONS = ("spring", "summer", "autumn", "winter")


def read_bibtex(text: str) -> tuple[list[Found], list[Fault]]:
    """The references of a BibTeX or BibLaTeX file, and what could not be read of it."""
    entries, faults = bibtex_entries(text)
    found: list[Found] = []
    for entry in entries:
        try:
            files = tuple(_FILE.findall(entry.fields.get("file", "")))
            found.append(Found(entry.line, Reference(_item(entry)), files))
        except TooDeep as error:
            faults.append(Fault(entry.line, f"{entry.key} cannot be read. {error}"))
    return found, faults


def _item(entry: BibtexEntry) -> dict[str, Any]:
    fields = entry.fields
    item: dict[str, Any] = {"id": entry.key, "citation-key": entry.key, "type": _type(entry)}
    for role, field in ROLES.items():
        if names := names_in(fields.get(field, "")):
            item[role] = names
    item |= {variable: text for variable, text in _texts(entry) if text}
    item |= {variable: date for variable, date in _dates(fields) if date}
    return item


def _type(entry: BibtexEntry) -> str:
    subtype = decoded(entry.fields.get("entrysubtype", ""))
    told = {word: type_ for type_, word in SUBTYPES.items()}.get(subtype)
    if told or subtype in TYPES:
        return told or subtype
    if entry.type == "misc" and "url" in entry.fields:
        return "webpage"
    return READ_TYPES.get(entry.type, "document")


def _texts(entry: BibtexEntry) -> Iterator[tuple[str, str]]:
    fields = entry.fields
    for variable, names in TEXTS.items():
        yield variable, _text(variable, _first(fields, names))
    yield "title", _titled(fields, "title", "subtitle")
    yield "container-title", _container(fields)
    yield "publisher", decoded(_first(fields, _PUBLISHERS))
    yield "language", _language(fields)
    yield "genre", _genre(entry)
    kind = {"report": "techreport"}.get(entry.type, entry.type)
    yield NUMBERS.get(kind, "collection-number"), decoded(fields.get("number", ""))
    if "issue" in fields and _season(fields["issue"]) is None:
        yield "issue", decoded(_first(fields, ("number", "issue")))
    if fields.get("eprinttype", fields.get("archiveprefix", "")).lower() == "arxiv":
        yield "number", f"arXiv:{fields.get('eprint', '')}".removesuffix("arXiv:")


def _first(fields: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((fields[name] for name in names if name in fields), "")


def _text(variable: str, written: str) -> str:
    if variable in VERBATIM:
        bare = re.sub(r"\\url\{(.*)\}", r"\1", written.strip())
        bare = re.sub(r"\\([%#&_~{}])", r"\1", bare)
        return re.sub(r"^https?://(dx\.)?doi\.org/", "", bare) if variable == "DOI" else bare
    text = decoded(written, protect=variable in _TITLES)
    return re.sub(r"\s*(?:[-–—]|--)+\s*", "-", text) if variable == "page" else text


def _titled(fields: Mapping[str, str], title: str, subtitle: str) -> str:
    parts = [decoded(fields[name], protect=True) for name in (title, subtitle) if name in fields]
    return ": ".join(filter(None, parts))


def _container(fields: Mapping[str, str]) -> str:
    if "booktitle" in fields and "journal" not in fields:
        return _titled(fields, "booktitle", "booksubtitle")
    written = _first(fields, _CONTAINERS[:5])
    return "" if "\\url" in written else decoded(written, protect=True)


def _language(fields: Mapping[str, str]) -> str:
    written = decoded(_first(fields, TEXTS["language"]))
    return _LANGUAGES.get(written.lower(), written)


def _genre(entry: BibtexEntry) -> str:
    written = decoded(entry.fields.get("type", ""))
    if not written and "entrysubtype" not in entry.fields:
        return _GENRES.get(entry.type, "")
    return _NAMED_GENRES.get(written, written)


def _dates(fields: Mapping[str, str]) -> Iterator[tuple[str, dict[str, Any] | None]]:
    for variable, field in DATED.items():
        yield variable, date_of(fields[field].strip()) if field in fields else None
    yield "issued", _issued(fields)


def _issued(fields: Mapping[str, str]) -> dict[str, Any] | None:
    """The date of issue: BibLaTeX's `date`, else year, month and day, else words."""
    if date := fields.get("date", "").strip():
        issued = date_of(date)
    elif not (year := decoded(fields.get("year", ""))):
        return None
    elif not re.fullmatch(r"-?\d{1,4}", year):
        issued = date_of(edtf(year) or year)
    else:
        issued = {"date-parts": [[int(year), *_month_and_day(fields)]]}
    season = _season(fields.get("issue", "")) or _season(fields.get("month", ""))
    if season and len(issued.get("date-parts", [[]])[0]) == 1:
        issued.setdefault("season", season)
    return issued


def _month_and_day(fields: Mapping[str, str]) -> list[int]:
    """The month and, with it, the day, which may stand in the same field: "10~jan", "May 4"."""
    month, day = decoded(fields.get("month", "")), decoded(fields.get("day", ""))
    names = [name[:3] for name in re.findall(r"[a-z]+", month.lower())]
    number = next((MONTHS.index(name) + 1 for name in names if name in MONTHS), 0)
    numbers = [int(digits) for digits in re.findall(r"\d+", f"{month} {day}")]
    if not number and numbers:
        number = numbers.pop(0)
    if not 1 <= number <= 12:
        return []
    return [number, *(one for one in numbers[:1] if 1 <= one <= 31)]


def _season(written: str) -> int | None:
    """Which season a word names, from 1; the American fall is autumn."""
    word = decoded(written).strip().lower().replace("fall", "autumn")
    return _SEASONS.index(word) + 1 if word in _SEASONS else None
