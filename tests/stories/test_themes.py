"""T goes through the themes: dark, light, and the terminal's own sixteen colours."""

import pytest

from tests.builders import a_library
from tests.reader import Reader, reading
from tui.themes import ANSI, DARK, LIGHT, NAMES


async def test_t_goes_through_the_themes_and_round() -> None:
    async with reading() as reader:
        assert reader.app.theme == DARK
        for name in (LIGHT, ANSI, DARK):
            await reader.presses("T")
            assert reader.app.theme == name
            assert reader.status == f"Theme {name}."


async def test_the_theme_is_kept() -> None:
    library = a_library()
    async with reading(library=library) as reader:
        await reader.presses("T", "q")
    async with reading(library=library) as reader:
        assert reader.app.theme == LIGHT


@pytest.mark.parametrize("times", range(len(NAMES)))
async def test_everything_can_be_drawn_in_every_theme(times: int) -> None:
    async with reading(size=(120, 30)) as reader:
        await reader.presses(*"T" * times, "m")
        await reader.searches("moscow")
        await reader.selects("relations", "come")
        await reader.presses("a", *"Mine.", "ctrl+s", "V", "escape", "v", "escape")
        for key in "c?ixP":
            await reader.presses(key, "escape")
        assert "Mine." in reader.page


def underlined(reader: Reader) -> list[str]:
    """The words on the screen that are underlined."""
    rows = reader.app.screen._compositor.render_strips()
    parts = (part for row in rows for part in row if part.text.strip())
    return [part.text.strip() for part in parts if part.style and part.style.underline]


async def test_in_sixteen_colours_the_chosen_line_of_a_list_is_told_apart() -> None:
    async with reading() as reader:
        await reader.presses("T", "T", "c", "down")
        assert underlined(reader) == ["narrative", "Jalali"]


async def test_without_colours_the_chosen_line_and_the_present_match_are_told_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading() as reader:
        await reader.searches("moscow")
        rows = reader.app.screen._compositor.render_strips()
        parts = [part for row in rows for part in row if part.text == "Moscow" and part.style]
        assert [bool(part.style and part.style.reverse) for part in parts] == [True, False, False]
        await reader.presses("c")
        assert underlined(reader) == ["in text", "(Jalali)"]
