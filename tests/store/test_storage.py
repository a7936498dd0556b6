"""What was saved is there for every session; when the file is damaged there is a way back."""

import errno
import fcntl
import json
import os
import stat
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tinydb import where

from tui.store.errors import Held, NotSaved
from tui.store.lock import Lock
from tui.store.storage import SafeStorage, SafeTinyDB, alone


class Session:
    """One session on one database file, and what it told the person."""

    def __init__(self, path: Path, fault: str = "", patience: float = 10.0) -> None:
        self.told: list[str] = []
        clock = lambda: datetime.now(UTC)  # noqa: E731
        self.storage = SafeStorage(path, clock, self.told.append, fault, patience)
        self.database = SafeTinyDB(self.storage)
        self.notes = self.database.table("notes")

    def words(self) -> list[str]:
        return [record["note"] for record in self.notes]


def a_file(folder: Path, *notes: str) -> Path:
    path = folder / "a.json"
    session = Session(path)
    for note in notes:
        session.notes.insert({"note": note})
    return path


def damaged(path: Path, content: bytes = b"{ torn") -> Path:
    path.unlink()
    path.write_bytes(content)
    return path


def test_what_one_session_saved_another_finds(tmp_path: Path) -> None:
    assert Session(a_file(tmp_path, "one", "two")).words() == ["one", "two"]


def test_a_session_sees_what_another_saved_meanwhile(tmp_path: Path) -> None:
    mine, theirs = Session(tmp_path / "a.json"), Session(tmp_path / "a.json")
    mine.notes.insert({"note": "mine"})
    theirs.notes.insert({"note": "theirs"})
    mine.notes.insert({"note": "mine again"})
    assert mine.words() == theirs.words() == ["mine", "theirs", "mine again"]


def test_a_session_knows_that_another_wrote(tmp_path: Path) -> None:
    path = a_file(tmp_path, "one")
    mine, theirs = Session(path), Session(path)
    assert not mine.storage.changed()
    assert mine.words() == ["one"]
    theirs.notes.insert({"note": "two"})
    assert mine.storage.changed()
    assert mine.words() == ["one", "two"]
    assert not mine.storage.changed()


def test_a_session_knows_that_another_wrote_though_it_read_or_saved_itself_since(
    tmp_path: Path,
) -> None:
    path = a_file(tmp_path, "one")
    mine, theirs = Session(path), Session(path)
    assert mine.words() == ["one"]
    theirs.notes.insert({"note": "two"})
    assert mine.words() == ["one", "two"]
    assert mine.storage.changed()
    assert not mine.storage.changed()
    theirs.notes.insert({"note": "three"})
    mine.notes.insert({"note": "four"})
    assert mine.storage.changed()
    assert not mine.storage.changed()


def test_a_session_is_not_told_of_its_own_saves(tmp_path: Path) -> None:
    mine = Session(a_file(tmp_path, "one"))
    assert mine.words() == ["one"]
    mine.notes.insert({"note": "two"})
    mine.notes.insert({"note": "three"})
    assert not mine.storage.changed()


def test_a_session_knows_that_another_wrote_the_first_time(tmp_path: Path) -> None:
    mine, theirs = Session(tmp_path / "a.json"), Session(tmp_path / "a.json")
    assert mine.words() == []
    theirs.notes.insert({"note": "one"})
    assert mine.storage.changed()


def test_records_inserted_by_two_sessions_in_turn_have_numbers_of_their_own(
    tmp_path: Path,
) -> None:
    sessions = Session(tmp_path / "a.json"), Session(tmp_path / "a.json")
    numbers = [session.notes.insert({"note": ""}) for session in sessions * 3]
    more = sessions[0].notes.insert_multiple([{"note": ""}, {"note": ""}])
    assert [*numbers, *more] == list(range(1, 9))


def test_a_search_is_never_answered_from_memory(tmp_path: Path) -> None:
    mine, theirs = Session(tmp_path / "a.json"), Session(tmp_path / "a.json")
    query = where("note") == "one"
    assert mine.notes.search(query) == []
    theirs.notes.insert({"note": "one"})
    assert len(mine.notes.search(query)) == 1


def test_nobody_writes_while_one_reads_in_order_to_write(tmp_path: Path) -> None:
    mine, theirs = Session(tmp_path / "a.json"), Session(tmp_path / "a.json", patience=0)
    with alone(mine.notes), pytest.raises(Held):
        theirs.notes.insert({"note": "in between"})
    assert mine.words() == []


