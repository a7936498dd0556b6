"""References out as RIS: plain text, one tag in a line."""

import re
from collections.abc import Iterator, Mapping, Set
from typing import Any

from tui.core.format_fields import fields_kept
from tui.core.record import OPEN, Name, edtf_of, names_of, text_of, words_of
from tui.core.reference import MONTHS, Reference
from tui.exchange.ris_words import (
    ARTICLE_NUMBER,
    ARTICLES,
    BOOKS,
    EDITED_BOOK,
    GROUPS,
    JOURNAL_PLACE,
    JOURNALS,
    PAGED,
    PMCID,
    PROCEEDINGS,
    ROLES,
    SEASONS,
    TEXTS,
    TYPED_ROLES,
    TYPES,
    numbered,
)

_ONCE = frozenset({"TY", "ER", "ID", *(tag for tags in ROLES.values() for tag in tags)})
"""Tags that are written from the record alone."""
_TAG = re.compile(r"</?(?:i|b|sup|sub|sc|span)(?: [^<>]*)?>")


def ris_record(reference: Reference) -> str:
    """The reference as one record, which ends with a line end.

    RIS has no markup, no ranges of dates, four roles, fewer types, and no container for a book;
    a comma always parts a name.
    """
    item = reference.item
    type_ = text_of(item, "type")
    lines = [("TY", _type(item)), *_fields(item, type_ if type_ in TYPES else "document")]
    lines += _kept_fields(item, {tag for tag, _ in lines})
    if reference.key:
        lines.append(("ID", reference.key))
    return "".join(f"{tag}  - {value}\n" for tag, value in [*lines, ("ER", "")])


def _type(item: Mapping[str, Any]) -> str:
    """The word for the type, the one that the record came with where it is of the same type."""
    main, *others = TYPES.get(text_of(item, "type"), TYPES["document"])
    kept = fields_kept(item, "ris").get("TY")
    if not isinstance(kept, str) or not re.fullmatch("[A-Z]+", kept) or kept == EDITED_BOOK:
        return main
    is_unknown = not any(kept in words for words in TYPES.values())
    return kept if kept in others or (is_unknown and main == "GEN") else main


def _fields(item: Mapping[str, Any], type_: str) -> Iterator[tuple[str, str]]:
    for role, (tag, *_) in TYPED_ROLES.get(type_, ROLES).items():
        yield from ((tag, _name(name)) for name in names_of(item, role))
    for variable, tag in _tags(item, type_).items():
        if text := text_of(item, variable):
            yield tag, _TAG.sub("", text)
    for variable in ("ISBN", "ISSN"):
        if (text := text_of(item, variable)) and numbered(text, type_) == variable:
            yield "SN", text
    for word in re.split(r"\s*[,;]\s*", text_of(item, "keyword")):
        if word:
            yield "KW", word
    if re.fullmatch(PMCID, number := text_of(item, "PMCID")):
        yield "C2", number
    yield from _paged(item, type_)
    yield from _dates(item)


def _tags(item: Mapping[str, Any], type_: str) -> dict[str, str]:
    """The tag of each variable in a record of this type."""
    tags: dict[str, str] = {}
    for variable, (tag, *_) in TEXTS.items():
        tags[BOOKS.get(variable, variable) if type_ == "book" else variable] = tag
    if type_ in ARTICLES:
        tags["number"] = ARTICLE_NUMBER
    if type_ in JOURNALS:
        tags["publisher-place"] = JOURNAL_PLACE
    if type_ == "paper-conference" and "event-title" in item and "container-title" in item:
        tags |= {"container-title": PROCEEDINGS, "event-title": "T2"}
    return tags


def _kept_fields(item: Mapping[str, Any], written: Set[str]) -> Iterator[tuple[str, str]]:
    """The tags that were kept of a RIS file, but for those that would say what a variable says."""
    for tag, values in fields_kept(item, "ris").items():
        groups = [group for group in GROUPS if tag in group]
        says_more = not groups or any(written & {*group} for group in groups)
        if re.fullmatch("[A-Z][A-Z0-9]", tag) and tag not in _ONCE and says_more:
            for value in values if isinstance(values, list) else [values]:
                if isinstance(value, str) and value.split():
                    yield tag, " ".join(value.split())


def _paged(item: Mapping[str, Any], type_: str) -> Iterator[tuple[str, str]]:
    """The pages; of a book, where one number would be read so, how many there are."""
    page, pages = text_of(item, "page"), text_of(item, "number-of-pages")
    if type_ not in PAGED or not page.isdecimal():
        yield from _pages(page)
    if type_ in PAGED and pages.isdecimal() and (not page or page.isdecimal()):
        yield "SP", pages


def _pages(page: str) -> Iterator[tuple[str, str]]:
    first, *last = re.split(r"\s*[-–—]+\s*", page, maxsplit=1)
    if first:
        yield "SP", first
    if last and last[0]:
        yield "EP", last[0]


def _dates(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The year, and the date in RIS's own slashes where there is more than the year."""
    issued = edtf_of(item, "issued")
    if not issued and (words := words_of(item, "issued")):
        yield "PY", words
    if re.match(r"\d{4}", issued):
        yield "PY", issued[:4]
        if len(issued) > 4:
            yield "DA", _slashed(issued)
    accessed = edtf_of(item, "accessed")
    if not accessed and (words := words_of(item, "accessed")):
        yield "Y2", words
    if re.match(r"\d{4}", accessed):
        yield "Y2", _slashed(accessed)


def _slashed(date: str) -> str:
    """Year, month, day and season, parted by slashes: 2001/05/03/, 2001///Winter.

    A range within a year is in words, 2001///1 June-3 June; one without an end is EDTF's, 1990/..
    """
    first, _, last = date.partition("/")
    if last == OPEN:
        return f"{first.rstrip('~')}/{OPEN}"
    if last and last[:4] == first[:4] and "-" in first[4:] and "-" in last[4:]:
        return f"{first[:4]}///{_named(first)}-{_named(last)}"
    year, month, day = (*re.split("[-/~]", date), "", "")[:3]
    if month.startswith("2") and len(month) == 2:
        return f"{year}///{SEASONS[int(month) - 21]}"
    return f"{year}/{month if len(month) == 2 else ''}/{day if len(day) == 2 else ''}/"


def _named(day: str) -> str:
    """A day without its year: 3 June, July, Summer."""
    month, date = (*re.findall(r"\d+", day)[1:], "", "")[:2]
    number = int(month)
    word = SEASONS[number - 21] if number > 20 else MONTHS[number - 1]
    return f"{int(date)} {word}" if date else word


def _name(name: Name) -> str:
    if "literal" in name:
        return name["literal"]
    kinds = ("dropping-particle", "non-dropping-particle", "family")
    family = " ".join(name[kind] for kind in kinds if kind in name)
    parts = [family, name.get("given", ""), name.get("suffix", "")]
    while parts and not parts[-1]:
        parts.pop()
    return ", ".join(parts)
