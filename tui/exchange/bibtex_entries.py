"""The entries of a BibTeX file, with their strings put in and what they inherit.

Fields are still LaTeX. `crossref` and `xdata` are BibLaTeX's (manual, 2.4.1 and appendix B).
"""

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from bibtexparser import model
from bibtexparser.entrypoint import parse_string

from tui.core.bibtex_words import MONTHS
from tui.exchange.found import Fault

_JOIN = re.compile(r"\s*#")
_PART = re.compile(r'\s*(?:(?P<quoted>[{"])|(?P<name>[^\s#{}"]+))')
_INHERITED = {
    "title": "booktitle",
    "subtitle": "booksubtitle",
    "titleaddon": "booktitleaddon",
    "author": "bookauthor",
}
"""What a part takes of its book under another name."""

_OWN = frozenset(
    {"crossref", "xref", "xdata", "entryset", "entrysubtype", "execute", "ids", "keywords", "label"}
    | {"options", "presort", "related", "shorttitle", "sortkey", "sorttitle", "abstract", "doi"}
    | {"pages", "pagetotal"}
)
"""Fields that no part inherits."""


@dataclass(frozen=True)
class BibtexEntry:
    """One entry: its type and field names in lower case, its fields as LaTeX."""

    line: int
    type: str
    key: str
    fields: Mapping[str, str] = field(default_factory=dict)


def bibtex_entries(text: str) -> tuple[list[BibtexEntry], list[Fault]]:
    """The entries of a file, and what could not be read of it."""
    logging.getLogger("bibtexparser").addHandler(logging.NullHandler())  # its faults are answered
    library = parse_string(text, parse_stack=[])
    faults: list[Fault] = []
    strings = {month: month for month in MONTHS}
    entries: list[BibtexEntry] = []
    for block in library.blocks:
        if isinstance(block, model.String):
            strings[block.key.lower()] = _value(block.value, strings, _line(block), faults)
        elif isinstance(block, model.ParsingFailedBlock):
            entries += _saved(block, strings, faults)
        elif isinstance(block, model.Entry):
            entries.append(_entry(block, strings, faults))
    return list(_inheriting(entries, faults)), faults


def _saved(
    block: model.ParsingFailedBlock, strings: Mapping[str, str], faults: list[Fault]
) -> Iterator[BibtexEntry]:
    """What can still be read of a block that is not as it should be."""
    whole = block.ignore_error_block
    if isinstance(block, model.DuplicateFieldKeyBlock) and isinstance(whole, model.Entry):
        names = ", ".join(sorted(block.duplicate_keys))
        faults.append(Fault(_line(block), f"{whole.key} has {names} twice; the first is taken."))
        yield _entry(whole, strings, faults)
    elif isinstance(whole, model.Entry):
        yield _entry(whole, strings, faults)  # its key is there twice, which the reader judges
    else:
        first = (block.raw or "").strip().splitlines()[:1]
        reason = getattr(block.error, "abort_reason", "") or str(block.error)
        says = f"“{''.join(first)[:60]}” cannot be read. {' '.join(reason.split())}"
        faults.append(Fault(_line(block), says))


def _line(block: model.Block) -> int:
    return (block.start_line or 0) + 1


def _entry(block: model.Entry, strings: Mapping[str, str], faults: list[Fault]) -> BibtexEntry:
    fields: dict[str, str] = {}
    for one in block.fields:
        line = (one.start_line or block.start_line or 0) + 1
        value = _value(str(one.value), strings, line, faults)
        if value.strip():
            fields.setdefault(one.key.lower(), value)
    return BibtexEntry(_line(block), block.entry_type.lower(), block.key.strip(), fields)


def _value(written: str, strings: Mapping[str, str], line: int, faults: list[Fault]) -> str:
    """A value without its quotation marks or braces, its parts joined, its strings put in."""
    parts: list[str] = []
    at = 0
    while match := _PART.match(written, at):
        if match["quoted"]:
            end = _end(written, match.start("quoted"))
            parts.append(written[match.start("quoted") + 1 : end])
            at = end + 1
        else:
            parts.append(_string(match["name"], strings, line, faults))
            at = match.end()
        following = _JOIN.match(written, at)
        at = following.end() if following else at
    return "".join(parts)


def _string(name: str, strings: Mapping[str, str], line: int, faults: list[Fault]) -> str:
    if name.isdecimal() or name.lower() in strings:
        return strings.get(name.lower(), name)
    faults.append(Fault(line, f"No @string says what {name} is; the name itself is taken."))
    return name


def _end(written: str, start: int) -> int:
    """Where the value that begins at `start` with a brace or a quotation mark ends."""
    depth, at = 0, start + 1
    closing = "}" if written[start] == "{" else '"'
    while at < len(written):
        if written[at] == closing and not depth:
            return at
        depth += (written[at] == "{") - (written[at] == "}")
        at += 2 if written[at] == "\\" else 1
    return len(written)


def _inheriting(entries: list[BibtexEntry], faults: list[Fault]) -> Iterator[BibtexEntry]:
    """The entries with what they take of others; BibLaTeX's @xdata are nothing by themselves."""
    by_key = {entry.key.lower(): entry for entry in reversed(entries)}
    for entry in entries:
        if entry.type != "xdata":
            yield replace(entry, fields=_inherited(entry, by_key, faults, frozenset()))


def _inherited(
    entry: BibtexEntry,
    by_key: Mapping[str, BibtexEntry],
    faults: list[Fault],
    below: frozenset[str],
) -> dict[str, str]:
    fields = dict(entry.fields)
    for reason in ("xdata", "crossref"):
        for key in filter(None, re.split(r"\s*,\s*", fields.get(reason, "").strip())):
            other = by_key.get(key.lower())
            if other is None or key.lower() in below:
                wrong = "is not in the file" if other is None else "leads back to it"
                faults.append(Fault(entry.line, f"{entry.key} refers to {key}, which {wrong}."))
                continue
            lent = _inherited(other, by_key, faults, below | {entry.key.lower(), key.lower()})
            for name, value in lent.items():
                if name not in _OWN:
                    fields.setdefault(_taken_as(name, reason, entry, other), value)
    return fields


def _taken_as(name: str, reason: str, entry: BibtexEntry, other: BibtexEntry) -> str:
    """The field that a part takes its book's field as."""
    if reason == "xdata" or entry.type == other.type:
        return name
    if entry.type in ("article", "suppperiodical") and name == "title":
        return "journaltitle"
    if name == "author" and entry.type not in ("inbook", "bookinbook", "suppbook"):
        return name
    return _INHERITED.get(name, name)
