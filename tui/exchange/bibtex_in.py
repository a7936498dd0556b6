"""References in from BibTeX and BibLaTeX."""

import re
from collections.abc import Iterator
from typing import Any

from tui.core.bibtex_words import (
    ARTICLE_NUMBERS,
    EDITOR_TYPES,
    NUMBERS,
    READ_TYPES,
    ROLES,
    SUBTYPES,
    TEXTS,
    VERBATIM,
)
from tui.core.format_fields import with_fields
from tui.core.record import TYPES
from tui.core.reference import Reference
from tui.exchange.bibtex_dates import dates_of
from tui.exchange.bibtex_entries import BibtexEntry, bibtex_entries
from tui.exchange.bibtex_fields import Fields
from tui.exchange.bibtex_names import names_in
from tui.exchange.bibtex_places import addressed, eprinted, published
from tui.exchange.found import Fault, Found
from tui.exchange.latex_in import TooDeep, decoded
from tui.exchange.latex_journals import journal_of
from tui.exchange.life_years import without_years, years_left_out

_JOURNALS = (("journaltitle", "journalsubtitle"), ("journal", "journalsubtitle"))
_BOOKS = (("booktitle", "booksubtitle"), ("maintitle", "mainsubtitle"))
_IN_JOURNALS = frozenset({"article", "suppperiodical", "review"})
_ONLINE = frozenset({"online", "electronic", "www"})
_MEETINGS = frozenset({"inproceedings", "conference"})
_TITLES = frozenset({"title", "container-title", "collection-title", "title-short"})
_GENRES = {"mastersthesis": "Master’s thesis", "phdthesis": "PhD thesis"}
_NAMED_GENRES = {
    **{"bathesis": "Bachelor’s thesis", "mathesis": "Master’s thesis", "phdthesis": "PhD thesis"},
    **{"candthesis": "Candidate thesis", "techreport": "Technical report"},
    **{"resreport": "Research report", "patent": "Patent", "patentus": "U.S. patent"},
    **{"patenteu": "European patent", "patentde": "German patent", "patentfr": "French patent"},
    **{"patentuk": "British patent", "software": "Computer software", "datacd": "CD-ROM"},
    **{"audiocd": "Audio CD"},
}
"""BibLaTeX's words for kinds of theses, reports, patents and media."""
_LANGUAGES = {
    **{"american": "en-US", "usenglish": "en-US", "english": "en", "british": "en-GB"},
    **{"ukenglish": "en-GB", "german": "de", "ngerman": "de", "austrian": "de-AT", "french": "fr"},
    **{"spanish": "es", "italian": "it", "portuguese": "pt-PT", "brazilian": "pt-BR"},
    **{"dutch": "nl", "latin": "la", "greek": "el", "russian": "ru", "polish": "pl"},
    **{"czech": "cs", "turkish": "tr", "danish": "da", "swedish": "sv", "norsk": "nb"},
    **{"finnish": "fi", "hungarian": "hu", "arabic": "ar", "hebrew": "he", "persian": "fa"},
    **{"brazil": "pt-BR", "portuges": "pt-PT", "mexican": "es-MX", "canadien": "fr-CA"},
    **{"acadian": "fr-CA", "canadian": "en-CA", "australian": "en-AU", "newzealand": "en-NZ"},
    **{"naustrian": "de-AT", "swissgerman": "de-CH", "nswissgerman": "de-CH", "magyar": "hu"},
    **{"norwegian": "no", "nynorsk": "nn", "slovak": "sk", "slovene": "sl", "slovenian": "sl"},
    **{"croatian": "hr", "serbian": "sr", "serbianc": "sr-Cyrl", "romanian": "ro", "farsi": "fa"},
    **{"bulgarian": "bg", "estonian": "et", "latvian": "lv", "lithuanian": "lt", "basque": "eu"},
    **{"galician": "gl", "irish": "ga", "welsh": "cy", "scottish": "gd", "icelandic": "is"},
    **{"indonesian": "id", "malay": "ms", "hindi": "hi", "thai": "th", "vietnamese": "vi"},
    **{"esperanto": "eo", "polutonikogreek": "el-polyton", "breton": "br", "afrikaans": "af"},
    **{"chinese": "zh", "japanese": "ja", "korean": "ko", "ukrainian": "uk", "catalan": "ca"},
}
"""The languages of babel, as BCP 47 has them; a tag is kept as it is."""
_FILE = re.compile(r"([^;:/\\{}]+\.[A-Za-z0-9]{2,8})(?=[;:}]|\s*$)")
"""A file's name in what reference managers write of it: "My copy:papers/one.pdf:PDF"."""


