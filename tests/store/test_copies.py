"""The files of works are kept by content, privately, and once."""

import hashlib
import stat
from pathlib import Path

import pytest

from tui.store.copies import Copies
from tui.store.errors import NotSaved

WORDS = b"One begins to read."
SHA256 = hashlib.sha256(WORDS).hexdigest()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that is to be kept."""
    path = tmp_path / "A Book.EPUB"
    path.write_bytes(WORDS)
    return path


@pytest.fixture
def copies(tmp_path: Path) -> Copies:
    """An empty folder of copies."""
    folder = tmp_path / "sources"
    folder.mkdir()
    return Copies(folder)


def test_a_copy_outlives_the_file(copies: Copies, path: Path) -> None:
    copies.keep(path, SHA256)
    path.unlink()
    copy = copies.find(SHA256)
    assert copy is not None
    assert copy.name == f"{SHA256}.epub"
    assert copy.read_bytes() == WORDS
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_the_same_bytes_are_kept_once(copies: Copies, path: Path) -> None:
    copies.keep(path, SHA256)
    other = path.with_name("The same.txt")
    other.write_bytes(WORDS)
    copies.keep(other, SHA256)
    copy = copies.find(SHA256)
    assert copy is not None
    assert list(copy.parent.iterdir()) == [copy]


def test_a_file_that_has_changed_meanwhile_is_not_kept(copies: Copies, path: Path) -> None:
    path.write_bytes(b"Something else.")
    copies.keep(path, SHA256)
    assert copies.find(SHA256) is None


def test_what_is_not_wanted_any_more_goes(copies: Copies, path: Path) -> None:
    copies.keep(path, SHA256)
    copies.drop_all_but([SHA256])
    assert copies.find(SHA256)
    copies.drop_all_but([])
    assert copies.find(SHA256) is None


def test_a_copy_that_cannot_be_made_is_said(tmp_path: Path, path: Path) -> None:
    with pytest.raises(NotSaved, match="No such file"):
        Copies(tmp_path / "nowhere").keep(path, SHA256)
    with pytest.raises(NotSaved, match=r"It may only be read\."):
        Copies(path.parent, "It may only be read.").keep(path, SHA256)


def test_a_library_in_memory_keeps_none(path: Path) -> None:
    copies = Copies()
    copies.keep(path, SHA256)
    copies.drop_all_but([])
    assert copies.find(SHA256) is None
