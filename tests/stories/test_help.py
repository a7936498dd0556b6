"""Help, the palette and the footer are drawn from the actions, with the keys as they are set."""

from typing import Any

import pytest
from textual.screen import Screen

from tests.reader import reading
from tui.actions import READING, shown_key
from tui.screens.citation import CitationScreen


async def test_help_names_every_action_and_its_keys() -> None:
    async with reading(size=(80, 100)) as reader:
        await reader.presses("?")
        for action in READING:
            keys = " ".join(map(shown_key, action.keys.split()))
            row = next((row for row in reader.box if row.endswith(action.help)), None)
            assert row is not None, action.help
            assert row.removesuffix(action.help).strip() == keys


async def test_help_is_scrolled_copied_and_left() -> None:
    async with reading() as reader:
        await reader.presses("?", "G")
        assert "Leave Lection; all is kept" in reader.said
        await reader.presses("y")
        (text,) = reader.clipboard.texts
        assert "Highlight in purple" in text
        await reader.presses("?", "?")
        assert reader.app.screen is reader.screen


async def test_a_key_set_by_a_person_is_the_one_that_works_and_is_shown() -> None:
    async with reading(keys={"search": "ctrl+f", "cite": "f2"}, size=(80, 100)) as reader:
        await reader.presses("?")
        assert "Ctrl+f Search in this work as you type" in reader.said
        assert "F2 Cite the selection, else the work" in reader.said
        await reader.presses("escape", "/")
        assert not reader.screen.search_bar.is_open
        await reader.presses("ctrl+f", *"moscow")
        assert "1 of 8" in reader.page
        await reader.presses("enter", "f2")
        assert isinstance(reader.app.screen, CitationScreen)


async def test_several_keys_may_be_set_for_one_action() -> None:
    async with reading(keys={"line-down": "j,down,ctrl+e"}) as reader:
        await reader.presses("ctrl+e", "down", "j")
        assert reader.pane.scroll_offset.y == 3


async def test_a_key_taken_from_another_action_is_that_ones_no_more() -> None:
    async with reading(keys={"search": "s", "notes": "h"}, size=(80, 100)) as reader:
        await reader.presses("h")
        assert "No notes yet." in reader.page
        await reader.presses("h", "?")
        shown = [row for row in reader.box if row.endswith("Highlight the selection or the match")]
        assert shown == ["Highlight the selection or the match"]


async def test_the_footer_names_keys_as_they_are_set() -> None:
    async with reading(keys={"search": "ctrl+f"}) as reader:
        assert "Ctrl+f search" in reader.status
        assert "v select" in reader.status


async def test_messages_name_keys_as_they_are_set() -> None:
    keys = {"select": "s", "save": "f3", "highlight": "f2", "undo": "ctrl+z", "note": "ctrl+n"}
    async with reading(keys=keys, size=(120, 30)) as reader:
        await reader.presses("m")
        assert "No notes yet. Press s to select" in reader.page
        await reader.presses("f2")
        assert reader.status == "Nothing is selected. Press s to select a passage."
        await reader.presses("s")
        await reader.types(reader.label_of("relations"))
        await reader.presses("enter", "f2")
        assert reader.status.endswith("1 to 6 change the colour, Ctrl+n adds a note.")
        await reader.presses("x", "y")
        assert reader.status == "Deleted the highlight. Ctrl+z brings it back."


async def test_the_palette_lists_every_action_once() -> None:
    async with reading() as reader:
        screen: Screen[Any] = reader.screen
        commands = [one.title for one in reader.app.get_system_commands(screen)]
        assert sorted(commands) == sorted(action.label for action in READING)


@pytest.mark.parametrize(
    ("words", "done"), [("double line", "Double spacing."), ("purple", "Nothing is selected.")]
)
async def test_an_action_is_found_and_done_by_name(words: str, done: str) -> None:
    label = {"double line": "spacing", "purple": "purple"}[words]
    async with reading() as reader:
        await reader.presses("ctrl+p", *label)
        await reader.presses("enter")
        await reader.settles()
        assert reader.status.startswith(done)


async def test_no_key_ends_the_program_but_q() -> None:
    async with reading(size=(60, 20)) as reader:
        for action in READING:
            for key in action.keys.split():
                await reader.presses(key)
                assert reader.app.is_running is (action.id != "quit"), key
                await reader.presses("escape")
