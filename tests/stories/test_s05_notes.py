"""S5: notes are written on passages, highlights and the work, and none is ever lost."""

import os
from pathlib import Path

import pytest

from tests.builders import Disk, a_library_on
from tests.reader import column_of, reading
from tui.store.library import open_library
from tui.store.session import Session

YESTERDAY = Session(os.uname().nodename, "an earlier boot", 1, "1")
"""A session that is over."""


async def test_a_note_is_written_on_the_selected_passage() -> None:
    async with reading() as reader:
        await reader.selects("resume", "sale")
        await reader.presses("a")
        assert reader.box[0] == "Note on this passage"
        assert reader.box[1] == "“resume arms sale”"
        await reader.presses(*"Which arms?", "enter", *"And when?", "ctrl+s")
        assert reader.annotations == [("yellow", "resume arms sale", "Which arms?\nAnd when?")]
        assert reader.status == "Saved the note."
        assert reader.selected == ""
        assert sum("✎" in row for row in reader.sees()) == 1


async def test_without_a_selection_the_note_goes_to_the_highlight_in_view() -> None:
    async with reading() as reader:
        await reader.selects("resume", "sale")
        await reader.presses("4", "a", *"Why?", "ctrl+s")
        assert reader.annotations == [("pink", "resume arms sale", "Why?")]
        await reader.presses("a")
        assert "Why?" in reader.said
        await reader.presses(*" Since 1995.", "ctrl+s")
        assert reader.annotations == [("pink", "resume arms sale", "Why? Since 1995.")]


async def test_without_a_highlight_in_view_the_note_goes_to_the_whole_work() -> None:
    async with reading() as reader:
        await reader.presses("a")
        assert reader.box[0] == "Note on the whole work"
        await reader.presses(*"Read again.", "ctrl+s")
        assert reader.annotations == [("yellow", "", "Read again.")]


async def test_a_search_that_is_kept_does_not_take_the_note_of_the_work() -> None:
    async with reading() as reader:
        await reader.searches("moscow")
        await reader.presses("a")
        assert reader.box[0] == "Note on the whole work"


async def test_a_note_that_is_emptied_leaves_the_highlight() -> None:
    async with reading() as reader:
        await reader.selects("resume", "sale")
        await reader.presses("a", "x", "ctrl+s", "a", "backspace", "ctrl+s")
        assert reader.annotations == [("yellow", "resume arms sale", "")]
        assert reader.status == "The highlight has no note now."


async def test_an_empty_note_on_the_work_is_no_note() -> None:
    async with reading() as reader:
        await reader.presses("a", "space", "ctrl+s")
        assert reader.annotations == []


async def test_brackets_in_a_note_are_no_markup() -> None:
    async with reading(size=(120, 30)) as reader:
        await reader.presses("a", *"[b]see[/] [1]", "ctrl+s", "m", "a")
        assert "[b]see[/] [1]" in reader.said
        await reader.presses("escape")
        assert "[b]see[/] [1]" in reader.page


@pytest.mark.parametrize(("width", "beside"), [(100, True), (99, False)])
async def test_the_notes_stand_beside_the_text_where_there_is_room(
    width: int, beside: bool
) -> None:
    async with reading(size=(width, 24)) as reader:
        await reader.selects("resume", "sale")
        await reader.presses("a", *"Which arms?", "ctrl+s", "m")
        assert "▌ “resume arms sale”" in reader.page
        rows = reader.sees()[1:-1]
        end = column_of(rows, "│")
        assert all("│" in row for row in rows)
        text = " ".join(row[:end].strip(" ▌✎") for row in rows)
        assert ("under increased international attention since" in text) is beside
        await reader.presses("m")
        assert "│" not in reader.page


async def test_a_note_stands_level_with_its_passage() -> None:
    async with reading(size=(120, 30)) as reader:
        await reader.selects("Hojatoleslam", "Sayed")
        await reader.presses("a", *"Which?", "ctrl+s", "m")
        (row,) = (row for row in reader.sees() if "▌ “Hojatoleslam" in row)
        assert row.index("Hojatoleslam Sayed Mohammad") < row.index("│")
        await reader.presses("j", "j")
        (row,) = (row for row in reader.sees() if "▌ “Hojatoleslam" in row)
        assert row.index("Hojatoleslam Sayed Mohammad") < row.index("│")


async def test_esc_puts_a_panel_away_that_lies_over_the_text() -> None:
    async with reading() as reader:
        seen = reader.page
        await reader.presses("m")
        assert "No notes yet." in reader.page
        await reader.presses("escape")
        assert reader.page == seen


async def test_the_panel_is_there_again_the_next_day() -> None:
    async with reading(size=(120, 30)) as reader:
        await reader.presses("m", "q")
        library = reader.library
    async with reading(library=library, size=(120, 30)) as reader:
        assert "No notes yet." in reader.page


