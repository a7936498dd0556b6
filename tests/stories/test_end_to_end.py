"""The whole of it in a real terminal: from the article to a citation, and again the next day."""

import base64
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.real_terminal import Terminal

LECTION = [sys.executable, "-m", "tui"]
LEFT, RIGHT, ESC = "\x1b[D", "\x1b[C", "\x1b"

STYLES = {
    "[MLA]": "(Jalali, par. 3)",
    "[APA]": "(Jalali, 2001, “Introduction” section, para. 3)",
    "[Chicago]": "Ali A. Jalali, “The Strategic Partnership of Russia and",
    "[Chicago author-date]": "(Jalali 2001,",
    "[Chicago 17]": "Ali A. Jalali, “The Strategic Partnership of Russia and",
}


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """A person's account with nothing in it yet."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return kept | {"HOME": str(tmp_path), "TERM": "xterm-256color", "COLORTERM": "truecolor"}


def label(rows: list[str], pattern: str) -> str:
    """The label that stands over the first letters of a word on the screen."""
    for row in rows:
        if found := re.search(pattern, row):
            return found[1]
    raise AssertionError(f"{pattern} is not on the screen:\n" + "\n".join(rows))


def copied(terminal: Terminal) -> str:
    """The text of the last OSC 52 that was sent."""
    sent = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", terminal.sent)
    return base64.b64decode(sent[-1]).decode()


def test_the_main_job_is_done_and_found_again(environ: dict[str, str]) -> None:
    with Terminal(LECTION, environ) as terminal:
        terminal.until("Welcome to Lection")
        terminal.press("\r")
        terminal.until("/ search")
        _search(terminal)
        _select(terminal)
        _mark(terminal)
        _cite(terminal)
        terminal.press("q")
        assert terminal.ends() == 0
    with Terminal(LECTION, environ) as terminal:
        terminal.until("▌")
        terminal.until("✎")
        rows = terminal.until("1 note")
        assert not any("Hojatoleslam" in row for row in rows), "the place was not kept"
        terminal.press("q")
        assert terminal.ends() == 0
    _notes_are_given_out(environ)


def _search(terminal: Terminal) -> None:
    terminal.press("/moscow\r")
    terminal.until("1 of 8")
    for number in range(2, 9):
        terminal.press("n")
        terminal.until(f"{number} of 8")
    terminal.press("/iran's possible\r")
    terminal.until("1 of 1")
    terminal.press(ESC)
    terminal.until("/ search")


def _select(terminal: Terminal) -> None:
    terminal.press("v")
    rows = terminal.until("first word")
    terminal.press(label(rows, r"(\S\S)an's \S\Sssible"))
    rows = terminal.until("last word")
    terminal.press(label(rows, r"(\S\S)shington\."))
    terminal.until("29 words, §1 ¶3")


def _mark(terminal: Terminal) -> None:
    terminal.press("h")
    terminal.until("Highlighted in yellow")
    terminal.press("aAgainst Herzig 2001.\x13")
    terminal.until("Saved the note.")


def _cite(terminal: Terminal) -> None:
    terminal.press("v")
    rows = terminal.until("first word")
    terminal.press(label(rows, r"(\S\S)an's \S\Sssible"))
    rows = terminal.until("last word")
    terminal.press(label(rows, r"(\S\S)shington\."))
    terminal.until("29 words")
    terminal.press("c")
    for name, cited in STYLES.items():
        terminal.until(name)
        terminal.until(cited)
        terminal.press(RIGHT)
    terminal.until("[MLA]")
    terminal.press("y")
    terminal.until("the MLA in-text citation")
    assert copied(terminal) == "(Jalali, par. 3)"


def _notes_are_given_out(environ: dict[str, str]) -> None:
    command = [*LECTION, "notes", "jalali2001", "--json"]
    printed = subprocess.run(command, env=environ, capture_output=True, text=True, check=True)
    (note,) = json.loads(printed.stdout)
    assert note["colour"] == "yellow"
    assert note["note"] == "Against Herzig 2001."
    assert note["quote"].startswith("Iran's possible reconciliation")
    assert note["quote"].endswith("between Moscow and Washington.")
    assert note["state"] == "found"
    assert (note["section"], note["paragraph"], note["page"]) == ("Introduction", 3, None)


def test_what_is_typed_before_there_is_a_screen_is_answered(
    environ: dict[str, str], tmp_path: Path
) -> None:
    file = tmp_path / "talks.md"
    file.write_text("# Talks\n\n" + "They met in Moscow again.\n\n" * 40, encoding="utf-8")
    with Terminal([*LECTION, str(file)], environ) as terminal:
        terminal.until("Welcome to Lection")
        terminal.press("\rq")
        assert terminal.ends() == 0
    file.write_text(file.read_text(encoding="utf-8") + "And again.", encoding="utf-8")
    with Terminal([*LECTION, str(file)], environ) as terminal:
        terminal.press("/moscow")
        terminal.until("1 of 40")
        terminal.press("\rq")
        assert terminal.ends() == 0
