"""A reader sees on which page they are, and who says so."""

from pathlib import Path

from tests.builders import Disk, a_library_on, a_work
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


SHEETS = "\f".join(f"Sheet {number} has words of its own on it.\n" for number in range(1, 9))


async def test_what_could_not_be_taken_back_is_not_said_to_be(tmp_path: Path) -> None:
    disk = Disk()
    path = a_file(tmp_path, "sheets.txt", SHEETS)
    async with reading(path, library=a_library_on(disk), size=(80, 12)) as reader:
        await reader.presses("I", *"283", "enter")
        disk.full = True
        await reader.presses("u")
        assert reader.status.startswith("Not saved: the disk is full.")
        disk.full = False
        await reader.presses("u")
        assert reader.status.startswith("Took back what was said of the pages.")


async def test_a_reader_says_which_page_this_is_and_the_sheets_after_it_count_up(
    tmp_path: Path,
) -> None:
    path = a_file(tmp_path, "sheets.txt", SHEETS)
    async with reading(path, size=(80, 12)) as reader:
        assert reader.status.startswith("page 1 of the file (no printed numbers)")
        await reader.selects("Sheet", "has")
        await reader.presses("escape", "I", *"283", "enter")
        assert reader.status.startswith("This is p. 283 now.")
        await reader.forgets_the_message()
        assert reader.status.startswith("p. 283, yours")
        await reader.presses(":", *"p286", "enter")
        await reader.selects("Sheet", "has")
        await reader.presses("c")
        assert " 286)" in reader.said
        assert "page 286, as you said" in reader.said
        await reader.presses("escape", "escape", "i")
        assert "Pages you said p. 283 “Sheet 1 has words" in reader.said
        library = reader.library
    async with reading(path, library=library, size=(80, 12)) as reader:
        assert "yours" in reader.status
        await reader.presses("I", "backspace", "enter")
        await reader.forgets_the_message()
        assert "of the file (no printed numbers)" in reader.status


async def test_the_page_that_a_selection_begins_is_told_though_the_screen_begins_before_it(
    tmp_path: Path,
) -> None:
    path = a_file(tmp_path, "essay.md", "# Essay\n\nBefore it all.\n\nThe second begins.\n")
    async with reading(path) as reader:
        await reader.selects("The", "second")
        await reader.presses("I", *"12", "enter")
        assert reader.status.startswith("This is p. 12 now.")


async def test_what_was_said_of_the_pages_is_taken_back(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "sheets.txt", SHEETS)) as reader:
        await reader.presses("I", *"xii", "enter", "u")
        assert reader.status == "Took back what was said of the pages."
        await reader.forgets_the_message()
        assert reader.status.startswith("page 1 of the file")


async def test_what_was_said_of_pages_is_taken_back_in_turn_with_highlights(
    tmp_path: Path,
) -> None:
    async def page() -> str:
        await reader.forgets_the_message()
        return reader.status.split("  ")[0]

    async with reading(a_file(tmp_path, "sheets.txt", SHEETS)) as reader:
        await reader.presses("I", *"12", "enter")
        await reader.selects("Sheet", "has")
        await reader.presses("h", "I", "ctrl+u", *"30", "enter", "I", "ctrl+u", *"40", "enter")
        assert await page() == "p. 40, yours"
        await reader.presses("u")
        assert await page() == "p. 30, yours"
        await reader.presses("u")
        assert await page() == "p. 12, yours" and reader.annotations
        await reader.presses("u")
        assert await page() == "p. 12, yours" and not reader.annotations
        await reader.presses("u")
        assert await page() == "page 1 of the file (no printed numbers)"
        await reader.presses("U", "U")
        assert await page() == "p. 12, yours" and reader.annotations
        await reader.presses("U")
        assert reader.status == "Said of the pages again."
        await reader.presses("U")
        assert await page() == "p. 40, yours"
        await reader.presses("U")
        assert reader.status == "Nothing to make again."


async def test_what_is_no_page_is_not_taken(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "sheets.txt", SHEETS)) as reader:
        await reader.presses("I", *"98-99", "enter")
        assert "Write a page number (283, xii)" in reader.said


async def test_the_page_that_was_gone_to_is_told_though_it_begins_within_a_row() -> None:
    words = "Words that go on and on until another page begins"
    work = a_work(
        *(f"{words} here {number}. {words} there {number}." for number in range(1, 40)),
        pages={str(number): f"here {number}." for number in range(1, 40)},
    )
    async with reading(work=work) as reader:
        await reader.presses(":", *"20", "enter")
        assert reader.status.startswith("p. 20,")
        await reader.presses("j", "k")
        assert "p. 19," in reader.status
