"""The command that opens the reader; Textual is imported here and only when it is wanted."""

import argparse
import gc
import sys

from tui.cli.answer import NoTerminal
from tui.coming import bring
from tui.parts import Parts
from tui.terminal.tty import needs_a_terminal


def open_reader(parts: Parts, asked: argparse.Namespace) -> None:
    """Open the reader: where one left off, on a file, or at a place ("jalali2001 §2")."""
    if fault := needs_a_terminal(sys.stdin, sys.stderr, parts.environ):
        raise NoTerminal(fault)
    coming = bring(parts.opener, parts.library, asked.place)
    from tui.app import run

    gc.enable()
    if status := run(parts, coming):
        raise SystemExit(status)
