"""S6: highlights in six colours, told apart without colour too, taken back and made again."""

from collections.abc import Iterator

import pytest

from tests.reader import Reader, reading
from tui.core.annotation import Colour


@pytest.fixture
def without_colours(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A terminal that a person has asked for no colours."""
    monkeypatch.setenv("NO_COLOR", "1")
    yield


def bars(reader: Reader) -> list[str]:
    """What stands in the margin beside the highlighted rows."""
    column = reader.pane.size.width // 2 - reader.screen.preferences.measure // 2 - 2
    return [row[column] for row in reader.sees()[1:-1] if row[column : column + 1].strip()]


async def test_h_highlights_the_selection() -> None:
    async with reading() as reader:
        await reader.selects("Hojatoleslam", "2001")
        await reader.presses("h")
        quote = "Hojatoleslam Sayed Mohammad Khatami to Russia in March 2001"
        assert reader.annotations == [("yellow", quote, "")]
        assert reader.status.startswith("Highlighted in yellow.")
        assert bars(reader) == ["▌"]
        assert reader.selected == ""


async def test_six_keys_highlight_in_six_colours() -> None:
    async with reading() as reader:
        for key, colour in zip("123456", Colour, strict=True):
            await reader.selects("relations", "come")
            await reader.presses(key)
            assert [kept for kept, _, _ in reader.annotations] == [colour.value]
            await reader.presses("u")


async def test_the_colour_of_last_time_is_that_of_h() -> None:
    async with reading() as reader:
        await reader.selects("relations", "come")
        await reader.presses("4")
        await reader.selects("resume", "sale")
        await reader.presses("h", "q")
        assert [colour for colour, _, _ in reader.annotations] == ["pink", "pink"]
        library = reader.library
    async with reading(library=library) as reader:
        await reader.selects("event", "Khatami")
        await reader.presses("h")
        assert [colour for colour, _, _ in reader.annotations] == ["pink"] * 3


async def test_a_colour_recolours_the_highlight_in_view() -> None:
    async with reading() as reader:
        await reader.selects("relations", "come")
        await reader.presses("h", "5")
        assert reader.annotations == [("orange", "relations have come", "")]
        assert reader.status == "The highlight is orange now."


async def test_the_same_passage_is_highlighted_once() -> None:
    async with reading() as reader:
        for key in "h3":
            await reader.selects("relations", "come")
            await reader.presses(key)
        assert reader.annotations == [("blue", "relations have come", "")]


async def test_the_present_match_is_highlighted() -> None:
    async with reading() as reader:
        await reader.searches("khatami")
        await reader.presses("n", "2", "n")
        assert reader.annotations == [("green", "Khatami", "")]
        assert "1 of 2" in reader.status


async def test_with_nothing_selected_the_message_says_what_to_press() -> None:
    async with reading() as reader:
        for key in "h1":
            await reader.presses(key)
            assert reader.status == "Nothing is selected. Press v to select a passage."


async def test_a_highlight_across_paragraphs_has_a_bar_on_every_line() -> None:
    async with reading() as reader:
        await reader.presses(":", *"§1¶2", "enter")
        await reader.selects("conflict", "deal")
        await reader.presses("h")
        assert bars(reader) == ["▌", "▌"]
        assert reader.annotations[0][1].endswith("some other areas. The new arms deal")


async def test_overlapping_highlights_are_both_kept() -> None:
    async with reading() as reader:
        await reader.selects("relations", "under")
        await reader.presses("1")
        await reader.selects("have come", "increased")
        await reader.presses("2")
        assert [quote for _, quote, _ in reader.annotations] == [
            "relations have come under",
            "have come under increased",
        ]


async def test_undo_takes_back_and_redo_makes_again() -> None:
    async with reading() as reader:
        await reader.selects("relations", "come")
        await reader.presses("1", "2")
        await reader.presses("u")
        assert [colour for colour, _, _ in reader.annotations] == ["yellow"]
        assert reader.status == "Took back: changing the highlight."
        await reader.presses("u")
        assert reader.annotations == []
        assert reader.status == "Took back: adding the highlight."
        assert bars(reader) == []
        await reader.presses("u")
        assert reader.status == "Nothing to take back."
        await reader.presses("U", "U")
        assert [colour for colour, _, _ in reader.annotations] == ["green"]
        assert bars(reader) == ["▌"]
        await reader.presses("U")
        assert reader.status == "Nothing to make again."


async def test_the_status_line_counts_highlights_and_notes() -> None:
    async with reading() as reader:
        await reader.selects("relations", "come")
        await reader.presses("1")
        await reader.selects("resume", "sale")
        await reader.presses("2")
        await reader.forgets_the_message()
        assert "2 highlights" in reader.status
        await reader.presses("a", "x", "ctrl+s")
        await reader.forgets_the_message()
        assert "1 highlight, 1 note" in reader.status


@pytest.mark.usefixtures("without_colours")
async def test_without_colours_a_letter_stands_for_each() -> None:
    async with reading() as reader:
        words = ["relations", "resume", "decision", "military", "momentum", "Hojatoleslam"]
        for key, word in zip("123456", words, strict=True):
            await reader.selects(word, word)
            await reader.presses(key)
        assert "".join(bars(reader)) == "ygbpou"


async def test_in_sixteen_colours_a_letter_stands_for_each_too() -> None:
    async with reading() as reader:
        await reader.selects("relations", "come")
        await reader.presses("6", "T", "T")
        assert bars(reader) == ["u"]
        await reader.presses("T")
        assert bars(reader) == ["▌"]
