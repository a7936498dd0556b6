"""The way to a person's own clipboard, from wherever Lection runs: a ladder of channels.

No channel confirms that the text arrived at the other end, so the sentences say what was done.
Measured in tmux 3.3a: its default settings drop OSC 52 from a program and let `load-buffer -w`
through.
"""

import base64
import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

LARGEST = 74_994
"""The most bytes of text that OSC 52 carries: xterm's and hterm's 100,000 in base64."""

_PATIENCE = 2.0
"""Seconds that tmux has to answer."""


class Channel(Protocol):
    """A way out for a text."""

    def send(self, text: bytes) -> str | None:
        """What was done, to follow "Copied it, 38 characters,"; None where the way is closed."""


@dataclass(frozen=True)
class Tmux:
    """tmux's own buffer, and from there (-w) the clipboard of the terminal it runs in."""

    def send(self, text: bytes) -> str | None:
        """Load the buffer, and read it back before saying so."""
        if self._run("load-buffer", "-w", "-", text=text) is None:
            return None
        if self._run("show-buffer") != text:
            return None
        features = self._run("display-message", "-p", "#{client_termfeatures}") or b""
        if b"clipboard" in features:
            return "through tmux"
        return "to tmux alone: prefix ] pastes it"

    def _run(self, *words: str, text: bytes | None = None) -> bytes | None:
        try:
            done = subprocess.run(
                ["tmux", *words], input=text, capture_output=True, timeout=_PATIENCE, check=True
            )
        except (OSError, subprocess.SubprocessError):
            return None
        return done.stdout


@dataclass(frozen=True)
class Osc52:
    """The terminal's escape sequence for its clipboard; `write` writes to the terminal."""

    write: Callable[[str], None]

    def send(self, text: bytes) -> str | None:
        """Send the sequence, unless terminals would cut it."""
        if len(text) > LARGEST:
            return None
        self.write(f"\x1b]52;c;{base64.b64encode(text).decode('ascii')}\x07")
        return "by OSC 52 (unconfirmed)"


def ladder(environ: Mapping[str, str], write: Callable[[str], None]) -> tuple[Channel, ...]:
    """The channels there are here, the surest first."""
    tmux: tuple[Channel, ...] = (Tmux(),) if environ.get("TMUX") else ()
    return (*tmux, Osc52(write))


def copy(text: str, what: str, channels: Sequence[Channel], file: Path) -> str:
    """Send `text` by the first channel that takes it, keep it in `file` too, and say so.

    `what` names it in the sentence: "the APA entry". Nothing is ever cut.
    """
    content = text.encode("utf-8", "replace")
    kept = _keep(content, file)
    length = "1 character" if len(text) == 1 else f"{len(text):,} characters"
    done = next((did for channel in channels if (did := channel.send(content))), None)
    named = what or "the text"
    if done:
        return f"Copied {named}, {length}, {done}."
    if kept:
        return f"Too long for the terminal: {named}, {length}, is in {file}."
    return f"Not copied: {named}, {length}, is too long for the terminal."


def _keep(content: bytes, file: Path) -> bool:
    """Whether the text is in the file now, for its owner alone."""
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
    except OSError:
        return False
    with os.fdopen(handle, "wb") as opened:
        opened.write(content)
    return True
