"""Copying: to the person's clipboard by the surest way there is, and always to a file as well."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from tui.core.counting import many
from tui.terminal.channels import Attempt, Channel

Arrived = Callable[[str], bool | None]
"""Whether a text arrived by this route when the person tried it; None where they never did."""


def copy(
    text: str,
    what: str,
    channels: Iterable[Channel],
    file: Path,
    arrived: Arrived = lambda route: None,
) -> str:
    """Copy `text`, never cut short, and say in a sentence or two what is known of it.

    It takes the first of `channels` that carries it. It is kept in `file` as well, for the person
    alone (0600). `what` names it in the sentence, "the quotation"; else its length does.
    """
    content = text.encode("utf-8", "replace")
    kept = _keep(content, file)
    said = _said(attempts(content, channels), what or many(len(text), "character"), arrived)
    return f"{said} Also in {file}." if kept else f"{said} It could not be kept in {file}."


def attempts(content: bytes, channels: Iterable[Channel]) -> tuple[Attempt, ...]:
    """The attempts up to the first that is taken; no way is tried after it.

    Nor is one after tmux, where it has the text and knows of no terminal that takes it.
    """
    made: list[Attempt] = []
    for channel in channels:
        made.append(channel.carry(content))
        if made[-1].taken or made[-1].held:
            break
    return tuple(made)


def _said(made: Sequence[Attempt], what: str, arrived: Arrived) -> str:
    """What became of the text, in a sentence: the way it took, else why it took none."""
    failed = [attempt.fault for attempt in made if not attempt.taken]
    last = made[-1] if made else Attempt("")
    if not last.taken:
        why = "; ".join(dict.fromkeys(failed)) or "there is no way to a clipboard from here"
        held = next((attempt.held for attempt in made if attempt.held), "")
        return f"Not copied: {why}{held and f'; {held}'}."
    before = f" ({'; '.join(failed)})" if failed else ""
    if last.certain:
        return f"Copied {what} {last.way}{before}."
    return f"Sent {what} {last.way}{before}{_known(arrived(last.route))}."


def _known(arrived: bool | None) -> str:
    """What is known of a text that was sent by a way that answers nothing."""
    if arrived is None:
        return "; your terminal does not confirm"
    if arrived:
        return ", which arrived when you tried it"
    return ", which did not arrive when you tried it: see lection doctor"


def _keep(content: bytes, file: Path) -> bool:
    """Write the file for nobody but its owner; False if it cannot be."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        with open(file, "wb", opener=lambda path, _: os.open(path, flags, 0o600)) as kept:
            os.fchmod(kept.fileno(), 0o600)
            kept.write(content)
    except OSError:
        return False
    return True
