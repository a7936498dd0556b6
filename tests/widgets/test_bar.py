"""The bar: a line to type in at the foot of the screen."""

from tests.widgets.alone import alone, rows, told
from tui.widgets.bar import Bar


def a_bar() -> Bar:
    """The bar of a search."""
    return Bar("/", "search in this work", id="search-bar")


async def test_a_bar_is_not_there_until_it_is_opened() -> None:
    bar = a_bar()
    async with alone(bar) as pilot:
        assert "".join(rows(pilot)) == ""
        bar.open()
        await pilot.pause()
        assert rows(pilot)[0] == " /search in this work"
        bar.close()
        await pilot.pause()
        assert "".join(rows(pilot)) == ""


async def test_each_letter_is_told_and_enter_submits_them() -> None:
    bar = a_bar()
    async with alone(bar) as pilot:
        bar.open()
        await pilot.press(*"to", "enter")
        assert [m.words for m in told(pilot, Bar.Changed) if isinstance(m, Bar.Changed)] == [
            "t",
            "to",
        ]
        (submitted,) = told(pilot, Bar.Submitted)
        assert isinstance(submitted, Bar.Submitted)
        assert submitted.words == "to"


async def test_esc_leaves_without_an_answer() -> None:
    bar = a_bar()
    async with alone(bar) as pilot:
        bar.open()
        await pilot.press("t", "escape")
        assert len(told(pilot, Bar.Cancelled)) == 1
        assert not told(pilot, Bar.Submitted)


async def test_the_words_of_last_time_are_typed_over() -> None:
    bar = a_bar()
    async with alone(bar) as pilot:
        bar.open()
        await pilot.press(*"moscow")
        bar.close()
        await pilot.pause()
        bar.open("moscow")
        await pilot.pause()
        assert rows(pilot)[0] == " /moscow"
        assert len(told(pilot, Bar.Changed)) == len("moscow")
        await pilot.press("t")
        assert rows(pilot)[0] == " /t"


async def test_what_comes_of_the_words_stands_on_the_right() -> None:
    bar = a_bar()
    async with alone(bar) as pilot:
        bar.open("moscow")
        bar.answer = "3 of 17   [b]§2[/]"
        await pilot.pause()
        assert rows(pilot)[0] == " /moscow" + "3 of 17   [b]§2[/]".rjust(31)
