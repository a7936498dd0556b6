"""Z shows plain full-width text, for the terminal's own selection."""

from pathlib import Path

from tests.reader import a_file, column_of, paragraphs, reading
from tui.screens.plain import PlainScreen


async def test_z_shows_the_text_alone_as_wide_as_the_terminal() -> None:
    async with reading() as reader:
        await reader.selects("relations", "come")
        await reader.presses("h", "Z")
        assert isinstance(reader.app.screen, PlainScreen)
        rows = reader.sees()
        assert column_of(rows, "Russian-Iranian") == 0
        assert max(map(len, rows)) > 70
        assert "▌" not in reader.page
        assert "search" not in reader.page


async def test_it_begins_where_the_reader_is_and_returns_there(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "long.txt", paragraphs(200))) as reader:
        await reader.presses(":", *"¶50", "enter", "Z")
        assert reader.sees()[0] == "This is paragraph 50 of them."
        await reader.presses("j", "j", "space", "Z")
        assert reader.app.screen is reader.screen
        assert reader.first_words.startswith("This is paragraph 62 ")


async def test_its_keys_move_as_on_the_page(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "long.txt", paragraphs(200))) as reader:
        await reader.presses("Z", "j", "j")
        assert reader.sees()[0] == "This is paragraph 2 of them."
        await reader.presses("k", "k", "space", "b")
        assert reader.sees()[0] == "This is paragraph 1 of them."
        await reader.presses("G")
        assert reader.sees()[-1] == "This is paragraph 200 of them."
        await reader.presses("g", "ctrl+d")
        assert reader.sees()[:2] == ["", "This is paragraph 7 of them."]
        await reader.presses("escape")
        assert reader.app.screen is reader.screen


async def test_another_width_keeps_the_place_there_too(tmp_path: Path) -> None:
    long = "\n\n".join(paragraph * 8 for paragraph in paragraphs(60).split("\n\n"))
    async with reading(a_file(tmp_path, "long.txt", long)) as reader:
        await reader.presses(":", *"¶30", "enter", "Z", "j")
        first = reader.sees()[0]
        for width in (79, 70, 61, 50, 40, 55, 66, 80):
            await reader.resizes(width, 24)
        assert reader.sees()[0] == first
