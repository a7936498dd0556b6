"""What can go wrong with a library, each with a sentence for the person."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NotSaved(Exception):
    """Nothing was changed on disk; the message is a sentence that says why and what to do."""


class Held(NotSaved):
    """Another session holds the file, and did not let go of it in time."""


class Unconfirmed(NotSaved):
    """The change stands in the file, but the disk has not confirmed that it would outlive a fault.

    Saving the same value again is safe: values carry their ids.
    """


class ChangedElsewhere(NotSaved):
    """Another session changed it since, so it was left as it is."""


class Damaged(Exception):
    """A file does not hold what was written to it; the message says what is wrong with it."""


class NoFolder(Exception):
    """There is nowhere to keep a library; the message is a sentence that says what to do."""

    status = 2
    """The exit status of a command that meets it: it was started wrongly."""


_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
_LOCKLESS = (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP)


@contextmanager
def saving(path: Path) -> Iterator[None]:
    """Within this, an OSError becomes NotSaved with a sentence about the file at `path`."""
    try:
        yield
    except OSError as error:
        raise NotSaved(not_saved(path, error)) from error


def not_saved(path: Path, error: OSError) -> str:
    """The sentence for a save to `path` that ended in `error`."""
    if error.errno in _FULL:
        return f"Not saved: the disk is full. Make room where {path.parent} is, and save again."
    if error.errno in _FORBIDDEN:
        return f"Not saved: {path.parent} may not be written. Make it writable, and save again."
    if error.errno in _LOCKLESS:
        here = f"Not saved: the disk of {path.parent} has no locks, as some network disks have none"
        return f"{here}. Set LECTION_HOME to a folder on another."
    return f"Not saved: {path.name}: {reason(error)}. See to {path.parent}, and save again."


def reason(error: OSError) -> str:
    """What the system says of an error: "No such file or directory"."""
    return os.strerror(error.errno) if error.errno else str(error)
