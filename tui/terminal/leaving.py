"""Leaving when the terminal goes, or when asked to: what is unsaved is saved first."""

import os
import select
import signal
import stat
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from tui.terminal.restoring import put_back, put_right, settings

GRACE = 2.2
"""Seconds from the hang-up to the end of the process, whatever hangs."""

_RESTORING = 0.5
"""Seconds more that are spent on putting right a terminal which takes nothing."""

_SIGNALS = (signal.SIGHUP, signal.SIGTERM)
_GONE = select.POLLHUP | select.POLLERR | select.POLLNVAL
_STOP = b"\0"
_KEYS = 0
"""The file descriptor of the keys, which is the terminal's."""


@contextmanager
def guarded(
    save: Callable[[], None], leave: Callable[[int], None], grace: float = GRACE
) -> Iterator[None]:
    """While this lasts, SIGHUP, SIGTERM and a terminal that is gone end the program well.

    `save` is called first, then `leave` with the exit status (128 and the signal's number), both
    in a thread of their own, so they work while the event loop is blocked. `grace` seconds after
    the hang-up the process is ended in any case. An error that ends the program (writing to a
    terminal that is gone is one) is saved from too, so `save` may be called twice. Must be entered
    in the main thread.
    """
    before_us = settings()
    ears, mouth = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)

    ending = threading.Event()

    def end(status: int) -> None:
        ending.set()
        restoring = threading.Thread(target=put_right, args=(before_us,), daemon=True)
        restoring.start()
        restoring.join(_RESTORING)
        os._exit(status)

    def begin_to_end(status: int) -> None:
        timer = threading.Timer(grace, end, [status])
        timer.daemon = True
        timer.start()

    def hear(number: int, frame: FrameType | None) -> None:
        os.write(mouth, bytes([number]))

    before = {number: signal.signal(number, hear) for number in _SIGNALS}
    watcher = threading.Thread(
        target=_watch, args=(ears, save, leave, begin_to_end), name="leaving", daemon=True
    )
    watcher.start()
    try:
        yield
    except BaseException:
        save()
        put_back(before_us)
        raise
    finally:
        if ending.is_set():  # the terminal is being put right, and then all is over
            time.sleep(2 * _RESTORING)
        for number, handler in before.items():
            signal.signal(number, handler)
        os.write(mouth, _STOP)
        watcher.join(grace)
        os.close(mouth)
        os.close(ears)


def _watch(
    ears: int,
    save: Callable[[], None],
    leave: Callable[[int], None],
    begin_to_end: Callable[[int], None],
) -> None:
    """Wait for a signal, the terminal's end or _STOP, and act on it once.

    Where the terminal is gone the process ends as soon as all is saved, so that a session begun at
    once finds what this one left.
    """
    status = _status(ears)
    if status == 0:
        return
    begin_to_end(status)
    try:
        save()
    finally:
        if _is_gone():
            os._exit(status)
        leave(status)


def _is_gone() -> bool:
    """Whether there is no terminal any more that could be put right before the end."""
    poll = select.poll()
    poll.register(_KEYS, 0)
    return any(event & _GONE for _, event in poll.poll(0))


def _status(ears: int) -> int:
    """The exit status that what happened asks for; 0 to stop watching."""
    poll = select.poll()
    poll.register(ears, select.POLLIN)
    if stat.S_ISCHR(os.fstat(_KEYS).st_mode):  # a terminal that is gone already is none any more
        poll.register(_KEYS, 0)
    while True:
        for descriptor, event in poll.poll():
            if descriptor == ears:
                number = os.read(ears, 1)[0]
                return 128 + number if number else 0
            if event & _GONE:
                return 128 + signal.SIGHUP
