"""A person says which page begins somewhere, and the pages of the file after it count up."""

from dataclasses import replace

import pytest

from tests.builders import a_work
from tui.core.citation import Locator, cite
from tui.core.paging import PageStart, paged, stated
from tui.core.passage import Passage
from tui.core.selector import describe
from tui.core.work import PageSource, Work

BARE = a_work("First words.", "Second words.", "Third words.", "Fourth words.")
OF_FILE = a_work(
    *("First words.", "Second words.", "Third words.", "Fourth words."),
    pages={"1": "First", "2": "Second", "3": "Third", "4": "Fourth"},
    page_source=PageSource.POSITION,
)


def at(work: Work, words: str) -> int:
    return work.text.index(words)


def labels(work: Work) -> list[tuple[str, str]]:
    return [(page.label, page.source.value) for page in work.pages]


@pytest.mark.parametrize(
    ("label", "counted"),
    [
        ("283", ["283", "284", "285"]),
        ("xii", ["xii", "xiii", "xiv"]),
        ("IX", ["IX", "X", "XI"]),
        ("A-9", ["A-9", "A-10", "A-11"]),
        ("xiiii", ["xiiii"]),
        ("Plate", ["Plate"]),
    ],
)
def test_the_pages_of_the_file_count_up_from_what_was_said(label: str, counted: list[str]) -> None:
    starts = stated(OF_FILE, (), at(OF_FILE, "Second"), label)
    own = [(one, "user") for one in counted]
    assert labels(paged(OF_FILE, starts)) == [("1", "position"), *own]


def test_within_a_page_of_the_file_the_whole_of_it_is_meant() -> None:
    starts = stated(OF_FILE, (), at(OF_FILE, "Second") + 4, "7")
    assert paged(OF_FILE, starts).pages[1].offset == at(OF_FILE, "Second")


def test_where_the_file_has_no_pages_each_begins_where_it_was_said() -> None:
    starts = stated(BARE, (), at(BARE, "Second"), "7")
    work = paged(BARE, stated(BARE, starts, at(BARE, "Fourth"), "9"))
    assert labels(work) == [("7", "user"), ("9", "user")]
    citation = cite(work, Passage(at(work, "Third"), at(work, "Third") + 5))
    assert citation.locator == Locator("page", "7", "user")


def test_a_later_start_takes_over() -> None:
    starts = stated(OF_FILE, (), 0, "xi")
    work = paged(OF_FILE, stated(OF_FILE, starts, at(OF_FILE, "Third"), "1"))
    assert [label for label, _ in labels(work)] == ["xi", "xii", "1", "2"]


def test_what_was_said_of_a_page_is_said_anew_or_taken_back() -> None:
    starts = stated(OF_FILE, (), at(OF_FILE, "Second"), "7")
    assert [one.label for one in stated(OF_FILE, starts, at(OF_FILE, "Second"), "8")] == ["8"]
    assert stated(OF_FILE, starts, at(OF_FILE, "Fourth"), "") == ()
    assert stated(OF_FILE, starts, 0, "") == starts


def test_what_was_said_is_found_again_in_a_changed_copy() -> None:
    starts = stated(BARE, (), at(BARE, "Third"), "7")
    longer = a_work("A new beginning.", "First words.", "Second words.", "Third words.")
    assert paged(longer, starts).pages[0].offset == at(longer, "Third")


def test_what_is_not_found_again_is_left_out() -> None:
    gone = PageStart(describe("other text entirely", Passage(6, 6)), "7")
    assert paged(BARE, (gone,)) is BARE


def test_a_page_that_no_page_of_the_file_follows_stands_alone() -> None:
    last = replace(OF_FILE, pages=OF_FILE.pages[:1])
    assert labels(paged(last, stated(last, (), 0, "999999999"))) == [("999999999", "user")]
