"""Of a web page the article is shown, and all of the page one key away."""

from pathlib import Path

from tests.reader import a_file, paragraphs, reading

MENU = "<nav><ul><li><a href='/a'>Home</a></li><li><a href='/b'>Subscribe now</a></li></ul></nav>"
TEXT = "".join(
    f"<p>{one} It has some words, and more of them.</p>" for one in paragraphs(30).split("\n\n")
)
PAGE = (
    f"<!doctype html><html><head><title>On Reading</title></head><body>{MENU}"
    f"<article><h1>On Reading</h1>{TEXT}</article></body></html>"
)


async def test_all_of_a_page_is_one_key_away_and_the_place_stays(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "page.html", PAGE)) as reader:
        assert "Subscribe now" not in reader.screen.work.text
        await reader.presses("space", "space")
        before = reader.first_words
        await reader.presses("W")
        assert "All of the page." in reader.status
        assert "Subscribe now" in reader.screen.work.text
        assert reader.first_words == before
        await reader.presses("W")
        assert "The article alone." in reader.status
        assert "Subscribe now" not in reader.screen.work.text
        assert reader.first_words == before


async def test_what_is_no_page_says_that_there_is_no_more() -> None:
    async with reading() as reader:
        await reader.presses("W")
        assert "This is all there is in the file." in reader.status
