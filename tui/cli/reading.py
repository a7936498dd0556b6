"""The command that opens the reader; Textual is imported here and only when it is wanted."""

import argparse
import gc
import sys
from contextlib import ExitStack, suppress

from tui.cli.answer import NoTerminal
from tui.coming import bring
from tui.parts import Parts
from tui.terminal.tty import at_the_terminal, needs_a_terminal


def open_reader(parts: Parts, asked: argparse.Namespace) -> None:
    """Open the reader: where one left off, on a file, or at a place ("jalali2001 §2")."""
    with ExitStack() as terminal:
        if sys.stdin is not None and sys.stdin.isatty() and not sys.stderr.isatty():
            _draw_past_pipes(terminal)
        if fault := needs_a_terminal(sys.stdin, sys.stderr, parts.environ):
            raise NoTerminal(fault)
        _show(parts, asked)


def _draw_past_pipes(terminal: ExitStack) -> None:
    """Have the screen on the terminal though standard error is read by another, or by nobody."""
    with suppress(OSError):  # without a terminal of its own it says what it needs
        terminal.enter_context(at_the_terminal())


def _show(parts: Parts, asked: argparse.Namespace) -> None:
    """Show the work that was asked for, as soon as there is something of it to show."""
    coming = bring(parts.opener, parts.library, asked.place)
    from tui.app import run

    gc.enable()
    if status := run(parts, coming):
        raise SystemExit(status)
