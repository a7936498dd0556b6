"""A project is kept as it was left, in any session, and loses nothing to another session."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import NOON, a_library, a_reference, a_selector, a_work
from tui.core.citation import Locator
from tui.core.preferences import Preferences
from tui.core.project import Item, Project
from tui.store.errors import NotSaved
from tui.store.library import Library, open_library

PASSAGE = Item("a-work", "byron1843", a_selector(), Locator("page", "98"), "first words", NOON)


@pytest.fixture(params=["in memory", "on disk"])
def library(request: pytest.FixtureRequest, tmp_path: Path) -> Library:
    return a_library() if request.param == "in memory" else open_library(tmp_path)


def test_a_new_library_has_no_projects(library: Library) -> None:
    assert library.projects() == ()
    assert library.project("Iran paper") is None
    assert library.active_project() is None


def test_a_project_is_kept_with_its_items_in_order(library: Library) -> None:
    saved = library.save_project(Project("Iran paper", "apa", (PASSAGE, Item("another"))))
    assert library.projects() == (saved,)
    assert saved.items[0].saved == NOON
    assert library.project("iran PAPER") == library.project(saved.id) == saved


def test_saving_a_project_again_keeps_it_one(library: Library) -> None:
    saved = library.save_project(Project("Iran paper"))
    changed = library.save_project(saved.added(PASSAGE).styled("apa"))
    assert library.projects() == (changed,)
    assert (changed.id, changed.style, changed.items) == (saved.id, "apa", (PASSAGE,))


def test_a_removed_project_is_gone_until_it_is_saved_again(library: Library) -> None:
    saved = library.save_project(Project("Iran paper", items=(PASSAGE,)))
    library.remove_project(saved)
    assert library.projects() == ()
    assert library.save_project(saved) == saved
    assert library.projects() == (saved,)


def test_the_active_project_is_the_one_that_is_preferred(library: Library) -> None:
    saved = library.save_project(Project("Iran paper"))
    assert library.active_project() is None
    library.prefer(Preferences(project=saved.id))
    assert library.active_project() == saved
    library.remove_project(saved)
    assert library.active_project() is None


def test_a_project_named_like_the_id_of_the_active_one_is_not_active(library: Library) -> None:
    saved = library.save_project(Project("Iran paper"))
    library.save_project(Project(saved.id))
    library.prefer(Preferences(project=saved.id))
    assert library.active_project() == saved


def test_a_change_is_made_to_what_is_on_disk_now(tmp_path: Path) -> None:
    mine, theirs = open_library(tmp_path), open_library(tmp_path)
    project = mine.save_project(Project("Iran paper"))
    theirs.change_project(project.id, lambda one: one.added(Item("theirs")))
    changed = mine.change_project(project.id, lambda one: one.added(Item("mine")))
    assert changed is not None
    assert changed.works == ("theirs", "mine")
    assert open_library(tmp_path).projects() == (changed,)


def test_a_change_that_changes_nothing_is_not_written(tmp_path: Path) -> None:
    library = open_library(tmp_path)
    project = library.save_project(Project("Iran paper", items=(PASSAGE,)))
    before = (tmp_path / "library.json").read_bytes()
    later = replace(PASSAGE, saved=None)
    assert library.change_project(project.id, lambda one: one.added(later)) == project
    assert (tmp_path / "library.json").read_bytes() == before


def test_what_is_not_there_is_not_changed(library: Library) -> None:
    assert library.change_project("nowhere", lambda one: one.styled("apa")) is None
    removed = library.save_project(Project("Iran paper"))
    library.remove_project(removed)
    assert library.change_project(removed.id, lambda one: one.styled("apa")) is None


def test_the_references_of_a_project_are_those_of_today(library: Library) -> None:
    holding = library.keep(a_work(), "/one.md")
    library.revise(replace(holding, reference=a_reference("Revised")))
    found = library.references((holding.id, "never held"))
    assert {id: reference.title for id, reference in found.items()} == {holding.id: "Revised"}


def test_a_work_that_left_the_library_can_still_be_cited(library: Library) -> None:
    holding = library.keep(a_work(), "/one.md")
    library.remove(holding)
    assert library.references([holding.id])[holding.id].title == "On Reading"


def test_a_project_that_cannot_be_kept_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    library = open_library(tmp_path / "file" / "library")
    with pytest.raises(NotSaved, match="Nothing can be saved in "):
        library.save_project(Project("Iran paper"))
