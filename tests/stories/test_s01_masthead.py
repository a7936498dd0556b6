"""S1: above the text stands whose work it is."""

from pathlib import Path

from tests.reader import a_file, reading

BARE = "A paragraph of a text that says nothing of itself, and goes on like that for a while."


async def test_the_article_bears_its_author_title_and_journal() -> None:
    async with reading() as reader:
        assert reader.masthead.startswith("Jalali, The Strategic Partnership of Russia and Iran ")
        assert reader.masthead.endswith("Parameters 31.4")


async def test_the_page_begins_with_the_whole_record() -> None:
    async with reading() as reader:
        rows = [row.strip() for row in reader.sees()[2:5]]
        assert rows == [
            "The Strategic Partnership of Russia and Iran",
            "Ali A. Jalali",
            "Parameters 31.4, Winter 2001",
        ]


async def test_the_masthead_stays_while_the_text_moves() -> None:
    async with reading() as reader:
        above = reader.masthead
        await reader.presses("G")
        assert reader.masthead == above


async def test_a_text_without_a_record_bears_the_name_of_its_file(tmp_path: Path) -> None:
    path = a_file(tmp_path, "my_draft.txt", BARE)
    async with reading(path) as reader:
        assert reader.masthead == "my draft"


async def test_a_markdown_file_bears_what_its_front_matter_says(tmp_path: Path) -> None:
    front = "---\ntitle: On [Reading]\nauthor: Ada Byron\n---\n\n"
    path = a_file(tmp_path, "reading.md", front + BARE)
    async with reading(path) as reader:
        assert reader.masthead == "Byron, On [Reading]"


async def test_a_narrow_masthead_is_shortened_by_words() -> None:
    async with reading(size=(40, 12)) as reader:
        assert reader.masthead == "Jalali, The Strategic Partnership of …"
