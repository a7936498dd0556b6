"""The command that shows the picker on the terminal and prints what was taken."""

import argparse
import gc
import sys
from collections.abc import Iterator
from contextlib import ExitStack

from tui.cli.answer import Answer, NoTerminal
from tui.cli.citing import written_locator
from tui.core.picking import Picked, Wanted
from tui.core.reference import Reference
from tui.parts import Parts
from tui.terminal.tty import at_the_terminal, needs_a_terminal

_NOWHERE = "The picker is shown on a terminal, and there is none: lection cite KEY needs none."


def pick(parts: Parts, asked: argparse.Namespace) -> Answer:
    """The citation that was picked; nothing, and status 1, where none was."""
    style = asked.style or _preferred(parts)
    parts.styles.named(style)  # an unknown one is said before there is a screen
    locator = written_locator(asked.page)
    wanted = Wanted(tuple(_references(parts)), style, asked.form, locator)
    picked, status = _shown(parts, wanted)
    if picked is None:
        raise SystemExit(status or 1)
    key = picked.citation.reference.key
    data = {"text": picked.text, "key": key, "style": picked.style, "form": picked.form}
    return Answer(picked.text, data)


def _shown(parts: Parts, wanted: Wanted) -> tuple[Picked | None, int]:
    with ExitStack() as terminal:
        try:
            terminal.enter_context(at_the_terminal())
        except OSError as error:
            raise NoTerminal(_NOWHERE) from error
        if fault := needs_a_terminal(sys.stdin, sys.stderr, parts.environ):
            raise NoTerminal(fault)
        from tui.app import pick as show  # Textual is imported when there is a screen

        gc.enable()
        return show(parts, wanted)


def _preferred(parts: Parts) -> str:
    """The style of the active project, else that of last time."""
    project = parts.library.active_project()
    return (project and project.style) or parts.library.preferences().style


def _references(parts: Parts) -> Iterator[Reference]:
    """The references of the library, and of the works that came with it."""
    held = parts.library.holdings()
    yield from (holding.reference for holding in held)
    known = {holding.origin for holding in held}
    yield from (one for origin, one in parts.opener.bundled() if origin not in known)
