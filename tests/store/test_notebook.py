"""Every change to the notes of a work can be taken back and made again."""

from itertools import count
from pathlib import Path

import pytest
from tinydb import TinyDB
from tinydb.storages import MemoryStorage

from tests.builders import a_clock, a_library, an_annotation
from tui.core.annotation import Annotation, Colour
from tui.store.errors import ChangedElsewhere, Unconfirmed
from tui.store.library import Library, open_library
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


# Two windows


@pytest.fixture
def windows(tmp_path: Path) -> tuple[Notebook, Notebook]:
    """The notes of one work in two windows."""
    mine, theirs = (Notebook(open_library(tmp_path), "a-work") for _ in range(2))
    return mine, theirs


def test_a_note_written_in_another_window_outlives_a_change_of_colour(
    windows: tuple[Notebook, Notebook],
) -> None:
    mine, theirs = windows
    kept = mine.save(an_annotation())
    (seen,) = theirs.annotations()
    theirs.save(seen.noted("Theirs."))
    shown = mine.save(kept.coloured(Colour.GREEN))
    assert (shown.colour, shown.note) == (Colour.GREEN, "Theirs.")
    assert mine.annotations() == theirs.annotations() == (shown,)


def test_taking_back_a_colour_leaves_a_note_of_another_window(
    windows: tuple[Notebook, Notebook],
) -> None:
    mine, theirs = windows
    kept = mine.save(an_annotation())
    (seen,) = theirs.annotations()
    theirs.save(seen.noted("Theirs."))
    mine.save(kept.coloured(Colour.GREEN))
    mine.undo()
    (found,) = theirs.annotations()
    assert (found.colour, found.note) == (Colour.YELLOW, "Theirs.")


def test_what_another_window_changed_since_is_not_taken_back(
    windows: tuple[Notebook, Notebook],
) -> None:
    mine, theirs = windows
    mine.save(an_annotation())
    (seen,) = theirs.annotations()
    theirs.save(seen.noted("Theirs."))
    with pytest.raises(ChangedElsewhere, match="Changed in another window since; not taken back"):
        mine.undo()
    assert [one.note for one in mine.annotations()] == ["Theirs."]
    assert mine.undo() is None


def test_what_another_window_changed_since_is_not_made_again(
    windows: tuple[Notebook, Notebook],
) -> None:
    mine, theirs = windows
    kept = mine.save(an_annotation())
    mine.save(kept.coloured(Colour.GREEN))
    mine.undo()
    (seen,) = theirs.annotations()
    theirs.save(seen.noted("Theirs."))
    with pytest.raises(ChangedElsewhere, match="not made again"):
        mine.redo()
    assert [(one.colour, one.note) for one in mine.annotations()] == [(Colour.YELLOW, "Theirs.")]
    assert mine.redo() is None


def test_a_deletion_is_taken_back_with_the_note_of_another_window(
    windows: tuple[Notebook, Notebook],
) -> None:
    mine, theirs = windows
    kept = mine.save(an_annotation())
    (seen,) = theirs.annotations()
    theirs.save(seen.noted("Theirs."))
    mine.remove(kept)
    mine.undo()
    assert [one.note for one in mine.annotations()] == ["Theirs."]


class UnconfirmedLibrary(Library):
    """A library on a disk that never confirms a note."""

    def save(self, annotation: Annotation, seen: Annotation | None = None) -> Annotation:
        super().save(annotation, seen)
        raise Unconfirmed("The disk has not confirmed it.")


def test_a_change_that_the_disk_did_not_confirm_can_be_taken_back() -> None:
    ids = count(1)
    library = UnconfirmedLibrary(
        lambda name: TinyDB(storage=MemoryStorage), a_clock(), lambda: f"id-{next(ids)}"
    )
    notebook = Notebook(library, "a-work")
    with pytest.raises(Unconfirmed):
        notebook.save(an_annotation(note="It stands."))
    assert notes(library) == ["It stands."]
    assert notebook.undo() is not None
    assert notes(library) == []
    with pytest.raises(Unconfirmed):
        notebook.redo()
    assert notes(library) == ["It stands."]
    assert notebook.undo() is not None


def test_what_was_deleted_in_an_earlier_session_comes_back_the_last_first(library: Library) -> None:
    before = Notebook(library, "a-work")
    for note in ("first", "second"):
        before.remove(before.save(an_annotation(note=note)))
    notebook = Notebook(library, "a-work")
    for note in ("second", "first"):
        change = notebook.undo()
        assert change is not None
        assert change.before is not None
        assert (change.before.note, change.after) == (note, None)
    assert notes(library) == ["first", "second"]
    assert notebook.undo() is None


def test_what_came_back_from_an_earlier_session_is_deleted_again(library: Library) -> None:
    before = Notebook(library, "a-work")
    before.remove(before.save(an_annotation(note="gone")))
    notebook = Notebook(library, "a-work")
    notebook.undo()
    notebook.redo()
    assert notes(library) == []
    notebook.undo()
    assert notes(library) == ["gone"]
    assert [one.note for one in Notebook(library, "a-work").annotations()] == ["gone"]


def test_what_was_made_and_taken_back_in_an_earlier_session_was_not_deleted(
    library: Library,
) -> None:
    before = Notebook(library, "a-work")
    before.save(an_annotation(note="never meant"))
    before.undo()
    assert Notebook(library, "a-work").undo() is None


def test_what_was_made_taken_back_made_again_and_deleted_was_deleted(library: Library) -> None:
    before = Notebook(library, "a-work")
    kept = before.save(an_annotation(note="meant"))
    before.undo()
    before.redo()
    before.remove(kept)
    assert Notebook(library, "a-work").undo() is not None
    assert notes(library) == ["meant"]
