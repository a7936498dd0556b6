"""A place is found as a person writes it, and written as it is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_work
from tui.core.place import find_place, place_name
from tui.core.work import Work

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