def read_bibtex(text: str) -> tuple[list[Found], list[Fault]]:
    """The references of a BibTeX or BibLaTeX file, and what could not be read of it."""
    entries, faults = bibtex_entries(text)
    found: list[Found] = []
    for entry in entries:
        try:
            files = tuple(_FILE.findall(entry.fields.get("file", "")))
            item, years = without_years(_item(entry))
            found.append(Found(entry.line, Reference(item), files))
            faults += years_left_out(entry.line, entry.key, years)
        except TooDeep as error:
            faults.append(Fault(entry.line, f"{entry.key} cannot be read. {error}"))
    return found, faults


def _item(entry: BibtexEntry) -> dict[str, Any]:
    fields = Fields(entry.fields)
    type_ = _type(entry.type, fields)
    item: dict[str, Any] = {"id": entry.key, "citation-key": entry.key, "type": type_}
    item |= _people(fields)
    item |= {variable: text for variable, text in _texts(entry.type, fields) if text}
    item |= dict(dates_of(fields))
    if "issue" not in item and (issue := decoded(fields.take("issue"))):
        item["issue"] = issue
    return with_fields(item, "bibtex", fields.left())


def _type(written: str, fields: Fields) -> str:
    subtype = decoded(fields.look("entrysubtype"))
    told = {word: type_ for type_, word in SUBTYPES.items()}.get(subtype)
    if told or subtype in TYPES:
        fields.take("entrysubtype")
        return told or subtype
    if written == "misc" and ("url" in fields or addressed(fields)):
        return "webpage"
    return READ_TYPES.get(written, "document")


def _people(fields: Fields) -> dict[str, list[dict[str, str]]]:
    """The names in each role, those of BibLaTeX's further editors by what these did."""
    people: dict[str, list[dict[str, str]]] = {}
    for role, field in ROLES.items():
        if role != "editor" and (names := names_in(fields.take(field))):
            people[role] = names
    for field in ("editor", "editora", "editorb", "editorc"):
        kind = fields.look(f"{field}type").strip().lower()
        role = EDITOR_TYPES.get(kind, "editor" if field == "editor" else "")
        if role and (names := names_in(fields.take(field))):
            people.setdefault(role, []).extend(names)
            if kind in EDITOR_TYPES:
                fields.take(f"{field}type")
    return people


def _texts(type_: str, fields: Fields) -> Iterator[tuple[str, str]]:
    for variable, names in TEXTS.items():
        if not (variable == "publisher-place" and type_ == "article"):
            yield variable, _text(variable, fields.take(*names))
    if type_ == "article":
        # The `address` that publishers give an article is their own, and not the journal's.
        yield "publisher-place", _text("publisher-place", fields.take("location"))
    if type_ in _MEETINGS and "address" in fields and "venue" not in fields:
        yield "event-place", decoded(fields.take("location"))  # where they met, as the ACM has it
    yield "title", _titled(fields, "title", "subtitle")
    yield "container-title", _container(type_, fields)
    yield "language", _language(fields)
    yield "genre", _genre(type_, fields)
    yield from eprinted(fields)
    yield from published(fields)
    yield from _numbers(type_, fields)


def _text(variable: str, written: str) -> str:
    if variable in VERBATIM:
        bare = re.sub(r"\\url\{(.*)\}", r"\1", written.strip())
        return re.sub(r"\\([%#&_~{}])", r"\1", bare)
    text = decoded(written, protect=variable in _TITLES)
    return re.sub(r"\s*(?:[-–—]|--)+\s*", "-", text) if variable == "page" else text


def _titled(fields: Fields, title: str, subtitle: str) -> str:
    names = (title, subtitle) if title in fields else (title,)
    parts = (decoded(journal_of(fields.take(name)), protect=True) for name in names)
    return ": ".join(filter(None, parts))


def _container(type_: str, fields: Fields) -> str:
    pairs = [*_JOURNALS, *_BOOKS] if type_ in _IN_JOURNALS else [*_BOOKS, *_JOURNALS]
    if type_ in _ONLINE:
        pairs.append(("titleaddon", ""))  # Zotero's place for the name of a site
    named = next((pair for pair in pairs if pair[0] in fields), None)
    return _titled(fields, *named) if named else ""


def _language(fields: Fields) -> str:
    written = decoded(fields.look(*TEXTS["language"]))
    return _LANGUAGES.get(written.lower(), written)


def _genre(type_: str, fields: Fields) -> str:
    written = decoded(fields.look("type"))
    if not written and "entrysubtype" not in fields:
        return _GENRES.get(type_, "")
    return _NAMED_GENRES.get(written, written)


def _numbers(type_: str, fields: Fields) -> Iterator[tuple[str, str]]:
    """The number of an issue, in a series, or of the work; an article's own."""
    number = decoded(fields.take("number"))
    variable = NUMBERS.get(type_, "number")
    if variable == "collection-number" and type_ == "manual" and "series" not in fields:
        variable = "number"
    yield variable, number
    if (variable != "number" or not number) and (own := decoded(fields.take(*ARTICLE_NUMBERS))):
        yield "number", own
