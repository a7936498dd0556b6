"""Odd terminals and accounts: the reader works as far as it can, or says what it needs."""

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.real_terminal import Terminal
from tests.terminal.outer import LECTION, ROOT

REACHED = b"\x1b[?1049h"


@pytest.fixture
def account(tmp_path: Path) -> dict[str, str]:
    """The environment of a person at a usual terminal."""
    usual = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    return usual | {"HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}


def shell(line: str) -> list[str]:
    """Lection as "$@" of a line of the shell."""
    return ["/bin/sh", "-c", line, "sh", *LECTION]


@pytest.mark.parametrize(
    "odd",
    [
        {"TERM": "linux"},
        {"TERM": "xterm-16color"},
        {"TERM": "unheard-of"},
        {"NO_COLOR": "1"},
        {"LANG": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
        {"HOME": "/proc"},
    ],
    ids=str,
)
def test_the_reader_is_shown_whole(account: dict[str, str], odd: Mapping[str, str]) -> None:
    with Terminal(LECTION, {**account, **odd}) as terminal:
        terminal.until("Welcome to Lection")
        terminal.until("╭")
        terminal.press("\r")
        terminal.until("? help")
        terminal.press("q")
        assert terminal.ends() == 0
        assert "\\u" not in terminal.sent.decode()


@pytest.mark.parametrize("size", [(40, 12), (20, 5), (1, 1)])
def test_the_reader_outlives_a_small_terminal(
    account: dict[str, str], size: tuple[int, int]
) -> None:
    with Terminal(LECTION, account, *size) as terminal:
        terminal.until(lambda rows: any(rows) or REACHED in terminal.sent)
        terminal.settles(1)
        terminal.press("\rjjkv\x1bcjy\x1bq")
        terminal.settles(0.5)
        terminal.press("qq")
        assert terminal.ends() == 0


def test_sixteen_colours_are_enough(account: dict[str, str]) -> None:
    with Terminal(LECTION, account | {"TERM": "linux"}) as terminal:
        terminal.until("Welcome")
        assert not re.search(rb"\x1b\[[0-9;]*[34]8;[25];", terminal.sent)
        terminal.press("\rq")
        terminal.ends()


@pytest.mark.parametrize(
    ("line", "odd", "said"),
    [
        ('exec "$@" </dev/null', {}, "The reader takes its keys from a terminal"),
        ('exec "$@" <&-', {}, "The reader takes its keys from a terminal"),
        ('exec "$@"', {"TERM": "dumb"}, "This terminal (TERM=dumb) shows no screens"),
        ('unset HOME; exec "$@"', {}, "There is no home folder to keep the library in"),
    ],
)
def test_what_is_needed_is_said_in_a_sentence(
    account: dict[str, str], line: str, odd: dict[str, str], said: str
) -> None:
    with Terminal(shell(line), account | odd, 100) as terminal:
        assert terminal.ends() == 2
        (sentence,) = filter(None, terminal.rows)
    assert sentence.startswith(said)


def test_without_any_terminal_it_is_said_too(account: dict[str, str]) -> None:
    for words in ([], ["pick"]):
        done = subprocess.run(
            [*LECTION, *words],
            env=account,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            start_new_session=True,
            check=False,
        )
        assert (done.returncode, done.stdout) == (2, "")
        assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("line", ['"$@" 2>/dev/null', '"$@" >/dev/null', '"$@" 2>&1 | cat'])
def test_the_reader_is_drawn_past_pipes(account: dict[str, str], line: str) -> None:
    with Terminal(shell(line), account) as terminal:
        terminal.until("Welcome")
        terminal.press("\r")
        terminal.until("? help")
        terminal.press("q")
        assert terminal.ends() == 0


def test_the_picker_gives_its_citation_to_a_pipe(account: dict[str, str]) -> None:
    with Terminal(shell('"$@" pick 2>/dev/null | sed "s/^/taken: /"'), account) as terminal:
        terminal.until("Enter take it")
        terminal.press("\r")
        terminal.until("taken: (Jalali)")
        terminal.ends()
