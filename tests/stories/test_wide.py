"""A table or code that is wider than the page is moved sideways, and says that there is more."""

from dataclasses import replace

from tests.builders import a_work
from tests.reader import reading
from tui.core.work import BlockKind, Work

FIRST = "left" + "-" * 60 + "middle" + "-" * 60 + "right"
OTHER = "北京" * 60


def wide(kind: BlockKind = BlockKind.TABLE) -> Work:
    """A work with a paragraph, and a block of two wide lines."""
    work = a_work("A paragraph before it.", f"{FIRST}\n{OTHER}")
    first, block = work.blocks
    return replace(work, blocks=(first, replace(block, kind=kind)))


async def test_arrows_move_a_wide_table_and_its_signs_say_where_there_is_more() -> None:
    async with reading(work=wide(), size=(60, 20)) as reader:
        row = next(row for row in reader.sees() if "left" in row)
        assert row.endswith("›")
        assert "‹" not in row
        await reader.presses("right", "right")
        moved = next(row for row in reader.sees() if "middle" in row)
        assert "‹" in moved
        assert moved.endswith("›")
        assert "A paragraph before it." in reader.page
        await reader.presses("right", "right")
        row = next(row for row in reader.sees() if "right" in row and "‹" in row)
        assert row.endswith("right")
        await reader.presses("left", "left", "left", "left", "left")
        assert "‹" not in reader.page


async def test_a_wide_character_is_never_cut_in_half() -> None:
    async with reading(work=wide(BlockKind.CODE), size=(61, 20)) as reader:
        for _ in range(5):
            row = next(row for row in reader.sees() if "北京" in row)
            assert set(row) <= set("北京‹› ")
            await reader.presses("right")


async def test_a_match_out_of_sight_to_the_right_is_brought_into_view() -> None:
    async with reading(work=wide(), size=(60, 20)) as reader:
        await reader.searches("right")
        assert any("‹" in row and "right" in row for row in reader.sees())


async def test_where_nothing_is_wide_it_is_said() -> None:
    async with reading() as reader:
        await reader.presses("right")
        assert reader.status == "Nothing in view is wider than the page."
