"""S21: nothing is lost: what was marked, written and read is there again."""

from pathlib import Path

from tests.reader import a_file, reading
from tui.store.library import open_library

TEXT = """# First

A reader marks these words in a text that he will read again.

# Second

And he stops here, in the second part, on another day.
"""


async def test_all_is_there_the_next_day(tmp_path: Path) -> None:
    async with reading(library=open_library(tmp_path)) as reader:
        await reader.selects("resume", "sale")
        await reader.presses("2")
        await reader.selects("event", "Khatami hoped")
        await reader.presses("a", *"Which event?", "ctrl+s", "}", "j", "j")
        words = reader.first_words
        await reader.presses("q")
    async with reading(library=open_library(tmp_path)) as reader:
        assert reader.first_words == words
        await reader.presses("g")
        assert reader.annotations == [
            ("green", "resume arms sale", ""),
            ("green", "event Khatami", "Which event?"),
        ]
        assert sum("▌" in row for row in reader.sees()) == 2
        assert sum("✎" in row for row in reader.sees()) == 1


async def test_what_was_acknowledged_is_there_though_nobody_quit(tmp_path: Path) -> None:
    async with reading(library=open_library(tmp_path)) as reader:
        await reader.selects("resume", "sale")
        await reader.presses("h")
        assert reader.status.startswith("Highlighted in yellow.")
    async with reading(library=open_library(tmp_path)) as reader:
        assert reader.annotations == [("yellow", "resume arms sale", "")]


async def test_highlights_are_found_again_in_a_changed_copy(tmp_path: Path) -> None:
    path = a_file(tmp_path, "mine.md", TEXT)
    library = open_library(tmp_path / "library")
    async with reading(path, library=library) as reader:
        await reader.selects("these", "words")
        await reader.presses("h", ":", *"§2", "enter", "q")
    a_file(tmp_path, "mine.md", "# Foreword\n\nNew words stand before the rest.\n\n" + TEXT)
    async with reading(path, library=library, size=(120, 30)) as reader:
        await reader.presses("m")
        (row,) = (row for row in reader.sees() if "▌ “these words”" in row)
        assert "these words in a text" in row[: row.index("│")]
        assert "§2 ¶1, moved" in reader.page


async def test_highlights_whose_words_are_gone_are_kept_and_said_to_be_lost(
    tmp_path: Path,
) -> None:
    path = a_file(tmp_path, "mine.md", TEXT)
    library = open_library(tmp_path / "library")
    async with reading(path, library=library) as reader:
        await reader.selects("these", "words")
        await reader.presses("h", "q")
    a_file(tmp_path, "mine.md", "# Another\n\nNothing of the old text is left in this one.\n")
    async with reading(path, library=library, size=(120, 30)) as reader:
        assert reader.annotations == [("yellow", "these words", "")]
        await reader.presses("m")
        assert not any("▌" in row[:40] for row in reader.sees())
        await reader.presses("]")
        assert reader.app.screen is reader.screen


async def test_a_place_whose_words_are_gone_is_kept_until_one_reads_on(tmp_path: Path) -> None:
    path = a_file(tmp_path, "mine.md", TEXT)
    library = open_library(tmp_path / "library")
    async with reading(path, library=library) as reader:
        await reader.presses(":", *"§2", "enter", "q")
    (left,) = library.holdings()
    words = [f"Other words, {number} times." for number in range(60)]
    a_file(tmp_path, "mine.md", "\n\n".join(words))
    async with reading(path, library=library) as reader:
        await reader.presses("q")
    assert library.holdings()[0].place == left.place
    async with reading(path, library=library) as reader:
        await reader.presses("space", "q")
    assert library.holdings()[0].place != left.place
