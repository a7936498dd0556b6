"""S23: the shelf has all works: one finds, opens, adds, tags and removes them by keys."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOON, a_library, a_reference, a_selector, a_work, an_annotation
from tests.reader import ARTICLE, Reader, a_file, paragraphs, reading
from tui.core.project import Project
from tui.screens.reading import ReadingScreen
from tui.screens.shelf import ShelfScreen
from tui.sources.limits import SMALL
from tui.store.library import Library, open_library
from tui.widgets.status_line import StatusLine

TITLES = ("War and Peace", "An Inquiry", "Anna Karenina")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three works by two authors, and a file that is none."""
    folder = tmp_path / "papers"
    folder.mkdir()
    authors = ("Leo Tolstoy", "Adam Smith", "Leo Tolstoy")
    for number, (author, title) in enumerate(zip(authors, TITLES, strict=True)):
        year = 1869 + number
        front = f"---\nauthor: {author}\ntitle: {title}\ndate: {year}\n---\n\n"
        a_file(folder, f"{number}.md", f"{front}{paragraphs(40)}\n")
    (folder / "broken.md").write_bytes(b"\0\1\2")
    return folder


def titles(reader: Reader) -> list[str]:
    """The titles of the works in view, from above."""
    rows = reader.sees()
    at = [
        (rows.index(row), t) for row in rows[1:-1] for t in (*TITLES, "The Strategic") if t in row
    ]
    return [title for _, title in sorted(at)]


async def a_full_shelf(reader: Reader, folder: Path) -> None:
    await reader.presses("o", "a", *str(folder), "enter")
    await reader.settles()


async def forgets_the_message(reader: Reader) -> None:
    """Let the last message on the shelf be over."""
    reader.app.screen.query_one(StatusLine).message = ""
    await reader.settles()


async def test_the_shelf_shows_what_is_read_and_how_far() -> None:
    library = a_library()
    async with reading(library=library) as reader:
        await reader.selects("Hojatoleslam", "2001")
        await reader.presses("h", "space", "o")
        assert reader.sees()[0].strip() == "Lection"
        rows = [row.strip() for row in reader.sees() if row.strip()]
        assert rows[1] == "Reading"
        assert rows[2].startswith("▸ Jalali")
        assert "The Strategic Partnership of Russia and Iran" in rows[2]
        assert rows[2].endswith("1 mark")
        assert " % " in rows[2]
        assert reader.status.startswith("1 work")
        await reader.presses("escape")
        assert isinstance(reader.app.screen, ReadingScreen)


async def test_an_empty_shelf_says_how_to_fill_it_and_has_what_came_with_lection(
    tmp_path: Path,
) -> None:
    library = a_library()
    async with reading(library=library) as reader:
        library.remove(library.holdings()[0])
        await reader.presses("o")
        assert "Press a and write the name of a file" in " ".join(reader.page.split())
        assert "Came with Lection" in reader.page
        await reader.presses("x")
        assert "not in your library" in reader.status


async def test_a_folder_is_added_and_what_could_not_be_read_is_told(folder: Path) -> None:
    async with reading(library=a_library()) as reader:
        await a_full_shelf(reader, folder)
        assert "Added 3 works. 1 could not be read: M tells why." in reader.status
        assert set(titles(reader)) == {*TITLES, "The Strategic"}
        await reader.presses("M")
        assert "is not text" in reader.said
        await reader.presses("escape")
        await a_full_shelf_again(reader, folder)


async def a_full_shelf_again(reader: Reader, folder: Path) -> None:
    await reader.presses("a", *str(folder), "enter")
    await reader.settles()
    assert "Added 0 works, 3 there already." in reader.status


async def test_a_work_that_was_removed_elsewhere_is_not_tagged(folder: Path) -> None:
    library = a_library()
    async with reading(library=library) as reader:
        await a_full_shelf(reader, folder)
        await reader.presses("/", *"karenina", "enter", "#", *"iran")
        for holding in library.holdings():
            library.remove(holding)
        await reader.presses("enter")
        assert "is not in the library any more" in reader.status


