"""A sheet: bars, pens and page numbers round the text, and what stands before and after it."""

from dataclasses import replace

import pytest

from tests.builders import a_passage, a_reference, a_work
from tui.core.annotation import Annotation, Colour, Located
from tui.core.passage import Passage
from tui.core.selector import Finding, describe
from tui.core.work import PageMark, PageSource, Work
from tui.page.marked import Marked
from tui.page.paint import Label, Layer
from tui.page.sheet import Overlays, Sheet, sheet_of

WORDS = "One begins to read a page, and reads on to the end of it."


def rows(sheet: Sheet, overlays: Overlays | None = None) -> list[str]:
    """The rows of the sheet as text."""
    drawn = (sheet.segments(row, overlays or Overlays(), {}) for row in range(sheet.rows))
    return ["".join(segment.text for segment in row).rstrip() for row in drawn]


def a_mark(work: Work, words: str, note: str = "", colour: Colour = Colour.GREEN) -> Located:
    """An annotation on these words, found."""
    passage = a_passage(work.text, words)
    annotation = Annotation("a-work", describe(work.text, passage), colour, note, "id-1")
    return Located(annotation, passage, Finding.FOUND)


@pytest.fixture
def work() -> Work:
    """Two paragraphs without a reference, so that no frame stands round them."""
    return a_work(WORDS, "Another one.", reference=a_reference("", author=[], issued={}))


def test_the_measure_stands_in_the_middle_of_the_pane(work: Work) -> None:
    sheet = sheet_of(work, 60, 30)
    assert sheet.left == 15
    assert rows(sheet)[1] == " " * 15 + "One begins to read a page, and"


def test_a_narrow_pane_has_lines_as_long_as_it_has_room_for(work: Work) -> None:
    sheet = sheet_of(work, 24, 66)
    assert (sheet.left, sheet.layout.width) == (2, 20)


def test_a_highlight_has_a_bar_on_each_of_its_rows(work: Work) -> None:
    drawn = rows(
        sheet_of(work, 40, 30), Overlays(marks=Marked((a_mark(work, "a page, and reads"),)))
    )
    assert [row[3:5] for row in drawn if row] == ["▌ ", "▌ ", "  "]


def test_the_letter_of_its_colour_stands_for_the_bar_where_there_is_no_colour(work: Work) -> None:
    for colour, letter in zip(Colour, "ygbpou", strict=True):
        overlays = Overlays(marks=Marked((a_mark(work, "begins", colour=colour),)), lettered=True)
        assert rows(sheet_of(work, 40, 30), overlays)[1][3] == letter


def test_a_pen_stands_where_a_noted_passage_begins(work: Work) -> None:
    overlays = Overlays(marks=Marked((a_mark(work, "a page, and reads", note="Why?"),)))
    pens = [row.index("✎") for row in rows(sheet_of(work, 40, 30), overlays) if "✎" in row]
    assert pens == [36]


def test_of_highlights_on_a_row_the_later_one_lies_over_the_earlier(work: Work) -> None:
    wide, narrow = a_mark(work, "begins to read", colour=Colour.PURPLE), a_mark(work, "read")
    overlays = Overlays(marks=Marked((wide, narrow)))
    read = a_passage(work.text, "read")
    (over,) = (layer for layer in overlays.layers if layer is overlays.marks)
    assert [look for _, look in over.over(read)] == ["highlight-purple", "highlight-green"]


def numbers_of(work: Work, overlays: Overlays | None = None) -> list[str]:
    """The page numbers in the margin of a work."""
    drawn = rows(sheet_of(work, 44, 30), overlays)
    return [number for row in drawn if (number := row[:5].strip())]


def test_page_numbers_are_left_out_where_they_are_not_wished() -> None:
    work = a_work(WORDS, pages={"98": "One"})
    assert numbers_of(work) == ["98"]
    assert numbers_of(work, Overlays(numbers=False)) == []


def test_the_number_of_a_page_of_the_file_stands_in_brackets() -> None:
    work = a_work(WORDS, pages={"2": "One"}, page_source=PageSource.POSITION)
    assert numbers_of(work) == ["(2)"]


def test_a_page_that_begins_between_two_blocks_begins_with_the_second() -> None:
    work = a_work("One.", "Two.", "Three.")
    places = (work.text.index("One.") + 4, work.text.index("Two.") + 5, work.text.index("Three."))
    labels = ("7", "8", "9")
    pages = tuple(PageMark(*mark, PageSource.PRINTED) for mark in zip(labels, places, strict=True))
    drawn = rows(sheet_of(replace(work, pages=pages), 40, 30))
    assert [row.split() for row in drawn if row[:4].strip()] == [["7", "Two."], ["9", "Three."]]


def test_a_page_number_stands_where_a_page_begins() -> None:
    work = a_work(WORDS, pages={"98": "One", "99": "reads on"}, page_source=PageSource.PAGE_LIST)
    numbers = [row[:4].strip() for row in rows(sheet_of(work, 40, 30))]
    assert [number for number in numbers if number] == ["98", "99"]


def test_the_title_the_author_and_the_date_stand_before_the_text() -> None:
    opening = rows(sheet_of(a_work("Words."), 40, 30))[:5]
    assert [row.strip() for row in opening] == ["", "On Reading", "Ada Byron", "1843", ""]


def test_an_excerpt_says_at_its_end_what_is_missing() -> None:
    work = replace(a_work("Words."), excerpt="The rest is missing.")
    ending = [row.strip() for row in rows(sheet_of(work, 40, 30))]
    assert ending[-4:-1] == ["· · ·", "", "The rest is missing."]


def test_every_offset_has_its_row_and_every_letter_its_offset(work: Work) -> None:
    sheet = sheet_of(work, 40, 30)
    for offset, letter in enumerate(WORDS):
        row = sheet.row_of(offset)
        column = sheet.left + sheet.layout.column_of(offset)
        if letter != " ":
            assert sheet.offset(row, column) == offset
            assert rows(sheet)[row][column] == letter


@pytest.mark.parametrize(("row", "column"), [(0, 10), (1, 0), (1, 39), (3, 10), (99, 10)])
def test_there_is_nothing_to_click_beside_and_between_the_lines(
    work: Work, row: int, column: int
) -> None:
    assert sheet_of(work, 40, 30).offset(row, column) is None


def test_what_is_shown_of_the_frame_alone_is_nothing(work: Work) -> None:
    sheet = sheet_of(work, 40, 30)
    assert sheet.shown(0, 1) == Passage(0, 0)
    assert sheet.shown(0, 2).of(work.text) == "One begins to read a page, and"


def test_layers_lie_over_one_another_in_the_order_of_their_weight(work: Work) -> None:
    word = a_passage(work.text, "begins")
    overlays = Overlays(
        marks=Marked((a_mark(work, "begins"),)),
        matches=Layer("match", (word,)),
        match=word,
        selection=word,
        caret=word.start,
    )
    looks = [look for layer in overlays.layers for _, look in layer.over(word)]
    assert looks == ["highlight-green", "match", "match-current", "selection", "caret"]


def test_labels_stand_over_the_words_in_the_measure(work: Work) -> None:
    overlays = Overlays(labels=[Label(WORDS.index("read"), "fj")], dimmed=True)
    assert rows(sheet_of(work, 40, 30), overlays)[1].strip() == "One begins to fjad a page, and"
