"""The ways a text can take to a person's clipboard: each says truly what became of it."""

import subprocess
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from shutil import which
from typing import Protocol

LARGEST = 74_994
"""Bytes of text that terminals take by OSC 52: 100,000 of the sequence."""

_PIECE = 700
"""Bytes of one control string that GNU screen passes on; it drops longer ones."""

_PATIENCE = 2.0
"""Seconds another program has to take a text."""


@dataclass(frozen=True)
class Attempt:
    """What became of a text on one way.

    `said` is a sentence where it was taken ("Copied {} through tmux."), else the reason why not.
    """

    channel: str
    taken: bool
    said: str


class Channel(Protocol):
    """One way to the clipboard."""

    def carry(self, content: bytes) -> Attempt:
        """Send the text on its way, whole or not at all."""
        ...


@dataclass(frozen=True)
class Tmux:
    """tmux's own buffer, which it also sends to the terminal it is shown on."""

    environ: Mapping[str, str]

    def carry(self, content: bytes) -> Attempt:
        """Load the buffer, and look whether it holds the text."""
        if _run(["tmux", "load-buffer", "-w", "-"], self.environ, content) is None:
            return Attempt("tmux", False, "tmux did not take it (it must be 3.2 or newer)")
        if _run(["tmux", "show-buffer"], self.environ) != content:
            return Attempt("tmux", False, "tmux's buffer does not hold it")
        features = _run(["tmux", "display-message", "-p", "#{client_termfeatures}"], self.environ)
        if b"clipboard" in (features or b""):
            return Attempt("tmux", True, "Copied {} through tmux.")
        return Attempt(
            "tmux",
            True,
            "Copied {} to tmux alone, prefix ] pastes it; this terminal takes none from tmux.",
        )


@dataclass(frozen=True)
class Osc52:
    """The terminal itself, asked by the control sequence OSC 52, which it never answers."""

    write: Callable[[str], None]

    def carry(self, content: bytes) -> Attempt:
        """Write the sequence."""
        if len(content) > LARGEST:
            return _too_large("OSC 52", content)
        self.write(_sequence(content))
        return Attempt("OSC 52", True, "Sent {} to your terminal by OSC 52; it does not confirm.")


@dataclass(frozen=True)
class Screen:
    """The terminal round GNU screen, which passes control strings on in small pieces."""

    write: Callable[[str], None]

    def carry(self, content: bytes) -> Attempt:
        """Write the sequence, in pieces."""
        if len(content) > LARGEST:
            return _too_large("screen", content)
        sequence = _sequence(content)
        pieces = (sequence[start : start + _PIECE] for start in range(0, len(sequence), _PIECE))
        self.write("".join(f"\x1bP{piece}\x1b\\" for piece in pieces))
        return Attempt(
            "screen", True, "Sent {} through screen by OSC 52; your terminal does not confirm."
        )


@dataclass(frozen=True)
class Desktop:
    """The clipboard of the desktop the terminal is on, by a program of its own."""

    command: tuple[str, ...]
    environ: Mapping[str, str]

    def carry(self, content: bytes) -> Attempt:
        """Hand the text to the program."""
        name = self.command[0]
        if _run(self.command, self.environ, content, answers=False) is None:
            return Attempt(name, False, f"{name} did not take it")
        return Attempt(name, True, f"Copied {{}} by {name}.")


def ladder(environ: Mapping[str, str], write: Callable[[str], None]) -> tuple[Channel, ...]:
    """The ways there are from here, the surest first; `write` reaches the terminal.

    The desktop is left out over SSH, where it would be that of the wrong machine.
    """
    if environ.get("TMUX"):
        return Tmux(environ), Osc52(write)
    if environ.get("STY"):
        return Screen(write), Osc52(write)
    if environ.get("SSH_TTY") or environ.get("SSH_CONNECTION"):
        return (Osc52(write),)
    return *_desktops(environ), Osc52(write)


def _desktops(environ: Mapping[str, str]) -> Iterator[Channel]:
    commands = (
        ("WAYLAND_DISPLAY", ("wl-copy",)),
        ("DISPLAY", ("xclip", "-selection", "clipboard")),
    )
    for display, command in commands:
        if environ.get(display) and which(command[0], path=environ.get("PATH")):
            yield Desktop(command, environ)


def _sequence(content: bytes) -> str:
    return f"\x1b]52;c;{b64encode(content).decode('ascii')}\x07"


def _too_large(channel: str, content: bytes) -> Attempt:
    reason = f"its {len(content)} bytes are more than the {LARGEST} that terminals take"
    return Attempt(channel, False, reason)


def _run(
    command: list[str] | tuple[str, ...],
    environ: Mapping[str, str],
    content: bytes = b"",
    *,
    answers: bool = True,
) -> bytes | None:
    """What a program answers, or None if it fails; one that stays to serve the text does not."""
    try:
        done = subprocess.run(
            command,
            input=content,
            stdout=subprocess.PIPE if answers else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=dict(environ),
            timeout=_PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout or b""
