"""A paper of fifty sources, by keys alone, from the folder of files to the bibliography."""

from pathlib import Path

from tests.builders import a_library
from tests.reader import ARTICLE, Reader, a_file, reading
from tui.core.project import Project
from tui.store.library import Library

COUNT = 50
FAMILIES = ("Adler", "Brandt", "Castro", "Dumas", "Eliot", "Fanon", "Geertz", "Hobbes", "Illich")


def the_sources(folder: Path) -> Path:
    """Fifty articles with their pages, by nine authors, some of them in the same year."""
    folder.mkdir()
    for number in range(COUNT):
        front = (
            f"author: {FAMILIES[number % 9]}, Ada\ntitle: 'Essay {number:02}: On Reading'\n"
            f"date: {1990 + number % 6}\njournal: Parameters\nvolume: {number}\npage: 90-120"
        )
        text = f"Before.\n\n[p. {100 + number}]\nQuoted words number {number:02} end here.\n"
        a_file(folder, f"{number:02}.md", f"---\n{front}\n---\n\n{text}")
    return folder


async def takes(reader: Reader, number: int) -> None:
    """Open one source from the shelf, highlight in it, and save a quotation of it."""
    await reader.types_ahead("o", "/", *f"{number:02}:", "enter", "enter")
    await reader.waits_for(f"Essay {number:02}")
    await reader.types_ahead("/", *f"{number:02} end", "enter", "h", "v")
    first, last = reader.label_of("Quoted"), reader.label_of("here")
    await reader.types_ahead(*first, *last, "s")


async def test_fifty_sources_from_highlights_to_a_finished_bibliography(tmp_path: Path) -> None:
    library = a_library()
    async with reading(library=library) as reader:
        await reader.presses("p", *"Long paper", "enter", "escape")
        await reader.presses("o", "a", *str(the_sources(tmp_path / "sources")), "enter")
        await reader.presses("escape")
        for number in range(COUNT):
            await takes(reader, number)
        await reader.presses("p")
        assert reader.status.startswith(f"{COUNT} items   {COUNT} sources")
        await reader.presses("right")
        await reader.presses("!")
        assert "Nothing is wanting." in reader.said
        await reader.presses("escape", "e", "ctrl+u", *str(tmp_path / "paper.md"), "enter")
    is_sound(library, (tmp_path / "paper.md").read_text(encoding="utf-8"))


def is_sound(library: Library, written: str) -> None:
    """The document has every quotation with its page, and each source once, in order, in APA."""
    project = library.active_project()
    assert isinstance(project, Project)
    assert len(project.items) == COUNT
    assert all(library.annotations(item.work) for item in project.items)
    listed = written.split("## References\n\n")[1].strip().split("\n\n")
    assert len(listed) == COUNT
    assert [entry.split(",")[0] for entry in listed] == sorted(
        FAMILIES[n % 9] for n in range(COUNT)
    )
    assert ARTICLE not in written
    for number in range(COUNT):
        quoted = written.split(f"“Quoted words number {number:02} end here” (")[1]
        assert quoted.split(")")[0].endswith(f", p. {100 + number}")
    assert "(Adler, 1990a, p. 100)" in written
