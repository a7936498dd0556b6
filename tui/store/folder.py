"""The folder a library is kept in: where it is, and whether it can be written."""

import os
import re
import stat
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from tui.store.atomic import sweep, sync_folder
from tui.store.errors import NoFolder, reason

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")

_STALE = 3600.0
"""The age in seconds at which what a writer left half done was left for good."""


def library_folder(environ: Mapping[str, str]) -> Path:
    """Where the library is: $LECTION_HOME, $XDG_DATA_HOME/lection or ~/.local/share/lection.

    Raises NoFolder when none of them, nor $HOME, is set.
    """
    if own := environ.get("LECTION_HOME"):
        return Path(own).absolute()
    shared = environ.get("XDG_DATA_HOME", "")
    if Path(shared).is_absolute():  # the specification has others ignored
        return Path(shared) / "lection"
    home = environ.get("HOME", "")
    if Path(home).is_absolute():
        return Path(home) / ".local" / "share" / "lection"
    raise NoFolder("There is no home folder to keep the library in: set HOME, or LECTION_HOME.")


def file_name(id: str) -> str:
    """The name of the file for what has this id: the id, if a file can have that name."""
    return id if _PLAIN.fullmatch(id) else sha256(id.encode("utf-8", "surrogatepass")).hexdigest()


def prepare(folder: Path, parts: Iterable[str] = ()) -> str:
    """Make the folder and its parts, private to their owner; why they cannot be written, or ""."""
    faults = (_fault(path) for path in (folder, *(folder / part for part in parts)))
    return next((fault for fault in faults if fault), "")


def _fault(folder: Path) -> str:
    try:
        _make(folder)
        sweep(folder, seconds=_STALE)
    except OSError as error:
        return _sentence(folder, f"{reason(error)}. Set LECTION_HOME to a folder of yours")
    return standing(folder)


def standing(folder: Path) -> str:
    """Why a folder that is there cannot be written, in two sentences, or ""."""
    try:
        status = folder.stat()
    except OSError as error:
        return _sentence(folder, f"{reason(error)}. Set LECTION_HOME to a folder of yours")
    if status.st_uid != os.geteuid():
        return _sentence(
            folder, "it belongs to another user. Set LECTION_HOME to a folder of yours"
        )
    if status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        return _sentence(folder, "other users can write to it. Put that right with chmod go-w")
    if not os.access(folder, os.W_OK | os.X_OK):
        return _sentence(folder, "it may only be read. Make it writable, or set LECTION_HOME")
    return ""


def _make(folder: Path) -> None:
    if folder.is_dir():
        return
    if not folder.parent.is_dir():
        _make(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    folder.chmod(0o700)  # whatever the umask took away
    sync_folder(folder.parent)


def _sentence(folder: Path, why: str) -> str:
    return f"Nothing can be saved in {folder}: {why}."
