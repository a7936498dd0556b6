"""S15: the text is made larger and smaller: by the length of its lines and their spacing."""

import pytest

from tests.builders import a_library
from tests.reader import Reader, reading
from tui.core.preferences import NARROWEST


def longest(reader: Reader) -> int:
    """The length of the longest line of the text in view."""
    return max(len(row.strip()) for row in reader.sees()[6:-1])


@pytest.mark.parametrize(("key", "measure"), [("+", 70), ("=", 70), ("-", 62)])
async def test_plus_and_minus_change_the_length_of_the_lines(key: str, measure: int) -> None:
    async with reading() as reader:
        await reader.presses(key)
        assert reader.status == f"Lines of {measure} characters."
        assert measure - 8 < longest(reader) <= measure


async def test_lines_are_never_longer_than_there_is_room_for() -> None:
    async with reading() as reader:
        await reader.presses(*"++++++")
        assert reader.status == "No longer lines fit here."
        assert longest(reader) <= 76
        await reader.presses("-")
        assert reader.status == "Lines of 72 characters."
        assert longest(reader) <= 72


async def test_lines_are_never_too_short_to_read() -> None:
    async with reading() as reader:
        await reader.presses(*"-" * 12)
        assert reader.status == "Lines are never shorter."
        assert reader.screen.preferences.measure == NARROWEST


async def test_on_a_narrow_screen_the_first_minus_is_seen() -> None:
    async with reading(size=(40, 24)) as reader:
        await reader.presses("-")
        assert reader.status == "Lines of 32 characters."
        assert longest(reader) <= 32


async def test_a_plus_that_does_nothing_changes_nothing() -> None:
    async with reading(size=(40, 24)) as reader:
        await reader.presses("+")
        assert reader.status == "No longer lines fit here."
        assert reader.screen.preferences.measure == 66


async def test_s_turns_double_spacing_on_and_off() -> None:
    async with reading(size=(80, 40)) as reader:
        await reader.presses("S")
        assert reader.status == "Double spacing."
        first = next(y for y, row in enumerate(reader.sees()) if "Russian-Iranian" in row)
        assert reader.sees()[first + 1] == ""
        assert reader.sees()[first + 2].strip().startswith("attention since")
        await reader.presses("S")
        assert reader.status == "Single spacing."
        first = next(y for y, row in enumerate(reader.sees()) if "Russian-Iranian" in row)
        assert reader.sees()[first + 1].strip().startswith("attention since")


async def test_measure_and_spacing_are_kept() -> None:
    library = a_library()
    async with reading(library=library) as reader:
        await reader.presses("-", "-", "S", "q")
    async with reading(library=library) as reader:
        assert longest(reader) <= 58
        assert (reader.screen.preferences.measure, reader.screen.preferences.spacing) == (58, 2)
        first = next(y for y, row in enumerate(reader.sees()) if "Russian-Iranian" in row)
        assert reader.sees()[first + 1] == ""
