"""References in from RIS."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tui.core.record import date_of
from tui.core.reference import Reference, citation_key
from tui.exchange.found import Fault, Found
from tui.exchange.ris_words import BOOKS, ROLES, SEASONS, TEXTS, TYPES

_LINE = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  ?-(?: (?P<value>.*))?")
_READ_TYPES = {word: type_ for type_, words in TYPES.items() for word in words}
_SEASONS = {name.lower(): number for number, name in enumerate(SEASONS, 1)} | {"fall": 3}

Tags = Mapping[str, Sequence[str]]
"""The values of each tag of a record, in their order."""


def read_ris(text: str) -> tuple[list[Found], list[Fault]]:
    """The references of a RIS file, and what could not be read of it."""
    faults: list[Fault] = []
    found: list[Found] = []
    for line, tags in _records(text, faults):
        item = _item(tags)
        reference = Reference(item)
        key = tags.get("ID", [""])[0] or citation_key(
            reference, [one.reference.key for one in found]
        )
        found.append(Found(line, reference.keyed(key), _files(tags)))
    return found, faults


def _files(tags: Tags) -> tuple[str, ...]:
    """The names of the files that a record names, of whatever system their paths are."""
    paths = (path for tag in ("L1", "L2", "L4") for path in tags.get(tag, ()))
    return tuple(filter(None, (re.split(r"[/\\]", path)[-1] for path in paths)))


def _records(text: str, faults: list[Fault]) -> Iterator[tuple[int, dict[str, list[str]]]]:
    """Each record's line and tags. A record ends with ER, or where the next one begins."""
    begun, tags, last = 0, dict[str, list[str]](), ""
    for number, line in enumerate(text.split("\n"), 1):
        match = _LINE.fullmatch(line.rstrip())
        tag = match["tag"] if match else ""
        if tag == "TY" and begun:
            faults.append(Fault(begun, "This record has no ER at its end; it was read."))
            yield begun, tags
        if match and tag == "TY":
            begun, tags, last = number, {}, ""
        if not begun:
            if line.strip():
                faults.append(Fault(number, f"“{line.strip()[:60]}” stands outside every record."))
        elif match is None:
            _go_on(tags, last, line)
        elif tag == "ER":
            yield begun, tags
            begun = 0
        else:
            tags.setdefault(tag, []).append((match["value"] or "").strip())
            last = tag
    if begun:
        faults.append(Fault(begun, "This record has no ER at its end; it was read."))
        yield begun, tags


def _go_on(tags: dict[str, list[str]], last: str, line: str) -> None:
    """Add a line without a tag to the value before it."""
    if last and line.strip():
        tags[last][-1] = f"{tags[last][-1]} {line.strip()}".strip()


def _item(tags: Tags) -> dict[str, Any]:
    type_ = _READ_TYPES.get(tags["TY"][0].upper(), "document")
    item: dict[str, Any] = {"type": type_}
    for role, words in ROLES.items():
        names = [_name(name) for word in words for name in tags.get(word, ()) if name]
        if names:
            item[role] = names
    item |= {variable: text for variable, text in _texts(tags, type_) if text}
    item |= {variable: date for variable, date in _dates(tags) if date}
    return item


def _texts(tags: Tags, type_: str) -> Iterator[tuple[str, str]]:
    for variable, words in TEXTS.items():
        values = [value for word in words for value in tags.get(word, ()) if value]
        named = BOOKS.get(variable, variable) if type_ == "book" else variable
        if values:
            yield named, " ".join(dict.fromkeys(values)) if named == "note" else values[0]
    for number in tags.get("SN", ()):
        yield ("ISSN" if re.fullmatch(r"\d{4}-?\d{3}[\dXx]", number) else "ISBN"), number
    yield "keyword", ", ".join(filter(None, tags.get("KW", ())))
    yield (
        "page",
        "-".join(value for tag in ("SP", "EP") for value in tags.get(tag, ())[:1] if value),
    )


def _dates(tags: Tags) -> Iterator[tuple[str, dict[str, Any] | None]]:
    written = [value for tag in ("DA", "PY", "Y1") for value in tags.get(tag, ()) if value]
    yield "issued", _date(max(written, key=_fullness)) if written else None
    yield "accessed", _date(tags["Y2"][0]) if tags.get("Y2", [""])[0] else None


def _fullness(written: str) -> int:
    return sum(bool(part.strip()) for part in written.split("/"))


def _date(written: str) -> dict[str, Any]:
    """A date in RIS's slashes: year, month, day, and a season among other words."""
    year, *parts = (part.strip() for part in written.split("/"))
    if not re.fullmatch(r"\d{4}", year):
        return date_of(written.strip(" /"))
    numbers = [int(year)]
    for part, most in zip(parts, (12, 31), strict=False):
        if not part.isdecimal() or not 1 <= int(part) <= most:
            break
        numbers.append(int(part))
    season = next((_SEASONS[word.lower()] for word in parts if word.lower() in _SEASONS), 0)
    date: dict[str, Any] = {"date-parts": [numbers]}
    return date | {"season": season} if season and len(numbers) == 1 else date


def _name(written: str) -> dict[str, str]:
    """A name with its commas: family name, given name, suffix; without any, an institution's."""
    parts = [part.strip() for part in written.split(",", 2)]
    if len(parts) == 1:
        return {"literal": parts[0]} if " " in parts[0] else {"family": parts[0]}
    named = dict(zip(("family", "given", "suffix"), parts, strict=False))
    return {part: text for part, text in named.items() if text}
