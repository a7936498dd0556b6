"""Pages of a PDF: running heads are taken off, and every page has its right number."""

from tests.pdf_writer import Page, pdf
from tests.sources.pdf.set_pages import WORDS, page, read, texts, wrapped
from tui.core.work import PageSource, Work


def numbered(work: Work) -> list[tuple[str, PageSource]]:
    """What the pages are called, and by whom."""
    return [(one.label, one.source) for one in work.pages]


def test_running_heads_are_no_text() -> None:
    pages = [page().put("The Keepers of the Light", 200, 760) for _ in range(4)]
    work = read(pdf(*pages))
    assert "Keepers" not in work.text
    assert work.text.count("The men who kept") == 4


def test_left_and_right_heads_are_told_by_their_numbers() -> None:
    heads = ["182 The Keepers", "The Harbour 183", "184 The Keepers", "The Road 185"]
    work = read(pdf(*(page().put(head, 200, 760) for head in heads)))
    assert "Keepers" not in work.text and "Road" not in work.text
    assert numbered(work)[0] == ("182", PageSource.PRINTED)


def test_printed_numbers_are_the_pages() -> None:
    pages = [page().put(str(number), 300, 40) for number in range(97, 103)]
    work = read(pdf(*pages))
    assert numbered(work) == [(str(n), PageSource.PRINTED) for n in range(97, 103)]
    assert "97" not in work.text


def test_a_page_without_its_number_is_counted() -> None:
    pages = [page() if n == 99 else page().put(str(n), 300, 40) for n in range(97, 103)]
    assert [label for label, _ in numbered(read(pdf(*pages)))][2] == "99"


def test_small_roman_numbers_come_before_arabic_ones() -> None:
    written = ["iii", "iv", "v", "vi", "1", "2", "3", "4"]
    pages = [page().put(number, 300, 40) for number in written]
    assert [label for label, _ in numbered(read(pdf(*pages)))] == written


def test_a_number_that_stays_the_same_is_none() -> None:
    work = read(pdf(*(page().put("1984", 300, 40) for _ in range(5))))
    assert numbered(work) == [(str(n), PageSource.POSITION) for n in range(1, 6)]


def test_the_files_own_labels_come_first() -> None:
    labels = "0 << /S /r >> 2 << /S /D /St 283 >>"
    work = read(pdf(page(), page(), page(), labels=labels))
    assert numbered(work) == [
        ("i", PageSource.PDF_LABEL),
        ("ii", PageSource.PDF_LABEL),
        ("283", PageSource.PDF_LABEL),
    ]


def test_labels_that_only_count_give_way_to_printed_numbers() -> None:
    pages = [page().put(str(number), 300, 40) for number in range(283, 287)]
    work = read(pdf(*pages, labels="0 << /S /D >>"))
    assert numbered(work)[0] == ("283", PageSource.PRINTED)


def test_an_empty_page_has_its_mark() -> None:
    work = read(pdf(page(), Page(), page()))
    assert [label for label, _ in numbered(work)] == ["1", "2", "3"]


def test_words_at_the_head_of_one_page_stay() -> None:
    first = Page().put("A Light on the Point", 72, 760, size=18).put_lines(wrapped(WORDS))
    assert read(pdf(first, page(), page())).text.startswith("A Light on the Point")


def test_numbers_that_count_the_lines_are_no_text() -> None:
    lines = [*wrapped(WORDS), *wrapped(WORDS)]
    counted = Page().put_lines(lines)
    for number in range(len(lines)):
        counted.put(str(number + 1), 40, 700 - 12 * number)
    assert texts(read(pdf(counted))) == [WORDS, WORDS]
