"""The line above the text: whose work this is."""

import pytest

from tests.builders import a_reference
from tests.widgets.alone import alone, rows
from tui.core.reference import Reference
from tui.page.cells import cells
from tui.widgets.masthead import Masthead

JOURNAL = {"container_title": "Margins", "volume": "3", "issue": "2"}


def a_masthead(reference: Reference) -> Masthead:
    """The masthead of a work."""
    masthead = Masthead()
    masthead.reference = reference
    return masthead


async def test_the_author_and_title_stand_on_the_left_and_the_journal_on_the_right() -> None:
    async with alone(a_masthead(a_reference("On Reading", **JOURNAL)), 70) as pilot:
        assert rows(pilot)[0] == " Byron, On Reading" + "Margins 3.2".rjust(51)


async def test_the_title_gives_way_before_the_journal() -> None:
    title = "An Enquiry Concerning the Reading of Long Works at a Small Table"
    async with alone(a_masthead(a_reference(title, **JOURNAL)), 70) as pilot:
        left, right = rows(pilot)[0].split("…")
        assert left.startswith(" Byron, An Enquiry")
        assert right.strip() == "Margins 3.2"


async def test_a_narrow_line_has_no_room_for_the_journal() -> None:
    async with alone(a_masthead(a_reference("On Reading", **JOURNAL)), 40) as pilot:
        assert rows(pilot)[0] == " Byron, On Reading"


@pytest.mark.parametrize("width", [10, 40, 80])
async def test_a_title_of_wide_characters_fits(width: int) -> None:
    async with alone(a_masthead(a_reference("北京大學" * 20)), width) as pilot:
        assert cells(rows(pilot)[0]) <= width
        assert rows(pilot)[1] == ""


async def test_a_title_with_brackets_is_no_markup() -> None:
    async with alone(a_masthead(a_reference("[red]Reading[/]")), 60) as pilot:
        assert rows(pilot)[0] == " Byron, [red]Reading[/]"
