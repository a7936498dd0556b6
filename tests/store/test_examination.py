"""What is found of a library that is looked at from outside."""

import fcntl
from pathlib import Path

import pytest

from tests.builders import NOON, a_draft, a_work
from tui.core.finding import Finding, State
from tui.store.examination import examine_cache, examine_library
from tui.store.library import open_library


def found(folder: Path) -> dict[str, Finding]:
    """The findings, by what was looked at."""
    return {one.check: one for one in examine_library(folder, NOON)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with a work that was kept twice."""
    folder = tmp_path / "library"
    library = open_library(folder)
    library.keep(a_work(), "/a/file")
    library.keep(a_work(), "/a/file")
    return folder


def test_a_library_that_is_not_there_is_none_and_is_not_made(tmp_path: Path) -> None:
    findings = found(tmp_path / "library")
    assert [one.state for one in findings.values()] == [State.GOOD, State.GOOD]
    assert not (tmp_path / "library").exists()


def test_a_library_as_it_should_be_is_well(folder: Path) -> None:
    findings = found(folder)
    assert {one.check for one in findings.values() if one.state is not State.GOOD} == set()
    assert findings["files"].finding == "1 file, whole, as written."
    assert findings["backups"].finding.startswith("1 earlier state, the newest of 20")


def test_files_that_others_can_read_are_named(folder: Path) -> None:
    (folder / "library.json").chmod(0o644)
    finding = found(folder)["privacy"]
    assert (finding.state, finding.do) == (State.ADVICE, f"chmod -R go= {folder}")
    assert "(library.json)" in finding.finding


def test_a_folder_that_others_can_write_to_is_a_fault(folder: Path) -> None:
    folder.chmod(0o777)
    finding = found(folder)["library"]
    assert (finding.state, finding.do) == (State.FAULT, "Put that right with chmod go-w.")


def test_a_session_that_holds_the_library_is_named(folder: Path) -> None:
    with (folder / "library.json.lock").open("r+") as lock:
        lock.write("process 7 on a-host\n")
        lock.flush()
        fcntl.flock(lock, fcntl.LOCK_EX)
        finding = found(folder)["lock"]
    assert finding.state is State.ADVICE
    assert finding.finding.startswith("library.json.lock is held by another session (process 7 on")
    assert found(folder)["lock"].state is State.GOOD


def test_a_damaged_file_is_a_fault_and_is_left_as_it_is(folder: Path) -> None:
    (folder / "library.json").write_text('{"a": ')
    finding = found(folder)["files"]
    assert (finding.state, finding.finding) == (State.FAULT, "library.json is not JSON.")
    assert (folder / "library.json").read_text() == '{"a": '


def test_a_file_that_was_changed_by_another_hand_is_named(folder: Path) -> None:
    path = folder / "library.json"
    path.write_text(path.read_text().replace("Byron", "Biron"))
    assert found(folder)["files"].state is State.ADVICE


def test_what_was_set_aside_is_named(folder: Path) -> None:
    (folder / "library.json.damaged-12345678").write_text("x")
    assert "library.json.damaged-12345678" in found(folder)["damage"].finding


def test_a_half_written_note_is_told_of(folder: Path) -> None:
    open_library(folder).keep_draft(a_draft())
    assert found(folder)["drafts"].finding == "1 note half written."


def test_the_cache_is_counted(tmp_path: Path) -> None:
    (tmp_path / "aa").write_bytes(b"x" * 2_500_000)
    said = f"1 parsed work, 2.5 MB, in {tmp_path}."
    assert examine_cache(tmp_path).finding == said
    assert examine_cache(None).state is State.ADVICE
