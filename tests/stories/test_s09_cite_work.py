"""S9: the work is cited, in every form of a style, and the chosen form is copied."""

from pathlib import Path

import pytest

from tests.reader import a_file, reading

ENTRY = (
    "Jalali, Ali A. “The Strategic Partnership of Russia and Iran.” Parameters, vol. 31, no. 4, "
    "winter 2001, pp. 98-111."
)
UNDATED = "---\ntitle: On Reading\nauthor: Ada Byron\n---\n\nIt is slow indeed.\n"


async def test_c_shows_every_form_of_the_citation() -> None:
    async with reading() as reader:
        await reader.presses("c")
        assert reader.box[0] == "Cite this work"
        assert "The Strategic Partnership of Russia and Iran" in reader.box
        assert "in text (Jalali)" in reader.said
        assert f"entry {ENTRY}" in reader.said
        assert "pandoc [@jalali2001]" in reader.said
        assert "BibTeX @article{jalali2001" in reader.said


async def test_y_copies_the_chosen_form_and_says_which() -> None:
    async with reading() as reader:
        await reader.presses("c", "y")
        assert reader.clipboard.texts == ["(Jalali)"]
        assert reader.status == "Copied the MLA in-text citation, 8 characters."
        await reader.presses("c", "down", "down", "enter")
        assert reader.clipboard.texts[-1] == ENTRY
        assert reader.status.startswith("Copied the MLA entry, ")


async def test_j_and_k_choose_the_form_too() -> None:
    async with reading() as reader:
        await reader.presses("c", *"jjjk", "y")
        assert reader.clipboard.texts == [ENTRY]


async def test_the_bibtex_entry_is_copied_whole() -> None:
    async with reading() as reader:
        await reader.presses("c", "up", "y")
        (entry,) = reader.clipboard.texts
        assert entry.startswith("@article{jalali2001,\n")
        assert "  pages = {98--111}" in entry
        assert entry.rstrip().endswith("}")


async def test_esc_copies_nothing() -> None:
    async with reading() as reader:
        await reader.presses("c", "escape")
        assert reader.clipboard.texts == []
        assert reader.app.screen is reader.screen


async def test_a_search_that_is_kept_does_not_make_it_a_passage() -> None:
    async with reading() as reader:
        await reader.searches("moscow")
        await reader.presses("c")
        assert reader.box[0] == "Cite this work"


async def test_without_a_passage_tab_says_how_to_cite_one() -> None:
    async with reading() as reader:
        await reader.presses("c", "tab")
        assert "To cite a passage, leave with Esc, select it with v" in reader.said


async def test_what_the_record_does_not_say_is_named(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "reading.md", UNDATED)) as reader:
        await reader.presses("c", "right")
        assert "n.d." in reader.said
        assert "This style would also give: issued" in reader.said


@pytest.mark.parametrize("key", ["y", "Y"])
async def test_copying_needs_a_selection(key: str) -> None:
    async with reading() as reader:
        await reader.searches("moscow")
        await reader.presses(key)
        assert reader.clipboard.texts == []
        assert reader.status == "Nothing is selected. Press v to select a passage."
