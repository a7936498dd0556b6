"""References out as BibTeX, RIS or CSL-JSON, with what the format could not hold."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tui.core.bibtex import bibtex_entry, bibtex_key
from tui.core.doi import bare_doi
from tui.core.format_fields import CUSTOM, FORMATS, fields_kept
from tui.core.record import DATES, NAMES, edtf_of, names_of, text_of, words_of
from tui.core.reference import Reference, citation_key
from tui.exchange.bibtex_in import read_bibtex
from tui.exchange.found import Fault, Found
from tui.exchange.ris_in import read_ris
from tui.exchange.ris_out import ris_record


@dataclass(frozen=True, slots=True)
class Loss:
    """The variables of a reference that a format could not hold, or not as they were.

    `written_key` is the key that it has there, where it could not have its own.
    """

    key: str
    variables: tuple[str, ...]
    written_key: str = ""

    def sentence(self, format: str) -> str:
        """What is lost in that format."""
        lost = f"{format} cannot hold all of {', '.join(self.variables)}" if self.variables else ""
        other = f"its key is {self.written_key} there" if self.written_key else ""
        return f"{self.key or 'No key'}: {'; '.join(filter(None, (lost, other)))}."


@dataclass(frozen=True, slots=True)
class Written:
    """A file of references, and what is lost in it."""

    text: str
    losses: tuple[Loss, ...] = ()


def bibtex_file(
    references: Sequence[Reference], sentence: Callable[[Reference], str] = lambda _: ""
) -> Written:
    """The references as a BibTeX file; keys that would be the same are made different.

    `sentence` gives a title in sentence case, which tells the names whose capitals are kept.
    """
    entries: list[str] = []
    taken: set[str] = set()
    for reference in references:
        key = bibtex_key(reference)
        key = citation_key(reference, taken) if key in taken else key
        taken.add(key)
        entries.append(bibtex_entry(reference, key, sentence(reference)))
    return Written("\n\n".join(entries) + "\n", _losses(references, entries, read_bibtex))


def ris_file(references: Sequence[Reference]) -> Written:
    """The references as a RIS file."""
    records = [ris_record(reference) for reference in references]
    return Written("\n".join(records), _losses(references, records, read_ris))


def csl_json_file(references: Sequence[Reference]) -> Written:
    """The references as a CSL-JSON file, which holds all there is."""
    items = [dict(reference.item) for reference in references]
    return Written(json.dumps(items, ensure_ascii=False, indent=2) + "\n")


WRITERS: Mapping[str, Callable[[Sequence[Reference]], Written]] = {
    "bibtex": bibtex_file,
    "ris": ris_file,
    "csl-json": csl_json_file,
}


def _losses(
    references: Sequence[Reference],
    records: Sequence[str],
    read: Callable[[str], tuple[list[Found], list[Fault]]],
) -> tuple[Loss, ...]:
    """What is not the same when each record is read again: so nothing is lost unsaid."""
    losses: list[Loss] = []
    for reference, record in zip(references, records, strict=True):
        found, _ = read(record)
        again = found[0].reference if found else Reference({})
        changed = _changed(reference.item, again.item)
        other = again.key if reference.key and reference.key != again.key else ""
        if changed or other:
            losses.append(Loss(reference.key, changed, other))
    return tuple(losses)


def _changed(item: Mapping[str, Any], again: Mapping[str, Any]) -> tuple[str, ...]:
    variables = (name for name in item if name not in ("id", "citation-key", CUSTOM))
    changed = (name for name in variables if _said(item, name) not in ("", _said(again, name)))
    return tuple(dict.fromkeys([*changed, *_customs_lost(item, again)]))


def _customs_lost(item: Mapping[str, Any], again: Mapping[str, Any]) -> Iterator[str]:
    """The fields that a record keeps of a format and that are not back; all else as "custom"."""
    custom = item.get(CUSTOM)
    others = custom if isinstance(custom, Mapping) else {"": custom}
    for format in FORMATS:
        there = fields_kept(again, format)
        kept = fields_kept(item, format).items()
        yield from (field for field, value in kept if there.get(field) != value)
    if any(value for name, value in others.items() if name not in FORMATS):
        yield CUSTOM


_KEPT = r'<span class="nocase">([^<]*)</span>'
"""Words of a title whose case is kept: BibTeX's braces, which say no other words."""


def _said(item: Mapping[str, Any], variable: str) -> str:
    """What a variable says, without the differences that make none."""
    if variable in NAMES:
        return "; ".join(map(_name, names_of(item, variable)))
    if variable in DATES:
        return edtf_of(item, variable) or words_of(item, variable)
    text = text_of(item, variable)
    if variable == "type":
        return text or "document"
    if not text and item.get(variable):
        return json.dumps(item[variable], sort_keys=True)
    return _PLAINLY.get(variable, str)(text)


_TITLES = ("title", "title-short", "container-title", "collection-title")
_PLAINLY: Mapping[str, Callable[[str], str]] = {
    "DOI": bare_doi,
    "keyword": lambda text: ", ".join(re.split(r"\s*[,;]\s*", text)),
    **dict.fromkeys(_TITLES, lambda text: re.sub(_KEPT, r"\1", text)),
    "page": lambda text: re.sub(r"\s*[-–—]+\s*", "-", text),
}
"""A variable's text without what makes no other text of it."""


def _name(name: Mapping[str, str]) -> str:
    """A name in one form: a particle that is not dropped is part of the family name."""
    whole = [name.get(part, "") for part in ("non-dropping-particle", "family")]
    family = " ".join(filter(None, whole)) or name.get("literal", "")
    rest = (name.get(part, "") for part in ("given", "suffix", "dropping-particle"))
    return " | ".join((family, *rest)).rstrip(" |")
