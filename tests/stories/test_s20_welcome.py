"""S20: the first time a welcome shows how to select; help shows it again."""

import pytest

from tests.builders import a_library
from tests.reader import reading


async def test_the_welcome_shows_how_to_select() -> None:
    async with reading(welcomed=False) as reader:
        assert reader.box[0] == "Welcome to Lection"
        assert "Press v and letters appear on the words." in reader.said
        assert "Type those on the first word, then those on the last." in reader.said
        assert "h highlights what you selected" in reader.said
        assert "q leaves; all is kept" in reader.said


@pytest.mark.parametrize("key", ["enter", "escape", "q"])
async def test_it_is_shown_once(key: str) -> None:
    library = a_library()
    async with reading(library=library, welcomed=False) as reader:
        await reader.presses(key)
        assert reader.app.screen is reader.screen
        await reader.presses("q")
    async with reading(library=library, welcomed=False) as reader:
        assert reader.app.screen is reader.screen


async def test_one_who_quits_at_once_has_seen_it() -> None:
    library = a_library()
    async with reading(library=library, welcomed=False) as reader:
        await reader.presses("escape", "q")
        assert not reader.app.is_running
        assert library.preferences().welcomed


async def test_it_leads_to_all_the_keys() -> None:
    async with reading(welcomed=False) as reader:
        await reader.presses("?")
        assert reader.box[0] == "Keys while reading"
        await reader.presses("escape")
        assert reader.app.screen is reader.screen


async def test_help_shows_again_how_to_select() -> None:
    async with reading() as reader:
        await reader.presses("?")
        assert reader.box[1] == "How to select"
        assert "Press v and letters appear on the words." in reader.said


async def test_it_names_the_keys_as_a_person_has_set_them() -> None:
    async with reading(welcomed=False, keys={"select": "s", "highlight": "f2"}) as reader:
        assert "Press s and letters appear on the words." in reader.said
        assert "F2 highlights what you selected" in reader.said
