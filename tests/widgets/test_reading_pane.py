"""The reading pane: a work in one measure, whose place is an offset."""

import pytest
from textual import events

from tests.builders import a_passage, a_work
from tests.widgets.alone import alone, rows, told
from tui.core.annotation import Annotation, Located
from tui.core.passage import Passage
from tui.core.selector import Finding, describe
from tui.page.cells import cells
from tui.widgets.reading_pane import ReadingPane

PARAGRAPHS = [f"{number}. " + "words that fill the line and more " * 6 for number in range(40)]
WORK = a_work(*(paragraph.strip() for paragraph in PARAGRAPHS))


@pytest.fixture
def pane() -> ReadingPane:
    """A pane with forty paragraphs."""
    return ReadingPane(WORK)


async def test_the_first_row_is_that_of_the_place(pane: ReadingPane) -> None:
    async with alone(pane, 60) as pilot:
        pane.go(WORK.text.index("20. "))
        await pilot.pause()
        assert rows(pilot)[0].strip().startswith("20. words")
        assert pane.top == WORK.text.index("20. ")


async def test_no_place_is_beyond_the_last_page(pane: ReadingPane) -> None:
    async with alone(pane, 60) as pilot:
        pane.go(len(WORK.text))
        await pilot.pause()
        assert rows(pilot)[-2].strip().endswith("more")
        assert pane.view.end == len(WORK.text)


async def test_another_width_keeps_the_place_there_and_back(pane: ReadingPane) -> None:
    async with alone(pane, 70) as pilot:
        pane.go(WORK.text.index("20. "))
        pane.scroll_rows(2)
        await pilot.pause()
        top, seen = pane.top, rows(pilot)
        for width in (*range(69, 40, -1), *range(40, 71)):
            await pilot.resize_terminal(width, 10)
            assert top in Passage(pane.view.start, pane.view.start + 70)
        assert pane.top == top
        assert rows(pilot) == seen


async def test_another_measure_keeps_the_place(pane: ReadingPane) -> None:
    async with alone(pane, 70) as pilot:
        pane.go(WORK.text.index("20. "))
        pane.measure = 30
        await pilot.pause()
        assert rows(pilot)[0].strip().startswith("20. words")
        assert max(cells(row.strip()) for row in rows(pilot)) <= 30
        pane.spacing = 2
        await pilot.pause()
        assert rows(pilot)[0].strip().startswith("20. words")
        assert rows(pilot)[1] == ""


async def test_a_passage_in_view_does_not_move_the_page(pane: ReadingPane) -> None:
    async with alone(pane, 60) as pilot:
        pane.go(WORK.text.index("20. "))
        top = pane.top
        pane.show(a_passage(WORK.text, "20. words"))
        await pilot.pause()
        assert pane.top == top


async def test_a_passage_out_of_view_is_shown_a_third_down(pane: ReadingPane) -> None:
    async with alone(pane, 60, 12) as pilot:
        pane.show(a_passage(WORK.text, "20. words"))
        await pilot.pause()
        assert rows(pilot)[4].strip().startswith("20. words")


async def test_a_passage_longer_than_the_pane_is_shown_from_its_beginning(
    pane: ReadingPane,
) -> None:
    async with alone(pane, 60) as pilot:
        pane.show(Passage(WORK.text.index("20. "), WORK.text.index("30. ")))
        await pilot.pause()
        assert rows(pilot)[0].strip().startswith("20. words")


async def test_a_drag_chooses_from_the_first_word_to_the_last(pane: ReadingPane) -> None:
    async with alone(pane, 60) as pilot:
        row = next(y for y, text in enumerate(rows(pilot)) if "fill the line" in text)
        start, end = rows(pilot)[row].index("fill"), rows(pilot)[row].index("line")
        await pilot.mouse_down(offset=(start, row))
        await pilot.mouse_up(offset=(end, row))
        (selected,) = told(pilot, ReadingPane.Selected)
        assert isinstance(selected, ReadingPane.Selected)
        assert selected.passage == a_passage(WORK.text, "fill the line")


async def test_a_click_in_the_margin_chooses_nothing(pane: ReadingPane) -> None:
    async with alone(pane, 60) as pilot:
        await pilot.click(offset=(0, 5))
        assert pane.pick is None
        assert not told(pilot, ReadingPane.Selected)


async def test_the_wheel_goes_through_the_text(pane: ReadingPane) -> None:
    async with alone(pane, 60) as pilot:
        seen = rows(pilot)
        pane.post_message(events.MouseScrollDown(pane, 5, 5, 0, 0, 0, False, False, False, 5, 5))
        await pilot.pause()
        assert rows(pilot)[:8] == seen[2:]


async def test_no_row_is_wider_than_the_pane(pane: ReadingPane) -> None:
    async with alone(pane, 60) as pilot:
        for width in (20, 40, 61, 120):
            await pilot.resize_terminal(width, 10)
            assert all(cells(row) <= width for row in rows(pilot))


@pytest.mark.parametrize("lettered", [True, False])
async def test_highlights_are_underlined_where_there_are_no_colours(
    pane: ReadingPane, lettered: bool
) -> None:
    passage = a_passage(WORK.text, "fill the line")
    annotation = Annotation("a-work", describe(WORK.text, passage))
    pane.marks = (Located(annotation, passage, Finding.FOUND),)
    async with alone(pane, 60) as pilot:
        pane.lettered = lettered
        await pilot.pause()
        row = next(y for y, text in enumerate(rows(pilot)) if "fill the line" in text)
        (words,) = (part for part in pane.render_line(row) if part.text == "fill the line")
        assert words.style is not None
        assert bool(words.style.underline) is lettered
        assert rows(pilot)[row].strip()[0] == ("y" if lettered else "▌")
