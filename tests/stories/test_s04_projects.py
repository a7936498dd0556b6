"""Saving works and passages to a project, and having them in the order of the paper."""

from dataclasses import replace
from pathlib import Path
from threading import Event

from tests.builders import a_library
from tests.reader import ARTICLE, Reader, a_file, reading
from tui.core.citation import WRITTEN
from tui.core.project import Item, Project
from tui.gathering import Gathered
from tui.screens.project import ProjectScreen
from tui.screens.reading import ReadingScreen
from tui.store.library import Library
from tui.styles import Style

WORDS = "relations have come"


def a_library_with(*items: Item) -> Library:
    """A library whose active project has these items."""
    library = a_library()
    use(library, library.save_project(Project("Iran paper", items=items)))
    return library


def use(library: Library, project: Project) -> None:
    library.prefer(replace(library.preferences(), project=project.id))


def saved(reader: Reader) -> list[str]:
    """The items of the active project as the library has them: their words, or their key."""
    project = reader.library.active_project()
    assert project is not None
    return [item.quotation or item.key for item in project.items]


async def saves(reader: Reader, first: str, last: str) -> None:
    """Select from one word to another, and save that."""
    await reader.selects(first, last)
    await reader.presses("s")


async def test_the_first_thing_saved_asks_for_the_name_of_the_project() -> None:
    async with reading() as reader:
        await saves(reader, "relations", "come")
        assert reader.box[0] == "The name of the project"
        await reader.types("Iran")
        await reader.presses("enter")
        assert "Saved to Iran." in reader.status
        assert saved(reader) == [WORDS]
        assert reader.selected == ""


async def test_a_name_that_is_not_given_saves_nothing() -> None:
    async with reading() as reader:
        await reader.presses("s", "enter")
        assert "Write a name" in reader.said
        await reader.presses("escape")
        assert reader.library.projects() == ()


async def test_a_passage_is_saved_with_its_words_and_its_place() -> None:
    async with reading(library=a_library_with()) as reader:
        await saves(reader, "relations", "come")
        assert "Saved to Iran paper." in reader.status
        project = reader.library.active_project()
        assert project is not None
        (item,) = project.items
        assert (item.work, item.key) == (reader.screen.holding.id, ARTICLE)
        assert item.selector is not None
        assert item.selector.exact == WORDS
        assert item.locator is not None
        assert (item.locator.label, item.locator.value) == ("paragraph", "1")


async def test_without_a_selection_the_work_is_saved_and_saving_twice_changes_nothing() -> None:
    async with reading(library=a_library_with()) as reader:
        await reader.presses("s", "s")
        assert saved(reader) == [ARTICLE]


async def test_the_status_line_names_the_active_project() -> None:
    async with reading(library=a_library_with()) as reader:
        assert "Iran paper" in reader.status
        await saves(reader, "relations", "come")
        await reader.forgets_the_message()
        assert "Iran paper" in reader.status


async def test_a_quotation_that_is_copied_is_remembered_with_its_place() -> None:
    async with reading(library=a_library_with()) as reader:
        await reader.selects("relations", "come")
        await reader.presses("Y")
        assert reader.clipboard.texts == ["“relations have come” (Jalali, par. 1)."]
        assert "Saved to Iran paper." in reader.status
        assert saved(reader) == [WORDS]


async def test_without_a_project_a_quotation_is_copied_and_nothing_is_asked() -> None:
    async with reading() as reader:
        await reader.selects("relations", "come")
        await reader.presses("Y")
        assert len(reader.clipboard.texts) == 1
        assert "Copied the quotation" in reader.status
        assert reader.library.projects() == ()


async def test_the_citation_modal_saves_with_the_page_that_was_written_there() -> None:
    async with reading(library=a_library_with()) as reader:
        await reader.selects("relations", "come")
        await reader.presses("c", "l", "9", "8", "enter", "s")
        assert "Saved to Iran paper." in reader.status
        project = reader.library.active_project()
        assert project is not None
        (item,) = project.items
        assert item.quotation == WORDS
        assert item.locator is not None
        assert (item.locator.value, item.locator.source) == ("98", WRITTEN)


