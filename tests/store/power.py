"""A disk that loses power: what a folder can look like after it, by what the system promises.

What is done to the files of a folder is recorded. From any point on, of what was written to a file
since its last fsync all, nothing, a part or zeros may be there, and of the names that were made,
changed or taken away since the last fsync of their folder none, the first few, all or any.
"""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

Names = dict[Path, int]
"""Which file, by a number of its own, has each name; FOLDER is a folder."""

FOLDER = -1
_GONE = -2


@dataclass(frozen=True)
class Event:
    """One thing that was done: `kind` is name, write, sync, sync-folder or acknowledged.

    A name event gives each path its file; a write event the file its whole content.
    """

    kind: str
    names: tuple[tuple[Path, int], ...] = ()
    file: int = 0
    content: bytes = b""
    folder: Path = Path()


@dataclass
class Recorder:
    """Records what this process does to the files of `folder` through `os`."""

    folder: Path
    events: list[Event] = field(default_factory=list)
    _names: Names = field(default_factory=dict)
    _contents: list[bytes] = field(default_factory=list)
    _open: dict[int, tuple[int, Path]] = field(default_factory=dict)

    def acknowledge(self) -> None:
        """Note that the last change was told to be saved."""
        self.events.append(Event("acknowledged"))

    @contextmanager
    def recording(self) -> Iterator[None]:
        """Within this, all is recorded."""
        real = {name: getattr(os, name) for name in _STEPS}
        for name, step in _STEPS.items():
            setattr(os, name, self._recorded(real[name], step))
        try:
            yield
        finally:
            for name, call in real.items():
                setattr(os, name, call)

    def _recorded(
        self, real: Callable[..., Any], step: "Callable[..., None]"
    ) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            done = real(*arguments, **named)
            step(self, done, *arguments)
            return done

        return call

    def _is_here(self, path: Path) -> bool:
        return path.is_relative_to(self.folder)

    def _named(self, *names: tuple[Path, int]) -> None:
        for path, file in names:
            if file == _GONE:
                self._names.pop(path, None)
            else:
                self._names[path] = file
        self.events.append(Event("name", names, folder=names[-1][0].parent))

    def opened(self, descriptor: int, path: str | Path, flags: int, *_: object) -> None:
        """os.open: a new file where there was none of that name."""
        where = Path(path)
        if not self._is_here(where):
            return
        if flags & os.O_CREAT and where not in self._names:
            self._contents.append(b"")
            self._named((where, len(self._contents) - 1))
        file = FOLDER if where.is_dir() else self._names.get(where, _GONE)
        self._open[descriptor] = file, where

    def wrote(self, count: int, descriptor: int, data: bytes, *at: int) -> None:
        """os.write and os.pwrite, which here begin at the start or go on at the end."""
        file, _ = self._open.get(descriptor, (_GONE, None))
        if file >= 0:
            before = self._contents[file][: at[0]] if at else self._contents[file]
            self._became(file, before + bytes(data)[:count])

    def cut(self, _: None, descriptor: int, length: int) -> None:
        """os.ftruncate."""
        file, _path = self._open.get(descriptor, (_GONE, None))
        if file >= 0:
            self._became(file, self._contents[file][:length])

    def _became(self, file: int, content: bytes) -> None:
        self._contents[file] = content
        self.events.append(Event("write", file=file, content=content))

    def synced(self, _: None, descriptor: int) -> None:
        """os.fsync."""
        file, path = self._open.get(descriptor, (_GONE, Path()))
        if file != _GONE:
            kind = "sync-folder" if file == FOLDER else "sync"
            self.events.append(Event(kind, file=file, folder=path))

    def closed(self, _: None, descriptor: int) -> None:
        """os.close."""
        self._open.pop(descriptor, None)

    def replaced(self, _: None, before: str | Path, after: str | Path) -> None:
        """os.replace."""
        if self._is_here(Path(after)):
            file = self._names[Path(before)]
            self._named((Path(before), _GONE), (Path(after), file))

    def linked(self, _: None, path: str | Path, other: str | Path) -> None:
        """os.link."""
        if self._is_here(Path(other)):
            self._named((Path(other), self._names[Path(path)]))

    def unlinked(self, _: None, path: str | Path) -> None:
        """os.unlink."""
        if self._is_here(Path(path)):
            self._named((Path(path), _GONE))

    def made(self, _: None, path: str | Path, *_mode: object) -> None:
        """os.mkdir."""
        if self._is_here(Path(path)):
            self._named((Path(path), FOLDER))


_STEPS: Mapping[str, Callable[..., None]] = {
    "open": Recorder.opened,
    "write": Recorder.wrote,
    "pwrite": Recorder.wrote,
    "ftruncate": Recorder.cut,
    "fsync": Recorder.synced,
    "close": Recorder.closed,
    "replace": Recorder.replaced,
    "link": Recorder.linked,
    "unlink": Recorder.unlinked,
    "mkdir": Recorder.made,
}


def acknowledged(events: Sequence[Event]) -> int:
    """How many changes were told to be saved."""
    return sum(event.kind == "acknowledged" for event in events)


def lay_out(events: Sequence[Event], chance: Random, before: Path, folder: Path) -> None:
    """Make `folder` what `before` may look like when the power goes after these events."""
    names = _names_left(events, chance)
    written, safe = _contents(events)
    for path, file in sorted(names.items(), key=lambda one: len(one[0].parts)):
        where = folder / path.relative_to(before)
        if not where.parent.is_dir():
            continue  # its folder was lost, and it with it
        if file == FOLDER:
            where.mkdir(mode=0o700, exist_ok=True)
        else:
            where.write_bytes(_left(written.get(file, b""), safe.get(file), chance))
            where.chmod(0o600)


def _names_left(events: Sequence[Event], chance: Random) -> Names:
    names: Names = {}
    waiting: list[Event] = []
    for event in events:
        if event.kind == "name":
            waiting.append(event)
        elif event.kind == "sync-folder":
            _take(names, (one for one in waiting if one.folder == event.folder))
            waiting = [one for one in waiting if one.folder != event.folder]
    first = chance.randint(0, len(waiting))
    some = [one for one in waiting if chance.random() < 0.5]
    _take(names, chance.choice(([], waiting[:first], waiting, some)))
    return names


def _take(names: Names, events: "Iterator[Event] | Sequence[Event]") -> None:
    for event in events:
        for path, file in event.names:
            if file == _GONE:
                names.pop(path, None)
            else:
                names[path] = file


def _contents(events: Sequence[Event]) -> tuple[dict[int, bytes], dict[int, bytes]]:
    """What was written to each file, and what of it the disk had confirmed."""
    written: dict[int, bytes] = {}
    safe: dict[int, bytes] = {}
    for event in events:
        if event.kind == "write":
            written[event.file] = event.content
        elif event.kind == "sync":
            safe[event.file] = written.get(event.file, b"")
    return written, safe


def _left(written: bytes, safe: bytes | None, chance: Random) -> bytes:
    if written == safe:
        return written
    torn = written[: chance.randint(0, len(written))]
    return chance.choice((written, safe or b"", torn, torn.ljust(len(written), b"\0")))
