"""The ways a text can take to a person's clipboard: each says truly what became of it."""

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from tui.terminal.programs import answer_of

LARGEST = 74_994
"""Bytes of text that terminals take by OSC 52: 100,000 of the sequence."""

PIECE = 700
"""Bytes of one control string that GNU screen passes on; it drops longer ones."""

Write = Callable[[str], None]
"""Writes a control sequence to the terminal."""


@dataclass(frozen=True)
class Attempt:
    """What became of a text on one way.

    `way` are the words for it: "to your terminal by OSC 52". Where the text was taken `certain`
    says that it is known to be on the clipboard, and not only sent there; else `fault` says why
    not. `route` names the way together with the terminal at its end, and `held` says where a copy
    can be pasted from whatever became of it.
    """

    way: str
    taken: bool = False
    certain: bool = False
    fault: str = ""
    route: str = ""
    held: str = ""


class Channel(Protocol):
    """One way to the clipboard."""

    def carry(self, content: bytes) -> Attempt:
        """Send the text on its way, whole or not at all."""
        ...


@dataclass(frozen=True)
class Osc52:
    """The terminal itself, asked by the control sequence OSC 52, which it never answers."""

    write: Write
    terminal: str = ""

    def carry(self, content: bytes) -> Attempt:
        """Write the sequence."""
        way = "to your terminal by OSC 52"
        if len(content) > LARGEST:
            return too_large(way, content)
        self.write(sequence(content))
        return Attempt(way, taken=True, route=f"OSC 52 to {self.terminal}")


@dataclass(frozen=True)
class Screen:
    """The terminal round GNU screen, which passes control strings on in small pieces."""

    write: Write
    terminal: str = ""

    def carry(self, content: bytes) -> Attempt:
        """Write the sequence, in pieces."""
        way = "through screen by OSC 52"
        if len(content) > LARGEST:
            return too_large(way, content)
        self.write(in_pieces(content))
        return Attempt(way, taken=True, route=f"screen on {self.terminal}")


@dataclass(frozen=True)
class PastTmux:
    """The terminal round a tmux that takes no text itself, being too old, say, or gone."""

    write: Write
    terminal: str = ""

    def carry(self, content: bytes) -> Attempt:
        """Write the sequence as tmux passes it on when it is told to, and as terminals take it."""
        way = "past tmux by OSC 52"
        if len(content) > LARGEST:
            return too_large(way, content)
        self.write(passed_by_tmux(content) + sequence(content))
        return Attempt(way, taken=True, route=f"past tmux to {self.terminal}")


@dataclass(frozen=True)
class Program:
    """A program that puts on a clipboard what it reads: that of a desktop, or the person's own.

    It has `seconds` to do so.
    """

    command: Sequence[str]
    environ: Mapping[str, str]
    seconds: float

    def carry(self, content: bytes) -> Attempt:
        """Hand the text to the program."""
        name = self.command[0].rpartition("/")[2]
        way = f"by {name}"
        # One that stays to serve the text must not be waited for by the end of its output.
        if answer_of(self.command, self.environ, content, self.seconds, heard=False) is None:
            return Attempt(way, fault=f"{name} did not take it")
        return Attempt(way, taken=True, certain=True, route=f"{name} here")


def sequence(content: bytes) -> str:
    """The control sequence that has a terminal put `content` on its clipboard."""
    return f"\x1b]52;c;{b64encode(content).decode('ascii')}\x07"


def in_pieces(content: bytes) -> str:
    """The same in pieces that GNU screen passes on to its terminal."""
    whole = sequence(content)
    pieces = (whole[start : start + PIECE] for start in range(0, len(whole), PIECE))
    return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)


def passed_by_tmux(content: bytes) -> str:
    """The same as tmux passes it on where `allow-passthrough` is on."""
    doubled = sequence(content).replace("\x1b", "\x1b\x1b")
    return f"\x1bPtmux;{doubled}\x1b\\"


def too_large(way: str, content: bytes) -> Attempt:
    """The attempt with what terminals would cut, which was not made."""
    fault = f"its {len(content):,} bytes are more than the {LARGEST:,} that terminals take"
    return Attempt(way, fault=fault)
