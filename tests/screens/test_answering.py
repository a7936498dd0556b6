"""A screen that asks is answered once, however many answers come in one moment."""

import pytest

from tests.reader import reading
from tui.screens.reading import ReadingScreen


@pytest.mark.parametrize("key", ["?", "c", "E", "Z", "o", "p"])
async def test_a_second_answer_takes_no_other_screen_along(key: str) -> None:
    async with reading() as reader:
        await reader.presses("s", *"Paper", "enter", key)
        asked = reader.app.screen
        assert not isinstance(asked, ReadingScreen)
        asked.dismiss(None)
        asked.dismiss(None)
        await reader.settles()
        assert isinstance(reader.app.screen, ReadingScreen)
        await reader.presses("j")


async def test_what_lies_over_a_screen_is_not_taken_for_it() -> None:
    async with reading() as reader:
        await reader.presses("c", "/")
        below, above = reader.app.screen_stack[-2:]
        below.dismiss(None)
        await reader.settles()
        assert reader.app.screen is above
