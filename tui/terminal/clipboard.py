"""Copying: to the person's clipboard by the surest way there is, and always to a file as well."""

import os
from collections.abc import Iterable
from pathlib import Path

from tui.terminal.channels import Attempt, Channel, ladder

__all__ = ["carried", "copy", "ladder"]


def copy(text: str, what: str, channels: Iterable[Channel], file: Path) -> str:
    """Copy `text`, never cut short, and say in a sentence or two what is known of it.

    It takes the first of `channels` that carries it. It is kept in `file` as well, for the person
    alone (0600). `what` names it in the sentence, "the quotation"; else its length does.
    """
    content = text.encode("utf-8", "replace")
    kept = _keep(content, file)
    attempt = carried(content, channels)
    if attempt.taken:
        said = attempt.said.format(what or _count(text))
        return f"{said} Also in {file}." if kept else said
    there = f"it is in {file}" if kept else f"and it could not be kept in {file}"
    return f"Not copied: {attempt.said}; {there}."


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
