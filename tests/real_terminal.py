"""A real terminal: a program in a pty, its screen kept by an emulator, its raw bytes too."""

import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from fcntl import ioctl
from types import TracebackType
from typing import Self

import pyte

_PATIENCE = 30.0
"""Seconds to wait for what must come; a busy machine is slow."""


class Terminal:
    """A program at the other end of a pty of `columns` by `rows` cells."""

    def __init__(
        self,
        command: Sequence[str],
        environ: Mapping[str, str],
        columns: int = 80,
        rows: int = 24,
        before: Callable[[], object] = bool,
    ) -> None:
        """`before` runs in the new process, before the program."""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.sent = b""
        self.status: int | None = None
        self._gone = False
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            before()
            os.execvpe(command[0], list(command), dict(environ))
        ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.status is None:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        if not self._gone:
            os.close(self._fd)

    @property
    def descriptor(self) -> int:
        """This end of the pty."""
        return self._fd

    @property
    def is_gone(self) -> bool:
        """Whether the line was dropped."""
        return self._gone

    @property
    def process(self) -> int:
        """The program's number."""
        return self._pid

    @property
    def rows(self) -> list[str]:
        """What stands on the screen."""
        buffer, columns = self._screen.buffer, range(self._screen.columns)
        return [
            "".join(buffer[row][column].data for column in columns).rstrip()
            for row in range(self._screen.lines)
        ]

    def hang_up(self) -> None:
        """Be gone, as when a line drops."""
        os.close(self._fd)
        self._gone = True

    def press(self, keys: str) -> None:
        """Type these characters at once, as a person who does not wait."""
        os.write(self._fd, keys.encode())

    def until(self, seen: str | Callable[[list[str]], bool]) -> list[str]:
        """Wait for words, or for a screen that will do, and give the screen."""
        wanted = seen if callable(seen) else lambda rows: any(seen in row for row in rows)
        deadline = time.monotonic() + _PATIENCE
        while not wanted(self.rows):
            if not self._read(deadline - time.monotonic()):
                raise AssertionError(f"never seen: {seen!r}, but\n" + "\n".join(self.rows))
        return self.rows

    def settles(self, seconds: float = 0.1) -> list[str]:
        """Wait until nothing was written for so long, and give the screen."""
        while self._read(seconds):
            pass
        return self.rows

    def ends(self) -> int:
        """Wait for the program to end; its exit status."""
        deadline = time.monotonic() + _PATIENCE
        while not self._gone and self._read(deadline - time.monotonic()):
            pass
        _, status = os.waitpid(self._pid, 0)
        self.status = os.waitstatus_to_exitcode(status)
        return self.status

    def _read(self, seconds: float) -> bool:
        """Take in what the program writes next; False when it ended or the time is over."""
        if seconds <= 0 or not select.select([self._fd], [], [], seconds)[0]:
            return False
        try:
            written = os.read(self._fd, 65536)
        except OSError:  # Linux: the other end of the pty was closed
            return False
        self.sent += written
        with suppress(IndexError):  # the emulator's own, for a joiner after a wide character
            self._stream.feed(written)
        return bool(written)
