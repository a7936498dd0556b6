"""M shows the messages again, and every message says what to do."""

from tests.reader import reading


async def test_the_newest_message_stands_first() -> None:
    async with reading() as reader:
        await reader.presses("S", "h", "M")
        assert reader.box[0] == "Messages, the newest first"
        assert reader.box[1:3] == [
            "Nothing is selected. Press v to select a passage.",
            "Double spacing.",
        ]


async def test_before_anything_was_said_it_says_so() -> None:
    async with reading() as reader:
        await reader.presses("M")
        assert "Nothing has been said yet." in reader.said


async def test_a_message_that_was_too_long_for_the_line_is_read_whole() -> None:
    async with reading(size=(40, 12)) as reader:
        await reader.presses("h")
        assert reader.status.endswith("…")
        await reader.presses("M")
        assert "Nothing is selected. Press v to select a passage." in reader.said


async def test_a_message_gives_way_to_what_is_being_done() -> None:
    async with reading() as reader:
        await reader.presses("h", "v")
        assert reader.status == "first word …   Esc leaves"
        await reader.presses("escape", "h")
        await reader.searches("moscow")
        assert "1 of 8" in reader.status


async def test_many_messages_are_scrolled() -> None:
    async with reading(size=(60, 16)) as reader:
        for _ in range(12):
            await reader.presses("S", "h")
        await reader.presses("M", "G")
        assert reader.box[-2] == "Double spacing."
