"""A file is replaced wholly or not at all."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.store.atomic import replace_file, sweep
from tui.store.errors import Unconfirmed


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def any_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def test_the_new_content_stands_in_the_place_of_the_old(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    replace_file(path, b"old")
    replace_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.usefixtures("any_umask")
@pytest.mark.parametrize("umask", [0o000, 0o002, 0o022, 0o077, 0o277])
def test_only_its_owner_may_read_a_file_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    os.umask(umask)
    replace_file(tmp_path / "a.json", b"mine")
    assert mode(tmp_path / "a.json") == 0o600


def test_the_old_file_stands_while_the_new_one_waits(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    replace_file(path, b"old")
    seen: list[bytes] = []
    replace_file(path, b"new", before=lambda: seen.append(path.read_bytes()))
    assert seen == [b"old"]


def test_an_error_before_the_replacement_leaves_the_old_file_and_nothing_else(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.json"
    replace_file(path, b"old")

    def fail() -> None:
        raise OSError(errno.ENOSPC, "full")

    with pytest.raises(OSError, match="full"):
        replace_file(path, b"new", before=fail)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_disk_that_takes_little_at_a_time_gets_it_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, content: write(descriptor, content[:3]))
    replace_file(tmp_path / "a.json", b"all of it, not a part")
    assert (tmp_path / "a.json").read_bytes() == b"all of it, not a part"


def test_the_disk_has_the_new_file_before_it_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    fsync, replace = os.fsync, os.replace

    def noted_fsync(descriptor: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        fsync(descriptor)

    def noted_replace(source: Path, target: Path) -> None:
        steps.append("name")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(os, "replace", noted_replace)
    replace_file(tmp_path / "a.json", b"new")
    assert steps == ["file", "name", "folder"]


def test_a_replacement_that_the_disk_does_not_confirm_is_told_from_one_that_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def refuse_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EIO, "the disk is dying")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", refuse_folders)
    with pytest.raises(Unconfirmed):
        replace_file(tmp_path / "a.json", b"new")
    assert (tmp_path / "a.json").read_bytes() == b"new"


def test_a_link_is_never_followed_for_a_new_file(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    (tmp_path / "a.json").symlink_to(victim)
    replace_file(tmp_path / "a.json", b"new")
    assert victim.read_bytes() == b"precious"


def test_what_a_killed_writer_left_is_swept_and_nothing_else(tmp_path: Path) -> None:
    for name in (".a.json.12-ab.tmp", ".b.json.12-ab.tmp", "a.json", ".a.json"):
        (tmp_path / name).touch()
    sweep(tmp_path, "a.json")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".a.json",
        ".b.json.12-ab.tmp",
        "a.json",
    ]


def test_what_may_still_be_written_is_not_swept(tmp_path: Path) -> None:
    (tmp_path / ".a.json.12-ab.tmp").touch()
    sweep(tmp_path, seconds=3600)
    assert (tmp_path / ".a.json.12-ab.tmp").exists()
