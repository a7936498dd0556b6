"""S22: an excerpt says so at its end, and how to open a full copy of one's own."""

from pathlib import Path

from tests.reader import a_file, reading


async def test_the_end_of_the_article_says_what_is_missing() -> None:
    async with reading() as reader:
        await reader.presses("G")
        end = " ".join(" ".join(reader.sees()[-9:-1]).split())
        assert "· · · This copy is an excerpt" in end
        assert "that runs from p. 98 to p. 111" in end
        assert "To read a full copy of your own, open it with: lection FILE" in end


async def test_what_is_said_there_is_no_text_of_the_work() -> None:
    async with reading() as reader:
        await reader.presses("/", *"lection file")
        assert "no match" in reader.page


async def test_a_whole_work_says_nothing_at_its_end(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "whole.md", "# Whole\n\nAll of it.\n")) as reader:
        await reader.presses("G")
        assert "excerpt" not in reader.page
        assert "· · ·" not in reader.page


async def test_a_full_copy_under_the_same_name_has_the_notes(tmp_path: Path) -> None:
    excerpt = "---\nlection:\n  excerpt: yes\n---\n\nThe beginning of the work is here.\n"
    path = a_file(tmp_path, "mine.md", excerpt)
    async with reading(path) as reader:
        assert "This copy is an excerpt." in reader.page
        await reader.selects("beginning", "work")
        await reader.presses("a", *"Mine.", "ctrl+s", "q")
        library = reader.library
    a_file(tmp_path, "mine.md", "A foreword.\n\nThe beginning of the work is here.\n\nAnd the end.")
    async with reading(path, library=library) as reader:
        assert "excerpt" not in reader.page
        assert reader.annotations == [("yellow", "beginning of the work", "Mine.")]
        assert sum("✎" in row for row in reader.sees()) == 1
