"""TinyDB that keeps what it was given: safe from crashes, other sessions and damage.

A save takes the lock, reads again if another session wrote, applies the change, writes a whole new
file, has the disk confirm it, keeps the old one as a backup, and puts the new one in its place.
"""

import errno
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from tui.store.atomic import replace_file, sweep
from tui.store.backups import Backups
from tui.store.errors import Damaged, NotSaved, Unconfirmed, reason, saving
from tui.store.lock import PATIENCE, Lock
from tui.store.recovery import Recovery
from tui.store.seal import FORMAT, Contents, Tables, seal, unseal

Identity = tuple[int, int, int, int]
"""Device, inode, time of the last change in nanoseconds, size."""

_UNREAD: Identity = (0, 0, 0, 0)
"""That of no file."""

_STALE_TRIES = 5
"""How often a file is opened again when another host replaced it while it was read."""


class _Pin:
    """An open file: as long as it is open, no other file can come by its inode number."""

    def __init__(self, path: Path) -> None:
        self.descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)

    def identity(self) -> Identity:
        return _identity(os.fstat(self.descriptor))

    def read(self) -> bytes:
        with open(self.descriptor, "rb", closefd=False) as file:
            return file.read()

    def __del__(self) -> None:
        with suppress(AttributeError, OSError):  # it was not opened; it was only read
            os.close(self.descriptor)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was read or written last, and which file that was."""

    contents: Contents
    identity: Identity | None = None
    pin: _Pin | None = None


class SafeStorage(Storage):
    """One database file, read by anyone who may, changed by one session at a time.

    Reading needs no lock. What a person should know (a file recovered from its backup, one that
    cannot be read) is told in a sentence. With a `fault`, a sentence too, nothing is ever written;
    `comfort` is what is said, too, when the file had to begin empty.
    """

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime],
        tell: Callable[[str], None],
        fault: str = "",
        patience: float = PATIENCE,
        comfort: str = "",
    ) -> None:
        self._path = Path(os.path.realpath(path))  # a linked file is replaced where it really is
        self._backups = Backups(self._path, now)
        self._recovery = Recovery(self._path, self._backups, tell, comfort)
        self._lock = Lock(self._path, patience)
        self._tell = tell
        self._fault = fault
        self._memory = threading.Lock()
        self._kept: _Kept | None = None
        self._told: Identity | None = _UNREAD
        """The file of which the one who asks what changed knows: first read, or told of since."""
        self._swept = False

    def read(self) -> Tables:
        """The tables, as the caller's own; those of a file that cannot be read are none."""
        try:
            contents = self._contents()
        except OSError as error:
            if self._lock.is_mine:
                raise  # what is changed must not be built upon nothing
            name = self._path.name
            self._tell(f"{name} cannot be read, so nothing of it is shown: {reason(error)}.")
            return {}
        return {
            name: {number: dict(record) for number, record in table.items()}
            for name, table in contents.tables.items()
        }

    def write(self, tables: Mapping[str, Any]) -> None:
        """Have `tables` on disk. Raises NotSaved when they are not."""
        with saving(self._path), self.alone():
            contents = self._contents()
            if contents.format > FORMAT:
                raise NotSaved("Not saved: a newer Lection wrote this library. Use that one.")
            was_told = self._kept is not None and self._told in (_UNREAD, self._kept.identity)
            before = max(contents.generation, self._backups.next_generation())
            raw = seal(tables, before + 1)
            replace_file(self._path, raw, before=lambda: self._back_up(before))
            self._remember(Contents(dict(tables), before + 1), was_told)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Within this, no other session writes. Raises NotSaved when that cannot be had."""
        if self._fault:
            raise NotSaved(self._fault)
        with saving(self._path), self._lock.held():
            if not self._swept:
                sweep(self._path.parent, self._path.name)
                self._swept = True
            yield

    def changed(self) -> bool:
        """Whether another session wrote since this one first read, or was told so here.

        What this one read or saved itself meanwhile does not hide it.
        """
        present = self._identity()
        if self._told in (_UNREAD, present):
            return False
        self._told = present
        return True

    def close(self) -> None:
        """Let go of the file; reading it again is all that it takes to go on."""
        with self._memory:
            self._kept = None

    def _contents(self) -> Contents:
        try:
            return self._current()
        except Damaged as damage:
            return self._recovered(damage)

    def _current(self) -> Contents:
        """What the file holds now. Raises Damaged, or OSError when it cannot be read."""
        with self._memory:
            if self._kept is None or self._kept.identity != self._identity():
                self._kept = self._loaded()
            if self._told == _UNREAD:
                self._told = self._kept.identity
            return self._kept.contents

    def _loaded(self) -> _Kept:
        try:
            pin, raw = self._opened()
        except (FileNotFoundError, NotADirectoryError):
            if self._backups.latest_first():
                raise Damaged("is missing") from None
            return _Kept(Contents({}))
        contents = unseal(raw)
        self._recovery.warn(contents, raw, may_copy=not self._fault)
        return _Kept(contents, pin.identity(), pin)

    def _opened(self) -> tuple[_Pin, bytes]:
        for _ in range(_STALE_TRIES):
            try:
                pin = _Pin(self._path)
                return pin, pin.read()
            except OSError as error:
                if error.errno != errno.ESTALE:
                    raise
        raise OSError(errno.ESTALE, os.strerror(errno.ESTALE), str(self._path))

    def _recovered(self, damage: Damaged) -> Contents:
        """The latest good state, put in the place of the file if that may be written."""
        try:
            with saving(self._path), self.alone():
                try:
                    return self._current()  # another session may have been here first
                except Damaged:
                    self._recovery.restore(damage)
                    return self._current()
        except Unconfirmed:
            return self._current()
        except NotSaved:
            contents = self._recovery.stand_in(damage)
            with self._memory:
                self._kept = _Kept(contents, self._identity())
            return contents

    def _back_up(self, generation: int) -> None:
        try:
            self._backups.keep(generation)
        except OSError as error:  # a backup that fails must not keep the save from being made
            self._tell(f"{self._path.name} is saved, but without a backup: {reason(error)}.")

    def _remember(self, contents: Contents, was_told: bool) -> None:
        """Hold what was written; one who knew of all before it needs not be told of it."""
        with self._memory:
            try:
                pin = _Pin(self._path)
                self._kept = _Kept(contents, pin.identity(), pin)
                self._told = self._kept.identity if was_told else self._told
            except OSError:  # it is saved; it will have to be read again
                self._kept = None

    def _identity(self) -> Identity | None:
        try:
            return _identity(self._path.stat())
        except OSError:  # it is missing; or opening it will say what is wrong
            return None


def _identity(status: os.stat_result) -> Identity:
    return status.st_dev, status.st_ino, status.st_mtime_ns, status.st_size


class SafeTable(Table):
    """A table whose changes, each reading and then writing, no other session comes between."""

    def __init__(
        self, storage: Storage, name: str, cache_size: int = 0, persist_empty: bool = False
    ) -> None:
        # no cache of queries: it would not know what other sessions wrote
        super().__init__(storage, name, cache_size, persist_empty)

    def insert(self, document: Mapping[str, Any]) -> int:
        with alone(self):
            self._next_id = None  # another session may have used the number since
            return super().insert(document)

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        with alone(self):
            self._next_id = None
            return super().insert_multiple(documents)

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        with alone(self):
            super()._update_table(updater)


class SafeTinyDB(TinyDB):
    """A TinyDB on a SafeStorage."""

    table_class = SafeTable

    def __init__(self, storage: SafeStorage) -> None:
        super().__init__(storage=lambda: storage)

    def drop_table(self, name: str) -> None:
        with alone(self):
            super().drop_table(name)


def alone(database: TinyDB | Table) -> AbstractContextManager[None]:
    """Within this, nobody else changes `database`; one that is in memory has nobody else."""
    storage = database.storage
    return storage.alone() if isinstance(storage, SafeStorage) else nullcontext()
