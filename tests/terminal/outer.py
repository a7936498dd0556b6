"""Terminals with something between them and Lection: tmux, screen, one in the other, or nothing.

What Lection copies is read off the outer terminal, where a person's own would find it.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.real_terminal import Terminal

LECTION = [sys.executable, "-m", "tui"]
ROOT = Path(__file__).parent.parent.parent
COLUMNS, ROWS = 160, 45


@dataclass(frozen=True)
class Outer:
    """A terminal and what runs in it, from the outside in: "tmux", "screen".

    `settings` are the lines of the outermost tmux's configuration. `takes` says whether a copy can
    arrive at all.
    """

    name: str
    inside: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    term: str = "xterm-256color"
    takes: bool = True
    environ: Mapping[str, str] = field(default_factory=dict)

    @property
    def missing(self) -> str:
        """The first program of these that is not on this machine."""
        return next((program for program in self.inside if shutil.which(program) is None), "")


BARE = Outer("a terminal")
TMUX = Outer("tmux as it comes", ("tmux",))
SCREEN = Outer("GNU screen", ("screen",))
NO_CHANNEL = Outer("tmux on the Linux console", ("tmux",), term="linux", takes=False)
TMUX_IN_SCREEN = Outer("tmux in screen", ("screen", "tmux"))

OUTERS = (
    BARE,
    Outer("over ssh, with a display", environ={"SSH_TTY": "/dev/pts/9", "DISPLAY": ":0"}),
    TMUX,
    Outer("tmux, set-clipboard on", ("tmux",), ("set -g set-clipboard on",)),
    Outer("tmux, allow-passthrough on", ("tmux",), ("set -g allow-passthrough on",)),
    Outer("tmux, set-clipboard off", ("tmux",), ("set -g set-clipboard off",)),
    NO_CHANNEL,
    SCREEN,
    Outer("screen in tmux", ("tmux", "screen")),
    TMUX_IN_SCREEN,
    Outer("tmux in tmux (ssh)", ("tmux", "tmux"), takes=False),
    Outer("the same, outer clipboard on", ("tmux", "tmux"), ("set -g set-clipboard on",)),
    Outer("the same, outer passthrough on", ("tmux", "tmux"), ("set -g allow-passthrough on",)),
)


@contextmanager
def lection_in(outer: Outer, home: Path, words: Sequence[str]) -> Iterator[Terminal]:
    """Lection with these words on its command line, in that terminal; `home` is a new folder."""
    environ = _environ(outer, home)
    command = shlex.join([*LECTION, *words])
    for depth, program in reversed(list(enumerate(outer.inside))):
        command = _within(program, depth, home, outer.settings if depth == 0 else (), command)
    try:
        with Terminal(["/bin/sh", "-c", f"exec {command}"], environ, COLUMNS, ROWS) as terminal:
            yield terminal
    finally:
        _end(outer, home, environ)


def arrivals(terminal: Terminal) -> list[bytes]:
    """The texts that the outer terminal was asked to put on its clipboard."""
    found = re.findall(rb"\x1b\]52;[a-z0-9]*;([A-Za-z0-9+/=]*)(?:\x07|\x1b\\)", terminal.sent)
    return [b64decode(text) for text in found]


def _environ(outer: Outer, home: Path) -> dict[str, str]:
    folders = {"TMUX_TMPDIR": home / "tmux", "SCREENDIR": home / "screen", "HOME": home / "home"}
    for folder in folders.values():
        folder.mkdir(mode=0o700, exist_ok=True)
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "SHELL": "/bin/sh",
        "TERM": outer.term,
        **{name: str(folder) for name, folder in folders.items()},
        **outer.environ,
    }


def _within(program: str, depth: int, home: Path, settings: Sequence[str], command: str) -> str:
    """The command line that runs `command` in that program; one in another is as over ssh."""
    if program == "screen":
        (home / "screenrc").write_text("startup_message off\n")
        return shlex.join(["screen", "-c", str(home / "screenrc"), "/bin/sh", "-c", command])
    configuration = home / f"tmux-{depth}.conf"
    configuration.write_text("".join(f"{line}\n" for line in settings))
    there = ["tmux", "-L", f"depth-{depth}", "-f", str(configuration), "new-session", command]
    return f"env -u TMUX {shlex.join(there)}"


def _end(outer: Outer, home: Path, environ: Mapping[str, str]) -> None:
    """End what runs on when its terminal has gone."""
    for depth, program in enumerate(outer.inside):
        command = ["screen", "-X", "quit"]
        if program == "tmux":
            command = ["tmux", "-L", f"depth-{depth}", "kill-server"]
        subprocess.run(command, env=dict(environ), capture_output=True, check=False)