async def test_one_may_leave_while_files_are_added(tmp_path: Path) -> None:
    for number in range(40):
        a_file(tmp_path, f"{number}.md", f"# Work {number}\n\n{paragraphs(200)}\n")
    async with reading(library=a_library()) as reader:
        await reader.presses("o")
        await reader.types_ahead("a", *str(tmp_path), "enter", "enter")
        await reader.waits_for("Strategic")


async def test_a_path_is_completed(folder: Path) -> None:
    async with reading(library=a_library(), size=(160, 24)) as reader:
        await reader.presses("o", "a", *str(folder)[:-3], "tab")
        assert f"+{folder}/" in reader.page
        await reader.presses("tab")
        assert "0.md  1.md  2.md  broken.md" in reader.page
        await reader.presses("1", "tab", "enter")
        await reader.settles()
        assert "Added 1 work." in reader.status


async def test_a_file_that_is_not_there_is_said(folder: Path) -> None:
    async with reading(library=a_library()) as reader:
        await reader.presses("o", "a", *"/nowhere.md", "enter")
        await reader.settles()
        assert "There is no file /nowhere.md" in reader.status
        await reader.presses("a", *"~nobody-has-this-name/1", "tab", "enter")
        await reader.settles()
        assert "There is no file ~nobody-has-this-name/1" in reader.status


async def test_enter_opens_the_work_in_place_of_the_other(folder: Path) -> None:
    library = a_library()
    async with reading(library=library) as reader:
        await a_full_shelf(reader, folder)
        await reader.presses("/", *"karenina", "enter", "enter")
        await reader.settles()
        assert reader.masthead.startswith("Tolstoy, Anna Karenina")
        assert sum(isinstance(one, ReadingScreen) for one in reader.app.screen_stack) == 1
        await reader.presses("space", "o")
        row = next(row for row in reader.sees() if "▸" in row)
        assert "Anna Karenina" in row
        await reader.presses("/", *"strategic", "enter", "enter")
        await reader.settles()
        assert reader.masthead.startswith("Jalali")
    last = library.last_opened()
    assert last is not None
    assert last.key == ARTICLE


async def test_where_one_left_off_is_kept_when_another_work_is_opened(folder: Path) -> None:
    async with reading(library=a_library()) as reader:
        await reader.presses("space", "space")
        before = reader.first_words
        await a_full_shelf(reader, folder)
        await reader.presses("/", *"inquiry", "enter", "enter")
        await reader.settles()
        await reader.presses("o", "/", *"strategic", "enter", "enter")
        await reader.settles()
        assert reader.first_words == before


async def test_the_shelf_is_filtered_as_one_types(folder: Path) -> None:
    async with reading(library=a_library()) as reader:
        await a_full_shelf(reader, folder)
        await reader.presses("/", *"tolst")
        assert set(titles(reader)) == {"War and Peace", "Anna Karenina"}
        await reader.types("oy 1871")
        assert titles(reader) == ["Anna Karenina"]
        await reader.presses("enter")
        await forgets_the_message(reader)
        assert "1 with “tolstoy 1871”" in reader.status
        await reader.presses("escape")
        assert len(titles(reader)) == 4
        await reader.presses("/", *"nobody", "enter")
        await forgets_the_message(reader)
        assert "Nothing here has “nobody” in it" in reader.status


async def test_the_shelf_is_sorted(folder: Path) -> None:
    async with reading(library=a_library()) as reader:
        await a_full_shelf(reader, folder)
        await reader.presses("S")
        assert "Arranged by author." in reader.status
        assert titles(reader) == ["The Strategic", "An Inquiry", "Anna Karenina", "War and Peace"]
        await reader.presses("S")
        assert titles(reader) == ["An Inquiry", "Anna Karenina", "The Strategic", "War and Peace"]
        await reader.presses("S")
        assert titles(reader)[0] == "The Strategic"


async def test_works_are_tagged_and_found_by_tag_and_the_tags_taken_back(folder: Path) -> None:
    async with reading(library=a_library()) as reader:
        await a_full_shelf(reader, folder)
        await reader.presses("g", "#", *"iran, Cold War", "enter")
        assert "#iran #Cold War" in reader.page
        await reader.presses("/", *"#cold", "enter")
        assert len(titles(reader)) == 1
        await reader.presses("u", "escape")
        assert "#iran" not in reader.page
        await reader.presses("U")
        assert "#iran #Cold War" in reader.page