async def test_brackets_go_from_note_to_note() -> None:
    async with reading(size=(80, 12)) as reader:
        await reader.presses(":", *"§1¶1", "enter")
        await reader.selects("relations", "come")
        await reader.presses("a", *"One.", "ctrl+s", "a", "escape", ":", *"§2¶1", "enter")
        await reader.selects("Historical ties between", "Russia")
        await reader.presses("2", "g")
        await reader.presses("]", "]")
        assert "Historical ties between" in reader.page
        await reader.presses("[")
        assert "relations have come" in reader.page
        await reader.presses("[")
        assert "Historical ties between" in reader.page


async def test_without_notes_the_brackets_say_what_to_do() -> None:
    async with reading() as reader:
        await reader.presses("]")
        assert reader.status == "No notes yet. Press v to select a passage, then a."


async def test_a_note_in_the_panel_is_gone_to_with_the_mouse() -> None:
    async with reading(size=(120, 30)) as reader:
        await reader.presses("m", ":", *"§2¶2", "enter")
        await reader.selects("lesser", "Satan")
        await reader.presses("h", "g")
        assert "lesser" not in reader.page
        reader.screen.query_one("NotesPanel").styles.height = "1fr"
        await reader.presses("]")
        await reader.clicks("▌ “lesser")
        assert reader.screen.current == reader.screen.marks[0].annotation.id


async def test_a_note_left_with_esc_goes_on_in_the_same_session() -> None:
    async with reading() as reader:
        await reader.selects("resume", "sale")
        await reader.presses("a", *"Which ar", "escape")
        assert reader.status == "What you typed is kept as a draft. Press a to go on with it."
        assert reader.annotations == []
        await reader.presses("a")
        assert "Which ar" in reader.said
        await reader.presses(*"ms?", "ctrl+s")
        assert reader.annotations == [("yellow", "resume arms sale", "Which arms?")]


async def test_a_note_left_with_esc_is_gone_on_with_from_anywhere_in_the_work() -> None:
    async with reading() as reader:
        await reader.selects("resume", "sale")
        await reader.presses("a", *"Which ar", "escape", "escape", "G")
        assert reader.selected == ""
        await reader.presses("a")
        assert "This note was left half written." in reader.said
        await reader.presses(*"ms?", "ctrl+s")
        assert reader.annotations == [("yellow", "resume arms sale", "Which arms?")]
        await reader.presses("escape", "G", "a")
        assert reader.box[0] == "Note on the whole work"


async def test_a_note_left_half_written_is_offered_by_a_later_session(tmp_path: Path) -> None:
    async with reading(library=open_library(tmp_path, YESTERDAY)) as reader:
        await reader.presses(":", *"§2¶2", "enter")
        await reader.selects("lesser", "Satan")
        await reader.presses("a", *"Whose wo", "escape", "g", "q")
    async with reading(library=open_library(tmp_path)) as reader:
        assert "This note was left half written." in reader.said
        assert "lesser Satan" in reader.said
        await reader.presses("escape")
        assert reader.selected.startswith("lesser")
        assert "lesser" in reader.page
        await reader.presses("a", *"rds?", "ctrl+s")
        assert reader.annotations == [("yellow", "lesser Satan", "Whose words?")]
    async with reading(library=open_library(tmp_path)) as reader:
        assert reader.app.screen is reader.screen


async def test_a_half_written_change_of_a_note_is_offered_too(tmp_path: Path) -> None:
    async with reading(library=open_library(tmp_path, YESTERDAY)) as reader:
        await reader.selects("resume", "sale")
        await reader.presses("a", *"Which", "ctrl+s", "a", *" arms", "escape", "q")
        assert reader.annotations == [("yellow", "resume arms sale", "Which")]
    async with reading(library=open_library(tmp_path)) as reader:
        await reader.presses("?", "ctrl+s")
        assert reader.annotations == [("yellow", "resume arms sale", "Which arms?")]


async def test_a_note_that_cannot_be_saved_is_still_there() -> None:
    disk = Disk()
    async with reading(library=a_library_on(disk)) as reader:
        await reader.selects("resume", "sale")
        disk.full = True
        await reader.presses("a", *"Which arms?", "ctrl+s")
        assert "Not saved: the disk is full." in reader.said
        assert "What you wrote is still here." in reader.said
        assert "Which arms?" in reader.said
        disk.full = False
        await reader.presses("ctrl+s")
        assert reader.annotations == [("yellow", "resume arms sale", "Which arms?")]
        assert reader.status == "Saved the note."


async def test_what_is_not_saved_is_not_shown_as_if_it_were() -> None:
    disk = Disk()
    async with reading(library=a_library_on(disk)) as reader:
        await reader.selects("resume", "sale")
        disk.full = True
        await reader.presses("h")
        assert reader.status.startswith("Not saved: the disk is full.")
        assert "▌" not in reader.page
        assert reader.selected == "resume arms sale"
        disk.full = False
        await reader.presses("h")
        assert "▌" in reader.page
        disk.full = True
        await reader.presses("u")
        assert reader.status.startswith("Not saved: the disk is full.")
        assert "▌" in reader.page