async def test_the_citation_modal_remembers_a_quotation_it_copies_and_no_other_form() -> None:
    async with reading(library=a_library_with()) as reader:
        await reader.selects("relations", "come")
        await reader.presses("c", "y")
        assert saved(reader) == []
        await reader.presses("c", "down", "down", "y")
        assert saved(reader) == [WORDS]


async def test_the_project_lists_its_items_with_their_places() -> None:
    async with reading(library=a_library_with()) as reader:
        await reader.presses("s")
        await saves(reader, "relations", "come")
        await reader.presses("p")
        first, second = items(reader)
        assert first.startswith("1  The Strategic Partnership of Russia and Iran")
        assert first.endswith(ARTICLE)
        assert second.startswith("2  “relations have come”")
        assert second.endswith(f"{ARTICLE}, paragraph 1")
        assert reader.status.startswith("2 items   1 source")


def items(reader: Reader) -> list[str]:
    """The rows of the items on the project screen."""
    rows = [row.strip() for row in reader.sees()]
    end = next(n for n, row in enumerate(rows) if row == "Works Cited" or "Nothing is" in row)
    return [row for row in rows[2:end] if row]


async def test_an_empty_project_says_how_to_fill_it() -> None:
    async with reading(library=a_library_with()) as reader:
        await reader.presses("p")
        assert "Nothing is saved yet." in reader.page
        for key in ("enter", "x", "J", "u", "U"):
            await reader.presses(key)
        assert isinstance(reader.app.screen, ProjectScreen)
        await reader.presses("escape")
        assert "Iran paper" in reader.status


async def test_an_item_is_moved_and_stays_chosen() -> None:
    async with reading(library=a_library_with(Item("a"), Item("b"), Item("c"))) as reader:
        await reader.presses("p", "J", "J")
        assert order(reader) == ["b", "c", "a"]
        await reader.presses("shift+up")
        assert order(reader) == ["b", "a", "c"]
        await reader.presses("k", "K")
        assert order(reader) == ["b", "a", "c"]


def order(reader: Reader) -> list[str]:
    project = reader.library.active_project()
    assert project is not None
    return [item.work for item in project.items]


async def test_what_is_taken_out_is_brought_back_and_taken_out_again() -> None:
    async with reading(library=a_library_with(Item("a"), Item("b"), Item("c"))) as reader:
        await reader.presses("p", "j", "x")
        assert order(reader) == ["a", "c"]
        assert "u brings it back" in reader.status
        await reader.presses("u")
        assert order(reader) == ["a", "b", "c"]
        await reader.presses("U")
        assert order(reader) == ["a", "c"]


async def test_enter_goes_to_the_passage() -> None:
    async with reading(library=a_library_with()) as reader:
        await saves(reader, "relations", "come")
        await reader.presses("G", "p", "enter")
        assert reader.selected == WORDS
        assert WORDS in reader.page
        await reader.presses("escape", "<")
        assert WORDS not in reader.page


async def test_enter_on_words_of_another_work_says_how_to_open_it() -> None:
    async with reading(library=a_library_with(Item("elsewhere", "lamb1811"))) as reader:
        await reader.presses("p", "enter")
        assert "lection lamb1811 opens it" in reader.status


async def test_another_project_is_chosen_and_then_none() -> None:
    library = a_library_with(Item("a"))
    other = library.save_project(Project("Other paper"))
    async with reading(library=library) as reader:
        await reader.presses("p", "n", "j", "enter")
        assert reader.library.active_project() == other
        assert reader.sees()[0].strip().startswith("Other paper")
        await reader.presses("n", "G", "end", "enter")
        assert reader.library.active_project() is None
        assert "No project is active now." in reader.status


