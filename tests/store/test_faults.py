"""Nothing that was acknowledged is lost, whenever a session is killed and whatever call fails."""

import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest

from tui.store.library import open_library

HERE = Path(__file__).parent
FOREVER = "1000000"


def every_step(folder: Path, how: str) -> list[tuple[str, str, str, str]]:
    """For each time: what became of the save, the note before, the new note, the note found."""
    script = [sys.executable, str(HERE / "every_step.py"), str(folder), how]
    done = subprocess.run(script, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    return [(end, before, new, found) for end, before, new, found in rows]


def a_writer(folder: Path, name: str, count: str) -> subprocess.Popen[str]:
    script = [sys.executable, str(HERE / "writer.py"), str(folder), name, count]
    return subprocess.Popen(script, stdout=subprocess.PIPE, text=True)


def finished(writer: subprocess.Popen[str]) -> list[str]:
    """What the writer said from now on until it ended."""
    return writer.communicate()[0].splitlines()


def notes(folder: Path) -> list[str]:
    library = open_library(folder)
    kept = [annotation.note for annotation in library.annotations("work")]
    assert library.notices() == ()
    return kept


def test_a_session_killed_at_any_step_of_a_save_leaves_the_old_note_or_the_new(
    tmp_path: Path,
) -> None:
    rows = every_step(tmp_path, "kill")
    for end, before, new, found in rows:
        assert found in ((before, new) if end == "killed" else (new,))
    killed = [(before, new, found) for end, before, new, found in rows if end == "killed"]
    assert any(found == before for before, _, found in killed)
    assert any(found == new for _, new, found in killed)
    assert rows[-1][0] == "saved"


def test_a_save_in_which_any_call_fails_leaves_what_it_says(tmp_path: Path) -> None:
    rows = every_step(tmp_path, "fail")
    for end, before, new, found in rows:
        assert found == (before if end == "failed" else new)
    assert {end for end, *_ in rows} == {"saved", "failed", "unconfirmed"}


def test_a_session_killed_at_any_step_of_a_recovery_leaves_the_backup_to_be_found(
    tmp_path: Path,
) -> None:
    rows = every_step(tmp_path, "recover")
    assert {found for *_, found in rows} == {"first"}
    assert {end for end, *_ in rows} == {"killed", "saved"}


@pytest.mark.parametrize("acknowledged", [1, 4, 9])
def test_a_session_killed_at_work_loses_nothing_it_was_told_is_saved(
    tmp_path: Path, acknowledged: int
) -> None:
    writer = a_writer(tmp_path, "note", FOREVER)
    assert writer.stdout is not None
    said = [line.strip() for line in islice(writer.stdout, acknowledged)]
    writer.kill()
    said += finished(writer)
    found = notes(tmp_path)
    assert found[: len(said)] == said
    assert len(found) <= len(said) + 1
    held = [holding.origin for holding in open_library(tmp_path).holdings()]
    assert held[: len(said)] == said


def test_sessions_that_write_at_once_lose_nothing_of_each_other(tmp_path: Path) -> None:
    writers = [a_writer(tmp_path, name, "20") for name in ("one", "two")]
    said = [line for writer in writers for line in finished(writer)]
    assert len(said) == 40
    assert sorted(notes(tmp_path)) == sorted(said)
    holdings = open_library(tmp_path).holdings()
    assert sorted(holding.origin for holding in holdings) == sorted(said)
    assert len({holding.key for holding in holdings}) == 40


def test_a_session_killed_beside_another_does_not_hold_it_up(tmp_path: Path) -> None:
    killed = a_writer(tmp_path, "killed", FOREVER)
    other = a_writer(tmp_path, "other", "20")
    assert killed.stdout is not None
    said = [line.strip() for line in islice(killed.stdout, 3)]
    killed.kill()
    said += finished(killed) + finished(other)
    assert set(said) <= set(notes(tmp_path))
    assert "other-19" in said
