"""S10: a passage is cited with its page, or with section and paragraph where there are no pages."""

from pathlib import Path

import pytest

from tests.reader import Reader, a_file, reading

WITHOUT_PAGES = [
    ("(Jalali, par. 1)", "MLA"),
    ("(Jalali, 2001, “Introduction” section, para. 1)", "APA"),
]
PAGED = """[p. 98] The first page has words that somebody will cite some day.

[p. 99] The second page has other words, which go on for a while
and end here.
"""


async def cites_a_passage(reader: Reader) -> None:
    """Select "resume arms sale" and ask for its citation."""
    await reader.selects("resume", "sale")
    await reader.presses("c")


async def test_the_locator_is_the_paragraph_and_says_that_it_was_counted() -> None:
    async with reading() as reader:
        await cites_a_passage(reader)
        assert reader.box[0] == "Cite this passage"
        assert "“resume arms sale”" in reader.box
        assert "“Introduction”, paragraph 1, counted: no printed pages" in reader.box


async def test_each_style_says_section_and_paragraph_in_its_own_way() -> None:
    async with reading() as reader:
        for cited, _ in WITHOUT_PAGES:
            await cites_a_passage(reader)
            assert f"in text {cited}" in reader.said
            await reader.presses("y")
            assert reader.clipboard.texts[-1] == cited
            await reader.presses("c", "right", "escape")


async def test_the_quotation_stands_with_its_citation() -> None:
    async with reading() as reader:
        await cites_a_passage(reader)
        await reader.presses("down", "down", "y")
        assert reader.clipboard.texts == ["“resume arms sale” (Jalali, par. 1)."]
        assert reader.status.startswith("Copied the MLA quotation, ")


async def test_l_sets_the_page_by_hand() -> None:
    async with reading() as reader:
        await cites_a_passage(reader)
        await reader.presses("l", *"98", "enter")
        assert "page 98, as you said" in reader.box
        assert "in text (Jalali 98)" in reader.said
        assert "pandoc [@jalali2001, p. 98]" in reader.said
        await reader.presses("y")
        assert reader.clipboard.texts == ["(Jalali 98)"]


@pytest.mark.parametrize(
    ("written", "cited"),
    [
        ("98-99", "(Jalali, 2001, pp. 98–99)"),
        ("p. xii", "(Jalali, 2001, p. xii)"),
        ("para. 3", "(Jalali, 2001, para. 3)"),
        ("ch. 4", "(Jalali, 2001, Chapter 4)"),
        ("act 3, scene 1", "(Jalali, 2001, Act 3, scene 1)"),
        ("1:30:40", "(Jalali, 2001, 1:30:40)"),
        ("3.1.45-47", "(Jalali, 2001, 3.1.45–47)"),
    ],
)
async def test_pages_and_other_places_are_written_as_they_are_said(
    written: str, cited: str
) -> None:
    async with reading() as reader:
        await cites_a_passage(reader)
        await reader.presses("right", "l", *written, "enter", "y")
        assert reader.clipboard.texts == [cited]


async def test_what_is_no_place_is_asked_for_again() -> None:
    async with reading() as reader:
        await cites_a_passage(reader)
        await reader.presses("l", *"somewhere", "enter")
        assert "Write a page (98, 98-99, xii), a label and a number" in reader.said
        await reader.presses("escape")
        assert "counted: no printed pages" in reader.said


async def test_an_empty_place_cites_the_passage_without_one() -> None:
    async with reading() as reader:
        await cites_a_passage(reader)
        await reader.presses("l", "enter")
        assert "no place in the work: press l to write its page" in reader.said
        assert "in text (Jalali)" in reader.said


async def test_the_page_is_set_for_the_whole_work_too() -> None:
    async with reading() as reader:
        await reader.presses("c", "l", *"98", "enter")
        assert "page 98, as you said" in reader.said
        assert "“”" not in reader.page
        await reader.presses("y")
        assert reader.clipboard.texts == ["(Jalali 98)"]


async def test_tab_turns_between_the_passage_and_the_whole_work() -> None:
    async with reading() as reader:
        await cites_a_passage(reader)
        await reader.presses("tab")
        assert reader.box[0] == "Cite this work"
        assert "in text (Jalali)" in reader.said
        await reader.presses("l", *"98", "enter")
        assert reader.box[0] == "Cite this passage"
        assert "“resume arms sale”" in reader.box
        await reader.presses("tab", "tab", "y")
        assert reader.clipboard.texts == ["(Jalali 98)"]


async def test_a_text_with_pages_gives_the_page_and_says_where_it_was_read(
    tmp_path: Path,
) -> None:
    async with reading(a_file(tmp_path, "paged.md", f"---\nauthor: Ada Byron\n---\n{PAGED}")) as r:
        await r.selects("other words", "words, which")
        await r.presses("c")
        assert "page 99, from the printed number" in r.said
        await r.presses("y")
        assert r.clipboard.texts == ["(Byron 99)"]


async def test_a_passage_over_two_pages_is_cited_with_both(tmp_path: Path) -> None:
    async with reading(a_file(tmp_path, "paged.md", f"---\nauthor: Ada Byron\n---\n{PAGED}")) as r:
        await r.selects("somebody", "other")
        await r.presses("c", "y")
        assert r.clipboard.texts == ["(Byron 98-99)"]


async def test_Y_copies_the_quotation_with_its_citation_at_once() -> None:
    async with reading() as reader:
        await reader.selects("resume", "sale")
        await reader.presses("Y")
        assert reader.clipboard.texts == ["“resume arms sale” (Jalali, par. 1)."]
        assert reader.selected == ""


async def test_y_copies_the_words_alone() -> None:
    async with reading() as reader:
        await reader.selects("conventional", "Iran's")
        await reader.presses("y")
        assert reader.clipboard.texts == ["conventional arms. (1)\n\nIran's"]


async def test_a_page_that_was_written_stays_with_its_passage() -> None:
    async with reading() as reader:
        await reader.selects("resume", "sale")
        await reader.presses("c", "l", "9", "8", "enter", "escape")
        await reader.presses("c")
        assert "(Jalali 98)" in reader.said
        await reader.presses("escape", "Y")
        assert reader.clipboard.texts[-1].endswith("(Jalali 98).")


async def test_tab_turns_from_the_work_to_the_highlight_in_view() -> None:
    async with reading() as reader:
        await reader.selects("resume", "sale")
        await reader.presses("h", "c")
        assert reader.box[0] == "Cite this work"
        await reader.presses("tab")
        assert reader.box[0] == "Cite this passage"
        assert "in text (Jalali, par. 1)" in reader.said
        await reader.presses("y")
        assert reader.clipboard.texts == ["(Jalali, par. 1)"]


async def test_a_page_that_is_written_for_the_work_is_not_that_of_a_highlight() -> None:
    async with reading() as reader:
        await reader.selects("resume", "sale")
        await reader.presses("h", "c", "l", *"98", "enter")
        assert "resume arms sale" not in reader.box
        assert "in text (Jalali 98)" in reader.said
