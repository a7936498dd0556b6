"""The command that opens the reader; Textual is imported here and only when it is wanted."""

import argparse
import gc
import sys
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from threading import Thread

from tui.cli.answer import Failure, NoTerminal
from tui.core.place import find_place
from tui.opening import Opener, OpenWork, is_there
from tui.parts import Parts
from tui.terminal.tty import needs_a_terminal

Opened = tuple[OpenWork, int | None]
"""A work, and the offset to show first where one was asked for."""


def open_reader(parts: Parts, asked: argparse.Namespace) -> None:
    """Open the reader: where one left off, on a file, or at a place ("jalali2001 §2")."""
    if fault := needs_a_terminal(sys.stdin, sys.stderr, parts.environ):
        raise NoTerminal(fault)
    coming = _begun(parts.opener, asked.place)
    from tui.app import run

    gc.enable()
    if status := run(parts, coming):
        raise SystemExit(status)


def _begun(opener: Opener, words: Sequence[str]) -> "Future[Opened]":
    """The work, being read in a thread that does not hold up a reader who gives up."""
    coming: Future[Opened] = Future()

    def read() -> None:
        try:
            coming.set_result(_asked_for(opener, words))
        except BaseException as error:  # it is raised where the result is asked for
            coming.set_exception(error)

    Thread(target=read, name="opening", daemon=True).start()
    return coming


def _asked_for(opener: Opener, words: Sequence[str]) -> Opened:
    """The work to open, and the place in it; of several files the first, the others are added."""
    if not words:
        return opener.open_last(), None
    if all(is_there(Path(word)) for word in words):
        first, *others = words
        for other in others:
            opener.open(other)
        return opener.open(first), None
    name, _, place = " ".join(words).partition(" ")
    opened = opener.open(name)
    if not place.strip():
        return opened, None
    offset = find_place(opened.work, place)
    if offset is None:
        raise Failure(f"There is no {place.strip()} in {opened.work.reference.key}.")
    return opened, offset
