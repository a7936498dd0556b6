"""S8: nothing is deleted without a question, and what was deleted comes back."""

from tests.builders import a_library
from tests.reader import Reader, reading


async def highlighted(reader: Reader, note: str = "") -> None:
    """Highlight "resume arms sale", perhaps with a note."""
    await reader.selects("resume", "sale")
    await reader.presses("3")
    if note:
        await reader.presses("a", *note, "ctrl+s")


async def test_x_asks_and_shows_what_would_be_deleted() -> None:
    async with reading() as reader:
        await highlighted(reader)
        await reader.presses("x")
        assert reader.box[0] == "Delete this highlight?"
        assert "resume arms sale" in reader.box
        assert reader.box[-1] == "y yes   n no   Esc leave"
        assert len(reader.annotations) == 1


async def test_no_and_esc_delete_nothing() -> None:
    async with reading() as reader:
        await highlighted(reader)
        for key in ("n", "escape"):
            await reader.presses("x", key)
            assert reader.annotations == [("blue", "resume arms sale", "")]
            assert "▌" in reader.page


async def test_yes_deletes_and_u_brings_back_what_there_was() -> None:
    async with reading() as reader:
        await highlighted(reader, "Which arms?")
        await reader.presses("x")
        assert reader.box[0] == "Delete this note?"
        assert "Which arms?" in reader.said
        await reader.presses("y")
        assert reader.annotations == []
        assert "▌" not in reader.page
        assert reader.status == "Deleted the note. u brings it back."
        await reader.presses("u")
        assert reader.annotations == [("blue", "resume arms sale", "Which arms?")]
        assert reader.status == "Took back: deleting the note."
        await reader.presses("U")
        assert reader.annotations == []


async def test_what_was_deleted_is_not_there_the_next_day() -> None:
    library = a_library()
    async with reading(library=library) as reader:
        await highlighted(reader)
        await reader.presses("x", "enter", "q")
    async with reading(library=library) as reader:
        assert reader.annotations == []


async def test_the_one_that_was_gone_to_is_the_one_deleted() -> None:
    async with reading() as reader:
        await highlighted(reader)
        await reader.selects("relations", "come")
        await reader.presses("1", "]", "x")
        assert "resume arms sale" in reader.box
        await reader.presses("y")
        assert reader.annotations == [("yellow", "relations have come", "")]


async def test_a_note_on_the_whole_work_is_deleted_too() -> None:
    async with reading() as reader:
        await reader.presses("a", *"Read again.", "ctrl+s", "x")
        assert reader.box[0] == "Delete this note?"
        await reader.presses("y")
        assert reader.annotations == []


async def test_with_nothing_in_view_there_is_nothing_to_delete() -> None:
    async with reading() as reader:
        await highlighted(reader)
        await reader.presses(":", *"§2¶2", "enter", "x")
        assert reader.app.screen is reader.screen
        assert reader.status == "No highlight or note is in view. ] goes to the next one."
        assert len(reader.annotations) == 1


async def test_a_long_passage_is_read_to_its_end_before_it_is_deleted() -> None:
    async with reading(size=(40, 12)) as reader:
        await reader.presses(":", *"§1¶2", "enter", "v")
        await reader.types(reader.label_of("Iran's need"))
        await reader.presses("p", "h", "x")
        assert reader.box[0] == "Delete this highlight?"
        assert "other areas." not in reader.said
        assert "y yes" in reader.said
        await reader.presses("G")
        assert "other areas." in reader.said
