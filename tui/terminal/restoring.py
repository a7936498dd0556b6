"""Putting a terminal right that a program leaves without having done so itself."""

import os
import signal
import termios
import threading
import time
from contextlib import suppress
from typing import Any

_KEYS = 0
"""The file descriptor of the keys, which is the terminal's."""

_OUTPUT = (1, 2)

_PATIENCE, _PAUSE = 0.6, 0.005
"""Seconds that are spent on a terminal which takes nothing, and between two tries."""

_CANCEL = "\x18"  # ends a sequence of which the rest was dropped
_OFF = ("?2004l", "?7h", "?2048l", "?1000l", "?1003l", "?1015l", "?1006l", "?1004l", "<u")
_RIGHT = "".join((_CANCEL, *(f"\x1b[{mode}" for mode in _OFF), "\x1b[?1049l\x1b[?25h\x1b[0m"))
"""What undoes all that Textual asks of a terminal."""

Settings = list[Any]
"""How a terminal treats what is typed, as termios has it."""


def settings() -> Settings | None:
    """How the terminal is set now; None where there is none."""
    try:
        return termios.tcgetattr(_KEYS)
    except (termios.error, OSError):
        return None


def put_back(before: Settings | None) -> None:
    """Have what is typed treated as it was before."""
    if before is not None:
        with suppress(termios.error, OSError):  # it is gone
            termios.tcsetattr(_KEYS, termios.TCSANOW, before)


def put_right(before: Settings | None) -> None:
    """Have the terminal be as before, though what was written to it is not read yet, or never.

    What still waits to be read is dropped: it would stand in the way for ever. The program can
    write nothing more after this.
    """
    _stop_writing()
    put_back(before)
    with suppress(termios.error, OSError):
        terminal = os.open(os.ttyname(_KEYS), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
        last = time.monotonic() + _PATIENCE
        while not _written(terminal) and time.monotonic() < last:
            termios.tcflush(_KEYS, termios.TCOFLUSH)
            time.sleep(_PAUSE)


def _stop_writing() -> None:
    """Have a thread that waits for the terminal to take what it writes wait no more.

    It holds the terminal meanwhile. A signal makes it try again, and then nowhere.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY | os.O_CLOEXEC)
    for stream in _OUTPUT:
        os.dup2(nowhere, stream)
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and thread.ident is not None:
            signal.pthread_kill(thread.ident, signal.SIGTERM)  # which has a handler here


def _written(terminal: int) -> bool:
    try:
        return os.write(terminal, _RIGHT.encode("ascii")) == len(_RIGHT)
    except BlockingIOError:
        return False
