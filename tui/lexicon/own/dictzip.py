"""Articles: bytes at any place of a plain file, or of one that dictzip or gzip has packed."""

import struct
import zlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from tui.lexicon.own.format import Broken

_MAGIC = b"\x1f\x8b"
_EXTRA, _NAME, _COMMENT, _CHECK = 4, 8, 16, 2
_HEAD = 160 * 1024
"""Bytes that the head of a packed file may have."""

_CHUNK = 64 * 1024
_WHOLE = 64 * 1024 * 1024
"""Bytes of a file packed by gzip alone, which is unpacked whole."""


class Articles:
    """The file at that path."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._chunk = lru_cache(16)(self._unpacked)
        with path.open("rb") as file:
            head = file.read(_HEAD)
        self._packed = head.startswith(_MAGIC)
        self._length, self._bounds = _chunks(head) if self._packed else (0, ())
        self._whole: bytes | None = None

    def read(self, start: int, length: int) -> bytes:
        """The bytes of that place. Raises Broken where there are not so many."""
        if not self._packed:
            with self.path.open("rb") as file:
                file.seek(start)
                found = file.read(length)
        elif self._length:
            found = self._from_chunks(start, length)
        else:
            found = self._unpacked_whole()[start : start + length]
        if len(found) < length:
            raise Broken(f"{self.path.name} is cut short")
        return found

    def _from_chunks(self, start: int, length: int) -> bytes:
        first, last = start // self._length, max(start + length - 1, start) // self._length
        if last >= len(self._bounds) - 1:
            raise Broken(f"{self.path.name} is cut short")
        chunks = b"".join(self._chunk(number) for number in range(first, last + 1))
        return chunks[start - first * self._length :][:length]

    def _unpacked(self, number: int) -> bytes:
        start, end = self._bounds[number : number + 2]
        with self.path.open("rb") as file:
            file.seek(start)
            return _inflated(file.read(end - start), _CHUNK, self.path.name, -15)

    def _unpacked_whole(self) -> bytes:
        if self._whole is None:
            with self.path.open("rb") as file:
                self._whole = _inflated(file.read(_WHOLE), _WHOLE, self.path.name)
        return self._whole


def gunzipped(content: bytes, most: int, name: str) -> bytes:
    """`content` unpacked, if it is packed by gzip; at most so many bytes. Raises Broken."""
    return _inflated(content, most, name) if content.startswith(_MAGIC) else content


def _inflated(content: bytes, most: int, name: str, window: int = 31) -> bytes:
    try:
        unpacked = zlib.decompressobj(window).decompress(content, most + 1)
    except zlib.error as error:
        raise Broken(f"{name} cannot be unpacked") from error
    if len(unpacked) > most:
        raise Broken(f"{name} is too large unpacked")
    return unpacked


def _chunks(head: bytes) -> tuple[int, Sequence[int]]:
    """The length of a chunk unpacked, and where the packed ones begin; 0 if there are none."""
    try:
        flags = head[3]
        if not flags & _EXTRA:
            return 0, ()
        (size,) = struct.unpack_from("<H", head, 10)
        length, sizes = _table(head[12 : 12 + size])
        at = 12 + size
        for flag in (_NAME, _COMMENT):
            at = head.index(b"\0", at) + 1 if flags & flag else at
        at += 2 if flags & _CHECK else 0
    except (struct.error, IndexError, ValueError) as error:
        raise Broken("its head is broken") from error
    bounds = [at]
    for chunk in sizes:
        bounds.append(bounds[-1] + chunk)
    return length, bounds


def _table(extra: bytes) -> tuple[int, Sequence[int]]:
    """The length and the packed sizes of the chunks, from the field RA (see dictzip(1))."""
    at = 0
    while at + 4 <= len(extra):
        (size,) = struct.unpack_from("<H", extra, at + 2)
        if extra[at : at + 2] == b"RA":
            _, length, count = struct.unpack_from("<HHH", extra, at + 4)
            return length, struct.unpack_from(f"<{count}H", extra, at + 10)
        at += 4 + size
    return 0, ()
