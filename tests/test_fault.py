"""A fault of the program itself is told in a sentence, without what was read or written."""

import os
import stat
import sys
from pathlib import Path

import pytest

from tests.builders import NOON
from tests.real_terminal import Terminal
from tui.fault import REPORTS, told

SABOTAGED = [sys.executable, str(Path(__file__).with_name("sabotaged.py"))]
ROOT = Path(__file__).parent.parent


def a_fault() -> ValueError:
    secret = "a secret note"
    try:
        raise ValueError(f"{len(secret)} is wrong\x1b[2J")
    except ValueError as error:
        return error


def test_a_fault_is_told_with_its_place_and_no_values(tmp_path: Path) -> None:
    said = told(a_fault(), tmp_path, NOON)
    assert "ValueError: 13 is wrong\ufffd[2J" in said
    assert "test_fault.py:" in said
    assert "secret" not in said


def test_the_report_is_private_and_has_no_values(tmp_path: Path) -> None:
    told(a_fault(), tmp_path, NOON)
    (report,) = (tmp_path / REPORTS).iterdir()
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    text = report.read_text()
    assert "Lection" in text.splitlines()[0]
    assert "ValueError" in text
    assert "\x1b" not in text


def test_where_no_report_can_be_kept_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert "No report could be kept: Not a directory." in told(a_fault(), tmp_path / "file", NOON)
    assert "There is no report of it." in told(a_fault(), None, NOON)


@pytest.mark.parametrize("where", ["loop", "beside"])
def test_a_fault_on_the_screen_leaves_the_terminal_as_it_was(where: str, tmp_path: Path) -> None:
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    home = {"HOME": str(tmp_path), "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
    with Terminal([*SABOTAGED, where], kept | home, columns=160) as terminal:
        terminal.until("Welcome to Lection")
        terminal.press("\rj")
        terminal.until("/ search")
        terminal.press("Z")
        assert terminal.ends() == 1
        page = "\n".join(terminal.rows)
    last = terminal.sent.rpartition(b"\x1b[?1049l")
    assert last[1], "the alternate screen was not left"
    assert b"Lection ended by a fault of its own; what was saved is kept." in last[2]
    assert "ValueError" in page
    assert b"secret" not in terminal.sent
    assert b"\x1b]0;" not in terminal.sent
    assert len(list((tmp_path / ".local/share/lection" / REPORTS).iterdir())) == 1
