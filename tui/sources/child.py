"""The process that reads one file within limits: python -m tui.sources.child FILE NAME.

After the name may stand "whole", and the numbers of pages to pass over: "3,17".

What it tells goes to standard output in frames (see `messages`). It ends with its parent.
"""

import fcntl
import gc
import os
import resource
import select
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from tui.core.clean import clean_line
from tui.core.packing import pack
from tui.sources import UnreadableWork, read
from tui.sources.limits import MEMORY, OPEN_FILES, PROCESSOR_SECONDS
from tui.sources.messages import Kind, framed, told
from tui.sources.source import Progress

_EVERY = 0.1
"""Seconds between two tellings of how far the reading has come."""

_LIMITS = (
    (resource.RLIMIT_AS, MEMORY),
    (resource.RLIMIT_CPU, PROCESSOR_SECONDS),
    (resource.RLIMIT_FSIZE, 0),
    (resource.RLIMIT_NOFILE, OPEN_FILES),
    (resource.RLIMIT_CORE, 0),
)


def main() -> None:
    """Read the file, and tell what came of it."""
    gc.disable()  # the process is over before its cycles count
    _end_with_parent()
    for limit, most in _LIMITS:
        with suppress(ValueError, OSError):  # a lower one is set already, or there is none here
            resource.setrlimit(limit, (most, most))
    pipe = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)  # what a parser prints is no frame
    _write(pipe, _outcome(sys.argv[1:], lambda said: _write(pipe, said)))
    os._exit(0)  # nothing is left to be tidied up


def _outcome(words: Sequence[str], tell: Callable[[bytes], None]) -> bytes:
    """The last frame: the work, or why there is none."""
    path, name = map(Path, words[:2])
    numbers = [number for word in words[2:] for number in word.split(",") if number.isdigit()]
    try:
        work = read(
            path,
            name=name,
            whole="whole" in words[2:],
            report=_teller(tell),
            begin=lambda number: tell(framed(Kind.BEGUN, str(number).encode())),
            passed_over=frozenset(map(int, numbers)),
        )
        return framed(Kind.WHOLE, pack(work))
    except UnreadableWork as error:
        return framed(Kind.UNREADABLE, str(error).encode("utf-8", "replace"))
    except (MemoryError, RecursionError):
        return framed(Kind.MEMORY, b"")
    except Exception as error:  # the parsers' own, and ours: one file must not end a session
        traceback.print_exc()
        sentence = (
            f"{clean_line(name.name)} cannot be read: its parts do not fit together "
            f"({type(error).__name__}). Convert it to another format."
        )
        return framed(Kind.UNREADABLE, sentence.encode("utf-8", "replace"))


def _teller(tell: Callable[[bytes], None]) -> Callable[[Progress], None]:
    """Tells how far the reading has come, now and then, and always what can be read."""
    last = -_EVERY

    def report(progress: Progress) -> None:
        nonlocal last
        now = time.monotonic()
        if progress.work is not None or now - last >= _EVERY:
            last = now
            tell(told(progress))

    return report


def _end_with_parent() -> None:
    """Have the end of standard input, which the parent holds open, end this process."""
    fcntl.fcntl(0, fcntl.F_SETOWN, os.getpid())
    flags = fcntl.fcntl(0, fcntl.F_GETFL)
    fcntl.fcntl(0, fcntl.F_SETFL, flags | os.O_ASYNC)  # the end of the pipe is a SIGIO, which kills
    poll = select.poll()
    poll.register(0, 0)
    if poll.poll(0):
        os._exit(1)


def _write(pipe: int, said: bytes) -> None:
    rest = memoryview(said)
    while rest:
        rest = rest[os.write(pipe, rest) :]


if __name__ == "__main__":
    main()