async def test_a_new_project_is_begun_from_an_old_one() -> None:
    async with reading(library=a_library_with()) as reader:
        await reader.presses("p", "n", "j", "enter")
        await reader.types("iran")
        await reader.types(" paper")
        await reader.presses("enter")
        assert "There is a project" in reader.said
        await reader.presses("!", "enter")
        assert [project.name for project in reader.library.projects()] == [
            "Iran paper",
            "iran paper!",
        ]
        assert reader.sees()[0].strip().startswith("iran paper!")


async def test_the_project_is_there_again_in_a_later_session(tmp_path: Path) -> None:
    library = a_library_with()
    async with reading(library=library) as reader:
        await saves(reader, "relations", "come")
        await reader.presses("q")
    async with reading(library=library) as reader:
        assert "Iran paper" in reader.status
        await reader.presses("p")
        assert len(items(reader)) == 1


async def test_a_project_that_another_window_removed_is_missed_and_nothing_breaks() -> None:
    library = a_library_with()
    async with reading(library=library) as reader:
        library.remove_project(library.projects()[0])
        await reader.presses("s")
        assert "removed in another window" in reader.status
        await reader.presses("p")
        assert reader.box[0] == "The name of the project"


async def test_a_project_is_shown_on_a_small_screen() -> None:
    async with reading(library=a_library_with(), size=(40, 12)) as reader:
        await saves(reader, "relations", "come")
        await reader.presses("p")
        assert "“relations" in reader.page
        assert "Works Cited" in reader.page
        assert all(len(row) <= 40 for row in reader.sees())


async def test_the_keys_of_the_project_are_told() -> None:
    async with reading(library=a_library_with()) as reader:
        await reader.presses("p", "?")
        assert "Move the item down" in reader.said
        await reader.presses("escape")
        assert isinstance(reader.app.screen, ProjectScreen)


async def test_a_passage_that_is_not_in_this_copy_is_said_to_be_lost(tmp_path: Path) -> None:
    library = a_library_with()
    path = a_file(tmp_path, "text.md", "# One\n\nThe words that were here.\n")
    async with reading(path, library=library) as reader:
        await saves(reader, "words", "here")
        await reader.presses("q")
    a_file(tmp_path, "text.md", "# One\n\nQuite something else.\n")
    async with reading(path, library=library) as reader:
        await reader.presses("p", "enter")
        assert "These words are not in this copy." in reader.status


async def test_what_another_window_did_to_the_project_is_kept_and_shown() -> None:
    library = a_library_with(Item("a"), Item("b"))
    async with reading(library=library) as reader:
        await reader.presses("p", "x")
        theirs = library.projects()[0]
        library.save_project(theirs.added(Item("theirs", "theirs")))
        await reader.presses("u")
        assert "Changed in another window" in reader.status
        assert order(reader) == ["b", "theirs"]
        assert "theirs" in reader.page
        library.remove_project(theirs)
        await reader.presses("x")
        assert "removed in another window" in reader.status


async def test_the_home_of_nobody_is_no_place_to_export_to() -> None:
    async with reading(library=a_library_with()) as reader:
        await reader.presses("p", "e", "ctrl+u", *"~nobody-has-this-name/x.md", "enter")
        assert "Not written: ~nobody-has-this-name/x.md" in reader.status


class Slow(Gathered):
    """A project that is long in the writing."""

    ready = Event()

    def document(self, style: Style, format: str) -> str:
        self.ready.wait()
        return super().document(style, format)


async def test_a_project_is_exported_though_one_has_gone_back_to_the_text(tmp_path: Path) -> None:
    async with reading(library=a_library_with()) as reader:
        await reader.presses("p")
        screen = reader.app.screen
        assert isinstance(screen, ProjectScreen)
        known = screen.gathered
        screen.gathered = Slow(known.project, known.references, known.notes)
        for key in ("e", "ctrl+u", *str(tmp_path / "paper.md"), "enter", "escape"):
            await reader.pilot.press(key)
        await reader.app.answered()
        assert isinstance(reader.app.screen, ReadingScreen)
        Slow.ready.set()
        await reader.settles()
        assert (tmp_path / "paper.md").read_text(encoding="utf-8")
        assert "Wrote Iran paper to" in reader.status
