"""References in from RIS."""

import re
from collections.abc import Iterator
from typing import Any

from tui.core.doi import bare_doi
from tui.core.format_fields import with_fields
from tui.core.reference import Reference, citation_key
from tui.exchange.found import Fault, Found
from tui.exchange.life_years import without_years, years_left_out
from tui.exchange.ris_dates import accessed_of, issued_of
from tui.exchange.ris_tags import Tags
from tui.exchange.ris_words import (
    ARTICLE_NUMBER,
    ARTICLES,
    BOOKS,
    EDITED_BOOK,
    EDITED_ROLES,
    JOURNAL_PLACE,
    JOURNALS,
    KINDS,
    PAGED,
    PMCID,
    PROCEEDINGS,
    ROLES,
    TEXTS,
    TYPED_ROLES,
    TYPES,
    numbered,
)

_LINE = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  ?-(?: (?P<value>.*))?")
_READ_TYPES = {word: type_ for type_, words in TYPES.items() for word in words}
_DOI = re.compile(r"10\.\d{4,9}/\S+")


def read_ris(text: str) -> tuple[list[Found], list[Fault]]:
    """The references of a RIS file, and what could not be read of it."""
    faults: list[Fault] = []
    found: list[Found] = []
    for line, written in _records(text, faults):
        tags = Tags(written)
        files, key = _files(tags), tags.first("ID")
        item, years = without_years(_item(tags))
        reference = Reference(item)
        key = key or citation_key(reference, [one.reference.key for one in found])
        faults += years_left_out(line, key, years)
        found.append(Found(line, reference.keyed(key), files))
    return found, faults


def _files(tags: Tags) -> tuple[str, ...]:
    """The names of the files that a record names, of whatever system their paths are."""
    paths = tags.look("L1", "L2", "L4")
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
    written = tags.look("TY")[0].upper()
    type_ = _READ_TYPES.get(written, "document")
    if written in (TYPES[type_][0], EDITED_BOOK):
        tags.all("TY")
    item: dict[str, Any] = {"type": type_}
    roles = EDITED_ROLES if written == EDITED_BOOK else TYPED_ROLES.get(type_, ROLES)
    for role, words in roles.items():
        if names := [_name(name) for name in tags.all(*words)]:
            item[role] = names
    item |= {variable: text for variable, text in _texts(tags, type_) if text}
    if type_ in ARTICLES and "container-title-short" in item:
        item.setdefault("container-title", item["container-title-short"])
    dates = {"issued": issued_of(tags), "accessed": accessed_of(tags)}
    item |= {variable: date for variable, date in dates.items() if date}
    return with_fields(item, "ris", tags.left())


def _texts(tags: Tags, type_: str) -> Iterator[tuple[str, str]]:
    yield from _identified(tags, type_)
    for variable, words in _words(tags, type_).items():
        if variable == "note":
            yield variable, " ".join(tags.all(*words))
        elif not _says_nothing(variable, tags, words, type_):
            yield variable, tags.first(*words)
    yield "keyword", ", ".join(tags.all("KW"))
    yield _paged(tags, type_)


def _says_nothing(variable: str, tags: Tags, words: tuple[str, ...], type_: str) -> bool:
    """Whether a kind is but the type's name, or an article's `M1` has no digit."""
    written = next(iter(tags.look(*words)), "")
    if variable == "number" and type_ in ARTICLES:
        return not tags.look(ARTICLE_NUMBER) and not re.search(r"\d", written)
    return variable == "genre" and written.lower() in KINDS


def _words(tags: Tags, type_: str) -> dict[str, tuple[str, ...]]:
    """The tags of each variable in a record of this type."""
    words: dict[str, tuple[str, ...]] = {}
    for variable, own in TEXTS.items():
        named = BOOKS.get(variable, variable) if type_ == "book" else variable
        words[named] = (*own, *words.get(named, ()))
    if type_ in ARTICLES:
        words["number"] = (ARTICLE_NUMBER, *words["number"])
    if type_ in JOURNALS:
        words["publisher-place"] = (JOURNAL_PLACE,)
    if type_ == "paper-conference" and tags.look(PROCEEDINGS):
        words |= {"container-title": (PROCEEDINGS,), "event-title": ("T2",)}
    return words


def _identified(tags: Tags, type_: str) -> Iterator[tuple[str, str]]:
    """ISBN, ISSN or the number of a report; a DOI that stands where the kind or a note is."""
    done: set[str] = set()
    for number in tags.look("SN"):
        variable = numbered(number, type_)
        if variable not in done and not (variable == "number" and tags.look("M1")):
            done.add(variable)
            tags.drop(number, "SN")
            yield variable, number
    for number in tags.look("C2"):
        if PMCID.fullmatch(number):
            tags.drop(number, "C2")
            yield "PMCID", number
            break
    for written in tags.look("M3", "N1") if not tags.look("DO") else ():
        if _DOI.fullmatch(bare := bare_doi(written)):
            tags.drop(written, "M3", "N1")
            yield "DOI", bare
            return


def _paged(tags: Tags, type_: str) -> tuple[str, str]:
    """The pages; of a book, how many there are."""
    first, last = tags.first("SP"), tags.first("EP")
    if type_ in PAGED and first.isdecimal() and not last:
        return "number-of-pages", first
    ends = not last or not first or last == first or re.search(rf"[-–]\s*{re.escape(last)}$", first)
    return "page", first or last if ends else f"{first}-{last}"


def _name(written: str) -> dict[str, str]:
    """A name with its commas: family name, given name, suffix; without any, an institution's."""
    if written.lower().rstrip(".") in ("others", "et al"):
        return {"literal": "others"}
    parts = [part.strip() for part in written.split(",", 2)]
    if len(parts) == 1:
        return {"literal": parts[0]} if " " in parts[0] else {"family": parts[0]}
    named = dict(zip(("family", "given", "suffix"), parts, strict=False))
    return {part: text for part, text in named.items() if text}
