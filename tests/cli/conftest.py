"""Lection at the command line, each command as a process of its own would find the library."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.shell import Said
from tui.cli import run
from tui.parts import Parts

Shell = Callable[..., Said]


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """An account that has no library yet."""
    return {"LECTION_HOME": str(tmp_path / "library"), "XDG_CONFIG_HOME": str(tmp_path / "config")}


@pytest.fixture
def lection(environ: dict[str, str], capsys: pytest.CaptureFixture[str]) -> Shell:
    """Carries out the words of a command line, and answers what it said."""

    def said(*words: str) -> Said:
        try:
            status = run(words, Parts(environ))
        except SystemExit as left:
            status = left.code if isinstance(left.code, int) else 1
        captured = capsys.readouterr()
        return Said(status, captured.out, captured.err)

    return said


@pytest.fixture
def book(tmp_path: Path) -> str:
    """The path of a book of three pages, whose key is fry1999."""
    path = tmp_path / "book.md"
    path.write_text(
        "---\nid: fry1999\ntitle: A Book\nauthor: Roger Fry\ndate: 1999\n---\n\n# One\n\n"
        "[p. 3] One begins to read.\n\n[p. 4] One reads on.[^a]\n\n# Two\n\n[p. 5] One ends.\n\n"
        "[^a]: A note.\n",
        encoding="utf-8",
    )
    return str(path)
