"""Beside: the record of a work in a file of references that lies in the same folder."""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path

from tui.core.reference import Reference
from tui.exchange.found import Found
from tui.exchange.references import UnreadableReferences, found_in
from tui.paths import absolute
from tui.sources.records.sidecar import is_beside, reference_beside
from tui.store.parsed import Cache

_ENDINGS = (".bib", ".ris")
LARGEST = 10_000_000
"""Bytes of a file of references that is looked into."""

MOST = 20
"""Files of references of one folder that are looked into."""

_LITTLE = 10_000
"""Bytes of a file that is read again as soon as what was read of it is found."""

_SHORTEST_DOI = 6
"""Letters and digits of the end of a DOI that a file can be known by."""


_MADE = "1"
"""Changes when other references come of the same file."""


def record_beside(path: Path, cache: Cache | None = None) -> Reference | None:
    """The record of the work at `path` in a .bib or .ris file beside it; None where it has JSON.

    In a file called after the work a record that is alone is meant. Among others, and in any other
    file of the folder, it is the one that names the work's file, or whose citation key or DOI the
    file is called after; one alone is meant by a folder that holds no other work of the kind. A
    file that cannot be read, or says nothing of the work, is none. What was read of a file once is
    in the `cache` until the file is another.
    """
    own = [path.with_name(f"{path.name}{ending}") for ending in _ENDINGS]
    own += [path.with_suffix(ending) for ending in _ENDINGS if path.suffix != ending]
    theirs = [file for file in _files(path) if file not in own]
    if not theirs and not any(map(is_beside, own)):
        return None
    if reference_beside(path) is not None:
        return None
    alone = not any(other.suffix == path.suffix for other in _others(path))
    for file in (*own, *theirs):
        found = _found(file, cache or Cache())
        if (record := _meant(path, found)) is not None:
            return record
        if len(found) == 1 and (file in own or alone):
            return found[0].reference
    return None


def _files(path: Path) -> list[Path]:
    """Files of references in the folder of the work, by name."""
    found = (one for one in _others(path) if one.suffix.lower() in _ENDINGS)
    return sorted(islice(found, MOST))


def _others(path: Path) -> Iterator[Path]:
    try:
        yield from (one for one in path.parent.iterdir() if one.name != path.name)
    except OSError:  # a folder that may not be listed has nothing to say of the work
        return


def _found(file: Path, cache: Cache) -> list[Found]:
    try:
        status = file.stat()
        if status.st_size > LARGEST:
            return []
        seen = f"{_MADE}\0{absolute(file)}\0{status.st_size}\0{status.st_mtime_ns}"
        name = sha256(seen.encode("utf-8", "surrogateescape")).hexdigest()
        if (known := _unpacked(cache.kept(name))) is not None:
            return known
        found = found_in(file)
    except (OSError, UnreadableReferences):  # it may be no business of this work
        return []
    if status.st_size >= _LITTLE:
        cache.keep(name, _packed(found))
    return found


def _packed(found: list[Found]) -> bytes:
    records = [(one.line, dict(one.reference.item), one.files) for one in found]
    return json.dumps(records, ensure_ascii=True).encode()


def _unpacked(packed: bytes | None) -> list[Found] | None:
    try:
        records = json.loads(packed) if packed else None
        if records is None:
            return None
        return [Found(line, Reference(dict(item)), tuple(files)) for line, item, files in records]
    except (ValueError, TypeError, RecursionError):  # it was damaged: the file is read again
        return None


def _meant(path: Path, found: list[Found]) -> Reference | None:
    """The record that names the file, or that the file is called after."""
    named = (one.reference for one in found if path.name in one.files)
    keyed = (one.reference for one in found if one.reference.key == path.stem)
    called = _bare(path.stem)
    dois = (one.reference for one in found if _is_doi(called, one.reference))
    return next(named, None) or next(keyed, None) or next(dois, None)


def _is_doi(called: str, reference: Reference) -> bool:
    """Whether a file's name, in its letters and digits, is a DOI or the end of it."""
    doi = str(reference.item.get("DOI") or "")
    end = _bare(doi.partition("/")[2])
    return bool(called) and (called == _bare(doi) or (len(end) >= _SHORTEST_DOI and called == end))


def _bare(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.casefold())
