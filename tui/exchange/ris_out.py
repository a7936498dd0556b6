"""References out as RIS: plain text, one tag in a line."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tui.core.record import Name, edtf_of, names_of, text_of
from tui.core.reference import Reference
from tui.exchange.ris_words import BOOKS, ROLES, SEASONS, TEXTS, TYPES

_TAG = re.compile(r"</?(?:i|b|sup|sub|sc|span)(?: [^<>]*)?>")


def ris_record(reference: Reference) -> str:
    """The reference as one record, which ends with a line end.

    RIS has no markup, no ranges of dates, four roles, fewer types, and no container for a book;
    a comma always parts a name.
    """
    item = reference.item
    type_ = TYPES.get(text_of(item, "type"), TYPES["document"])[0]
    lines = [("TY", type_), *_fields(item, type_ == "BOOK")]
    if reference.key:
        lines.append(("ID", reference.key))
    return "".join(f"{tag}  - {value}\n" for tag, value in [*lines, ("ER", "")])


def _fields(item: Mapping[str, Any], book: bool) -> Iterator[tuple[str, str]]:
    for role, (tag, *_) in ROLES.items():
        yield from ((tag, _name(name)) for name in names_of(item, role))
    for variable, (tag, *_) in TEXTS.items():
        if text := text_of(item, BOOKS.get(variable, variable) if book else variable):
            yield tag, _TAG.sub("", text)
    for variable in ("ISBN", "ISSN"):
        if text := text_of(item, variable):
            yield "SN", text
    for word in re.split(r"\s*[,;]\s*", text_of(item, "keyword")):
        if word:
            yield "KW", word
    yield from _pages(text_of(item, "page"))
    yield from _dates(item)


def _pages(page: str) -> Iterator[tuple[str, str]]:
    first, *last = re.split(r"\s*[-–—]+\s*", page, maxsplit=1)
    if first:
        yield "SP", first
    if last and last[0]:
        yield "EP", last[0]


def _dates(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The year, and the date in RIS's own slashes where there is more than the year."""
    issued = edtf_of(item, "issued")
    if re.match(r"\d{4}", issued):
        yield "PY", issued[:4]
        if len(issued) > 4:
            yield "DA", _slashed(issued)
    accessed = edtf_of(item, "accessed")
    if re.match(r"\d{4}", accessed):
        yield "Y2", _slashed(accessed)


def _slashed(date: str) -> str:
    """Year, month, day and season, parted by slashes: 2001/05/03/, 2001///Winter."""
    year, month, day = (*re.split("[-/~]", date), "", "")[:3]
    if month.startswith("2") and len(month) == 2:
        return f"{year}///{SEASONS[int(month) - 21]}"
    return f"{year}/{month if len(month) == 2 else ''}/{day if len(day) == 2 else ''}/"


def _name(name: Name) -> str:
    if "literal" in name:
        return name["literal"]
    kinds = ("dropping-particle", "non-dropping-particle", "family")
    family = " ".join(name[kind] for kind in kinds if kind in name)
    parts = [family, name.get("given", ""), name.get("suffix", "")]
    while parts and not parts[-1]:
        parts.pop()
    return ", ".join(parts)
