"""The pages of a plain text that form feeds part, and the numbers printed on them."""

from pathlib import Path
from textwrap import fill

import pytest

from tui.core.work import PageSource, Work
from tui.sources.source import Source
from tui.sources.text.document import read_text

PAGE = (
    "The keeper went up the stair each evening before the lamps of the town were lit, and he came "
    "down when the last of the boats had passed the bar, and nobody ever asked him what he saw."
)


def read(text: str) -> Work:
    """The work in a plain text."""
    return read_text(Source(Path("a_text.txt"), text.encode()))


def labels(work: Work) -> list[tuple[str, str]]:
    """The label of each page, and the words it begins with."""
    return [(page.label, work.text[page.offset :][:10]) for page in work.pages]


def sheets(*parts: str) -> str:
    """Parts of a text with form feeds behind them."""
    return "".join(f"{part}\n\f" for part in parts)


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("{}\n\n", ""),
        ("", "\n\n                 {}"),
        ("", "\n\n               - {} -"),
        ("The Keepers                          {}\n\n", ""),
        ("{} THE KEEPERS\n", ""),
        ("", "\n\n[Page {}]"),
        ("A Journal of Lights, 3 (1954)\n\n", "\n\nPage {} of 60"),
    ],
)
def test_the_number_at_the_head_or_foot_of_a_sheet_is_its_page(head: str, foot: str) -> None:
    page = fill(PAGE, 66)
    work = read(sheets(*(head.format(n) + page + foot.format(n) for n in range(41, 46))))
    assert labels(work) == [(str(number), "The keeper") for number in range(41, 46)]
    assert {page.source for page in work.pages} == {PageSource.PRINTED}
    assert work.text == "\n\n".join([PAGE] * 5)


def test_heads_of_left_and_right_pages_are_no_text() -> None:
    page = fill(PAGE, 66)
    heads = ["Roe                      40", "41                   Lights"] * 3
    numbered = [
        head.replace("40", str(n)).replace("41", str(n)) for n, head in enumerate(heads, 40)
    ]
    work = read(sheets(*(f"{head}\n\n{page}" for head in numbered)))
    assert [label for label, _ in labels(work)] == [str(n) for n in range(40, 46)]
    assert "Roe" not in work.text
    assert "Lights" not in work.text


def test_a_sheet_whose_number_is_missing_is_counted_between_its_neighbours() -> None:
    page = fill(PAGE, 66)
    feet = ["7", "8", "", "10", "11", ""]
    work = read(sheets(*(f"{page}\n\n          {foot}" for foot in feet)))
    assert [label for label, _ in labels(work)] == ["7", "8", "9", "10", "11", "12"]


def test_roman_numbers_come_before_arabic_ones() -> None:
    page = fill(PAGE, 66)
    feet = ["vii", "viii", "ix", "1", "2", "3"]
    work = read(sheets(*(f"{page}\n\n          {foot}" for foot in feet)))
    assert [label for label, _ in labels(work)] == feet


def test_numbers_that_do_not_grow_are_text() -> None:
    page = fill(PAGE, 66)
    work = read(sheets(*(f"{page}\n\nin 1954" for _ in range(2))))
    assert {page.source for page in work.pages} == {PageSource.POSITION}
    assert work.text.count("in 1954") == 2


def test_a_paragraph_goes_on_over_the_end_of_a_sheet() -> None:
    lines = fill(PAGE, 66).split("\n")
    upper, lower = "\n".join(lines[:2]), "\n".join(lines[2:])
    text = sheets(
        f"{fill(PAGE, 66)}\n\n{upper}\n\n      7", f"{lower}\n\n{fill(PAGE, 66)}\n\n      8"
    )
    work = read(text)
    assert work.text == "\n\n".join([PAGE] * 3)
    assert [page.label for page in work.pages] == ["7", "8"]
    assert work.text[work.pages[1].offset :].startswith(" ".join(lines[2:])[:20])


def test_the_foot_of_an_rfc_belongs_to_the_page_it_ends() -> None:
    page = fill(PAGE, 66, initial_indent="   ", subsequent_indent="   ")
    foot = "Roe                          Informational                      [Page {}]"
    head = "RFC 9999               Mule Transfer Protocol                  June 2001"
    text = f"{page}\n\n{foot.format(1)}\n\f\n{head}\n\n\n{page}\n\n{foot.format(2)}\n"
    for written in (text, text.replace("\f", "")):
        work = read(written)
        assert labels(work) == [("1", "The keeper"), ("2", "The keeper")]
        assert work.text == f"{PAGE}\n\n{PAGE}"


def test_a_head_whose_number_was_misread_is_no_text() -> None:
    page = fill(PAGE, 66)
    heads = ["THE LIGHTS 41", "THE LIGHTS 42", "THE LIGHTS l43", "THE LIGHTS 44", "THE LIGHTS 45"]
    work = read(sheets(*(f"{head}\n{page}" for head in heads)))
    assert [label for label, _ in labels(work)] == ["41", "42", "43", "44", "45"]
    assert "LIGHTS" not in work.text
