"""Paths that a person wrote, or that lie where they may not be looked at: asking never fails."""

import errno
import os
import sys
from itertools import islice
from pathlib import Path

_MOST = 2000
"""Names of a folder that are compared with the one that is not in it."""


def expanded(written: str) -> Path:
    """The path that is written, with a folder for its ~; as it is where nobody has that name."""
    try:
        return Path(written).expanduser()
    except RuntimeError:
        return Path(written)


def is_there(path: Path) -> bool:
    """Whether there is such a file, be it one that may not be looked at."""
    try:
        return path.exists()
    except OSError as error:
        return error.errno != errno.ENAMETOOLONG  # no file can have a name as long as this


def is_file(path: Path) -> bool:
    """Whether it is a file; one that may not be looked at is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def is_link(path: Path) -> bool:
    """Whether it is a link, be it one that leads nowhere; one that may not be looked at is none."""
    try:
        return path.is_symlink()
    except OSError:
        return False


def is_folder(path: Path) -> bool:
    """Whether it is a folder; one that may not be looked at is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def near(path: Path) -> tuple[str, ...]:
    """The names in its folder that look like its own, the likest first."""
    from difflib import get_close_matches  # slow to import, and only wanted here

    try:
        names = [one.name for one in islice(path.parent.iterdir(), _MOST)]
    except (OSError, ValueError):
        return ()
    return tuple(get_close_matches(path.name, names))


def below(folder: Path, most: int = sys.maxsize) -> tuple[list[Path], bool]:
    """What lies in a folder and those within it, without folders, in order; whether that is all.

    Hidden ones are left out, folders that may not be looked into, and links to folders, which may
    lead in circles. No more than `most` names are looked at.
    """
    found: list[Path] = []
    waiting = _inside(folder, most)
    left = most - len(waiting)
    while waiting:
        entry = waiting.pop()
        if _leads_on(entry):
            inside = _inside(Path(entry.path), left)
            left -= len(inside)
            waiting += inside
        elif not entry.name.startswith(".") and not is_folder(Path(entry.path)):
            found.append(Path(entry.path))
    return found, left > 0


def _inside(folder: Path, most: int) -> "list[os.DirEntry[str]]":
    """What lies in a folder, the last name first; nothing where it may not be looked into."""
    try:
        with os.scandir(folder) as entries:
            return sorted(islice(entries, most), key=lambda entry: entry.name, reverse=True)
    except OSError:
        return []


def _leads_on(entry: "os.DirEntry[str]") -> bool:
    try:
        return not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def absolute(path: Path) -> Path:
    """The path from the root; as it is where the folder one is in was removed."""
    try:
        return path.absolute()
    except OSError:
        return path


def resolved(path: Path) -> Path:
    """The same without links in it; those that lead in circles stay."""
    try:
        return Path(os.path.realpath(path))
    except (OSError, ValueError):
        return absolute(path)
