"""Copying: to the person's clipboard by the surest way there is, and always to a file as well."""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tui.terminal.channels import Attempt, Channel, ladder


@dataclass(frozen=True)
class Copied:
    """By which way a text went, "" if by none, and a sentence that says no more than is known."""

    channel: str
    sentence: str


def copy(
    text: str,
    environ: Mapping[str, str],
    write: Callable[[str], None],
    file: Path,
    what: str = "",
) -> Copied:
    """Copy `text`, which the message calls `what`; `write` reaches the terminal.

    It is kept in `file` as well, for the person alone (0600). It is never cut short.
    """
    content = text.encode("utf-8", "replace")
    kept = _keep(content, file)
    attempt = carried(content, ladder(environ, write))
    named = f"{what}, {_count(text)}" if what else _count(text)
    if attempt.taken:
        also = f" Also in {file}." if kept else ""
        return Copied(attempt.channel, attempt.said.format(named) + also)
    there = f"it is in {file}" if kept else f"and it could not be kept in {file}"
    return Copied("", f"Not copied: {attempt.said}; {there}.")


def carried(content: bytes, channels: Iterable[Channel]) -> Attempt:
    """The first attempt that is taken, else the last; no way is tried after one that takes it."""
    attempt = Attempt("", False, "there is no way to a clipboard from here")
    for channel in channels:
        attempt = channel.carry(content)
        if attempt.taken:
            return attempt
    return attempt


def _count(text: str) -> str:
    return "1 character" if len(text) == 1 else f"{len(text):,} characters"


def _keep(content: bytes, file: Path) -> bool:
    """Write the file for nobody but its owner; False if it cannot be."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW
    try:
        with open(file, "wb", opener=lambda path, _: os.open(path, flags, 0o600)) as kept:
            os.fchmod(kept.fileno(), 0o600)
            kept.write(content)
    except OSError:
        return False
    return True
