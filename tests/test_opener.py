"""A work is opened by its reader, looked at by a command, and held for what is kept about it."""

from pathlib import Path

import pytest

from tests.builders import an_annotation
from tui.bundled import content_folder
from tui.opening import NoSuchWork, Opener
from tui.sources import UnreadableWork
from tui.store.library import Library, open_library


@pytest.fixture
def path(tmp_path: Path) -> str:
    """The path of a text that no library has."""
    path = tmp_path / "text.txt"
    path.write_text("One begins to read.\n\nOne reads on.\n", encoding="utf-8")
    return str(path)


def an_opener(library: Library) -> Opener:
    return Opener(library, content_folder())


def test_a_work_that_is_opened_is_where_one_goes_on(library: Library, path: str) -> None:
    opened = an_opener(library).open(path)
    assert library.last_opened() == opened.holding
    assert an_opener(library).open_last().holding.id == opened.holding.id


def test_a_work_that_is_looked_at_is_not_kept(library: Library, path: str) -> None:
    looked = an_opener(library).look(path)
    assert looked.work.text.startswith("One begins")
    assert library.holdings() == ()


def test_a_work_that_is_held_is_kept_and_not_opened(library: Library, path: str) -> None:
    opener = an_opener(library)
    held = opener.hold(opener.look(path))
    assert library.holdings() == (held,)
    assert opener.hold(opener.look(path)) == held
    assert library.last_opened() is None


def test_the_notes_of_a_library_that_may_only_be_read_are_read(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "library"
    before = open_library(folder)
    holding = an_opener(before).open(path).holding
    before.save(an_annotation(holding.id, "Still here."))
    folder.chmod(0o770)  # others may write to it, so nothing is saved in it
    library = open_library(folder)
    opened = an_opener(library).open(path)
    assert "chmod go-w" in opened.notice
    assert [one.note for one in library.annotations(opened.holding.id)] == ["Still here."]


def test_a_work_that_could_not_be_kept_can_be_read(tmp_path: Path, path: str) -> None:
    (tmp_path / "file").touch()
    opened = an_opener(open_library(tmp_path / "file" / "library")).open(path)
    assert opened.notice.startswith("Nothing can be saved in ")
    assert opened.holding.id == opened.work.sha256


def test_a_slip_in_the_key_of_the_bundled_article_is_understood(library: Library) -> None:
    with pytest.raises(NoSuchWork, match=r"Did you mean jalali2001\?"):
        an_opener(library).look("jalal2001")


def test_the_home_of_nobody_has_no_file_in_it(library: Library) -> None:
    with pytest.raises(UnreadableWork, match=r"There is no file ~nobody-has-this-name/x\.md"):
        an_opener(library).open("~nobody-has-this-name/x.md")


def test_a_file_that_was_spoilt_is_read_from_the_copy_and_that_is_said(
    tmp_path: Path, path: str
) -> None:
    library = open_library(tmp_path / "library")
    opener = an_opener(library)
    before = opener.add(Path(path)).work
    Path(path).write_bytes(b"\0\1\2")
    assert opener.open(path).work == before
    assert "This is the copy that Lection kept." in " ".join(library.notices())


def test_one_goes_on_with_a_work_whose_file_was_deleted(tmp_path: Path, path: str) -> None:
    library = open_library(tmp_path / "library")
    opener = an_opener(library)
    opener.keep_copy(opener.open(path).holding)
    Path(path).unlink()
    assert opener.open_last().work.text.startswith("One begins to read.")
