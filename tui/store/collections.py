"""Shared collections: folders of works that are only read, and never locked.

One is a folder of files, or the library of somebody who lets others read it. A writer puts a new
file in the place of the old one, so what is read is always whole.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.core.clean import clean_line
from tui.core.reference import Reference
from tui.paths import below, is_file
from tui.store.catalogue import living
from tui.store.copies import Copies
from tui.store.records import HOLDINGS

_MOST = 20_000
"""Files and folders of one shared folder that are looked at."""


@dataclass(frozen=True, slots=True)
class SharedWork:
    """A work in a shared folder: its file, what is known of it, and its bytes' SHA-256 if told."""

    path: Path
    reference: Reference
    sha256: str = ""


def shared_works(
    folder: Path,
    is_work: Callable[[Path], bool],
    tell: Callable[[str], None],
    most: int = _MOST,
) -> Iterator[SharedWork]:
    """The works in a folder that may not be there, or not be read: then there are none.

    In a folder that is no library the files for which `is_work` says so are works. Where it has
    more files and folders than `most` to look at, that is told in a sentence.
    """
    catalogue = folder / "library.json"
    if is_file(catalogue):
        yield from _of_library(folder, catalogue)
    else:
        files, is_all = below(folder, most)
        if not is_all:
            tell(
                f"The shared folder {clean_line(str(folder))} has {most:,} files and"
                " folders or more, and not all are shown: share those within it that are wanted."
            )
        yield from _of_files(path for path in files if is_work(path) and is_file(path))


def shared_reference(folder: Path, path: Path) -> Reference | None:
    """What the library in a shared folder says of the copy at `path`, if that is one of its own."""
    if path.parent != folder / "sources":
        return None
    of_it = (work for work in _of_library(folder, folder / "library.json") if work.path == path)
    return next((work.reference for work in of_it), None)


def _of_library(folder: Path, catalogue: Path) -> Iterator[SharedWork]:
    copies = Copies(folder / "sources")
    for record in living(_records(catalogue)):
        holding = HOLDINGS.read(record)
        path = copies.find(holding.sha256) or Path(holding.origin)
        if is_file(path):
            yield SharedWork(path, holding.reference, holding.sha256)


def _records(catalogue: Path) -> list[dict[str, Any]]:
    """The records of the holdings in a library's file, as TinyDB writes them."""
    try:
        tables = json.loads(catalogue.read_bytes())
        records = tables[HOLDINGS.table].values()
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return []
    return [record for record in records if isinstance(record, dict)]


def _of_files(files: Iterable[Path]) -> Iterator[SharedWork]:
    for path in files:
        title = clean_line(path.stem.replace("_", " "))
        yield SharedWork(path, Reference({"id": "", "title": title}))
