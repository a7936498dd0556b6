"""The line below the text: a message while it is new, a prompt, else the facts and the keys."""

from tests.widgets.alone import alone, rows
from tui.page.cells import cells
from tui.widgets.status_line import StatusLine

HINTS = (("/", "search"), ("v", "select"), ("c", "cite"))


def a_line() -> StatusLine:
    """A status line with facts and keys."""
    line = StatusLine()
    line.facts = ("§1 ¶3", "38 %")
    line.hints = HINTS
    return line


async def test_the_facts_stand_on_the_left_and_the_keys_on_the_right() -> None:
    async with alone(a_line(), 50) as pilot:
        assert rows(pilot)[0] == " §1 ¶3   38 %" + "/ search  v select  c cite".rjust(36)


async def test_the_last_key_is_named_and_as_many_others_as_there_is_room_for() -> None:
    async with alone(a_line(), 38) as pilot:
        assert rows(pilot)[0].split("   ")[-1].strip() == "/ search  c cite"
        await pilot.resize_terminal(20, 10)
        assert rows(pilot)[0].strip() == "§1 ¶3   38 %"


async def test_a_message_stands_in_place_of_all_else() -> None:
    line = a_line()
    async with alone(line, 50) as pilot:
        line.message = "Saved the note."
        await pilot.pause()
        assert rows(pilot)[0] == " Saved the note."


async def test_a_prompt_takes_the_place_of_an_older_message_and_of_the_keys() -> None:
    line = a_line()
    async with alone(line, 50) as pilot:
        line.message = "Nothing is selected. Press v to select a passage."
        line.prompt = "first word …"
        await pilot.pause()
        assert rows(pilot)[0] == " first word …"
        line.prompt = ""
        await pilot.pause()
        assert rows(pilot)[0].startswith(" §1 ¶3")


async def test_a_newer_message_is_seen_before_the_prompt() -> None:
    line = a_line()
    async with alone(line, 50) as pilot:
        line.prompt = "first word …"
        line.message = "No note mark or link is in view."
        await pilot.pause()
        assert rows(pilot)[0] == " No note mark or link is in view."


async def test_what_does_not_fit_is_shortened_by_words() -> None:
    line = a_line()
    async with alone(line, 30) as pilot:
        line.message = "Not saved: the disk is full. Make room, and save again."
        await pilot.pause()
        assert rows(pilot)[0] == " Not saved: the disk is …"
        line.message = "北京" * 40
        await pilot.pause()
        assert cells(rows(pilot)[0]) <= 29


async def test_words_that_look_like_markup_are_shown_as_they_are() -> None:
    line = a_line()
    async with alone(line, 50) as pilot:
        line.message = "Wrote [bold]this[/] to /tmp/[red].txt."
        await pilot.pause()
        assert rows(pilot)[0] == " Wrote [bold]this[/] to /tmp/[red].txt."
