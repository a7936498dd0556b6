"""Drafts on disk: what was being written when a session ended before its time."""

import json
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from tui.core.draft import Draft
from tui.store.atomic import replace_file
from tui.store.errors import NotSaved, saving
from tui.store.folder import file_name
from tui.store.records import DRAFTS
from tui.store.session import Session

_FAR = timedelta(days=1)
"""The age at which a draft is offered though its session, on another host, may still run."""


class Drafts:
    """The drafts of a library, one file each, and the sessions they belong to."""

    def __init__(
        self,
        files: MutableMapping[str, bytes],
        session: Session,
        is_over: Callable[[Session], bool],
    ) -> None:
        self._files = files
        self._session = session
        self._is_over = is_over

    def left_behind(self, now: datetime) -> tuple[Draft, ...]:
        """The drafts of sessions that are over, the oldest first."""
        records = (_record(self._files.get(name, b"")) for name in self._files)
        found = [DRAFTS.read(record) for record in records if self._is_left(record, now)]
        return tuple(sorted(found, key=lambda draft: (draft.saved or now, draft.id)))

    def keep(self, draft: Draft, now: datetime) -> None:
        """Have the draft on disk, as one of this session. Raises NotSaved."""
        record = DRAFTS.write(replace(draft, saved=now)) | {"session": asdict(self._session)}
        self._files[draft.id] = json.dumps(record).encode()

    def drop(self, id: str) -> None:
        """Forget the draft; there need not be one. Raises NotSaved."""
        with suppress(KeyError):
            del self._files[id]

    def _is_left(self, record: Mapping[str, Any], now: datetime) -> bool:
        draft, session = DRAFTS.read(record), _session(record)
        if not draft.id:
            return False
        if session is None or self._is_over(session):
            return True
        far = session.host != self._session.host
        return far and draft.saved is not None and now - draft.saved > _FAR


class Files(MutableMapping[str, bytes]):
    """The files NAME.json of a folder, by name, each replaced wholly or not at all.

    With a `fault`, a sentence, none is ever written.
    """

    def __init__(self, folder: Path, fault: str = "") -> None:
        self._folder = folder
        self._fault = fault

    def __getitem__(self, name: str) -> bytes:
        try:
            return self._path(name).read_bytes()
        except OSError as error:
            raise KeyError(name) from error

    def __setitem__(self, name: str, content: bytes) -> None:
        self._refuse()
        path = self._path(name)
        with saving(path):
            replace_file(path, content)

    def __delitem__(self, name: str) -> None:
        self._refuse()
        path = self._path(name)
        if not path.exists():
            raise KeyError(name)
        with saving(path):
            path.unlink(missing_ok=True)

    def __iter__(self) -> Iterator[str]:
        try:
            return iter(sorted(path.stem for path in self._folder.glob("[!.]*.json")))
        except OSError:  # a folder that cannot be read has no files to offer
            return iter(())

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _path(self, name: str) -> Path:
        return self._folder / f"{file_name(name)}.json"

    def _refuse(self) -> None:
        if self._fault:
            raise NotSaved(self._fault)


def _record(content: bytes) -> Mapping[str, Any]:
    try:
        record = json.loads(content)
    except (ValueError, RecursionError):  # not a draft
        return {}
    return record if isinstance(record, dict) else {}


def _session(record: Mapping[str, Any]) -> Session | None:
    try:
        return Session(**record["session"])
    except (KeyError, TypeError):
        return None
