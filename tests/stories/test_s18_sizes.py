"""S18: from 40 by 12 to 300 by 100 everything has room, and says what it says whole."""

import pytest

from tests.reader import Reader, reading
from tui.page.cells import cells

SIZES = [(40, 12), (60, 16), (80, 24), (100, 30), (300, 100)]
LOW = SIZES[:2]

MODALS = {
    "c": "Esc",
    "?": "Esc leave",
    "i": "Esc leave",
    "t": "Esc leave",
    "M": "Esc leave",
    "P": "Esc leave",
    "a": "Ctrl+s save",
}


def fits(reader: Reader) -> bool:
    """Whether the screen has as many rows and cells as the terminal, and no more."""
    width, height = reader.app.size
    rows = reader.sees()
    return len(rows) == height and all(cells(row) <= width for row in rows)


@pytest.mark.parametrize("size", SIZES)
async def test_every_modal_is_in_view_with_its_keys(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        await reader.selects("relations", "come")
        for key, keys in MODALS.items():
            await reader.presses(key)
            assert keys in reader.said, key
            assert fits(reader)
            await reader.presses("escape")
            assert reader.app.screen is reader.screen
        await reader.presses("h", "x")
        assert reader.box[-1] == "y yes   n no   Esc leave"


@pytest.mark.parametrize("size", SIZES)
async def test_searching_selecting_and_noting_have_room(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        await reader.presses("/", *"moscow")
        assert "1 of 8" in reader.page
        await reader.presses("enter", "r")
        assert reader.box[0] == "“moscow”: 8 matches"
        await reader.presses("escape", "m")
        assert "No notes yet." in reader.page
        await reader.presses("m", ":", *"p283", "enter")
        assert "No p283 here. §1 to §2." in reader.page
        assert fits(reader)


@pytest.mark.parametrize("size", LOW)
async def test_the_modals_of_the_citation_fit_a_low_screen(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        await reader.selects("relations", "come")
        await reader.presses("c", "right", "right")
        assert "note" in reader.said
        await reader.presses("/", *"nature")
        assert "Nature" in reader.said
        assert "Esc leave" in reader.said
        await reader.presses("escape", "l", *"nowhere", "enter")
        assert "Write a page" in reader.said
        assert "Esc leave" in reader.said


@pytest.mark.parametrize("size", LOW)
async def test_each_form_of_a_citation_is_seen_when_it_is_chosen(size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        await reader.presses("c")
        for label in ("in text", "narrative", "entry", "pandoc", "BibTeX"):
            assert any(row.startswith(label) for row in reader.box), label
            await reader.presses("down")


@pytest.mark.parametrize("size", LOW)
async def test_the_welcome_fits_a_low_screen(size: tuple[int, int]) -> None:
    async with reading(size=size, welcomed=False) as reader:
        assert "Enter OK, got it" in reader.said
        assert fits(reader)


async def test_the_panel_folds_when_the_screen_grows_narrow() -> None:
    async with reading(size=(120, 30)) as reader:
        await reader.presses("m")
        beside = reader.pane.size.width
        assert beside < 90
        await reader.resizes(90, 30)
        assert reader.pane.size.width == 90
        assert "No notes yet." in reader.page
        await reader.presses("escape")
        assert "No notes yet." not in reader.page
        await reader.resizes(120, 30)
        assert reader.pane.size.width == 120


async def test_a_modal_lives_through_any_size() -> None:
    async with reading() as reader:
        await reader.presses("c")
        for size in [(300, 100), (40, 12), (20, 5), (1, 1), (80, 24)]:
            await reader.resizes(*size)
        assert "in text (Jalali)" in reader.said
        assert fits(reader)


async def test_the_text_lives_through_any_size() -> None:
    async with reading() as reader:
        await reader.presses("m", "/", *"moscow", "enter", "v")
        for size in [(300, 100), (40, 12), (20, 5), (2, 2), (1, 1), (80, 24)]:
            await reader.resizes(*size)
            assert fits(reader)
        await reader.presses("escape", "escape", "m")
        assert "attention since Moscow's announcement" in reader.page
