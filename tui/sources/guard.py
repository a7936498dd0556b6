"""The guard: a file is read in a process of its own, within limits, and can be given up."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tui.core.clean import clean_line
from tui.core.packing import Malformed, unpack
from tui.core.work import Work
from tui.sources.limits import (
    MEGABYTE,
    MEMORY,
    MOST_PASSED_OVER,
    SECONDS,
    SILENT_SECONDS,
)
from tui.sources.messages import Frame, Frames, Kind, begun, heard
from tui.sources.source import Progress, untold
from tui.sources.unreadable import UnreadableWork

_PIECE = 1 << 20
_BLINK = 0.1
"""Seconds between two looks at whether the reading was given up."""


class GivenUp(Exception):
    """The reading of a file was given up by whoever asked for it."""


def _never() -> bool:
    """Go on to the end."""
    return False


def _nowhere(_: str, __: bytes) -> None:
    """Keep nothing."""


def read_guarded(
    path: Path,
    *,
    name: Path | None = None,
    whole: bool = False,
    report: Callable[[Progress], None] = untold,
    given_up: Callable[[], bool] = _never,
    keep: Callable[[str, bytes], None] = _nowhere,
    silent_seconds: float = SILENT_SECONDS,
) -> Work:
    """The work in a file, which is called `name` where it lies under another.

    `report` is told how far the reading has come; `given_up` is asked often; `keep` gets the
    SHA-256 of the file and the work as it came, packed. Raises UnreadableWork, GivenUp.
    """
    called = name or path
    asked = _Asked(path, called, whole, report, given_up, silent_seconds)
    passed_over: frozenset[int] = frozenset()
    while True:
        try:
            last = _last_frame(asked, passed_over)
            work = _whole(last, asked.ending)
        except _Broken as error:
            if error.page is None or len(passed_over) == MOST_PASSED_OVER:
                raise
            passed_over |= {error.page}  # that page becomes a gap, and the rest is read
        else:
            keep(work.sha256, last.content)
            return work


class _Broken(UnreadableWork):
    """The process that read the file broke, or was stuck, at a page if that is known."""

    page: int | None = None


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be read, how, and for whom; see `read_guarded`."""

    path: Path
    name: Path
    whole: bool
    report: Callable[[Progress], None]
    given_up: Callable[[], bool]
    silent_seconds: float

    @property
    def ending(self) -> "_Ending":
        return _Ending(clean_line(self.name.name))


def _last_frame(asked: _Asked, passed_over: frozenset[int]) -> Frame:
    """What a process says last that reads the file. Raises _Broken where it does not get so far."""
    page: int | None = None
    try:
        with _child(asked, passed_over) as child:
            for frame in _frames(child, asked):
                if frame.kind is Kind.BEGUN:
                    page = begun(frame.content)
                elif frame.kind is Kind.MEMORY:
                    raise _Broken(asked.ending.memory)
                elif frame.kind is not Kind.PROGRESS:
                    return frame
                elif (progress := _progress(frame)) is not None:
                    asked.report(progress)
            raise _Broken(asked.ending.crash(child.wait()))
    except _Broken as error:
        error.page = page
        raise


_OUT_OF_MEMORY = (signal.SIGABRT, signal.SIGTRAP, signal.SIGILL)
"""How a parser in C ends that is given no more memory."""


@dataclass(frozen=True, slots=True)
class _Ending:
    """The sentences for a reading that did not end well."""

    name: str

    @property
    def memory(self) -> str:
        most = MEMORY // MEGABYTE
        return f"{self.name} takes more than {most:,} MB to read, the most allowed: split it."

    @property
    def time(self) -> str:
        return f"{self.name} takes too long to read: it is damaged or made to. Convert or split it."

    @property
    def nonsense(self) -> str:
        return f"{self.name} broke the part that reads it. Convert it to another format."

    def crash(self, status: int) -> str:
        """For a process that ended without a work: by the processor's limit, or a fault."""
        if -status == signal.SIGXCPU:
            return self.time
        how = signal.strsignal(-status) if status < 0 else f"status {status}"
        if -status in _OUT_OF_MEMORY:
            most = f"{MEMORY // MEGABYTE:,} MB"
            return f"{self.name} takes more memory to read than {most}, or is damaged: split it."
        return f"{self.name} broke the part that reads it ({how}). Convert it to another format."


def _whole(frame: Frame, ending: _Ending) -> Work:
    """The work of the last frame, or the reason why there is none."""
    if frame.kind is Kind.WHOLE:
        return _unpacked(frame.content, ending)
    raise UnreadableWork(clean_line(frame.content.decode("utf-8", "replace")) or ending.nonsense)


def _progress(frame: Frame) -> Progress | None:
    """What a frame says of the progress; None where it makes no sense, which harms nobody."""
    with suppress(Malformed):
        progress = heard(frame.content)
        return progress
    return None


def _unpacked(packed: bytes, ending: _Ending) -> Work:
    try:
        return unpack(packed)
    except Malformed as error:
        raise UnreadableWork(ending.nonsense) from error


def _frames(child: "subprocess.Popen[bytes]", asked: _Asked) -> Iterator[Frame]:
    """What the child tells, until it ends. Raises UnreadableWork where it takes too long."""
    assert child.stdout is not None
    pipe = child.stdout.fileno()
    poll = select.poll()
    poll.register(pipe, select.POLLIN)
    frames = Frames()
    began = heard_last = time.monotonic()
    while True:
        if asked.given_up():
            raise GivenUp
        now = time.monotonic()
        if poll.poll(_BLINK * 1000):  # first, as the program may have been stopped meanwhile
            heard_last = now
            piece = os.read(pipe, _PIECE)
            if not piece:
                return
            yield from _coming(frames, piece, asked.ending)
        elif now - heard_last > asked.silent_seconds:
            raise _Broken(asked.ending.time)
        if now - began > SECONDS:
            raise UnreadableWork(asked.ending.time)


def _coming(frames: Frames, piece: bytes, ending: _Ending) -> Iterator[Frame]:
    try:
        yield from frames.coming(piece)
    except Malformed as error:
        raise UnreadableWork(ending.nonsense) from error


@contextmanager
def _child(asked: _Asked, passed_over: frozenset[int]) -> Iterator["subprocess.Popen[bytes]"]:
    """The process that reads the file; it is gone when this is left."""
    words = [str(asked.path.absolute()), str(asked.name), *(["whole"] if asked.whole else [])]
    words += [",".join(map(str, sorted(passed_over)))]
    child = subprocess.Popen(
        [sys.executable, "-P", "-m", "tui.sources.child", *words],
        stdin=subprocess.PIPE,  # it ends when this is closed
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with child:
        try:
            yield child
        finally:
            with suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGKILL)
