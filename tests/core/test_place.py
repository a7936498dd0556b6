"""A place is found as a person writes it, and written as it is found."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_work
from tui.core.place import find_place, numbered, pages_told, place_name, place_told
from tui.core.work import PageMark, PageSource, Work

PLAIN = a_work("Before all.", "# One", "First.", "Second.", "# Two", "Third.")
PAGED = a_work(
    "Preface here.",
    "Chapter here.",
    "Plates here.",
    "End.",
    pages={"xii": "Preface", "283": "Chapter", "Plate 1": "Plates", "p7": "End"},
)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("p283", "Chapter"),
        ("p. 283", "Chapter"),
        ("pp. 283", "Chapter"),
        ("283", "Chapter"),
        ("xii", "Preface"),
        (" XII ", "Preface"),
        ("Plate 1", "Plates"),
        ("p. plate 1", "Plates"),
        ("p7", "End"),
        ("p. p7", "End"),
    ],
)
def test_a_page_is_found_by_its_label(written: str, words: str) -> None:
    assert find_place(PAGED, written) == PAGED.text.index(words)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("§1", "One"),
        ("§ 2", "Two"),
        ("§1¶2", "Second"),
        ("§1 ¶2", "Second"),
        ("§2,1", "Third"),
        ("¶1", "Before"),
        ("¶ 4", "Third"),
        ("0%", "Before"),
    ],
)
def test_a_section_paragraph_or_share_is_found(written: str, words: str) -> None:
    assert find_place(PLAIN, written) == PLAIN.text.index(words)


def test_all_of_the_text_lies_before_its_end() -> None:
    assert find_place(PLAIN, "100%") == len(PLAIN.text)


@pytest.mark.parametrize(
    "written",
    ["", "p999", "§9", "§0", "§1¶9", "¶0", "¶99", "nowhere", "§" + "9" * 5000, "%", "101%"],
)
def test_what_is_no_place_is_not_found(written: str) -> None:
    assert find_place(PLAIN, written) is None


@given(st.text("p.§¶%0123456789xiv ,") | st.text())
def test_whatever_is_written_the_place_lies_in_the_text(written: str) -> None:
    for work in (PLAIN, PAGED):
        offset = find_place(work, written)
        assert offset is None or 0 <= offset <= len(work.text)


@pytest.mark.parametrize("work", [PLAIN, PAGED])
def test_the_name_of_a_place_leads_back_to_it(work: Work) -> None:
    for block in work.blocks:
        start = block.passage.start
        assert find_place(work, place_name(work, start)) == start


def test_a_place_without_page_or_section_is_named_by_its_paragraph() -> None:
    assert place_name(PLAIN, PLAIN.text.index("Second")) == "§1 ¶2"
    assert place_name(PLAIN, 0) == "¶1"
    assert place_name(PAGED, PAGED.text.index("Chapter")) == "p. 283"


def of_the_file(format: str) -> Work:
    """Two pages of a file, which bear no numbers."""
    work = a_work("One.", "Two.", pages={"1": "One", "2": "Two"}, page_source=PageSource.POSITION)
    return replace(work, format=format)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (PageSource.PAGE_LIST, "p. 2, publisher's"),
        (PageSource.PAGEBREAK, "p. 2, publisher's"),
        (PageSource.PDF_LABEL, "p. 2, PDF's own label"),
        (PageSource.PRINTED, "p. 2, printed"),
        (PageSource.USER, "p. 2, yours"),
    ],
)
def test_a_page_is_told_with_whose_number_it_is(source: PageSource, told: str) -> None:
    work = a_work("One.", "Two.", pages={"1": "One", "2": "Two"}, page_source=source)
    assert place_told(work, work.text.index("Two")) == told


def test_a_page_of_the_file_is_never_told_as_a_printed_page() -> None:
    assert place_told(of_the_file("pdf"), 0) == "PDF page 1 (no printed numbers)"
    assert place_told(of_the_file("text"), 0) == "page 1 of the file (no printed numbers)"
    assert pages_told(of_the_file("pdf")) == "PDF pages 1 to 2 (no printed numbers)"


def test_where_there_are_no_pages_it_is_told_so() -> None:
    assert place_told(PLAIN, PLAIN.text.index("Second")) == "§1 ¶2, no pages"
    assert place_told(Work(PLAIN.reference, "", ()), 0) == ""


def test_before_the_first_page_there_are_pages_and_this_is_none_of_them() -> None:
    work = a_work("Cover.", "One.", pages={"1": "One"})
    assert place_told(work, 0) == "¶1, no page"


def test_pages_of_the_file_are_gone_to_by_its_own_name_for_them() -> None:
    labelled = replace(PAGED, format="pdf")
    assert find_place(labelled, "pdf2") == PAGED.text.index("Chapter")
    assert find_place(labelled, "PDF page 4") == PAGED.text.index("End")
    assert find_place(of_the_file("text"), "file 2") == 6
    assert find_place(of_the_file("pdf"), "p2") == 6
    assert find_place(labelled, "pdf9") is find_place(PAGED, "pdf2") is None


def test_a_printed_number_is_meant_before_one_of_the_file() -> None:
    marks = (PageMark("2", 0, PageSource.POSITION), PageMark("2", 6, PageSource.USER))
    work = replace(of_the_file("pdf"), pages=marks)
    assert find_place(work, "p2") == 6
    assert numbered(work) == marks[1:]
    assert pages_told(work) == "pages 2 to 2, yours"
