"""S16: the selection, a section, a page or the whole work is printed to a file of one's own."""

from pathlib import Path

import pytest

from tests.reader import a_file, reading

PAGED = "\n\n".join(
    f"[p. {number}] What stands on page {number}. {'More. ' * 300}" for number in (8, 9, 10)
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder a person stands in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def test_p_asks_what_to_print_and_where(folder: Path) -> None:
    async with reading() as reader:
        await reader.presses("P")
        assert reader.box[0] == "Print to a file"
        assert reader.box[1:3] == ["▸ the section “Introduction”", "the whole work"]
        assert "without your notes" in reader.said
        assert "jalali2001.txt" in reader.said
        await reader.presses("escape")
        assert list(folder.iterdir()) == []


async def test_the_home_of_nobody_is_refused_in_a_sentence(folder: Path) -> None:
    async with reading() as reader:
        await reader.presses("P", "ctrl+u", *"~nobody-has-this-name/x.txt", "enter")
        assert "Not written: ~nobody-has-this-name/x.txt" in reader.said
        assert list(folder.iterdir()) == []


async def test_the_section_in_view_is_printed(folder: Path) -> None:
    async with reading() as reader:
        await reader.presses("}", "P", "enter")
        written = (folder / "jalali2001.txt").read_text(encoding="utf-8")
        assert "Historical ties between Iran and Russia have often been contentious." in " ".join(
            written.split()
        )
        assert "come under increased international attention" not in " ".join(written.split())
        await reader.presses("M")
        assert f"Wrote the section “Historical ties” to {folder}" in reader.said


async def test_the_whole_work_is_printed(folder: Path) -> None:
    async with reading() as reader:
        await reader.presses("P", "down", "enter")
        written = " ".join((folder / "jalali2001.txt").read_text(encoding="utf-8").split())
        assert "come under increased international attention" in written
        assert "turn a blind eye on the Soviet military intervention in Afghanistan." in written
        assert "Ali A. Jalali" in written


async def test_the_selection_is_printed_first(folder: Path) -> None:
    async with reading() as reader:
        await reader.selects("resume", "sale")
        await reader.presses("P")
        assert reader.box[1] == "▸ the selection"
        await reader.presses("enter")
        written = (folder / "jalali2001.txt").read_text(encoding="utf-8")
        assert "resume arms sale" in written
        assert "Islamic Republic" not in written


async def test_a_search_that_is_kept_is_no_selection() -> None:
    async with reading() as reader:
        await reader.searches("moscow")
        await reader.presses("P")
        assert "the selection" not in reader.said


async def test_notes_are_printed_if_asked_for(folder: Path) -> None:
    async with reading() as reader:
        await reader.selects("resume", "sale")
        await reader.presses("a", *"Which arms?", "ctrl+s", "P", "down", "enter")
        assert "Which arms?" not in (folder / "jalali2001.txt").read_text(encoding="utf-8")
        await reader.presses("P", "down", "tab")
        assert "with your highlights and notes" in reader.said
        await reader.presses(*"second.txt", "enter")
        assert "Which arms?" in (folder / "second.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("ending", "beginning"), [("md", "---"), ("html", "<!"), ("txt", "The Strategic Partnership")]
)
async def test_the_ending_of_the_name_chooses_the_format(
    folder: Path, ending: str, beginning: str
) -> None:
    async with reading() as reader:
        await reader.presses("P", "down", *f"mine.{ending}", "enter")
        written = (folder / f"mine.{ending}").read_text(encoding="utf-8")
        assert written.lstrip().startswith(beginning)


async def test_a_page_is_printed_where_there_are_pages(folder: Path) -> None:
    async with reading(a_file(folder, "paged.txt", PAGED)) as reader:
        await reader.presses(":", *"p9", "enter", "P")
        assert "▸ page 9" in reader.said
        await reader.presses(*"nine.txt", "enter")
        written = (folder / "nine.txt").read_text(encoding="utf-8")
        assert "What stands on page 9" in written
        assert "What stands on page 8" not in written


async def test_a_file_that_is_there_is_never_written_over(folder: Path) -> None:
    a_file(folder, "jalali2001.txt", "My own words.")
    async with reading() as reader:
        await reader.presses("P", "enter")
        assert "jalali2001.txt is there already. Choose another name." in reader.said
        await reader.presses(*"second.txt", "enter")
        assert reader.app.screen is reader.screen
        assert (folder / "second.txt").exists()
    assert (folder / "jalali2001.txt").read_text(encoding="utf-8") == "My own words."


UNFIT = (
    ("draft.odt", "the name must end in .txt, .md, .html."),
    ("draft", "the name must end in .txt, .md, .html."),
    ("", "the name must end in .txt, .md, .html."),
    ("nowhere/draft.txt", "No such file or directory."),
)


async def test_a_name_that_will_not_do_is_said_and_asked_for_again(folder: Path) -> None:
    async with reading() as reader:
        for name, said in UNFIT:
            await reader.presses("P", "backspace", *name, "enter")
            assert said in reader.said
            assert list(folder.iterdir()) == []
            assert reader.box[0] == "Print to a file"
            await reader.presses("escape")
