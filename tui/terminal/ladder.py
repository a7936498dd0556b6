"""The ladder: the ways to a person's clipboard that there are from here, the surest first."""

from collections.abc import Iterator, Mapping, Sequence
from shutil import which

from tui.terminal.channels import Channel, Osc52, PastTmux, Program, Screen, Write
from tui.terminal.tmux import Tmux

PATIENCE = 2.0
"""Seconds a program of the desktop has to take a text."""


def ladder(
    environ: Mapping[str, str], write: Write, own: Sequence[str] = (), seconds: float = PATIENCE
) -> tuple[Channel, ...]:
    """The ways; `write` reaches the terminal, and `own` is a command that comes before them all.

    The desktop is left out over SSH, where it would be that of the wrong machine. Where screen
    runs in tmux, or tmux in screen, tmux comes first: it says what became of a text.
    """
    return tuple(_rungs(environ, write, own, seconds))


def _rungs(
    environ: Mapping[str, str], write: Write, own: Sequence[str], seconds: float
) -> Iterator[Channel]:
    if own:
        yield Program(own, environ, seconds)
    if _is_here(environ):
        yield from _desktops(environ)
    terminal = _terminal(environ)
    if environ.get("TMUX"):
        yield Tmux(environ)
    if environ.get("STY"):
        yield Screen(write, terminal)
    elif environ.get("TMUX"):
        yield PastTmux(write, terminal)
    else:
        yield Osc52(write, terminal)


def _is_here(environ: Mapping[str, str]) -> bool:
    """Whether the person sits at this machine; one who came back to a tmux may not any more."""
    if environ.get("SSH_TTY") or environ.get("SSH_CONNECTION"):
        return False
    if not (environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")):
        return False
    return not environ.get("TMUX") or Tmux(environ).is_shown_here()


def _desktops(environ: Mapping[str, str]) -> Iterator[Channel]:
    commands = (
        ("WAYLAND_DISPLAY", ("wl-copy",)),
        ("DISPLAY", ("xclip", "-selection", "clipboard")),
    )
    for display, command in commands:
        if environ.get(display) and which(command[0], path=environ.get("PATH")):
            yield Program(command, environ, PATIENCE)


def _terminal(environ: Mapping[str, str]) -> str:
    """What tells the terminal from others, as far as it says."""
    names = ("TERM", "TERM_PROGRAM", "LC_TERMINAL")
    return " ".join(filter(None, (environ.get(name, "") for name in names)))
