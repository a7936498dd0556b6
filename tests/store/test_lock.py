"""One session at a time may change a file."""

import os
import stat
from pathlib import Path

import pytest

from tui.store.errors import Held
from tui.store.lock import Lock


def test_a_lock_that_is_held_keeps_others_out(tmp_path: Path) -> None:
    mine, theirs = Lock(tmp_path / "a"), Lock(tmp_path / "a", patience=0)
    with mine.held(), pytest.raises(Held), theirs.held():
        pass


def test_the_sentence_names_the_session_that_holds_the_lock(tmp_path: Path) -> None:
    mine, theirs = Lock(tmp_path / "a"), Lock(tmp_path / "a", patience=0)
    with mine.held(), pytest.raises(Held, match=f"process {os.getpid()} on "), theirs.held():
        pass


def test_a_lock_is_free_when_it_is_let_go(tmp_path: Path) -> None:
    mine, theirs = Lock(tmp_path / "a"), Lock(tmp_path / "a", patience=0)
    with mine.held():
        pass
    with theirs.held():
        assert theirs.is_mine
        assert not mine.is_mine


def test_a_lock_is_let_go_by_what_goes_wrong(tmp_path: Path) -> None:
    mine, theirs = Lock(tmp_path / "a"), Lock(tmp_path / "a", patience=0)
    with pytest.raises(ZeroDivisionError), mine.held():
        raise ZeroDivisionError
    with theirs.held():
        pass


def test_the_one_who_holds_a_lock_may_take_it_again(tmp_path: Path) -> None:
    lock, theirs = Lock(tmp_path / "a"), Lock(tmp_path / "a", patience=0)
    with lock.held():
        with lock.held():
            pass
        with pytest.raises(Held), theirs.held():
            pass


def test_locks_on_two_files_do_not_meet(tmp_path: Path) -> None:
    with Lock(tmp_path / "a").held(), Lock(tmp_path / "b", patience=0).held():
        pass


def test_nobody_else_may_open_the_lock_file(tmp_path: Path) -> None:
    (tmp_path / "a.lock").touch(mode=0o644)
    with Lock(tmp_path / "a").held():
        assert stat.S_IMODE((tmp_path / "a.lock").stat().st_mode) == 0o600


def test_a_lock_file_that_is_a_link_is_refused_and_its_target_left_alone(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious")
    (tmp_path / "a.lock").symlink_to(victim)
    with pytest.raises(OSError), Lock(tmp_path / "a").held():
        pass
    assert victim.read_text() == "precious"
