"""S17: nothing but the text."""

from tests.reader import reading


async def test_z_leaves_nothing_but_the_text() -> None:
    async with reading() as reader:
        above, below = reader.sees()[0], reader.sees()[-1]
        await reader.presses("z")
        assert above not in reader.sees()
        assert below not in reader.sees()
        assert "attention since Moscow's announcement" in reader.page
        assert reader.pane.size.height == 24


async def test_z_or_esc_brings_the_rest_back() -> None:
    async with reading() as reader:
        seen = reader.page
        for key in ("z", "escape"):
            await reader.presses("z", key)
            assert reader.page == seen


async def test_the_keys_work_as_ever() -> None:
    async with reading() as reader:
        await reader.presses("z", "j", "j")
        await reader.selects("relations", "come")
        await reader.presses("h")
        assert len(reader.annotations) == 1
        await reader.presses("/", *"kremlin", "enter")
        assert "Kremlin" in reader.page


async def test_what_happens_is_said_there_too_and_moves_nothing() -> None:
    async with reading() as reader:
        await reader.presses("z")
        seen = reader.sees()
        await reader.presses("h")
        assert reader.status == "Nothing is selected. Press v to select a passage."
        assert reader.sees()[:-1] == seen[:-1]
        await reader.forgets_the_message()
        assert reader.sees() == seen
