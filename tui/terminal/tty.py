"""Whether there is a terminal to show a screen on, and how to reach it past pipes."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
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
    Raises OSError where the process has no terminal.
    """
    with ExitStack() as undone:
        terminal = os.open("/dev/tty", os.O_RDWR | os.O_CLOEXEC)
        undone.callback(os.close, terminal)
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        for number in _STREAMS:
            before = os.dup(number)
            undone.callback(os.close, before)
            undone.callback(os.dup2, before, number)
            os.dup2(terminal, number)
        yield


def _is_terminal(stream: TextIO | None) -> bool:
    """Whether the stream is a terminal; Python has None for one that was closed at the start."""
    return stream is not None and not stream.closed and stream.isatty()
