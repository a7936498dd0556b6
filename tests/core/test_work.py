"""A work knows its sections, paragraphs and pages by the offset."""

import pytest

from tests.builders import a_passage, a_work
from tui.core.passage import Passage
from tui.core.work import Block, BlockKind, Note, Span, SpanKind, Work

BOOK = a_work(
    "A word before.",
    "# One",
    "First of one.",
    "> A quotation.",
    "Second of one.",
    "## One and a half",
    "First of the half.",
    "# Two",
    "First of two.",
    pages={"xii": "A word", "1": "First of one", "2": "ond of one", "3": "First of two"},
)


def at(words: str, work: Work = BOOK) -> int:
    return work.text.index(words)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("A word", None),
        ("First of one", "One"),
        ("First of the half", "One and a half"),
        ("First of two", "Two"),
    ],
)
def test_a_word_stands_in_the_innermost_section_round_it(words: str, title: str | None) -> None:
    innermost = BOOK.section_at(at(words))
    assert (innermost.title if innermost else None) == title


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("A word", 1),
        ("First of one", 1),
        ("A quotation", 1),
        ("Second of one", 2),
        ("First of the half", 1),
        ("First of two", 1),
    ],
)
def test_paragraphs_are_counted_within_their_innermost_section(words: str, number: int) -> None:
    assert BOOK.paragraph_at(at(words)) == number


def test_a_heading_stands_before_the_first_paragraph() -> None:
    assert BOOK.paragraph_at(at("One")) is None


def test_a_paragraph_is_found_by_its_number() -> None:
    block = BOOK.paragraph(BOOK.section_at(at("One")), 2)
    assert block is not None
    assert block.passage.of(BOOK.text) == "Second of one."
    assert BOOK.paragraph(None, 2) is None


def test_sections_are_numbered_through_all_ranks() -> None:
    assert [BOOK.section_number(section) for section in BOOK.sections] == [1, 2, 3]


@pytest.mark.parametrize(
    ("words", "label"),
    [("A word", "xii"), ("Sec", "1"), ("ond of one", "2"), ("First of two", "3")],
)
def test_the_page_at_an_offset_is_the_last_one_begun(words: str, label: str) -> None:
    page = BOOK.page_at(at(words))
    assert page is not None
    assert page.label == label


def test_a_work_without_pages_has_no_page_anywhere() -> None:
    assert a_work().page_at(3) is None


def test_nothing_but_the_first_block_lies_before_the_text_between_two_blocks() -> None:
    assert BOOK.block_index(0) == 0
    assert BOOK.block_index(at("# One".removeprefix("# ")) - 1) == 0


def test_an_empty_work_has_no_block_section_or_paragraph() -> None:
    empty = Work(BOOK.reference, "", ())
    assert empty.block_at(0) is None
    assert empty.section_at(0) is None
    assert empty.paragraph_at(0) is None
    assert empty.progress(0) == 0.0


def test_progress_is_the_share_of_the_text_before_an_offset() -> None:
    work = a_work("0123456789")
    assert [work.progress(offset) for offset in (0, 5, 10, 99)] == [0.0, 0.5, 1.0, 1.0]


def test_words_are_counted_between_blanks() -> None:
    assert a_work("Three small words.", "Two more.").word_count == 5


def test_a_note_is_found_by_its_mark() -> None:
    work = Work(BOOK.reference, "", (), notes=(Note("1", "A note."), Note("2", None)))
    assert work.note("2") == Note("2", None)
    assert work.note("3") is None


def test_the_pages_in_a_passage_are_those_that_begin_in_it() -> None:
    half = Passage(at("First of one"), at("First of two"))
    assert [page.label for page in BOOK.pages_in(half)] == ["1", "2"]
    assert BOOK.pages_in(Passage(at("Second"), at("ond of one"))) == ()


def test_the_links_in_a_passage_are_the_links_and_note_marks_it_touches() -> None:
    text = "A link, a mark (1) and stress."
    spans = tuple(
        Span(kind, a_passage(text, words))
        for kind, words in (
            (SpanKind.LINK, "link"),
            (SpanKind.NOTE_MARK, "(1)"),
            (SpanKind.EMPHASIS, "stress"),
        )
    )
    whole = Passage(0, len(text))
    work = Work(BOOK.reference, text, (Block(BlockKind.PARAGRAPH, whole, spans=spans),))
    assert work.links_in(whole) == spans[:2]
    assert work.links_in(a_passage(text, "ink, a")) == spans[:1]
    assert work.links_in(a_passage(text, "stress")) == ()


def test_a_page_reaches_to_the_next_one_and_the_last_to_the_end() -> None:
    work = a_work(
        "One begins.", "One reads on.", "One ends.", pages={"3": "One reads", "5": "One ends"}
    )
    assert [work.page_passage(page).of(work.text).strip() for page in work.pages] == [
        "One reads on.",
        "One ends.",
    ]
