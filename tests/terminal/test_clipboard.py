"""Copies: whole or not at all, and messages that say what is known."""

import re
import stat
from base64 import b64decode
from pathlib import Path

import pytest

from tui.terminal.channels import LARGEST, Attempt, Channel, Desktop, Osc52, Screen, Tmux, ladder
from tui.terminal.clipboard import carried, copy


class Way:
    """A way to a clipboard that takes every text, or none."""

    def __init__(self, name: str, taking: bool) -> None:
        self.name = name
        self.taking = taking
        self.carried: list[bytes] = []

    def carry(self, content: bytes) -> Attempt:
        """Take it, or not."""
        self.carried.append(content)
        return Attempt(self.name, self.taking, "Copied {}." if self.taking else "it is broken")


def kinds(environ: dict[str, str]) -> list[type[Channel]]:
    """The kinds of channel there are in an environment."""
    return [type(channel) for channel in ladder(environ, lambda sequence: None)]


def test_a_copy_reaches_the_terminal_whole(tmp_path: Path) -> None:
    written: list[str] = []
    copy("naïve “words”", "", [Osc52(written.append)], tmp_path / "copied")
    sequence = re.fullmatch(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", "".join(written))
    assert sequence is not None
    assert b64decode(sequence[1]).decode() == "naïve “words”"


def test_a_copy_by_osc_52_is_not_said_to_have_arrived(tmp_path: Path) -> None:
    copied = copy("x" * 38, "", [Osc52(lambda sequence: None)], tmp_path / "copied")
    assert copied == (
        "Sent 38 characters to your terminal by OSC 52; it does not confirm."
        f" Also in {tmp_path / 'copied'}."
    )


def test_a_copy_is_kept_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "copied"
    file.touch(mode=0o644)
    copy("a secret", "", [], file)
    assert file.read_text() == "a secret"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_copy_does_not_follow_a_link_put_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "victim").write_text("mine")
    (tmp_path / "copied").symlink_to(tmp_path / "victim")
    copied = copy("words", "", [Way("whole", True)], tmp_path / "copied")
    assert (tmp_path / "victim").read_text() == "mine"
    assert "Also in" not in copied


def test_a_copy_that_terminals_would_cut_is_refused_and_kept(tmp_path: Path) -> None:
    written: list[str] = []
    text = "x" * (LARGEST + 1)
    copied = copy(text, "", [Osc52(written.append)], tmp_path / "copied")
    assert written == []
    assert copied.startswith("Not copied: its 74995 bytes are more than the 74994")
    assert (tmp_path / "copied").read_text() == text


def test_a_copy_that_just_fits_is_sent(tmp_path: Path) -> None:
    written: list[str] = []
    copy("x" * LARGEST, "", [Osc52(written.append)], tmp_path / "copied")
    assert len(written) == 1


def test_a_copy_that_went_nowhere_says_so(tmp_path: Path) -> None:
    copied = copy("words", "", [Way("broken", False)], tmp_path / "missing" / "file")
    assert copied.startswith("Not copied: it is broken; and it could not be kept")


def test_the_message_names_what_was_copied(tmp_path: Path) -> None:
    copied = copy("x", "the citation", [Way("whole", True)], tmp_path / "copied")
    assert copied.startswith("Copied the citation.")


def test_gnu_screen_passes_a_copy_on_in_pieces_it_takes() -> None:
    written: list[str] = []
    assert Screen(written.append).carry(b"word " * 1000).taken
    pieces = re.findall(r"\x1bP(.*?)\x1b\\", "".join(written), re.DOTALL)
    assert max(map(len, pieces)) <= 700
    sequence = re.fullmatch(r"\x1b\]52;c;(.*)\x07", "".join(pieces))
    assert sequence is not None
    assert b64decode(sequence[1]) == b"word " * 1000


def test_a_way_that_fails_is_followed_by_the_next() -> None:
    broken, whole, spare = Way("broken", False), Way("whole", True), Way("spare", True)
    assert carried(b"words", [broken, whole, spare]).channel == "whole"
    assert (broken.carried, spare.carried) == ([b"words"], [])


def test_the_last_reason_is_told_when_every_way_fails() -> None:
    assert carried(b"words", [Way("broken", False)]).said == "it is broken"
    assert not carried(b"words", []).taken


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"TMUX": "/tmp/t,1,0", "STY": "1"}, [Tmux, Osc52]),
        ({"STY": "1"}, [Screen, Osc52]),
        ({"SSH_TTY": "/dev/pts/1", "WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, [Osc52]),
        ({}, [Osc52]),
    ],
)
def test_the_ladder_begins_with_the_surest_way(
    environ: dict[str, str], expected: list[type[Channel]]
) -> None:
    assert kinds(environ) == expected


def test_the_desktop_is_only_asked_where_its_program_is(tmp_path: Path) -> None:
    environ = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "w", "PATH": str(tmp_path)}
    assert kinds(environ) == [Osc52]
    program = tmp_path / "xclip"
    program.write_text(f"#!/bin/sh\nexec /bin/cat > {tmp_path}/arrived\n")
    program.chmod(0o755)
    assert kinds(environ) == [Desktop, Osc52]


def test_a_program_of_the_desktop_takes_the_text(tmp_path: Path) -> None:
    program = tmp_path / "wl-copy"
    program.write_text(f"#!/bin/sh\nexec /bin/cat > {tmp_path}/arrived\n")
    program.chmod(0o755)
    attempt = Desktop((str(program),), {}).carry("naïve".encode())
    assert attempt.taken
    assert (tmp_path / "arrived").read_text() == "naïve"


def test_a_program_that_fails_has_not_copied() -> None:
    assert not Desktop(("/bin/false",), {}).carry(b"words").taken
    assert not Desktop(("/no/such/program",), {}).carry(b"words").taken
