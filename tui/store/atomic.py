"""A file written wholly or not at all."""

import errno
import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tui.store.errors import Unconfirmed

_FRESH = ".tmp"
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


def replace_file(path: Path, content: bytes, before: Callable[[], None] | None = None) -> None:
    """Put `content` at `path`, readable by its owner alone, and on disk when this returns.

    `before` runs when the new file is whole and the old one still stands. OSError means that the
    old one still stands; Unconfirmed, that the new one does, though the disk did not say so.
    """
    fresh = fresh_name(path)
    try:
        _write_new(fresh, content)
        if before is not None:
            before()
        fresh.replace(path)
    except BaseException:
        with suppress(OSError):  # the first error is the one to tell; the next session sweeps
            fresh.unlink()
        raise
    try:
        sync_folder(path.parent)
    except OSError as error:
        sentence = "Saved, but the disk has not confirmed it. Save again to be sure."
        raise Unconfirmed(sentence) from error


def fresh_name(path: Path) -> Path:
    """The name of a file to be written before it takes the place of the one at `path`."""
    return path.with_name(f".{path.name}.{os.getpid()}-{os.urandom(4).hex()}{_FRESH}")


def new_file(path: Path) -> int:
    """The descriptor of a new file at `path`, to be written, readable by its owner alone."""
    descriptor = os.open(path, _NEW, 0o600)
    os.fchmod(descriptor, 0o600)  # whatever the umask took away
    return descriptor


def sync_folder(folder: Path) -> None:
    """Have the disk keep the names in `folder`."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sweep(folder: Path, name: str = "*", seconds: float = 0.0) -> None:
    """Delete what writers of the file `name` that were killed left at least `seconds` ago."""
    latest = time.time() - seconds
    for fresh in folder.glob(f".{name}.*{_FRESH}"):
        with suppress(FileNotFoundError):  # another session may be sweeping too
            if fresh.lstat().st_mtime <= latest:
                fresh.unlink()


def _write_new(path: Path, content: bytes) -> None:
    descriptor = new_file(path)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
        if os.fstat(descriptor).st_size != len(content):
            raise OSError(errno.EIO, "the file came out short", str(path))
    finally:
        os.close(descriptor)  # a network disk may report here what it could not write
