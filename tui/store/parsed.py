"""Parsed files: what was read from them before, so that it is not read again.

All of it can be deleted at any time, and what cannot be kept is read again the next time.
"""

import os
import re
from contextlib import suppress
from pathlib import Path

from tui.core.packing import Malformed, unpack
from tui.core.work import Work
from tui.store.atomic import fresh_name, new_file, sweep

MOST = 256_000_000
"""Bytes of all that is kept; beyond it what was not used for longest goes."""

_NAME = re.compile(r"[0-9a-f-]{1,200}")
_STALE = 3600.0


class Cache:
    """Bytes by a name that says from what they were made, and how; none without a folder."""

    def __init__(self, folder: Path | None = None, most: int = MOST) -> None:
        self._folder = folder
        self._most = most

    def kept(self, name: str) -> bytes | None:
        """The bytes of that name."""
        if self._folder is None or not _NAME.fullmatch(name):
            return None
        path = self._folder / name
        try:
            kept = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        return kept

    def drop(self, name: str) -> None:
        """Have nothing of that name: what there was is of no use."""
        if self._folder is not None and _NAME.fullmatch(name):
            self._drop(self._folder / name)

    def keep(self, name: str, packed: bytes) -> None:
        """Have the bytes under that name, where there is room and leave for them."""
        if self._folder is None or not _NAME.fullmatch(name):
            return
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            fresh = fresh_name(self._folder / name)
            try:
                with os.fdopen(new_file(fresh), "wb") as file:
                    file.write(packed)
                fresh.replace(self._folder / name)
            finally:
                self._drop(fresh)
            self._make_room()

    def _make_room(self) -> None:
        """Drop what was used longest ago, until there is no more than there may be."""
        assert self._folder is not None
        sweep(self._folder, seconds=_STALE)
        found = [(path.stat(), path) for path in self._folder.glob("[0-9a-f]*")]
        total = 0
        for status, path in sorted(found, key=lambda one: one[0].st_mtime, reverse=True):
            total += status.st_size
            if total > self._most:
                self._drop(path)

    @staticmethod
    def _drop(path: Path) -> None:
        with suppress(OSError):
            path.unlink()


class Parsed(Cache):
    """Works by a name that says from which bytes they were read, and how."""

    def find(self, name: str) -> Work | None:
        """The work of that name."""
        packed = self.kept(name)
        try:
            return None if packed is None else unpack(packed)
        except Malformed:
            self.drop(name)
            return None
