"""Copies: the files of the works in the library, by content, so that a moved file loses nothing."""

import hashlib
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from tui.store.atomic import fresh_name, new_file, sync_folder
from tui.store.errors import NotSaved, saving

_SHA256 = re.compile(r"[0-9a-f]{64}")
_SUFFIX = re.compile(r"\.[a-z0-9]{1,12}")
_PIECE = 1 << 20


class Copies:
    """A folder of files named by the SHA-256 of their bytes; without a folder it keeps none.

    `fault` says why nothing can be kept in it, where that is so.
    """

    def __init__(self, folder: Path | None = None, fault: str = "") -> None:
        self._folder = folder
        self._fault = fault

    def find(self, sha256: str) -> Path | None:
        """The copy with these bytes."""
        if self._folder is None or not _SHA256.fullmatch(sha256):
            return None
        return next(self._folder.glob(f"{sha256}*"), None)

    def keep(self, path: Path, sha256: str) -> None:
        """Have a copy of the file, unless its bytes are others by now. Raises NotSaved."""
        if self._folder is None or not _SHA256.fullmatch(sha256) or self.find(sha256):
            return
        if self._fault:
            raise NotSaved(self._fault)
        suffix = path.suffix.lower()
        name = sha256 + (suffix if _SUFFIX.fullmatch(suffix) else "")
        with saving(self._folder / name):
            self._copy(path, self._folder / name, sha256)

    def drop_all_but(self, wanted: Iterable[str]) -> None:
        """Delete the copies of bytes that are not wanted any more. Raises NotSaved."""
        if self._folder is None or self._fault:
            return
        kept = set(wanted)
        for copy in self._folder.glob("[0-9a-f]*"):
            sha256 = copy.name.partition(".")[0]
            if _SHA256.fullmatch(sha256) and sha256 not in kept:
                with saving(copy), suppress(FileNotFoundError):
                    copy.unlink()

    def _copy(self, path: Path, wanted: Path, sha256: str) -> None:
        """Copy in pieces, so that a large file takes no memory; other bytes are dropped."""
        fresh = fresh_name(wanted)
        digest = hashlib.sha256()
        try:
            with path.open("rb") as source, os.fdopen(new_file(fresh), "wb") as copy:
                while piece := source.read(_PIECE):
                    digest.update(piece)
                    copy.write(piece)
                copy.flush()
                os.fsync(copy.fileno())
            if digest.hexdigest() == sha256:
                fresh.replace(wanted)
                sync_folder(wanted.parent)
        finally:
            with suppress(FileNotFoundError):
                fresh.unlink()