async def test_a_work_is_removed_after_a_question_and_brought_back(folder: Path) -> None:
    library = a_library()
    async with reading(library=library) as reader:
        await a_full_shelf(reader, folder)
        await reader.presses("/", *"inquiry", "enter", "x")
        assert "An Inquiry" in reader.said
        await reader.presses("n")
        assert len(library.holdings()) == 4
        await reader.presses("x", "y")
        assert "u brings it back." in reader.status
        assert len(library.holdings()) == 3
        await reader.presses("u")
        assert len(library.holdings()) == 4
        assert "An Inquiry" in reader.page
        await reader.presses("U")
        assert len(library.holdings()) == 3
        await reader.presses("U")
        assert "Nothing to make again." in reader.status


async def test_the_copy_of_a_removed_work_goes_with_the_shelf(folder: Path, tmp_path: Path) -> None:
    library = open_library(tmp_path / "library")
    async with reading(library=library) as reader:
        await a_full_shelf(reader, folder)
        copies = tmp_path / "library" / "sources"
        assert len(list(copies.iterdir())) == 3
        await reader.presses("/", *"inquiry", "enter", "x", "y")
        assert len(list(copies.iterdir())) == 3
        await reader.presses("escape", "escape")
        await reader.settles()
        assert isinstance(reader.app.screen, ReadingScreen)
        assert len(list(copies.iterdir())) == 2


async def test_a_work_is_saved_to_the_project_from_the_shelf() -> None:
    library = a_library()
    project = library.save_project(Project("Iran paper"))
    async with reading(library=library) as reader:
        await reader.presses("p", "enter", "escape", "o", "s")
        assert "Saved to Iran paper." in reader.status
        kept = library.project(project.id)
        assert kept is not None
        assert [item.key for item in kept.items] == [ARTICLE]


async def test_a_long_work_is_awaited_and_the_waiting_given_up(tmp_path: Path) -> None:
    long = a_file(tmp_path, "long.txt", "It goes on and on.\n\n" * (SMALL // 10))
    async with reading(library=a_library()) as reader:
        reader.screen.open_work(long)
        await reader.settles()
        await reader.settles()
        assert reader.first_words.startswith("It goes on")


async def test_a_file_that_cannot_be_opened_leaves_one_where_one_is(tmp_path: Path) -> None:
    async with reading(library=a_library()) as reader:
        reader.screen.open_work(str(tmp_path / "none.epub"))
        await reader.settles()
        assert "There is no file" in reader.status
        assert reader.masthead.startswith("Jalali")


async def test_hundreds_of_works_are_shown_and_filtered() -> None:
    library = a_library_of(300)
    async with reading(library=library) as reader:
        await reader.presses("o")
        assert reader.status.startswith("301 works")
        await reader.presses("G")
        assert "▸" in reader.page
        await reader.presses("/", *"number 277", "enter")
        await forgets_the_message(reader)
        assert "On Number 277" in reader.page
        assert "1 with “number 277”" in reader.status


def a_library_of(count: int) -> Library:
    library = a_library()
    for number in range(count):
        reference = a_reference(f"On Number {number}", id=f"byron{number}")
        library.hold(a_work(reference=reference, sha256=f"{number:064x}"), f"/texts/{number}.md")
    return library


async def test_the_keys_of_the_shelf_are_told_and_it_fits_a_small_screen() -> None:
    library = a_library()
    async with reading(library=library, size=(40, 12)) as reader:
        library.save(an_annotation(reader.screen.holding.id, "A note.", a_selector()))
        await reader.presses("o")
        assert all(len(row) <= 40 for row in reader.sees())
        assert "Jalali" in reader.page
        await reader.presses("?")
        assert "Go to the next work" in reader.said
        await reader.presses("escape", "q")
        assert isinstance(reader.app.screen, ReadingScreen)


async def test_what_was_added_long_ago_stands_below_what_was_added_this_week() -> None:
    library = a_library_of(3)
    later = NOON + timedelta(days=30)
    async with reading(library=library, now=lambda: later) as reader:
        await reader.presses("o")
        assert "Added before" in reader.page
        assert "Added this week" not in reader.page
        assert isinstance(reader.app.screen, ShelfScreen)
