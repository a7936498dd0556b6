"""The ways a text can take to a person's clipboard: each says truly what became of it."""

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
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

    def foreseen(self) -> Attempt:
        """What would become of a short text, as far as it can be told without sending one."""
        ...


@dataclass(frozen=True)
class Osc52:
    """The terminal itself, asked by the control sequence OSC 52, which it never answers."""

    write: Write
    terminal: str = ""

    def carry(self, content: bytes) -> Attempt:
        """Write the sequence."""
        if len(content) > LARGEST:
            return too_large(self.foreseen(), content)
        self.write(sequence(content))
        return self.foreseen()

    def foreseen(self) -> Attempt:
        """It is sent, and nothing more is known."""
        return Attempt("to your terminal by OSC 52", taken=True, route=f"OSC 52 to {self.terminal}")


@dataclass(frozen=True)
class Screen:
    """The terminal round GNU screen, which passes control strings on in small pieces."""

    write: Write
    terminal: str = ""

    def carry(self, content: bytes) -> Attempt:
        """Write the sequence, in pieces."""
        if len(content) > LARGEST:
            return too_large(self.foreseen(), content)
        self.write(in_pieces(content))
        return self.foreseen()

    def foreseen(self) -> Attempt:
        """It is sent, and nothing more is known."""
        return Attempt("through screen by OSC 52", taken=True, route=f"screen on {self.terminal}")


@dataclass(frozen=True)
class PastTmux:
    """The terminal round a tmux that takes no text itself, being too old, say, or gone."""

    write: Write
    terminal: str = ""

    def carry(self, content: bytes) -> Attempt:
        """Write the sequence as tmux passes it on when it is told to, and as terminals take it."""
        if len(content) > LARGEST:
            return too_large(self.foreseen(), content)
        self.write(passed_by_tmux(content) + sequence(content))
        return self.foreseen()

    def foreseen(self) -> Attempt:
        """It is sent, and nothing more is known."""
        return Attempt("past tmux by OSC 52", taken=True, route=f"past tmux to {self.terminal}")


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
        # One that stays to serve the text must not be waited for by the end of its output.
        if answer_of(self.command, self.environ, content, self.seconds, heard=False) is None:
            fault = f"{self._name} did not take it"
            return replace(self.foreseen(), taken=False, certain=False, fault=fault)
        return self.foreseen()

    def foreseen(self) -> Attempt:
        """The program takes it."""
        return Attempt(f"by {self._name}", taken=True, certain=True, route=f"{self._name} here")

    @property
    def _name(self) -> str:
        return self.command[0].rpartition("/")[2]


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


def too_large(attempt: Attempt, content: bytes) -> Attempt:
    """The attempt, not made, with what terminals would cut."""
    fault = f"its {len(content):,} bytes are more than the {LARGEST:,} that terminals take"
    return replace(attempt, taken=False, fault=fault)
