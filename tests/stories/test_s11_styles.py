"""S11: MLA, APA and Chicago, and any other style by its name; the style is remembered."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import a_library
from tests.reader import reading

OWN = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Ours</title></info>
  <citation><layout prefix="&lt;" suffix="&gt;"><text variable="title"/></layout></citation>
</style>
"""
NAMES = ["MLA", "APA", "Chicago", "Chicago author-date", "Chicago 17"]


async def test_the_arrows_go_through_the_styles_and_round() -> None:
    async with reading() as reader:
        await reader.presses("c")
        for name in [*NAMES, NAMES[0]]:
            assert f"[{name}]" in reader.box[1]
            await reader.presses("right")
        await reader.presses("left", "left")
        assert f"[{NAMES[-1]}]" in reader.box[1]


@pytest.mark.parametrize(
    ("steps", "cited"),
    [
        (0, "(Jalali)"),
        (1, "(Jalali, 2001)"),
        (2, "Ali A. Jalali, “The Strategic Partnership of Russia and Iran,” Parameters 31, no. 4"),
        (3, "(Jalali 2001)"),
        (4, "Ali A. Jalali, “The Strategic Partnership of Russia and Iran,” Parameters 31, no. 4"),
    ],
)
async def test_each_style_cites_in_its_own_way(steps: int, cited: str) -> None:
    async with reading() as reader:
        await reader.presses("c", *["right"] * steps, "y")
        assert reader.clipboard.texts[0].startswith(cited)


async def test_a_style_for_notes_shows_its_notes() -> None:
    async with reading() as reader:
        await reader.presses("c", "right", "right")
        labels = [row.split("  ")[0] for row in reader.box]
        assert [name for name in ("note", "short note", "entry") if name in labels] == [
            "note",
            "short note",
            "entry",
        ]
        assert "in text" not in labels


async def test_any_style_is_found_by_name() -> None:
    async with reading() as reader:
        await reader.presses("c", "/")
        assert reader.box[0] == "Find a style"
        await reader.presses(*"vancouver", "enter")
        assert "Vancouver" in reader.box[1] or "Vancouver" in reader.box[2]
        assert reader.screen.preferences.style == "modern-language-association"
        await reader.presses("y")
        assert "ancouver" in reader.screen.preferences.style
        assert "Vancouver" in reader.status


async def test_the_arrows_choose_among_the_styles_found() -> None:
    async with reading() as reader:
        await reader.presses("c", "/", *"nature", "down", "enter")
        assert "[Nature (brackets, no superscript)]" in reader.said


async def test_a_name_that_no_style_has_is_said_and_esc_leaves() -> None:
    async with reading() as reader:
        await reader.presses("c", "/", *"qqqqq")
        assert "No style has “qqqqq” in its name." in reader.said
        await reader.presses("enter")
        assert reader.box[0] == "Find a style"
        await reader.presses("escape")
        assert "[MLA]" in reader.said


async def test_a_style_of_ones_own_is_taken_from_its_file_and_remembered(tmp_path: Path) -> None:
    path = tmp_path / "ours.csl"
    path.write_text(OWN, encoding="utf-8")
    library = a_library()
    async with reading(library=library) as reader:
        await reader.presses("c", "/", *str(path))
        assert "Enter takes the style in that file." in reader.said
        await reader.presses("enter")
        assert "[Ours]" in reader.said
        await reader.presses("y")
        assert reader.clipboard.texts == ["<The Strategic Partnership of Russia and Iran>"]
        await reader.presses("q")
    async with reading(library=library) as reader:
        await reader.presses("c")
        assert "[Ours]" in reader.said


async def test_a_file_that_is_no_style_is_said(tmp_path: Path) -> None:
    async with reading() as reader:
        await reader.presses("c", "/", *str(tmp_path / "none.csl"), "enter")
        assert "cannot be read: No such file or directory." in " ".join(reader.said.split())
        assert reader.box[0] == "Find a style"


async def test_the_style_is_remembered() -> None:
    library = a_library()
    async with reading(library=library) as reader:
        await reader.presses("c", "right", "escape", "q")
    async with reading(library=library) as reader:
        await reader.selects("resume", "sale")
        await reader.presses("Y")
        assert reader.clipboard.texts[0].endswith(
            "(Jalali, 2001, “Introduction” section, para. 1)."
        )
        await reader.presses("c")
        assert "[APA]" in reader.said


async def test_a_remembered_style_that_is_gone_is_said_and_another_taken() -> None:
    library = a_library()
    library.prefer(replace(library.preferences(), style="a-style-of-last-year"))
    async with reading(library=library) as reader:
        await reader.presses("c", "y")
        assert reader.clipboard.texts == ["(Jalali)"]
        await reader.presses("M")
        assert "There is no citation style “a-style-of-last-year”." in reader.said
