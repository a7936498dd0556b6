"""S3: the overview says what a work is before it is read, and what became of it after."""

from pathlib import Path

import pytest

from tests.reader import a_file, reading
from tui.screens.overview import reading_time


async def test_the_overview_has_the_record_the_length_and_the_contents() -> None:
    async with reading(size=(80, 50)) as reader:
        await reader.presses("i")
        assert reader.box[0] == "Overview"
        assert "The Strategic Partnership of Russia and Iran" in reader.box
        for line in (
            ["By", "Ali", "A.", "Jalali"],
            ["In", "Parameters"],
            ["Date", "Winter", "2001"],
            ["Pages", "98-111"],
            ["Key", "jalali2001"],
            ["§2", "[Historical", "ties]"],
        ):
            assert line in [row.split() for row in reader.box]
        assert "611 words, no pages in this copy, about 3 minutes to read." in reader.said
        assert "Titles in [brackets] are supplied" in reader.said


async def test_the_overview_says_how_to_cite_the_work_in_the_style_of_last_time() -> None:
    async with reading(size=(80, 50)) as reader:
        await reader.presses("c", "right", "escape", "i")
        assert "To cite it Jalali, A. A. (2001). The strategic partnership" in reader.said


async def test_the_overview_says_what_was_marked() -> None:
    async with reading(size=(80, 50)) as reader:
        await reader.presses("i")
        assert "You have marked nothing yet. Press v to select a passage, then h." in reader.said
        await reader.presses("escape")
        await reader.selects("relations", "come")
        await reader.presses("h", "escape")
        await reader.selects("resume", "sale")
        await reader.presses("a", *"Which arms?", "ctrl+s", "i")
        assert "You made 1 highlight and 1 note." in reader.said


async def test_the_overview_of_an_excerpt_says_what_is_missing_and_what_was_corrected() -> None:
    async with reading(size=(80, 50)) as reader:
        await reader.presses("i")
        assert "This copy is an excerpt" in reader.said
        assert 'Corrected: Third paragraph: "Russia and fran"' in reader.said


async def test_an_abstract_is_shown_where_there_is_one(tmp_path: Path) -> None:
    text = "---\ntitle: On Reading\nabstract: Reading is slow.\n---\n\nIt is slow indeed.\n"
    async with reading(a_file(tmp_path, "reading.md", text)) as reader:
        await reader.presses("i")
        assert "Abstract Reading is slow." in reader.said


async def test_a_long_overview_is_scrolled_to_its_end() -> None:
    async with reading() as reader:
        await reader.presses("i")
        assert "Corrected" not in reader.said
        await reader.presses("G")
        assert "open it with: lection FILE" in reader.said
        await reader.presses("g")
        assert reader.box[1] == "The Strategic Partnership of Russia and Iran"


async def test_esc_goes_back_to_the_text() -> None:
    async with reading() as reader:
        seen = reader.page
        await reader.presses("i", "escape")
        assert reader.page == seen


@pytest.mark.parametrize(
    ("words", "time"),
    [(1, "1 minute"), (611, "3 minutes"), (28_000, "118 minutes"), (566_309, "40 hours")],
)
def test_long_works_take_hours(words: int, time: str) -> None:
    assert reading_time(words) == time
