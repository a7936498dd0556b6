"""Columns of a PDF: the order in which they are read, however the file has them."""

from itertools import zip_longest
from pathlib import Path

import pytest

from tests.pdf_writer import Page, pdf
from tui.core.work import Work
from tui.sources.pdf import read_pdf
from tui.sources.source import Source

WORDS = (
    "The men who kept the light had little to say of the sea and less of the land behind it, and "
    "when a stranger came over the moor they gave him bread and asked for nothing but the news of "
    "the towns, which they forgot again before the lamp was lit. So it went for thirty winters, "
    "until the harbour was dug and the road was built, and nobody any longer came on foot to the "
    "house on the point, where the wind had worn the names from the stones and the glass was blind."
)


def read(content: bytes) -> Work:
    """The work in a PDF."""
    return read_pdf(Source(Path("paper.pdf"), content))


def wrapped(words: str, letters: int) -> list[str]:
    """Words in lines of at most so many letters."""
    lines = [""]
    for word in words.split():
        if len(lines[-1]) + 1 + len(word) > letters:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


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
    text = " ".join(read(pdf(page)).text.split())
    assert "Oslo 709037 1048 Bergen 291940 1070" in text
