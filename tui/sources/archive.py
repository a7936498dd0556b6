"""Archive: a ZIP file in memory, read within limits and never unpacked to the disk.

What its directory says is not believed: parts that lie over each other are refused, bytes are
counted as they come, and a name that leads out of the archive names nothing.
"""

import io
import lzma
import posixpath
import struct
import unicodedata
import zipfile
import zlib
from itertools import pairwise

MEGABYTE = 1_000_000
MOST_PARTS = 10_000
LARGEST_PART = 64 * MEGABYTE
LARGEST_WHOLE = 512 * MEGABYTE
LARGEST_RATIO = 200
"""Bytes of a part for each packed one, beyond its first megabyte."""

_DIRECTORY_END = b"PK\x05\x06"
_LONGEST_END = 22 + 0xFFFF
_LOCAL_HEADER = 30
_STEP = 1 << 20
_FAULTS = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError),
    *(RuntimeError, OSError, ValueError, struct.error),
)


class ArchiveFault(Exception):
    """The archive, or a part of it, cannot be read; the text ends a sentence that names it."""


class Archive:
    """The parts of a ZIP file by name. Raises ArchiveFault."""

    def __init__(self, content: bytes) -> None:
        if _count(content) > MOST_PARTS:
            raise ArchiveFault(f"has more than {MOST_PARTS:,} parts")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            parts = self._zip.infolist()
        except _FAULTS as error:
            raise ArchiveFault("is damaged, or was not copied whole") from error
        if len(parts) > MOST_PARTS:
            raise ArchiveFault(f"has more than {MOST_PARTS:,} parts")
        _check_overlap(parts)
        self._left = LARGEST_WHOLE
        self._parts: dict[str, zipfile.ZipInfo] = {}
        for part in parts:
            if not part.is_dir() and (name := part_name(part.filename)):
                self._parts.setdefault(name, part)
        self._folded = {_folded(name): name for name in reversed(self._parts)}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in order."""
        return tuple(self._parts)

    def found(self, name: str) -> str | None:
        """The name of the part that is meant by `name`, whatever its case."""
        return name if name in self._parts else self._folded.get(_folded(name))

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises ArchiveFault."""
        found = self.found(name)
        if found is None:
            raise ArchiveFault("is missing")
        part = self._parts[found]
        if part.flag_bits & 1:
            raise ArchiveFault("is encrypted")
        _check_size(part, part.file_size, self._left)
        try:
            content = self._read(part)
        except _FAULTS as error:
            raise ArchiveFault("is damaged") from error
        self._left -= len(content)
        return content

    def _read(self, part: zipfile.ZipInfo) -> bytes:
        steps: list[bytes] = []
        size = 0
        with self._zip.open(part) as file:
            while step := file.read(_STEP):
                steps.append(step)
                size += len(step)
                _check_size(part, size, self._left)
        return steps[0] if len(steps) == 1 else b"".join(steps)


def part_name(written: str, folder: str = "") -> str | None:
    """The name of a part as written in `folder`; None where it leads out of the archive."""
    if "\0" in written or "\\" in written or written.startswith("/") or written[1:2] == ":":
        return None
    name = posixpath.normpath(posixpath.join(folder, written))
    return None if name in (".", "..") or name.startswith("../") else name


def _count(content: bytes) -> int:
    """How many parts the directory says there are, before it is read."""
    end = content.rfind(_DIRECTORY_END, max(len(content) - _LONGEST_END, 0))
    if end < 0 or len(content) < end + 12:
        return 0
    return int(struct.unpack_from("<H", content, end + 10)[0])


def _check_overlap(parts: list[zipfile.ZipInfo]) -> None:
    ends = sorted(
        (part.header_offset, part.header_offset + _LOCAL_HEADER + part.compress_size)
        for part in parts
        if not part.is_dir()
    )
    if any(following[0] < before[1] for before, following in pairwise(ends)):
        raise ArchiveFault("has parts that lie over each other, as no honest archive has")


def _check_size(part: zipfile.ZipInfo, size: int, left: int) -> None:
    if size > LARGEST_PART:
        raise ArchiveFault(f"is larger than {LARGEST_PART // MEGABYTE} MB when unpacked")
    if size > left:
        raise ArchiveFault(f"comes after {LARGEST_WHOLE // MEGABYTE} MB, the most that is unpacked")
    if size > _STEP and size > LARGEST_RATIO * max(part.compress_size, 1):
        raise ArchiveFault("unpacks to far more than any text would")


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
