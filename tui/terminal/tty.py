"""Whether there is a terminal to show a screen on."""

from collections.abc import Mapping
from typing import TextIO


def needs_a_terminal(stdin: TextIO, screen: TextIO, environ: Mapping[str, str]) -> str | None:
    """Why the reader cannot be shown, as a sentence, or None where it can.

    `screen` is the stream that is drawn on: standard error, as Textual does.
    """
    if not stdin.isatty() or not screen.isatty():
        return (
            "The reader needs a terminal for its keys and its screen."
            " Without one, use the commands: lection --help names them."
        )
    if environ.get("TERM", "") == "dumb":
        return "This terminal (TERM=dumb) cannot show a screen. lection print KEY prints the text."
    return None
