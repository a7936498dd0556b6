"""Columns of a PDF: the order in which they are read, however the file has them."""

from itertools import zip_longest

import pytest

from tests.pdf_writer import Page, pdf
from tests.sources.pdf.set_pages import WORDS, read, texts, wrapped
from tui.core.work import BlockKind


@pytest.mark.parametrize("columns", [2, 3])
@pytest.mark.parametrize("by_rows", [False, True])
def test_columns_are_read_one_after_another(columns: int, by_rows: bool) -> None:
    """Whether the file has them so, or row by row across the page."""
    width = 480 / columns
    lines = wrapped(f"{WORDS} {WORDS}", round(width / 5.2))
    length = -(-len(lines) // columns)
    parts = [lines[start : start + length] for start in range(0, len(lines), length)]
    page = Page()
    if by_rows:
        for number, row in enumerate(zip_longest(*parts, fillvalue="")):
            for place, line in enumerate(row):
                page.put(line, 60 + place * width, 700 - 12 * number)
    else:
        for place, part in enumerate(parts):
            page.put_lines(part, 60 + place * width)
    assert " ".join(lines) in read(pdf(page)).text


def test_what_crosses_the_columns_is_read_where_it_stands() -> None:
    lines = wrapped(WORDS, 42)
    page = Page().put("A Title Across the Columns of the Page, in Large Type", 90, 740, size=16)
    page.put_lines(lines, 60, 700).put_lines(lines, 320, 700)
    text = read(pdf(page)).text
    assert text.startswith("A Title Across the Columns")
    assert text.count(WORDS) == 2


def test_a_table_is_read_by_rows() -> None:
    rows = [("Oslo", "709037", "1048"), ("Bergen", "291940", "1070"), ("Molde", "32002", "1742")]
    page = Page().put_lines(wrapped(WORDS, 90), y=700)
    for number, row in enumerate([*rows, ("Bodø", "53712", "1816"), ("Vardø", "1875", "1307")]):
        for place, cell in enumerate(row):
            page.put(cell, 72 + 120 * place, 560 - 12 * number)
    (table,) = texts(read(pdf(page)), BlockKind.TABLE)
    assert table.splitlines()[:2] == ["Oslo    709037  1048", "Bergen  291940  1070"]
