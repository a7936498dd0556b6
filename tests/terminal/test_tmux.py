"""Copies inside tmux, in a tmux of their own."""

import os
import select
import shutil
import subprocess
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.terminal.channels import LARGEST
from tui.terminal.clipboard import copy
from tui.terminal.tmux import Client, Tmux

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux here")


@pytest.fixture
def inside(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a program in a new tmux that no terminal shows."""
    environ = {**os.environ, "TMUX_TMPDIR": str(tmp_path), "LANG": "C.UTF-8"}
    environ.pop("TMUX", None)
    tmux = ["tmux", "-f", "/dev/null"]
    subprocess.run([*tmux, "new-session", "-d", "cat"], env=environ, check=True)
    asked = [*tmux, "display-message", "-p", "#{socket_path},#{pid},0"]
    place = subprocess.run(asked, env=environ, check=True, capture_output=True, text=True).stdout
    yield {**environ, "TMUX": place.strip()}
    subprocess.run([*tmux, "kill-server"], env=environ, check=True)


def read(terminal: int) -> bytes:
    """What a terminal is sent next; it must be within ten seconds."""
    ready, _, _ = select.select([terminal], [], [], 10)
    assert ready, "the terminal was sent nothing more"
    return os.read(terminal, 65536)


@pytest.mark.parametrize("size", [1, 300, 10_000, 70_000, 200_000])
def test_a_copy_is_in_the_buffer_byte_for_byte(inside: dict[str, str], size: int) -> None:
    content = ("é\n" * size).encode()[:size]
    assert Tmux(inside).carry(content).held == "Ctrl+b ] pastes it in tmux"
    shown = subprocess.run(["tmux", "show-buffer"], env=inside, check=True, capture_output=True)
    assert shown.stdout == content


def test_a_copy_that_tmux_cannot_send_on_says_where_it_is(
    inside: dict[str, str], tmp_path: Path
) -> None:
    copied = copy("words", "", [Tmux(inside)], tmp_path / "copied")
    why = "tmux has the text, but no terminal shows it"
    assert copied.startswith(f"Not copied: {why}; Ctrl+b ] pastes it in tmux.")


def test_a_copy_that_terminals_would_cut_is_in_the_buffer_alone(
    inside: dict[str, str], tmp_path: Path
) -> None:
    copied = copy("x" * (LARGEST + 1), "", [Tmux(inside)], tmp_path / "copied")
    assert "more than the 74,994 that terminals take; Ctrl+b ] pastes it in tmux." in copied


def test_a_terminal_is_known_by_what_it_says() -> None:
    assert Client("screen-256color", "tmux 3.4").is_tmux
    assert Client("screen.xterm-256color").is_screen
    assert not Client("screen-256color", "tmux 3.4").is_screen
    assert Client("xterm", features="256,clipboard,title").takes_clipboard


def test_a_copy_reaches_the_terminal_that_shows_tmux(
    inside: dict[str, str], tmp_path: Path
) -> None:
    """With tmux's default settings, where a plain OSC 52 gets nowhere."""
    ours, theirs = os.openpty()
    outside = {name: value for name, value in inside.items() if name != "TMUX"}
    with subprocess.Popen(
        ["tmux", "attach"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**outside, "TERM": "xterm-256color"},
        start_new_session=True,
    ) as client:
        os.close(theirs)
        read(ours)
        copied = copy("a copied passage", "", [Tmux(inside)], tmp_path / "copied")
        assert copied.startswith("Sent 16 characters through tmux; your terminal does not confirm")
        wanted, arrived = b64encode(b"a copied passage"), b""
        while wanted not in arrived:
            arrived += read(ours)
        client.terminate()
    os.close(ours)


def test_a_tmux_that_is_gone_is_not_said_to_have_the_text(tmp_path: Path) -> None:
    gone = {**os.environ, "TMUX": f"{tmp_path}/no-socket,1,0"}
    assert not Tmux(gone).carry(b"words").taken
