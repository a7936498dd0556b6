"""tmux: its buffer, and the terminals it is shown on."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Thread

from tui.terminal.channels import LARGEST, Attempt, in_pieces, passed_by_tmux, sequence, too_large
from tui.terminal.programs import answer_of

_PATIENCE = 2.0
"""Seconds that the terminal round tmux has to take a text."""

_FIELDS = ("client_termname", "client_termtype", "client_termfeatures", "client_tty", "prefix")
_SPEECHLESS = ("", "dumb", "linux")
"""Terminals that would not know the sequence for what it is."""


@dataclass(frozen=True)
class Client:
    """The terminal that shows tmux: its TERM, what it calls itself, what tmux thinks it can do.

    All is empty where nobody looks at it; `prefix` is the key for tmux itself.
    """

    term: str = ""
    type: str = ""
    features: str = ""
    tty: str = ""
    prefix: str = "C-b"

    @property
    def name(self) -> str:
        """What tells it from other terminals."""
        return f"{self.term} {self.type}".strip()

    @property
    def takes_clipboard(self) -> bool:
        """Whether tmux passes clipboards on to it."""
        return "clipboard" in self.features.split(",")

    @property
    def is_tmux(self) -> bool:
        """Whether it is itself a tmux, on the machine at the other end of ssh, say."""
        return self.type.startswith("tmux")

    @property
    def is_screen(self) -> bool:
        """Whether it is GNU screen."""
        return self.term.startswith("screen") and not self.is_tmux


@dataclass(frozen=True)
class Tmux:
    """tmux's own buffer, which it also sends to the terminal it is shown on."""

    environ: Mapping[str, str]

    def carry(self, content: bytes) -> Attempt:
        """Load the buffer, look whether it holds the text, and see the text on to the terminal."""
        way = "through tmux"
        fits = len(content) <= LARGEST
        load = ["load-buffer", *(["-w"] if fits else []), "-"]
        if self._asked(*load, content=content) is None:
            return Attempt(way, fault="tmux did not take it (it must be 3.2 or newer)")
        if self._asked("show-buffer") != content:
            return Attempt(way, fault="tmux's buffer does not hold it")
        client = self.client()
        held = f"{_shown(client.prefix)} ] pastes it in tmux"
        if not fits:
            return Attempt(way, fault=too_large(way, content).fault, held=held)
        return _beyond(client, content, held)

    def client(self) -> Client:
        """The terminal that shows it now."""
        asked = "\n".join(f"#{{{field}}}" for field in _FIELDS)
        said = self._asked("display-message", "-p", asked)
        fields = (said or b"").decode("utf-8", "replace").split("\n")
        return Client(*fields[: len(_FIELDS)]) if len(fields) >= len(_FIELDS) else Client()

    def is_shown_here(self) -> bool:
        """Whether the one who looks at it sits at this machine, as far as tmux knows."""
        said = self._asked("show-environment", "SSH_CONNECTION")
        return said is None or said.startswith(b"-")

    def _asked(self, *words: str, content: bytes = b"") -> bytes | None:
        return answer_of(["tmux", *words], self.environ, content, _PATIENCE)


def _beyond(client: Client, content: bytes, held: str) -> Attempt:
    """What becomes of a text that tmux holds: tmux sends it on, or it is taken past tmux.

    What is written to the terminal past tmux is one write, which tmux's own cannot come between.
    """
    route = f"tmux on {client.name}"
    if client.is_tmux:  # which drops the text that ours sends, unless it is told to take it
        _write(client.tty, passed_by_tmux(content))
        way = "through tmux to another, which takes it with set-clipboard on"
        return Attempt(way, taken=True, route=route, held=held)
    if client.takes_clipboard:
        return Attempt("through tmux", taken=True, route=route, held=held)
    if client.is_screen:
        way, written = "through tmux and screen", in_pieces(content)
    else:
        way, written = "past tmux by OSC 52", sequence(content)
    if client.term not in _SPEECHLESS and _write(client.tty, written):
        return Attempt(way, taken=True, route=route, held=held)
    why = "its terminal takes none from it" if client.tty else "no terminal shows it"
    return Attempt("through tmux", fault=f"tmux has it, but {why}", route=route, held=held)


def _write(tty: str, written: str) -> bool:
    """Write to a terminal that may be stuck; whether it took all of it in time."""
    done: list[int] = []

    def write() -> None:
        try:
            terminal = os.open(tty, os.O_WRONLY | os.O_NOCTTY | os.O_CLOEXEC)
        except OSError:  # it is gone, or it is another person's
            return
        try:
            done.append(os.write(terminal, written.encode("ascii")))
        except OSError:
            return
        finally:
            os.close(terminal)

    thread = Thread(target=write, name="past tmux", daemon=True)
    thread.start()
    thread.join(_PATIENCE)
    return done == [len(written)]


def _shown(prefix: str) -> str:
    """tmux's name of a key as keyboards have it: "C-b" is "Ctrl+b"."""
    return prefix.replace("C-", "Ctrl+").replace("M-", "Alt+")
