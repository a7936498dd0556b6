"""Ctrl+z and back: the shell has the terminal, other sessions have the library."""

import os
import re
import signal
import subprocess
import termios
from pathlib import Path

import pytest

from tests.real_terminal import Terminal
from tests.terminal.outer import LECTION, ROOT


@pytest.fixture
def account(tmp_path: Path) -> dict[str, str]:
    """The environment of a person at a usual terminal."""
    usual = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    return usual | {"HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}


def wait_for_the_stop(terminal: Terminal) -> None:
    """Wait until the program has stopped, and take in what it wrote before."""
    _, status = os.waitpid(terminal.process, os.WUNTRACED)
    assert os.WIFSTOPPED(status)
    terminal.settles()


def has_the_mouse(terminal: Terminal) -> bool:
    """Whether the terminal was last asked to send the mouse to the program."""
    asked: list[bytes] = re.findall(rb"\x1b\[\?1000([hl])", terminal.sent)
    return asked[-1] == b"h"


@pytest.mark.parametrize("by_key", [True, False], ids=["Ctrl+z", "SIGTSTP"])
def test_the_program_stops_and_goes_on(account: dict[str, str], by_key: bool) -> None:
    with Terminal(LECTION, account) as terminal:
        before = termios.tcgetattr(terminal.descriptor)
        terminal.until("Welcome")
        terminal.press("\r")
        terminal.until("? help")
        if by_key:
            terminal.press("\x1a")
        else:
            os.kill(terminal.process, signal.SIGTSTP)
        wait_for_the_stop(terminal)
        assert terminal.sent.rfind(b"\x1b[?1049l") > terminal.sent.rfind(b"\x1b[?1049h")
        assert termios.tcgetattr(terminal.descriptor) == before
        noted = [*LECTION, "note", "jalali2001", "Written meanwhile."]
        subprocess.run(noted, env=account, check=True, capture_output=True)
        os.kill(terminal.process, signal.SIGCONT)
        terminal.until(lambda _: terminal.sent.count(b"\x1b[?1049h") > 1)
        terminal.press("m")
        terminal.until("Written meanwhile.")
        terminal.press("mq")
        assert terminal.ends() == 0


def test_the_plain_view_leaves_the_mouse_to_the_terminal(account: dict[str, str]) -> None:
    with Terminal(LECTION, account) as terminal:
        terminal.until("Welcome")
        terminal.press("\r")
        terminal.until("? help")
        terminal.press("Z")
        terminal.until(lambda rows: not any("? help" in row for row in rows))
        terminal.settles()
        assert not has_the_mouse(terminal)
        terminal.press("\x1a")
        wait_for_the_stop(terminal)
        os.kill(terminal.process, signal.SIGCONT)
        terminal.until(lambda _: terminal.sent.count(b"\x1b[?1049h") > 1)
        terminal.settles(0.5)
        assert not has_the_mouse(terminal)
        terminal.press("Z")
        terminal.until("? help")
        assert has_the_mouse(terminal)
        terminal.press("q")
        terminal.ends()
