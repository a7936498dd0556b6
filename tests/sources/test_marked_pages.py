"""Pages that are marked in the text itself, told from pages that are only referred to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.sources.marked_pages import PageMarks, page_in_comment
from tui.sources.prose import Prose


def written(text: str) -> tuple[str, list[str]]:
    """What is left of a text, and the labels of its pages."""
    prose = Prose()
    PageMarks(text).write(prose, text)
    return prose.text, [page.label for page in prose.pages]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("[p. 98]", ["98"]),
        ("[p.ix] [p. x] [p. 1] [Pg 2]", ["ix", "x", "1", "2"]),
        ("a [page 3] b [page 4]", ["3", "4"]),
        ("One.\n\n> [p. 7] Quoted.", ["7"]),
        ("a {p. 3} b {p. 4} c", ["3", "4"]),
        ("a {12} b {13} c {14} d", ["12", "13", "14"]),
        ("a [p. 11] b [p. 12] c {13} d [Page 14] e [Pg 15]", ["11", "12", "13", "14", "15"]),
        ("a [Pg 1] b [Pg 2], c [Pg 3].", ["1", "2", "3"]),
        ("a [Pg 2] b\n\n{12}\n\nc\n\n[p. 13] d", ["2", "12", "13"]),
        ("a <!-- page 11 --> b [p. 12] c", ["12"]),
    ],
)
def test_numbers_that_rise_through_the_text_are_its_pages(text: str, labels: list[str]) -> None:
    left, found = written(text)
    assert found == labels
    assert "[" not in left
    assert "{" not in left


@pytest.mark.parametrize(
    "text",
    [
        "",
        "p. 98",
        "[p. 12] [p. 12]",
        "[p. 2] [p. 1]",
        "[p. 1] [p. ii]",
        "As he says, “this is so” [p. 45].",
        "As he says in his book [p. 45] of the matter.",
        "He says [p. 12], and then [p. 13], and at last [p. 14].",
        "“One” [p. 12] and “two” [p. 13] and “three” [p. 14] are his words.",
        "Early [p. 3] he is so, later [p. 78] not, and last [p. 240] again.",
        "A set {1} and a set {2}.",
        "In TeX x^{1}, y_{2} and \\vec{3}.",
        "One.{1} Two.{2} Three.{3}\n\n{1} First note.\n\n{2} Second.\n\n{3} Third.",
    ],
)
def test_pages_that_are_only_referred_to_are_text(text: str) -> None:
    assert written(text) == (text, [])


def test_a_reference_among_the_pages_of_a_book_stays_text() -> None:
    pages = " ".join(f"[p. {number}] Words of page {number}." for number in range(1, 40))
    left, labels = written(pages.replace("of page 30.", "of page 30, see “this” [p. 7]."))
    assert labels == [str(number) for number in range(1, 40)]
    assert "see “this” [p. 7]." in left


@pytest.mark.parametrize(
    ("comment", "label"),
    [
        ("<!-- page 13 -->", "13"),
        ("<!--p. xii-->", "xii"),
        ("<!-- Pagebreak: 7 -->", "7"),
        ('<!-- pb n="9" -->', ""),
        ("<!-- page layout -->", ""),
        ("<!-- see page 4 -->", ""),
        ("<b>", ""),
    ],
)
def test_a_comment_may_say_that_a_page_begins(comment: str, label: str) -> None:
    assert page_in_comment(comment) == label


@given(st.text("[]{}p. 123ixPg\n,”"))
def test_what_is_no_page_is_never_lost(text: str) -> None:
    left, labels = written(text)
    assert len(labels) == len(set(labels))
    assert sum(map(str.isdecimal, left)) + sum(
        sum(map(str.isdecimal, label)) for label in labels
    ) == sum(map(str.isdecimal, text))
