"""Whatever a person writes for a path, asking what is there ends in an answer."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.paths import absolute, below, expanded, is_file, is_folder, is_there, resolved

NOBODY = "~nobody-has-this-name/work.md"
ASKED: tuple[Callable[[Path], object], ...] = (is_there, is_file, is_folder, absolute, resolved)


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    """A file in a folder that may not be looked into."""
    folder = tmp_path / "locked"
    folder.mkdir()
    (folder / "work.md").touch()
    folder.chmod(0)
    if os.access(folder, os.X_OK):
        pytest.skip("this user may look into every folder")
    yield folder / "work.md"
    folder.chmod(0o700)


def test_the_home_of_nobody_is_a_path_as_it_is_written() -> None:
    assert str(expanded(NOBODY)) == NOBODY
    assert not is_there(expanded(NOBODY))


def test_ones_own_home_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/reader")
    assert expanded("~/work.md") == Path("/home/reader/work.md")


def test_what_may_not_be_looked_at_may_be_there(locked: Path) -> None:
    assert is_there(locked)
    assert not is_file(locked) and not is_folder(locked)


def test_a_name_that_no_file_can_have_is_not_there() -> None:
    assert not is_there(Path("x" * 300))


def test_links_in_a_circle_lead_to_nothing(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    assert not is_there(one)
    assert resolved(one).parent == tmp_path.resolve()


def test_a_path_is_as_it_is_where_the_folder_one_is_in_was_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert absolute(Path("work.md")) == resolved(Path("work.md")) == Path("work.md")


def test_what_lies_in_a_folder_is_found_in_order_without_links_that_lead_in_circles(
    tmp_path: Path,
) -> None:
    for name in ("b/2.md", "b/1.md", "a.md", "c.md", ".hidden/3.md", "b/.4.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "b" / "back").symlink_to(tmp_path)
    found = [tmp_path / name for name in ("a.md", "b/1.md", "b/2.md", "c.md")]
    assert below(tmp_path) == (found, True)
    some, is_all = below(tmp_path, 3)
    assert len(some) <= 3 and not is_all
    assert below(tmp_path / "none") == ([], True)


@given(st.text())
def test_nothing_that_is_written_is_an_error(written: str) -> None:
    path = expanded(written)
    for asked in ASKED:
        asked(path)
