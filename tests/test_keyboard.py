"""Typed ahead: keys are answered one after another, however fast they come."""

from pathlib import Path

import pytest
from textual import events
from textual.binding import Binding
from textual.worker import WorkerFailed

from tests.reader import reading
from tui.keyboard import OrderlyApp
from tui.screens.citation import CitationScreen
from tui.store.library import open_library
from tui.store.lock import Lock


async def test_a_search_typed_at_once_is_a_search() -> None:
    async with reading() as reader:
        await reader.types_ahead("/", *"moscow", "enter", "n")
        assert reader.screen.finds.query == "moscow"
        assert reader.screen.finds.count == "2 of 8"
        assert reader.pane.has_focus


async def test_a_citation_typed_at_once_is_copied_in_the_next_style() -> None:
    async with reading() as reader:
        await reader.types_ahead("c", "right", "y")
        assert reader.clipboard.texts == ["(Jalali, 2001)"]
        assert reader.app.screen is reader.screen


async def test_a_note_typed_at_once_goes_into_the_note() -> None:
    async with reading() as reader:
        await reader.types_ahead("a", *"quote this", "ctrl+s")
        assert reader.annotations == [("yellow", "", "quote this")]


async def test_a_place_typed_at_once_is_gone_to() -> None:
    async with reading() as reader:
        await reader.types_ahead(":", "§", "2", "enter", "j", "j")
        section = reader.screen.work.sections[1]
        assert reader.pane.row_of(section.passage.start) + 2 == reader.pane.scroll_offset.y


async def test_labels_typed_at_once_select() -> None:
    async with reading() as reader:
        await reader.presses("v")
        first, last = reader.label_of("Russian-Iranian"), reader.label_of("attention")
        await reader.presses("escape")
        await reader.types_ahead("v", *first, *last, "3")
        assert [colour for colour, _, _ in reader.annotations] == ["blue"]
        assert reader.annotations[0][1].endswith("international attention")


async def test_a_key_that_nothing_answers_holds_nothing_up() -> None:
    async with reading() as reader:
        await reader.types_ahead("f12", "ctrl+t", "c")
        assert isinstance(reader.app.screen, CitationScreen)


async def test_keys_pressed_while_a_list_is_open_go_to_the_list() -> None:
    async with reading() as reader:
        await reader.types_ahead("t", "j", "enter")
        assert reader.first_words.startswith("Historical ties")


async def test_what_is_typed_before_leaving_is_kept() -> None:
    async with reading() as reader:
        await reader.types_ahead("/", *"kremlin", "enter", "h", "q")
        assert not reader.app.is_running
        holding = reader.library.holding("jalali2001")
        assert holding is not None
        assert holding.place is not None
        assert [note.quote for note in reader.library.annotations(holding.id)] == ["Kremlin"]


async def test_an_error_ends_the_program_and_leaves_no_keyboard_that_is_deaf() -> None:
    class Faulty(OrderlyApp):
        BINDINGS = [Binding("f2", "fail", priority=True)]

        def action_fail(self) -> None:
            raise RuntimeError("as it might")

    app = Faulty()
    with pytest.raises(WorkerFailed, match="as it might"):
        async with app.run_test() as pilot:
            await pilot.press("f2")
            await app.answered()
    assert not app.is_running


async def test_a_paste_keeps_its_place_between_the_keys() -> None:
    async with reading() as reader:
        for event in (events.Key("slash", "/"), events.Paste("moscow"), events.Key("enter", None)):
            reader.app.post_message(event)
        await reader.pilot.pause()
        await reader.settles()
        assert reader.screen.finds.query == "moscow"


async def test_keys_go_on_while_another_window_holds_the_library(tmp_path: Path) -> None:
    async with reading(library=open_library(tmp_path)) as reader:
        await reader.selects("resume", "sale")
        with Lock(tmp_path / "notes" / f"{reader.screen.holding.id}.json").held():
            await reader.pilot.press("h", "j")
            await reader.app.answered()
            assert reader.pane.scroll_offset.y == 1
            assert reader.annotations == []
        await reader.settles()
        assert [words for _, words, _ in reader.annotations] == ["resume arms sale"]


async def test_what_is_pasted_is_clean() -> None:
    async with reading() as reader:
        await reader.presses("a")
        reader.app.post_message(events.Paste("quoted\x1b]52;c;UFdO\x07\r\nand\u202e more"))
        await reader.settles()
        await reader.presses("ctrl+s")
        ((_, _, note),) = reader.annotations
        assert note == "quoted\ufffd]52;c;UFdO\ufffd\nand more"
