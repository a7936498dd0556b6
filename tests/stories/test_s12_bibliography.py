"""The bibliography of a project: always current, in its own style, and written to a file."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import a_library, a_reference, a_work
from tests.reader import ARTICLE, Reader, reading
from tui.core.citation import Locator
from tui.core.project import Item, Project
from tui.core.reference import Reference
from tui.core.selector import Selector
from tui.store.library import Library

HEADINGS = ("Works Cited", "References", "Bibliography")


def a_paper(*references: Reference, style: str = "") -> Library:
    """A library whose active project has these works, each quoted on its page 3."""
    library = a_library()
    items = []
    for number, reference in enumerate(references):
        held = library.keep(a_work(reference=reference, sha256=str(number)), f"/{number}.md")
        selector = Selector(0, "One begins")
        items.append(Item(held.id, held.key, selector, Locator("page", "3"), "One begins"))
    project = library.save_project(Project("Iran paper", style, tuple(items)))
    library.prefer(replace(library.preferences(), project=project.id))
    return library


def entries(reader: Reader) -> str:
    """The bibliography as it is on the screen, in one line."""
    page = reader.page
    heading = next(one for one in HEADINGS if f"{one}\n" in page)
    return " ".join(page.split(f"{heading}\n")[1].rsplit("\n", 1)[0].split())


async def test_the_bibliography_is_there_as_soon_as_something_is_saved() -> None:
    async with reading(library=a_paper()) as reader:
        await reader.presses("p")
        assert "Works Cited" not in reader.page
        await reader.presses("escape", "s", "p")
        assert entries(reader).startswith("Jalali, Ali A. “The Strategic Partnership")


async def test_the_bibliography_follows_what_is_taken_out_and_brought_back() -> None:
    library = a_paper(a_reference("Alpha"), a_reference("Beta", id="b"))
    async with reading(library=library) as reader:
        await reader.presses("p")
        assert "Alpha" in entries(reader)
        await reader.presses("x")
        assert "Alpha" not in entries(reader)
        await reader.presses("u")
        assert "Alpha" in entries(reader)


async def test_the_style_of_a_project_is_its_own_and_is_kept() -> None:
    library = a_paper(a_reference("Alpha"))
    async with reading(library=library) as reader:
        await reader.presses("p", "right")
        assert "(1843)" in entries(reader)
        project = library.active_project()
        assert project is not None
        assert project.style == "apa"
        assert library.preferences().style == "modern-language-association"
        await reader.presses("u")
        assert "(1843)" not in entries(reader)


async def test_any_style_is_found_by_its_name() -> None:
    async with reading(library=a_paper(a_reference("Alpha"))) as reader:
        await reader.presses("p", "c")
        await reader.types("vancouver")
        await reader.presses("enter")
        assert "Vancouver" in reader.sees()[0]
        assert entries(reader).startswith("1. Byron A. Alpha")


async def test_passages_are_cited_in_the_style_of_the_project_and_it_is_changed_there() -> None:
    library = a_paper(style="apa")
    async with reading(library=library) as reader:
        await reader.selects("relations", "come")
        await reader.presses("Y")
        assert "(Jalali, 2001" in reader.clipboard.texts[0]
        await reader.presses("c", "right", "escape")
        project = library.active_project()
        assert project is not None
        assert project.style == "chicago-notes-bibliography"
        assert library.preferences().style == "modern-language-association"


async def test_a_style_that_is_there_no_more_is_said_and_another_one_taken() -> None:
    async with reading(library=a_paper(a_reference("Alpha"), style="gone")) as reader:
        await reader.presses("p")
        assert "Alpha" in entries(reader)
        assert "no citation style “gone”" in reader.status


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("paper.md", "“One begins” (Byron 3)."),
        ("paper.html", "<p>“One begins” (Byron 3).</p>"),
        ("paper.pandoc.md", "[@byron1843, p. 3]"),
    ],
)
async def test_the_project_is_written_to_a_file(tmp_path: Path, name: str, words: str) -> None:
    async with reading(library=a_paper(a_reference("Alpha"))) as reader:
        await reader.presses("p", "e", "ctrl+u", *str(tmp_path / name), "enter")
        assert "Wrote Iran paper to" in reader.status
    assert words in (tmp_path / name).read_text(encoding="utf-8")


async def test_a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "paper.md"
    path.write_text("mine", encoding="utf-8")
    async with reading(library=a_paper(a_reference("Alpha"))) as reader:
        await reader.presses("p", "e", "ctrl+u", *str(path), "enter")
        assert "is there already" in reader.said
        await reader.presses("backspace", "enter")
        assert "The name must end in" in reader.said
    assert path.read_text(encoding="utf-8") == "mine"


async def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    async with reading(library=a_paper(a_reference("Alpha"))) as reader:
        await reader.presses("p", "e", "ctrl+u", *str(tmp_path / "no" / "paper.md"), "enter")
        assert reader.status.startswith("Not written")


async def test_a_name_that_is_too_long_is_said() -> None:
    async with reading(library=a_paper(a_reference("Alpha"))) as reader:
        await reader.presses("p", "e", "ctrl+u", *f"{'x' * 300}.md", "enter")
        assert reader.status.startswith("Not written")


async def test_what_is_wanting_is_shown() -> None:
    async with reading(library=a_paper(a_reference("Alpha", issued=None))) as reader:
        await reader.presses("p", "!")
        assert "byron1843 has no year." in reader.said
        await reader.presses("escape", "escape", "s", "p", "!")
        assert f"{ARTICLE} is listed and never quoted." in reader.said


async def test_what_the_style_prints_and_the_record_does_not_have_is_shown() -> None:
    async with reading(library=a_paper(a_reference("Alpha"))) as reader:
        await reader.presses("p", "!")
        assert "byron1843 has no journal or book, no volume, no pages." in reader.said


async def test_a_sound_project_wants_nothing() -> None:
    sound = a_reference("Alpha", container_title="Notes", volume="3", page="1-9")
    async with reading(library=a_paper(sound)) as reader:
        await reader.presses("p", "!")
        assert "Nothing is wanting." in reader.said
