"""The command line as a whole: help, statuses, streams."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from tui.cli import COMMANDS

ROOT = Path(__file__).parents[2]


def process(
    *words: str, environ: dict[str, str], shell: str = ""
) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own, as "$@" in `shell` if there is one."""
    command = [sys.executable, "-m", "tui", *words]
    if shell:
        command = ["bash", "-c", shell, "bash", *command]
    return subprocess.run(
        command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False
    )


def test_the_help_names_every_command_and_what_it_does(lection: Shell) -> None:
    out = lection("--help").out
    assert all(name in out for name in COMMANDS)
    assert all(command.does.split()[0] in out for command in COMMANDS.values())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(lection: Shell, name: str) -> None:
    said = lection(name, "--help")
    assert said.status == 0
    assert said.out.startswith(f"usage: lection {name}")


def test_the_version_is_said(lection: Shell) -> None:
    assert lection("--version").lines[0].startswith("Lection ")


def test_wrong_words_are_told_again_in_clean_ones(lection: Shell) -> None:
    said = lection("cite", "work", "--form", "a" + "\u0323" * 500 + "\u3164\u202e")
    assert said.status == 2
    assert said.err.count("\u0323") < 10
    assert not set(said.err) & set("\u3164\u202e")


@pytest.mark.parametrize("words", [[], ["open"], ["nobody"], ["jalali2001", "§1"]])
def test_the_reader_wants_a_terminal(lection: Shell, words: list[str]) -> None:
    said = lection(*words)
    assert (said.status, said.out) == (2, "")
    assert "terminal" in said.err


def test_what_is_known_of_the_library_is_said_once(
    lection: Shell, environ: dict[str, str], tmp_path: Path
) -> None:
    file = tmp_path / "a-file"
    file.write_text("")
    environ["LECTION_HOME"] = str(file / "library")
    said = lection("list", "--json")
    assert json.loads(said.out)[0]["key"] == "jalali2001"
    assert len(said.err.splitlines()) == 1


def test_styles_are_named_without_making_a_library(lection: Shell, environ: dict[str, str]) -> None:
    assert lection("styles", "apa").lines
    assert not Path(environ["LECTION_HOME"]).exists()


def test_output_that_nobody_reads_is_no_error(environ: dict[str, str]) -> None:
    said = process("styles", environ=environ, shell='"$@" | true; exit "${PIPESTATUS[0]}"')
    assert said.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to write to")
@pytest.mark.parametrize(
    "words", [["cite", "jalali2001"], ["styles"], ["list", "--json"], ["--help"]]
)
def test_output_that_finds_no_room_is_said(environ: dict[str, str], words: list[str]) -> None:
    said = process(*words, environ=environ, shell='"$@" > /dev/full')
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr == "The answer could not be written: No space left on device.\n"


def test_streams_that_are_closed_are_no_error(environ: dict[str, str]) -> None:
    said = process("list", environ=environ, shell='"$@" >&-')
    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")
    said = process("cite", "nobody", environ=environ, shell='"$@" 2>&-')
    assert (said.returncode, said.stdout, said.stderr) == (1, "", "")


def test_a_terminal_that_cannot_write_quotation_marks_is_no_error(
    environ: dict[str, str],
) -> None:
    said = process("cite", "jalali2001", environ=environ | {"PYTHONIOENCODING": "ascii"})
    assert (said.returncode, said.stderr) == (0, "")
    assert "Jalali, Ali A." in said.stdout


def test_a_citation_does_not_wait_for_what_it_does_not_need(environ: dict[str, str]) -> None:
    """Neither the screens nor the parsers of documents are imported for it."""
    process("note", "jalali2001", "Kept.", environ=environ)
    script = (
        "import os, sys; from tui.cli import run; from tui.parts import Parts;"
        "run(['cite', 'jalali2001'], Parts(os.environ)); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stdout.split())
    assert "tui.styles.csl.processor" in loaded
    assert not loaded & {"textual", "rich", "markdown_it", "yaml", "tui.sources", "tui.exchange"}
