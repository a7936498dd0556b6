"""References in from a file: BibTeX, BibLaTeX, RIS or CSL-JSON by the end of its name."""

import codecs
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

from tui.core.clean import clean
from tui.core.doi import with_bare_doi
from tui.core.reference import Reference
from tui.exchange.found import Fault, Found, References

__all__ = ["Fault", "References", "UnreadableReferences", "found_in", "read_references"]

Reader: TypeAlias = Callable[[str], tuple[list[Found], list[Fault]]]


class UnreadableReferences(Exception):
    """A file that no references can be read from; the message is a sentence."""


def read_references(path: Path) -> References:
    """The references of a file; an entry that is broken is a fault, and the rest is read.

    Of records with one key, the first is kept. Raises UnreadableReferences.
    """
    found, faults = _read(path)
    items, repeated = _different(found)
    return References(items, tuple(sorted([*faults, *repeated], key=_by_line)))


def found_in(path: Path) -> list[Found]:
    """The references of a file as they stand in it, with the files that they name.

    Raises UnreadableReferences.
    """
    return _read(path)[0]


def _read(path: Path) -> tuple[list[Found], list[Fault]]:
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise UnreadableReferences(f"{path.name}: the name must end in {', '.join(_READERS)}.")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableReferences(f"{path} cannot be read: {error.strerror}.") from error
    text, unclear = _decoded(content)
    found, faults = reader(clean(text))
    return list(map(_with_bare_doi, found)), [*unclear, *faults]


def _with_bare_doi(found: Found) -> Found:
    return found._replace(reference=Reference(with_bare_doi(found.reference.item)))


def _by_line(fault: Fault) -> int:
    return fault.line


def _decoded(content: bytes) -> tuple[str, list[Fault]]:
    """The text of a file, which is UTF-8 unless a mark says UTF-16, or it cannot be."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace"), []
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        says = "This is not UTF-8; the file was read as Windows-1252."
        return content.decode("cp1252", "replace"), [Fault(line, says)]


def _different(found: list[Found]) -> tuple[tuple[Reference, ...], list[Fault]]:
    first: dict[str, Found] = {}
    faults: list[Fault] = []
    kept = []
    for one in found:
        key = one.reference.key
        if key and key in first:
            says = f"{key} stands on line {first[key].line} already; that one is taken."
            faults.append(Fault(one.line, says))
            continue
        first[key] = one
        kept.append(one.reference)
    return tuple(kept), faults


def _read_bibtex(text: str) -> tuple[list[Found], list[Fault]]:
    from tui.exchange.bibtex_in import read_bibtex  # the parser behind it is slow to import

    return read_bibtex(text)


def _read_ris(text: str) -> tuple[list[Found], list[Fault]]:
    from tui.exchange.ris_in import read_ris

    return read_ris(text)


def _read_csl_json(text: str) -> tuple[list[Found], list[Fault]]:
    from tui.exchange.csl_json_in import read_csl_json

    return read_csl_json(text)


_READERS: Mapping[str, Reader] = {
    ".json": _read_csl_json,
    ".bib": _read_bibtex,
    ".ris": _read_ris,
}
