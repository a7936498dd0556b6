"""tmux: its buffer, and the terminals it is shown on."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from threading import Thread

from tui.terminal.channels import LARGEST, Attempt, in_pieces, passed_by_tmux, sequence, too_large
from tui.terminal.programs import answer_of

_PATIENCE = 2.0
"""Seconds that the terminal round tmux has to take a text."""

_WAY = "through tmux"

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
        fits = len(content) <= LARGEST
        load = ["load-buffer", *(["-w"] if fits else []), "-"]
        if self._asked(*load, content=content) is None:
            return Attempt(_WAY, fault="tmux did not take it (it must be 3.2 or newer)")
        if self._asked("show-buffer") != content:
            return Attempt(_WAY, fault="tmux's buffer does not hold it")
        client = self.client()
        if not fits:
            return too_large(_foreseen(client), content)
        return _beyond(client, content)

    def foreseen(self) -> Attempt:
        """It is in the buffer; what else becomes of it hangs on the terminal."""
        return _foreseen(self.client())

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


def _foreseen(client: Client) -> Attempt:
    """What becomes of a text that tmux holds: tmux sends it on, or it is taken past tmux."""
    ways = (
        # Another tmux drops the text that ours sends, unless it is told to take it.
        (client.is_tmux, "through tmux to another, which takes it with set-clipboard on"),
        (client.takes_clipboard, _WAY),
        (client.is_screen, "through tmux and screen"),
        (client.term not in _SPEECHLESS, "past tmux by OSC 52"),
    )
    way = next((way for holds, way in ways if holds), "")
    why = "its terminal takes none from it" if client.tty else "no terminal shows it"
    return Attempt(
        way or _WAY,
        taken=bool(way),
        fault="" if way else f"tmux has the text, but {why}",
        route=f"tmux on {client.name}",
        held=f"{_shown(client.prefix)} ] pastes it in tmux",
    )


def _beyond(client: Client, content: bytes) -> Attempt:
    """See a text on to the terminal of tmux, which has sent it there by itself or has not.

    What is written past tmux is one write, which tmux's own cannot come between.
    """
    attempt = _foreseen(client)
    if client.is_tmux:
        _write(client.tty, passed_by_tmux(content))
    elif attempt.taken and not client.takes_clipboard:
        written = in_pieces(content) if client.is_screen else sequence(content)
        if not _write(client.tty, written):
            fault = "tmux has the text, but its terminal takes none past it"
            return replace(attempt, taken=False, fault=fault)
    return attempt


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
