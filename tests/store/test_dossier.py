"""What is done to a project can be taken back and done again."""

import pytest

from tests.builders import a_library
from tui.core.project import Item, Project
from tui.store.dossier import Dossier
from tui.store.errors import ChangedElsewhere, NotSaved
from tui.store.library import Library

ONE, TWO = Item("one"), Item("two")


@pytest.fixture
def library() -> Library:
    return a_library()


@pytest.fixture
def project(library: Library) -> Project:
    return library.save_project(Project("Iran paper", items=(ONE, TWO)))


def test_a_removed_item_is_there_again_in_its_place(library: Library, project: Project) -> None:
    dossier = Dossier(library, project.id)
    dossier.change(lambda one: one.removed(ONE))
    assert dossier.undo() == project
    assert library.projects() == (project,)
    again = dossier.redo()
    assert again is not None
    assert again.items == (TWO,)


def test_changes_are_taken_back_in_their_order(library: Library, project: Project) -> None:
    dossier = Dossier(library, project.id)
    dossier.change(lambda one: one.moved(ONE, 1))
    dossier.change(lambda one: one.styled("apa"))
    moved = dossier.undo()
    assert moved is not None
    assert (moved.style, moved.items) == ("", (TWO, ONE))
    assert dossier.undo() == project
    assert dossier.undo() is None


def test_what_changed_nothing_is_not_taken_back(library: Library, project: Project) -> None:
    dossier = Dossier(library, project.id)
    assert dossier.change(lambda one: one.added(ONE)) == project
    assert dossier.undo() is None
    assert dossier.redo() is None


def test_what_another_window_changed_since_is_left_alone(
    library: Library, project: Project
) -> None:
    dossier = Dossier(library, project.id)
    dossier.change(lambda one: one.removed(ONE))
    theirs = library.change_project(project.id, lambda one: one.added(Item("theirs")))
    with pytest.raises(ChangedElsewhere, match="in another window"):
        dossier.undo()
    assert library.projects() == (theirs,)
    assert dossier.undo() is None


def test_a_project_that_is_gone_is_not_changed(library: Library, project: Project) -> None:
    dossier = Dossier(library, project.id)
    library.remove_project(project)
    with pytest.raises(NotSaved, match="removed in another window"):
        dossier.change(lambda one: one.styled("apa"))
