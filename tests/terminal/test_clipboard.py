"""Copies: whole or not at all, and messages that say what is known."""

import re
import stat
from base64 import b64decode
from pathlib import Path

import pytest

from tui.terminal.channels import LARGEST, Attempt, Channel, Osc52, PastTmux, Program, Screen
from tui.terminal.clipboard import attempts, copy
from tui.terminal.ladder import ladder
from tui.terminal.tmux import Tmux


class Way:
    """A way to a clipboard that takes every text, or none."""

    def __init__(self, name: str, taking: bool, certain: bool = True, held: str = "") -> None:
        self.name = name
        self.taking = taking
        self.certain = certain
        self.held = held
        self.carried: list[bytes] = []

    def carry(self, content: bytes) -> Attempt:
        """Take it, or not."""
        self.carried.append(content)
        return self.foreseen()

    def foreseen(self) -> Attempt:
        """Whether it would take one."""
        fault = "" if self.taking else f"{self.name} is broken"
        way = f"by {self.name}"
        return Attempt(way, self.taking, self.certain, fault, route=self.name, held=self.held)


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
        "Sent 38 characters to your terminal by OSC 52; your terminal does not confirm."
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
    assert copied.startswith("Not copied: its 74,995 bytes are more than the 74,994")
    assert (tmp_path / "copied").read_text() == text


def test_a_copy_that_just_fits_is_sent(tmp_path: Path) -> None:
    written: list[str] = []
    copy("x" * LARGEST, "", [Osc52(written.append)], tmp_path / "copied")
    assert len(written) == 1


def test_a_copy_that_went_nowhere_says_so(tmp_path: Path) -> None:
    copied = copy("words", "", [Way("broken", False)], tmp_path / "missing" / "file")
    assert copied.startswith("Not copied: broken is broken. It could not be kept")


def test_the_message_names_what_was_copied(tmp_path: Path) -> None:
    copied = copy("x", "the citation", [Way("whole", True)], tmp_path / "copied")
    assert copied.startswith("Copied the citation by whole. Also in")


def test_the_message_says_what_came_before_the_way_it_took(tmp_path: Path) -> None:
    ways = [Way("broken", False), Way("whole", True)]
    copied = copy("x", "it", ways, tmp_path / "copied")
    assert copied.startswith("Copied it by whole (broken is broken).")


def test_the_message_says_what_is_known_of_the_way(tmp_path: Path) -> None:
    known = {"good": True, "bad": False}

    def said(route: str) -> str:
        way = Way(route, True, certain=False)
        return copy("x", "it", [way], tmp_path / "copied", known.get).partition(". ")[0]

    assert said("new") == "Sent it by new; your terminal does not confirm"
    assert said("good") == "Sent it by good, which arrived when you tried it"
    assert said("bad").startswith("Sent it by bad, which did not arrive when you tried it")


def test_what_can_be_pasted_elsewhere_is_said_when_every_way_fails(tmp_path: Path) -> None:
    spare = Way("spare", True)
    ways = [Way("broken", False), Way("tmux", False, held="prefix ] pastes it in tmux"), spare]
    copied = copy("x", "it", ways, tmp_path / "copied")
    said = "Not copied: broken is broken; tmux is broken; prefix ] pastes it in tmux."
    assert copied.startswith(said)
    assert spare.carried == []


def test_gnu_screen_passes_a_copy_on_in_pieces_it_takes() -> None:
    written: list[str] = []
    assert Screen(written.append).carry(b"word " * 1000).taken
    pieces = re.findall(r"\x1bP(.*?)\x1b\\", "".join(written), re.DOTALL)
    assert max(map(len, pieces)) <= 700
    sequence = re.fullmatch(r"\x1b\]52;c;(.*)\x07", "".join(pieces))
    assert sequence is not None
    assert b64decode(sequence[1]) == b"word " * 1000


def test_a_tmux_that_is_gone_is_passed_in_both_manners() -> None:
    written: list[str] = []
    assert PastTmux(written.append).carry(b"words").taken
    plain = "\x1b]52;c;d29yZHM=\x07"
    assert "".join(written) == f"\x1bPtmux;\x1b{plain}\x1b\\{plain}"


def test_a_way_that_fails_is_followed_by_the_next() -> None:
    broken, whole, spare = Way("broken", False), Way("whole", True), Way("spare", True)
    made = attempts(b"words", [broken, whole, spare])
    assert [attempt.way for attempt in made] == ["by broken", "by whole"]
    assert (broken.carried, spare.carried) == ([b"words"], [])


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"TMUX": "/tmp/t,1,0"}, [Tmux, PastTmux]),
        ({"TMUX": "/tmp/t,1,0", "STY": "1"}, [Tmux, Screen]),
        ({"STY": "1"}, [Screen]),
        ({"STY": "1", "SSH_TTY": "/dev/pts/1"}, [Screen]),
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
    assert kinds(environ) == [Program, Osc52]


@pytest.mark.parametrize("environ", [{}, {"STY": "1"}, {"TMUX": "t,1,0"}, {"SSH_TTY": "x"}])
def test_a_command_of_the_persons_own_comes_first(environ: dict[str, str]) -> None:
    first, *_ = ladder(environ, lambda sequence: None, ("lemonade", "copy"), 7.0)
    assert first == Program(("lemonade", "copy"), environ, 7.0)


def test_a_program_takes_the_text(tmp_path: Path) -> None:
    program = tmp_path / "wl-copy"
    program.write_text(f"#!/bin/sh\nexec /bin/cat > {tmp_path}/arrived\n")
    program.chmod(0o755)
    attempt = Program((str(program),), {}, 10).carry("naïve".encode())
    assert (attempt.taken, attempt.certain, attempt.way) == (True, True, "by wl-copy")
    assert (tmp_path / "arrived").read_text() == "naïve"


def test_a_program_that_fails_has_not_copied() -> None:
    for command in (["/bin/false"], ["/no/such/program"], ["with\0nought"]):
        assert not Program(command, {}, 10).carry(b"words").taken


def test_a_program_is_given_so_much_time_and_no_more() -> None:
    attempt = Program(["/bin/sleep", "60"], {}, 0.05).carry(b"words")
    assert (attempt.taken, attempt.fault) == (False, "sleep did not take it")
