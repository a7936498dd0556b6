"""S19: a long work opens, and its keys answer."""

from pathlib import Path

import pytest

from tests.reader import a_file, reading

WAR_AND_PEACE = Path(__file__).parents[3] / "shared/corpus/txt/war-and-peace-utf8.txt"
SENTENCE = "The reader reads on and on, line after line, and does not look up from the page. "


@pytest.fixture(scope="module")
def long_file(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A text of 3 MB in 300 chapters."""
    chapters = (
        f"CHAPTER {number}\n\nHere begins chapter {number}.\n\n" + (SENTENCE * 30 + "\n\n") * 4
        for number in range(1, 301)
    )
    return a_file(tmp_path_factory.mktemp("long"), "long.txt", "\n\n".join(chapters))


async def test_a_text_of_three_megabytes_is_read_like_any_other(long_file: str) -> None:
    async with reading(long_file) as reader:
        assert len(reader.screen.work.text) > 2_900_000
        await reader.presses(":", *"§150", "enter")
        assert reader.first_words.startswith("CHAPTER 150")
        await reader.presses("space", "j", "}")
        assert reader.first_words.startswith("CHAPTER 151")
        await reader.presses("/", *"begins chapter 299", "enter")
        assert "1 of 1" in reader.status
        await reader.presses("h", "<")
        assert reader.first_words.startswith("CHAPTER 151")
        await reader.resizes(60, 24)
        assert reader.first_words.startswith("CHAPTER 151")
        await reader.presses("G")
        await reader.forgets_the_message()
        assert "100%" in reader.status
        assert reader.annotations == [("yellow", "begins chapter 299", "")]


@pytest.mark.skipif(not WAR_AND_PEACE.exists(), reason="the shared corpus is not there")
async def test_war_and_peace_is_searched_and_listed() -> None:
    async with reading(str(WAR_AND_PEACE)) as reader:
        assert reader.masthead == "Tolstoy, War and Peace"
        await reader.searches("moscow")
        count = len(reader.screen.finds.passages)
        assert count > 500
        await reader.presses("r")
        assert f"{count} matches" in reader.box[0]
        await reader.presses("escape", "i")
        assert "hours to read." in reader.said
