"""Whether there is a terminal to show a screen on."""

from collections.abc import Mapping
from typing import TextIO


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


def _is_terminal(stream: TextIO | None) -> bool:
    """Whether the stream is a terminal; Python has None for one that was closed at the start."""
    return stream is not None and not stream.closed and stream.isatty()
