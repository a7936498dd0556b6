"""Trying whether a copy arrives: a code word is copied, and the person pastes it."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from secrets import token_hex

from tui.configuration import CopyCommand
from tui.core.arrival import Arrival
from tui.terminal.channels import Attempt
from tui.terminal.clipboard import attempts
from tui.terminal.ladder import ladder

_ASKED = """\
A code word was sent {way}, in the place of what you copied before.
Paste it here and press Enter; press Enter too if nothing comes, or something else.
> """


def try_copying(
    environ: Mapping[str, str], own: CopyCommand
) -> tuple[Attempt | None, Arrival | None]:
    """The attempt at a code word, and whether it arrived, by the person's answer on the terminal.

    There is no arrival where nothing was sent, or nothing answered. Raises OSError where there is
    no terminal.
    """
    word = f"lection-{token_hex(3)}"
    with _terminal() as terminal:

        def write(sequence: str) -> None:
            os.write(terminal, sequence.encode("ascii"))

        made = attempts(word.encode("ascii"), ladder(environ, write, *own))
        if not made or not made[-1].taken:
            return (made[-1] if made else None), None
        answer = _answer(terminal, _ASKED.format(way=made[-1].way))
    if answer is None:
        return made[-1], None
    return made[-1], Arrival(made[-1].route, word in answer)


@contextmanager
def _terminal() -> Iterator[int]:
    terminal = os.open("/dev/tty", os.O_RDWR | os.O_CLOEXEC)
    try:
        yield terminal
    finally:
        os.close(terminal)


def _answer(terminal: int, question: str) -> str | None:
    """What is typed up to Enter; None for the end of the typing, Ctrl+d or Ctrl+c."""
    typed = b""
    with suppress(KeyboardInterrupt):
        os.write(terminal, question.encode())
        typed = os.read(terminal, 4096)
    if not typed:
        os.write(terminal, b"\n")
        return None
    return typed.decode("utf-8", "replace")
