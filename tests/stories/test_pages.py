"""A reader sees on which page they are, and who says so."""

from pathlib import Path

from tests.reader import a_file, reading
from tests.stories.test_s10_cite_passage import PAGED


async def test_the_status_line_names_the_page_and_its_source(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "paged.md", PAGED)) as reader:
        assert reader.status.startswith("p. 98, printed   ")


async def test_page_numbers_leave_the_margin_and_stay_away(tmp_path: Path) -> None:
    path = a_file(tmp_path, "paged.md", PAGED)
    async with reading(path) as reader:
        assert "99 " in reader.page
        await reader.presses("#")
        assert reader.status == "No page numbers in the margin."
        assert "99 " not in reader.page
        library = reader.library
    async with reading(path, library=library) as reader:
        assert "99 " not in reader.page
        await reader.presses("#")
        assert "99 " in reader.page


async def test_a_copy_without_pages_has_no_numbers_to_show() -> None:
    async with reading() as reader:
        await reader.presses("#")
        assert reader.status == "There are no pages in this copy."
