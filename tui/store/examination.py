"""How a library stands: looked at without making or mending anything."""

import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from tui.core.counting import many
from tui.core.finding import Finding, advice, fault, good
from tui.paths import is_file, is_there
from tui.store.backups import Backups
from tui.store.errors import Damaged, reason
from tui.store.folder import standing
from tui.store.seal import FORMAT, unseal

_LITTLE, _HARDLY_ANY = 200_000_000, 10_000_000
"""Bytes of free space below which it is said, and below which saving will soon fail."""

_SHOWN = 3
"""File names told of many."""


def examine_library(folder: Path, now: datetime) -> Iterator[Finding]:
    """The findings on the library in `folder`, which need not be there."""
    if not is_there(folder):
        yield good("library", f"There is none yet; it will be in {folder}.")
        yield _space(folder)
        return
    yield _written(folder)
    yield _private(folder)
    yield _locked(folder)
    yield from _whole(folder)
    yield from _set_aside(folder)
    yield _backed_up(folder / "library.json", now)
    yield from _drafts(folder / "drafts")
    yield _space(folder)


def examine_cache(folder: Path | None) -> Finding:
    """The finding on the folder of parsed works, which can be deleted at any time."""
    if folder is None:
        do = "Set HOME or XDG_CACHE_HOME, so that long works open at once the second time."
        return advice("cache", "There is nowhere to keep parsed works.", do)
    files = [path for path in folder.glob("*") if is_file(path)]
    size = sum(_size(path) for path in files)
    return good("cache", f"{many(len(files), 'parsed work')}, {_bytes(size)}, in {folder}.")


def _written(folder: Path) -> Finding:
    """Whether it can be written."""
    if sentence := standing(folder):
        said, _, do = sentence.rpartition(". ")
        return fault("library", f"{said}.", do)
    return good("library", f"{folder} can be written.")


def _private(folder: Path) -> Finding:
    """Whether nobody else can read what is in it."""
    try:
        paths = [folder, *folder.rglob("*")]
        open_to_others = [path for path in paths if path.lstat().st_mode & 0o077]
    except OSError as error:
        return fault(
            "privacy", f"{folder} cannot be looked through: {reason(error)}.", "See to it."
        )
    files = [path for path in open_to_others if not path.is_symlink()]
    if not files:
        return good("privacy", "Nobody else can read what you write.")
    count = many(len(files), "file or folder", "files or folders")
    return advice(
        "privacy", f"{count} can be opened by others ({_named(files)}).", f"chmod -R go= {folder}"
    )


def _locked(folder: Path) -> Finding:
    """Whether another session holds a lock, which none does for longer than a save takes."""
    for path in sorted(folder.rglob("*.lock")):
        if holder := _holder(path):
            do = "If it does not end by itself, end that process; nothing that was saved is lost."
            return advice("lock", f"{path.name} is held by another session ({holder}).", do)
    return good("lock", "No session holds the library.")


def _holder(path: Path) -> str:
    """Who holds the lock now; empty where nobody does, or that cannot be known."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return ""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in (errno.EAGAIN, errno.EACCES):
            return ""
        return os.pread(descriptor, 200, 0).decode("utf-8", "replace").strip() or "unknown"
    finally:
        os.close(descriptor)
    return ""


def _whole(folder: Path) -> Iterator[Finding]:
    """Whether each database holds what was written to it."""
    files = [path for path in (folder / "library.json", *sorted(folder.glob("notes/[!.]*.json")))]
    present = [path for path in files if is_there(path)]
    bad = [finding for path in present if (finding := _damage(path))]
    yield from bad
    if not bad:
        whole = f"{many(len(present), 'file')}, whole, as written." if present else "None yet."
        yield good("files", whole)


def _damage(path: Path) -> Finding | None:
    name = path.name
    try:
        contents = unseal(path.read_bytes())
    except Damaged as damage:
        do = "Open Lection: it goes back to the newest backup, and keeps this file beside it."
        return fault("files", f"{name} {damage}.", do)
    except OSError as error:
        return fault("files", f"{name} cannot be read: {reason(error)}.", f"See to {path.parent}.")
    if contents.format > FORMAT:
        return fault("files", f"{name} was written by a newer Lection.", "Use that one.")
    if not contents.sealed:
        do = "If you did not change it yourself, compare it with its backups."
        return advice("files", f"{name} was damaged, or changed by another program.", do)
    return None


def _set_aside(folder: Path) -> Iterator[Finding]:
    """Files that were found damaged before, and kept."""
    kept = sorted(path for kind in ("damaged", "unsealed") for path in folder.rglob(f"*.{kind}-*"))
    if kept:
        said = f"{many(len(kept), 'damaged file')} {'was' if len(kept) == 1 else 'were'} kept"
        do = "If you miss nothing, delete them."
        yield advice("damage", f"{said} in {folder}: {_named(kept)}.", do)


def _backed_up(path: Path, now: datetime) -> Finding:
    states = Backups(path, lambda: now).latest_first()
    if not states:
        return good("backups", "None yet: they begin with the second save.")
    newest = f"{states[0].time:%Y-%m-%d %H:%M} UTC"
    return good("backups", f"{many(len(states), 'earlier state')}, the newest of {newest}.")


def _drafts(folder: Path) -> Iterator[Finding]:
    if count := len(list(folder.glob("[!.]*.json"))):
        do = "Open the work: it is offered to be gone on with, unless it is being written now."
        yield advice("drafts", f"{many(count, 'note')} half written.", do)


def _space(folder: Path) -> Finding:
    there = next((one for one in (folder, *folder.parents) if is_there(one)), folder)
    try:
        free = shutil.disk_usage(there).free
    except OSError as error:
        return fault("space", f"{there} cannot be looked at: {reason(error)}.", "See to it.")
    said = f"{_bytes(free)} free where the library is."
    if free < _HARDLY_ANY:
        return fault("space", said, "Make room: soon nothing can be saved.")
    return (
        advice("space", said, "Make room before it is full.")
        if free < _LITTLE
        else good("space", said)
    )


def _size(path: Path) -> int:
    with suppress(OSError):  # another session may have dropped it meanwhile
        return path.stat().st_size
    return 0


def _named(paths: list[Path]) -> str:
    names = ", ".join(path.name for path in paths[:_SHOWN])
    return f"{names} …" if len(paths) > _SHOWN else names


def _bytes(size: int) -> str:
    return f"{size / 1e9:,.1f} GB" if size >= 1e9 else f"{size / 1e6:,.1f} MB"
