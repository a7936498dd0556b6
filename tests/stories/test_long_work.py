"""A long work is read anywhere at once, while most of it is not laid out yet."""

from tests.builders import a_work
from tests.reader import reading

LONG = a_work(*(f"Paragraph {n}: {'words and words ' * (n % 40)}end." for n in range(900)))
MIDDLE = LONG.text.index("Paragraph 450")


async def test_its_end_and_its_beginning_are_a_key_away() -> None:
    async with reading(work=LONG) as reader:
        await reader.presses("G")
        assert "Paragraph 899:" in reader.page
        await reader.presses("g")
        assert "Paragraph 0: end." in reader.page


async def test_one_stands_still_in_it_while_the_rest_is_laid_out() -> None:
    async with reading(work=LONG, start=MIDDLE) as reader:
        assert reader.first_words.startswith("Paragraph 450")
        assert reader.pane._sheet is not None
        assert reader.pane._sheet.layout.is_done
        await reader.presses("k", "k")
        assert "Paragraph 449:" in LONG.text[reader.pane.top - 700 : reader.pane.top]
        await reader.presses("j", "j")
        assert reader.first_words.startswith("Paragraph 450")


async def test_another_width_keeps_the_place() -> None:
    async with reading(work=LONG, start=MIDDLE) as reader:
        await reader.resizes(50, 20)
        assert reader.first_words.startswith("Paragraph 450")
        await reader.presses("b", "space")
        assert "Paragraph 450" in reader.page
