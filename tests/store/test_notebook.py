"""Every change to the notes of a work can be taken back and made again."""

import pytest

from tests.builders import a_library, an_annotation
from tui.store.library import Library
from tui.store.notebook import Notebook


@pytest.fixture
def library() -> Library:
    return a_library()


def notes(library: Library) -> list[str]:
    return [annotation.note for annotation in library.annotations("a-work")]


def test_a_new_note_is_taken_back_and_made_again(library: Library) -> None:
    notebook = Notebook(library, "a-work")
    kept = notebook.save(an_annotation(note="new"))
    assert notebook.undo() is not None
    assert notes(library) == []
    assert notebook.redo() is not None
    assert [(one.id, one.note) for one in notebook.annotations()] == [(kept.id, "new")]


def test_a_changed_note_is_what_it_was(library: Library) -> None:
    notebook = Notebook(library, "a-work")
    kept = notebook.save(an_annotation(note="first"))
    notebook.save(kept.noted("second"))
    notebook.undo()
    assert notes(library) == ["first"]
    notebook.redo()
    assert notes(library) == ["second"]


def test_a_deleted_note_is_there_again(library: Library) -> None:
    notebook = Notebook(library, "a-work")
    notebook.remove(notebook.save(an_annotation(note="gone?")))
    assert notes(library) == []
    notebook.undo()
    assert notes(library) == ["gone?"]
    notebook.redo()
    assert notes(library) == []


def test_changes_are_taken_back_in_their_order(library: Library) -> None:
    notebook = Notebook(library, "a-work")
    for note in ("one", "two", "three"):
        notebook.save(an_annotation(note=note))
    notebook.undo()
    notebook.undo()
    assert notes(library) == ["one"]


def test_there_is_nothing_to_take_back_at_first(library: Library) -> None:
    notebook = Notebook(library, "a-work")
    assert notebook.undo() is None
    assert notebook.redo() is None
