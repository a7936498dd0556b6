"""Two windows of one person on one library see what the other did, and lose nothing of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import an_annotation
from tests.reader import Reader, a_file, paragraphs, reading
from tui.core.annotation import Annotation, Colour
from tui.core.project import Project
from tui.store.library import Library, open_library
from tui.store.lock import Lock


@pytest.fixture
def here(tmp_path: Path) -> Library:
    """The library as the window that is looked at has it."""
    return open_library(tmp_path / "library")


@pytest.fixture
def there(tmp_path: Path) -> Library:
    """The same library as another window has it."""
    return open_library(tmp_path / "library")


def the_work(there: Library) -> str:
    (holding,) = there.holdings()
    return holding.id


async def looks(reader: Reader) -> None:
    """Have the reader's window look at what others did, as it does every few seconds."""
    await reader.screen.look()
    await reader.settles()


async def test_a_note_written_in_another_window_is_shown_at_the_next_look(
    here: Library, there: Library
) -> None:
    async with reading(library=here) as reader:
        await reader.presses("m")
        there.save(Annotation(the_work(there), note="from the other window"))
        await looks(reader)
        assert "from the other window" in reader.page


async def test_nothing_is_read_again_while_nothing_changed(here: Library) -> None:
    async with reading(library=here) as reader:
        marks = reader.screen.marks
        await looks(reader)
        assert reader.screen.marks is marks


async def test_a_record_corrected_in_another_window_is_shown(here: Library, there: Library) -> None:
    async with reading(library=here) as reader:
        (holding,) = there.holdings()
        item = {**holding.reference.item, "title": "Corrected Elsewhere"}
        there.revise(replace(holding, reference=type(holding.reference)(item)))
        await looks(reader)
        assert "Corrected Elsewhere" in reader.masthead


async def test_a_record_that_is_being_edited_stays_until_it_is_done(
    here: Library, there: Library
) -> None:
    async with reading(library=here) as reader:
        await reader.presses("E")
        (holding,) = there.holdings()
        item = {**holding.reference.item, "publisher": "Elsewhere"}
        there.revise(replace(holding, reference=type(holding.reference)(item)))
        await looks(reader)
        await reader.presses("escape")
        await looks(reader)
        assert reader.screen.work.reference.item["publisher"] == "Elsewhere"


async def test_a_project_made_active_in_another_window_is_saved_to(
    here: Library, there: Library
) -> None:
    async with reading(library=here) as reader:
        project = there.save_project(Project("Paper"))
        there.prefer(replace(there.preferences(), project=project.id))
        await looks(reader)
        await reader.presses("s")
        (saved,) = there.projects()
        assert len(saved.items) == 1


async def test_a_preference_of_another_window_is_followed_and_ours_stays(
    here: Library, there: Library
) -> None:
    async with reading(library=here) as reader:
        await reader.presses("S")
        there.prefer(replace(there.preferences(), measure=50))
        await looks(reader)
        assert (reader.pane.measure, reader.pane.spacing) == (50, 2)


async def test_a_preference_set_here_takes_nothing_from_another_window(
    here: Library, there: Library
) -> None:
    async with reading(library=here) as reader:
        there.prefer(replace(there.preferences(), colour=Colour.PINK, measure=50))
        await reader.presses("S")
        kept = there.preferences()
        assert (kept.colour, kept.measure, kept.spacing) == (Colour.PINK, 50, 2)
        assert reader.pane.measure == 50


async def test_while_another_window_holds_the_library_it_is_said_who(
    tmp_path: Path,
) -> None:
    library = open_library(tmp_path / "library", patience=0.1)
    async with reading(library=library) as reader:
        (holding,) = library.holdings()
        held = Lock(tmp_path / "library" / "notes" / f"{holding.id}.json")
        await reader.searches("moscow")
        with held.held():
            await reader.presses("h")
        assert "Not saved: another session (process " in reader.status
        assert reader.annotations == []


async def test_a_highlight_deleted_yesterday_is_brought_back_today(
    here: Library, tmp_path: Path
) -> None:
    path = a_file(tmp_path, "long.md", paragraphs(60))
    async with reading(path, library=here) as reader:
        await reader.searches("paragraph 50")
        await reader.presses("h", "escape", "x", "y")
        assert reader.annotations == []
        await reader.presses("g")
    async with reading(path, library=here) as reader:
        await reader.presses("u")
        assert "Took back: deleting the highlight." in reader.status
        assert [quote for _, quote, _ in reader.annotations] == ["paragraph 50"]
        assert "paragraph 50" in reader.page
        await reader.presses("U")
        assert reader.annotations == []
        await reader.presses("u", "u")
        assert "Nothing to take back." in reader.status


def test_what_another_session_wrote_is_told_once(here: Library, there: Library) -> None:
    here.save(an_annotation(note="mine"))
    assert not here.changed()
    there.save(an_annotation(note="theirs"))
    assert here.changed()
    assert not here.changed()
    assert [one.note for one in here.annotations("a-work")] == ["mine", "theirs"]
