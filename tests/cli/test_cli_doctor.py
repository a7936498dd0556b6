"""`lection doctor`: all that Lection needs, looked at; and a code word that is pasted."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from tests.real_terminal import Terminal
from tests.terminal.outer import LECTION, arrivals

CHECKS = {
    *("terminal", "clipboard", "library", "files", "space"),
    *("styles", "dictionary", "configuration"),
}


@pytest.fixture
def account(tmp_path: Path) -> dict[str, str]:
    """The environment of a person at a terminal."""
    usual = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    return usual | {"HOME": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])}


def test_all_is_looked_at_without_a_terminal(lection: Shell) -> None:
    findings = lection("doctor", "--json").data
    assert CHECKS - {"files"} <= {one["check"] for one in findings}
    assert all(set(one) == {"check", "state", "finding", "do"} for one in findings)
    assert all(one["do"] for one in findings if one["state"] != "good")
    assert lection("doctor").lines[-1].endswith("well.")


def test_nothing_is_made_or_put_on_the_clipboard_unasked(
    lection: Shell, environ: dict[str, str]
) -> None:
    assert "\x1b" not in "".join(lection("doctor").lines)
    assert not (Path(environ["LECTION_HOME"]) / "library.json").exists()


def test_a_fault_is_a_status(lection: Shell, environ: dict[str, str]) -> None:
    folder = Path(environ["XDG_CONFIG_HOME"]) / "lection"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text('[keys]\nno-such-thing = "x"\n')
    said = lection("doctor", "--json")
    assert said.status == 1
    (finding,) = [one for one in json.loads(said.out) if one["check"] == "configuration"]
    assert (finding["state"], "no action no-such-thing" in finding["finding"]) == ("fault", True)


def test_a_dictionary_that_is_no_path_is_a_fault(lection: Shell, environ: dict[str, str]) -> None:
    folder = Path(environ["XDG_CONFIG_HOME"]) / "lection"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text("[dictionaries]\nown = 5\n")
    said = lection("doctor", "--json")
    assert said.status == 1
    (finding,) = [one for one in json.loads(said.out) if one["check"] == "configuration"]
    assert (finding["state"], "own stands in quotes" in finding["finding"]) == ("fault", True)


def test_a_shared_folder_that_is_not_there_is_told(lection: Shell, environ: dict[str, str]) -> None:
    folder = Path(environ["XDG_CONFIG_HOME"]) / "lection"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text('[collections]\ngroup = "/no/such/folder"\n')
    findings = lection("doctor", "--json").data
    assert "advice" in [one["state"] for one in findings if one["check"] == "configuration"]


def test_a_terminal_that_is_not_its_own_is_not_asked(account: dict[str, str]) -> None:
    with Terminal(["setsid", "--wait", *LECTION, "doctor"], account, 100, 40) as terminal:
        rows = terminal.until("clipboard")
        assert terminal.ends() == 0, rows
        assert "Paste it here" not in "\n".join(terminal.rows)


def test_a_code_word_that_is_pasted_has_arrived_and_is_remembered(account: dict[str, str]) -> None:
    with Terminal([*LECTION, "doctor"], account, 100, 40) as terminal:
        terminal.until("Paste it here and press Enter")
        (word,) = arrivals(terminal)
        terminal.press(f"{word.decode()}\r")
        terminal.until(saying("and arrived when you tried it."))
        assert terminal.ends() == 0
    assert remembered(account)["state"] == "good"
    with Terminal(LECTION, account, 100, 24) as terminal:
        terminal.until("Welcome")
        terminal.press("\rc")
        terminal.until("[MLA]")
        terminal.press("y")
        terminal.until("by OSC 52, which arrived when you tried it")
        terminal.press("q")
        terminal.ends()


def test_a_code_word_that_is_not_pasted_has_not_arrived(account: dict[str, str]) -> None:
    with Terminal([*LECTION, "doctor"], account, 100, 40) as terminal:
        terminal.until("Paste it here and press Enter")
        terminal.press("something else\r")
        terminal.until(saying("did not arrive when you tried it."))
        assert terminal.ends() == 1
    assert remembered(account)["state"] == "fault"


def test_a_question_without_an_answer_is_none(account: dict[str, str]) -> None:
    for gone in ("\x04", "\x03"):
        with Terminal([*LECTION, "doctor"], account, 100, 40) as terminal:
            terminal.until("Paste it here and press Enter")
            terminal.press(gone)
            terminal.until(saying("nobody has tried whether they arrive."))
            terminal.ends()
    assert remembered(account)["state"] == "advice"


def saying(words: str) -> Callable[[list[str]], bool]:
    """Whether a screen says so, on however many rows."""
    return lambda rows: words in " ".join(" ".join(rows).split())


def remembered(account: dict[str, str]) -> dict[str, str]:
    """What is found of the clipboard without asking."""
    command = [sys.executable, "-m", "tui", "doctor", "--json"]
    said = subprocess.run(command, env=account, capture_output=True, text=True, check=False)
    (finding,) = [one for one in json.loads(said.stdout) if one["check"] == "clipboard"]
    assert isinstance(finding, dict)
    return finding