def test_tables_can_be_dropped(tmp_path: Path) -> None:
    session = Session(a_file(tmp_path, "one"))
    session.database.drop_table("notes")
    assert session.database.tables() == set()
    session.notes.insert({"note": "two"})
    session.database.drop_tables()
    assert Session(tmp_path / "a.json").words() == []


def test_a_change_that_fails_halfway_changes_nothing(tmp_path: Path) -> None:
    session = Session(a_file(tmp_path, "one", "two"))

    def change(record: Any) -> None:
        record["note"] += " changed"
        if record["note"].startswith("two"):
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        session.notes.update(change)
    assert session.words() == Session(tmp_path / "a.json").words() == ["one", "two"]


def test_what_is_read_is_the_readers_own(tmp_path: Path) -> None:
    session = Session(a_file(tmp_path, "one"))
    for record in session.notes:
        record["note"] = "scribbled over"
    session.storage.read()["notes"].clear()
    assert session.words() == ["one"]


def test_a_closed_storage_goes_on_when_it_is_used(tmp_path: Path) -> None:
    session = Session(a_file(tmp_path, "one"))
    session.storage.close()
    assert not session.storage.changed()
    session.notes.insert({"note": "two"})
    assert session.words() == ["one", "two"]


def test_everything_that_is_made_is_the_owners_alone(tmp_path: Path) -> None:
    a_file(tmp_path, "one", "two")
    for path in tmp_path.rglob("*"):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o700 if path.is_dir() else 0o600), path


def test_a_linked_file_is_replaced_where_it_is_and_stays_linked(tmp_path: Path) -> None:
    (tmp_path / "dotfiles").mkdir()
    real = a_file(tmp_path / "dotfiles", "one")
    link = tmp_path / "linked.json"
    link.symlink_to(real)
    Session(link).notes.insert({"note": "two"})
    assert link.is_symlink()
    assert Session(real).words() == ["one", "two"]


def test_what_a_killed_session_left_half_written_is_swept(tmp_path: Path) -> None:
    path = a_file(tmp_path, "one")
    left = tmp_path / ".a.json.999-ab.tmp"
    left.touch()
    Session(path).notes.insert({"note": "two"})
    assert not left.exists()


@pytest.mark.parametrize("content", [b"", b"\0" * 99, b"{ torn", b"null", b'{"notes": []}'])
def test_a_damaged_file_is_recovered_from_its_latest_backup(tmp_path: Path, content: bytes) -> None:
    path = damaged(a_file(tmp_path, "one", "two", "three"), content)
    session = Session(path)
    assert session.words() == ["one", "two"]
    (sentence,) = session.told
    assert "its backup of" in sentence
    assert sentence.endswith(". What was written from then on is missing.")


def test_the_damaged_file_is_kept_and_its_name_is_told(tmp_path: Path) -> None:
    session = Session(damaged(a_file(tmp_path, "one", "two"), b"{ torn"))
    session.words()
    (kept,) = tmp_path.glob("a.json.damaged-*")
    assert kept.read_bytes() == b"{ torn"
    assert kept.name in session.told[0]


def test_a_recovered_file_is_recovered_once(tmp_path: Path) -> None:
    path = damaged(a_file(tmp_path, "one", "two"))
    assert Session(path).words() == ["one"]
    next_session = Session(path)
    assert next_session.words() == ["one"]
    assert next_session.told == []


def test_a_recovered_file_is_saved_to_again(tmp_path: Path) -> None:
    session = Session(damaged(a_file(tmp_path, "one", "two")))
    session.notes.insert({"note": "three"})
    assert Session(tmp_path / "a.json").words() == ["one", "three"]


def test_a_file_that_is_gone_is_recovered_too(tmp_path: Path) -> None:
    path = a_file(tmp_path, "one", "two")
    path.unlink()
    session = Session(path)
    assert session.words() == ["one"]
    assert "is missing" in session.told[0]


