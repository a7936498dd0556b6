"""What the process that reads a file tells the one that asked: frames on a pipe.

A frame is one byte for what it is, eight for its length, and its content.
"""

import json
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from tui.core.clean import clean_line
from tui.core.packing import Malformed, pack, unpack
from tui.sources.limits import MESSAGE
from tui.sources.source import Progress

_HEAD = 9


class Kind(Enum):
    """What a frame says: how far the reading has come, the page that is begun, the whole work, or
    why there is none."""

    PROGRESS = b"p"
    BEGUN = b"b"
    WHOLE = b"W"
    UNREADABLE = b"!"
    MEMORY = b"m"


class Frame(NamedTuple):
    """One message."""

    kind: Kind
    content: bytes


def framed(kind: Kind, content: bytes) -> bytes:
    """The bytes of a frame."""
    return kind.value + len(content).to_bytes(_HEAD - 1, "big") + content


class Frames:
    """Frames out of bytes as they come in. Raises Malformed at the first that makes no sense."""

    def __init__(self) -> None:
        self._rest = bytearray()

    def coming(self, more: bytes) -> Iterator[Frame]:
        """The frames that are whole, now that there are `more` bytes."""
        self._rest += more
        while (frame := self._first()) is not None:
            yield frame

    def _first(self) -> Frame | None:
        if len(self._rest) < _HEAD:
            return None
        length = int.from_bytes(self._rest[1:_HEAD], "big")
        if length > MESSAGE:
            raise Malformed(f"a message of {length} bytes")
        if len(self._rest) < _HEAD + length:
            return None
        try:
            kind = Kind(bytes(self._rest[:1]))
        except ValueError as error:
            raise Malformed("a message of no kind") from error
        content = bytes(memoryview(self._rest)[_HEAD : _HEAD + length])
        del self._rest[: _HEAD + length]
        return Frame(kind, content)


def told(progress: Progress) -> bytes:
    """The frame that tells how far the reading has come, with what can be read of the work."""
    counted = json.dumps([progress.done, progress.total, progress.unit]).encode()
    part = b"" if progress.work is None else pack(progress.work)
    return framed(Kind.PROGRESS, counted + b"\n" + part)


def begun(content: bytes) -> int | None:
    """The number of the page that is begun; None where it is none."""
    return int(content) if content.isdigit() and len(content) <= 9 else None


def heard(content: bytes) -> Progress:
    """The progress that such a frame tells. Raises Malformed."""
    counted, _, part = content.partition(b"\n")
    try:
        done, total, unit = json.loads(counted)
    except (ValueError, TypeError, RecursionError) as error:
        raise Malformed("no progress") from error
    if not (type(done) is int and type(total) is int and isinstance(unit, str)):
        raise Malformed("no progress")
    work = unpack(part) if part else None
    return Progress(max(done, 0), max(total, 0), clean_line(unit, 40), work)
