"""A citation points at a page, or where there are none at a paragraph, and says how it knows."""

from dataclasses import replace

from tests.builders import a_passage, a_reference, a_work
from tui.core.citation import Citation, Locator, cite, locate_page
from tui.core.work import PageMark, PageSource, Work

PAGED = a_work(
    "Ninety-eight begins here and goes on.",
    "Ninety-nine\nhere.",
    pages={"98": "Ninety-eight", "99": "Ninety-nine"},
)
PLAIN = a_work("Before.", "# One", "First.", "Second.", "# Two", "Third.")


def located(work: Work, words: str) -> Locator | None:
    return locate_page(work, a_passage(work.text, words))


def test_a_whole_work_is_cited_without_a_locator() -> None:
    assert cite(PAGED) == Citation(PAGED.reference)


def test_a_passage_is_cited_with_its_page_and_its_words_in_one_line() -> None:
    citation = cite(PAGED, a_passage(PAGED.text, "Ninety-nine\nhere"))
    assert citation.locator == Locator("page", "99", "page-list")
    assert citation.quotation == "Ninety-nine here"


def test_a_passage_over_a_page_break_has_both_pages() -> None:
    assert located(PAGED, "goes on.\n\nNinety-nine") == Locator("page", "98-99", "page-list")


def test_a_passage_that_ends_with_its_page_has_that_page_alone() -> None:
    assert located(PAGED, "goes on.\n\n") == Locator("page", "98", "page-list")


def test_without_pages_the_paragraph_in_its_section_is_the_locator() -> None:
    assert located(PLAIN, "Second") == Locator("paragraph", "2", "counted", "One", "3")
    assert located(PLAIN, "Before") == Locator("paragraph", "1", "counted", "")


def test_a_passage_over_two_paragraphs_has_both() -> None:
    both = Locator("paragraph", "1-2", "counted", "One", "2-3")
    assert located(PLAIN, "First.\n\nSecond") == both


def test_a_passage_that_runs_into_the_next_section_has_the_paragraph_it_begins_in() -> None:
    assert located(PLAIN, "Second.\n\nTwo") == Locator("paragraph", "2", "counted", "One", "3")


def test_a_heading_is_located_by_its_section() -> None:
    assert located(PLAIN, "Two") == Locator("section", "Two", "counted")


def test_a_passage_that_runs_into_a_page_without_a_number_has_no_page() -> None:
    marks = (*PAGED.pages[:1], PageMark("2", PAGED.pages[1].offset, PageSource.POSITION))
    work = replace(PAGED, pages=marks)
    assert located(work, "goes on.") == Locator("page", "98", "page-list")
    assert located(work, "goes on.\n\nNinety-nine") == Locator("paragraph", "1-2", "counted")


def test_a_page_counted_from_the_position_is_never_given_as_a_page() -> None:
    work = a_work("Only this.", pages={"1": "Only"}, page_source=PageSource.POSITION)
    assert located(work, "this") == Locator("paragraph", "1", "counted")


def test_a_citation_takes_another_locator() -> None:
    citation = Citation(a_reference()).located(Locator("page", "7"))
    assert citation.locator == Locator("page", "7")
    assert citation.located(None) == Citation(a_reference())
