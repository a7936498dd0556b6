"""Whether there is a terminal to show a screen on, and how to reach it past pipes."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from io import TextIOWrapper
from typing import TextIO

_STREAMS = (0, 1, 2)


def needs_a_terminal(stdin: TextIO, screen: TextIO, environ: Mapping[str, str]) -> str | None:
    """Why the reader cannot be shown, in one sentence, or None where it can.

    `screen` is the stream that is drawn on: standard error, as Textual does.
    """
    if not _is_terminal(stdin):
        return "The reader takes its keys from a terminal: start it from one, without a pipe."
    if not _is_terminal(screen):
        return "The reader is drawn on standard error: start it without 2> or |&, in a terminal."
    if environ.get("TERM", "") == "dumb":
        return "This terminal (TERM=dumb) shows no screens: lection print KEY prints the text."
    return None


@contextmanager
def at_the_terminal() -> Iterator[None]:
    """Within this, all three streams of the process are its terminal, whatever they were before.

    So a screen can be shown by a program whose output is read by another: an editor, a shell.
    Raises OSError where the process has no terminal. One whose keys and screen are a terminal that
    is not its own, as in some containers, has that.
    """
    try:
        terminal = os.open("/dev/tty", os.O_RDWR | os.O_CLOEXEC)
    except OSError:
        if not (os.isatty(0) and os.isatty(2)):
            raise
        yield
        return
    with ExitStack() as undone:
        undone.callback(os.close, terminal)
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        for number in _STREAMS:
            before = os.dup(number)
            undone.callback(os.close, before)
            undone.callback(os.dup2, before, number)
            os.dup2(terminal, number)
        undone.callback(setattr, sys, "__stderr__", sys.__stderr__)
        # The stream that is drawn on may remember that it was a file one can seek in.
        drawn = undone.enter_context(open(2, "w", encoding="utf-8", closefd=False))
        setattr(sys, "__stderr__", drawn)  # noqa: B010
        yield


def write_utf_8(screen: TextIO | None) -> None:
    """Have what is drawn be UTF-8 in every locale; another encoding has no lines and no quotes."""
    if isinstance(screen, TextIOWrapper):
        screen.reconfigure(encoding="utf-8")


def _is_terminal(stream: TextIO | None) -> bool:
    """Whether the stream is a terminal; Python has None for one that was closed at the start."""
    return stream is not None and not stream.closed and stream.isatty()
