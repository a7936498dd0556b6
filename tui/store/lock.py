"""The lock that lets one session at a time change a file."""

import errno
import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tui.store.errors import Held

_OPEN = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
_TAKEN = (errno.EAGAIN, errno.EACCES)
_SHORTEST, _LONGEST = 0.001, 0.05
"""Seconds between two attempts at a lock that is taken, at first and in the end."""


PATIENCE = 10.0
"""How many seconds another session is waited for."""


class Lock:
    """The lock on one file: an flock on NAME.lock beside it, which is never deleted.

    It is held by one thread of one process at a time, and that thread may take it again. The
    kernel frees the lock of a process that dies.
    """

    def __init__(self, path: Path, patience: float = PATIENCE) -> None:
        """`patience` is how many seconds to wait for another session before raising Held."""
        self._path = path.with_name(path.name + ".lock")
        self._patience = patience
        self._threads = threading.Lock()
        self._holder: int | None = None

    @property
    def is_mine(self) -> bool:
        """Whether this thread holds the lock."""
        return self._holder == threading.get_ident()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Within this, no other session holds the lock. Raises Held, or OSError."""
        if self.is_mine:
            yield
            return
        with self._threads:
            descriptor = self._taken()
            self._holder = threading.get_ident()
            try:
                yield
            finally:
                self._holder = None
                with suppress(OSError):  # nothing that matters was written through it
                    fcntl.flock(descriptor, fcntl.LOCK_UN)
                    os.close(descriptor)

    def _taken(self) -> int:
        descriptor = os.open(self._path, _OPEN, 0o600)
        try:
            os.fchmod(descriptor, 0o600)
            self._wait(descriptor)
        except BaseException:
            os.close(descriptor)
            raise
        self._sign(descriptor)
        return descriptor

    def _wait(self, descriptor: int) -> None:
        last, pause = time.monotonic() + self._patience, _SHORTEST
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            except OSError as error:
                if error.errno not in _TAKEN:
                    raise
                if time.monotonic() >= last:
                    raise Held(self._held_by(descriptor)) from error
            time.sleep(pause)
            pause = min(pause * 1.5, _LONGEST)

    def _held_by(self, descriptor: int) -> str:
        holder = os.pread(descriptor, 200, 0).decode("utf-8", "replace").strip()
        return (
            f"Not saved: another session ({holder or 'unknown'}) holds the library. "
            "Wait for it or end it, and save again."
        )

    def _sign(self, descriptor: int) -> None:
        signature = f"process {os.getpid()} on {os.uname().nodename}\n".encode()
        with suppress(OSError):  # it only informs; a full disk must not keep anyone out
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, signature, 0)