def test_a_file_that_another_session_recovered_meanwhile_stays_as_it_made_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = damaged(a_file(tmp_path, "one", "two"))
    mine, theirs = Session(path), Session(path)
    flock = fcntl.flock

    def after_them(descriptor: int, operation: int) -> None:
        monkeypatch.setattr(fcntl, "flock", flock)
        theirs.notes.insert({"note": "theirs"})
        flock(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", after_them)
    assert mine.words() == ["one", "theirs"]


def test_a_backup_that_is_damaged_too_is_passed_over(tmp_path: Path) -> None:
    path = a_file(tmp_path, "one", "two")
    backups = tmp_path / "a.json.backups"
    (backups / "9999999999-1.json").write_bytes(b"{ torn as well")
    assert Session(damaged(path)).words() == ["one"]


def test_a_damaged_file_without_a_backup_begins_empty_and_is_kept(tmp_path: Path) -> None:
    session = Session(damaged(a_file(tmp_path, "one")))
    assert session.words() == []
    assert "has no backup" in session.told[0]
    assert len(list(tmp_path.glob("a.json.damaged-*"))) == 1


def test_a_file_that_another_program_changed_is_used_copied_and_told_of(tmp_path: Path) -> None:
    path = a_file(tmp_path, "one")
    changed = path.read_text().replace("one", "won")
    session = Session(damaged(path, changed.encode()))
    assert session.words() == ["won"]
    (kept,) = tmp_path.glob("a.json.unsealed-*")
    assert kept.read_text() == changed
    assert kept.name in session.told[0]
    session.notes.insert({"note": "two"})
    assert Session(path).told == []


def test_a_file_of_a_newer_format_is_read_and_never_written(tmp_path: Path) -> None:
    path = a_file(tmp_path, "one")
    newer = path.read_bytes().replace(b'"format":1', b'"format":2')
    session = Session(damaged(path, newer))
    assert session.words() == ["one"]
    assert "newer Lection" in session.told[0]
    with pytest.raises(NotSaved, match="newer Lection"):
        session.notes.insert({"note": "two"})
    assert path.read_bytes() == newer


def test_a_file_with_a_fault_is_read_and_nothing_is_ever_written(tmp_path: Path) -> None:
    path = a_file(tmp_path, "one")
    before = {entry: entry.stat().st_mtime_ns for entry in tmp_path.rglob("*")}
    session = Session(path, fault="Nothing can be saved here: it is a museum.")
    assert session.words() == ["one"]
    with pytest.raises(NotSaved, match="museum"):
        session.notes.insert({"note": "two"})
    assert {entry: entry.stat().st_mtime_ns for entry in tmp_path.rglob("*")} == before


def test_a_damaged_file_with_a_fault_is_read_from_its_backup_and_left_alone(
    tmp_path: Path,
) -> None:
    path = damaged(a_file(tmp_path, "one", "two"))
    session = Session(path, fault="Nothing can be saved here: it is a museum.")
    assert session.words() == session.words() == ["one"]
    assert len(session.told) == 1
    assert path.read_bytes() == b"{ torn"


def test_a_file_that_cannot_be_read_is_told_of_and_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    session = Session(tmp_path / "a.json")
    assert session.words() == []
    assert "cannot be read" in session.told[0]
    with pytest.raises(NotSaved):
        session.notes.insert({"note": "two"})
    assert (tmp_path / "a.json").is_dir()


def test_a_save_is_never_built_on_a_file_that_could_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_file(tmp_path, "one")
    session = Session(path)
    real = os.open

    def fail_once(name: str | Path, *arguments: int) -> int:
        if str(name) == str(path):
            monkeypatch.setattr(os, "open", real)
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(name, *arguments)

    monkeypatch.setattr(os, "open", fail_once)
    with pytest.raises(NotSaved):
        session.notes.insert({"note": "two"})
    assert Session(path).words() == ["one"]


def test_a_save_into_a_folder_that_is_gone_says_so(tmp_path: Path) -> None:
    session = Session(tmp_path / "gone" / "a.json")
    with pytest.raises(NotSaved, match="No such file or directory"):
        session.notes.insert({"note": "one"})


def test_a_save_that_another_session_holds_up_names_it(tmp_path: Path) -> None:
    session = Session(a_file(tmp_path, "one"), patience=0)
    with Lock(tmp_path / "a.json").held(), pytest.raises(Held, match=f"process {os.getpid()}"):
        session.notes.insert({"note": "two"})


def test_reading_goes_on_while_another_session_holds_the_file(tmp_path: Path) -> None:
    session = Session(a_file(tmp_path, "one"), patience=0)
    with Lock(tmp_path / "a.json").held():
        assert session.words() == ["one"]


def test_a_backup_that_cannot_be_kept_does_not_keep_the_note_from_being_saved(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.json.backups").touch()
    path = a_file(tmp_path, "one")
    session = Session(path)
    session.notes.insert({"note": "two"})
    assert "without a backup" in session.told[0]
    assert Session(path).words() == ["one", "two"]


def test_every_save_has_the_next_generation(tmp_path: Path) -> None:
    path = a_file(tmp_path, "one", "two")
    assert json.loads(path.read_bytes())["_meta"]["1"]["generation"] == 2
    damaged(path, b'{"notes": {}}')
    Session(path).notes.insert({"note": "three"})
    assert json.loads(path.read_bytes())["_meta"]["1"]["generation"] == 3
