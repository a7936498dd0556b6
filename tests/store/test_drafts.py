"""A half-written note is offered again when the session that wrote it is over, and not before."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOON, a_draft, a_library
from tui.store.drafts import Drafts, Files
from tui.store.errors import NotSaved
from tui.store.library import open_library
from tui.store.session import Session, is_over, this_session

OVER = replace(this_session(), start="long ago")
ELSEWHERE = Session("elsewhere", "boot", 7, "1")


def drafts_of(session: Session, files: dict[str, bytes]) -> Drafts:
    return Drafts(files, session, is_over)


def test_a_draft_of_a_session_that_is_over_is_offered() -> None:
    files: dict[str, bytes] = {}
    drafts_of(OVER, files).keep(a_draft(), NOON)
    assert drafts_of(this_session(), files).left_behind(NOON) == (replace(a_draft(), saved=NOON),)


def test_a_draft_of_a_session_that_runs_is_not_offered() -> None:
    files: dict[str, bytes] = {}
    drafts_of(this_session(), files).keep(a_draft(), NOON)
    assert drafts_of(OVER, files).left_behind(NOON) == ()


def test_a_draft_of_a_session_that_runs_for_days_is_not_offered() -> None:
    files: dict[str, bytes] = {}
    drafts = drafts_of(this_session(), files)
    drafts.keep(a_draft(), NOON)
    assert drafts.left_behind(NOON + timedelta(days=3)) == ()


def test_a_draft_that_is_taken_up_belongs_to_the_session_that_took_it() -> None:
    files: dict[str, bytes] = {}
    drafts_of(OVER, files).keep(a_draft(), NOON)
    drafts_of(this_session(), files).keep(a_draft(text="Half a thought"), NOON)
    assert len(files) == 1
    assert drafts_of(this_session(), files).left_behind(NOON) == ()


def test_a_draft_from_another_host_is_offered_when_it_is_a_day_old() -> None:
    files: dict[str, bytes] = {}
    drafts_of(ELSEWHERE, files).keep(a_draft(), NOON)
    here = drafts_of(this_session(), files)
    assert here.left_behind(NOON + timedelta(hours=23)) == ()
    assert len(here.left_behind(NOON + timedelta(hours=25))) == 1


def test_drafts_are_offered_the_oldest_first() -> None:
    files: dict[str, bytes] = {}
    over = drafts_of(OVER, files)
    over.keep(a_draft("a", "second"), NOON + timedelta(minutes=1))
    over.keep(a_draft("b", "first"), NOON)
    assert [one.text for one in over.left_behind(NOON)] == ["first", "second"]


def test_a_dropped_draft_is_gone_and_dropping_it_again_is_nothing() -> None:
    files: dict[str, bytes] = {}
    drafts = drafts_of(OVER, files)
    drafts.keep(a_draft(), NOON)
    drafts.drop("a-draft")
    drafts.drop("a-draft")
    assert drafts.left_behind(NOON) == ()


@pytest.mark.parametrize("content", [b"", b"{ torn", b"[]", b"{}", b'{"id": 7}', b"\xff" * 9])
def test_what_is_no_draft_is_not_offered(content: bytes) -> None:
    assert drafts_of(this_session(), {"a": content}).left_behind(NOON) == ()


def test_a_draft_whose_session_is_not_known_is_offered() -> None:
    files = {"a": b'{"id": "a", "text": "Half", "session": {"host": "h", "pid": 3}}'}
    (draft,) = drafts_of(this_session(), files).left_behind(NOON)
    assert draft.text == "Half"


def test_a_draft_outlives_the_session_that_was_writing_it(tmp_path: Path) -> None:
    before = open_library(tmp_path, OVER)
    before.keep_draft(a_draft(text="Half a thought \udcff"))
    assert [one.text for one in open_library(tmp_path).drafts()] == ["Half a thought \ufffd"]


def test_a_draft_is_a_file_of_its_own_for_the_owner_alone(tmp_path: Path) -> None:
    library = open_library(tmp_path, OVER)
    library.keep_draft(a_draft())
    library.keep_draft(a_draft(text="Half a thought"))
    (path,) = (tmp_path / "drafts").iterdir()
    assert path.name == "a-draft.json"
    assert path.stat().st_mode & 0o777 == 0o600
    library.drop_draft("a-draft")
    assert list((tmp_path / "drafts").iterdir()) == []


def test_a_draft_is_never_written_outside_its_folder(tmp_path: Path) -> None:
    library = open_library(tmp_path / "library", OVER)
    library.keep_draft(a_draft("../../outside"))
    assert [path.name for path in tmp_path.iterdir()] == ["library"]
    assert len(library.drafts()) == 1
    library.drop_draft("../../outside")
    assert library.drafts() == ()


def test_a_draft_that_cannot_be_kept_says_so(tmp_path: Path) -> None:
    files = Files(tmp_path, fault="Nothing can be saved here.")
    with pytest.raises(NotSaved, match="Nothing can be saved here"):
        Drafts(files, OVER, is_over).keep(a_draft(), NOON)
    with pytest.raises(NotSaved, match="No such file"):
        Files(tmp_path / "gone")["a"] = b"{}"
    assert list(Files(tmp_path / "gone")) == []


def test_a_library_in_memory_keeps_drafts_too() -> None:
    library = a_library()
    library.keep_draft(a_draft())
    library.drop_draft("a-draft")
    assert library.drafts() == ()
