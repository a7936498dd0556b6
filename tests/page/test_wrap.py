"""Where rows break, in cells: no row is too wide, and no character is lost but blanks."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import split_graphemes

from tui.core.clean import clean
from tui.core.passage import Passage
from tui.page.cells import cells
from tui.page.wrap import folded, offset_at, shortened, step, wrap

FAMILY = "👩\u200d👩\u200d👧"
ACUTE = "e\u0301\u0323"
WORDS = st.lists(st.sampled_from(["a", "b", ".", ACUTE]), min_size=1, max_size=9).map("".join)
TEXTS = st.lists(
    st.one_of(
        st.text("abc de-f/–—\n  ", max_size=30),
        st.text("北京大學の、。）「ー", max_size=12),
        st.sampled_from(
            ["héllo", ACUTE, FAMILY, "👍🏽", "🇫🇮", "שָׁלוֹם", "नमस्ते", "각", "\u200d", "ﬁ"]
        ),
        st.text(max_size=8),
    ),
    max_size=12,
).map(lambda pieces: clean("".join(pieces)))


def rows(text: str, width: int, preformatted: bool = False) -> list[str]:
    """The rows of a text that is one block."""
    whole = Passage(0, len(text))
    return [text[start:end] for start, end in wrap(text, whole, width, preformatted)]


@given(TEXTS, st.integers(2, 90), st.booleans())
@example("a\u0301" * 30, 7, False)
@example(FAMILY * 9, 7, False)
@example("北" * 41, 5, False)
@example(f"{'北' * 4} {'a' * 9}–{'b' * 9}", 8, False)
def test_no_row_is_wider_than_the_page(text: str, width: int, preformatted: bool) -> None:
    for row in rows(text, width, preformatted):
        assert cells(row) <= width


@given(TEXTS, st.integers(1, 90))
@example("a  b", 1)
@example(" a", 5)
@example("a \nb", 1)
def test_nothing_is_lost_at_a_break_but_blanks(text: str, width: int) -> None:
    bounds = list(wrap(text, Passage(0, len(text)), width))
    edges = [0, *(edge for row in bounds for edge in row), len(text)]
    assert all(one <= other for one, other in pairwise(edges)), "rows are in order"
    between = [text[end:start] for (_, end), (start, _) in pairwise([(0, 0), *bounds])]
    assert not "".join([*between, text[edges[-2] :]]).strip(" \n")


@given(TEXTS, st.integers(1, 90))
def test_preformatted_lines_lose_nothing_but_their_line_ends(text: str, width: int) -> None:
    shown = "".join(rows(text, width, preformatted=True))
    assert shown == text.replace("\n", "")


@given(TEXTS, st.integers(1, 90))
def test_a_row_never_ends_inside_a_character(text: str, width: int) -> None:
    for line in text.split("\n"):
        starts = {start for start, _, _ in split_graphemes(line)[0]} | {len(line)}
        for start, end in wrap(line, Passage(0, len(line)), width):
            assert {start, end} <= starts


@given(st.lists(WORDS, min_size=1, max_size=40), st.integers(9, 60))
def test_a_row_takes_all_the_words_it_has_room_for(words: list[str], width: int) -> None:
    for row, following in pairwise(rows(" ".join(words), width)):
        assert cells(row) + 1 + cells(following.split()[0]) > width


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("Russian-Iranian ties", 10, ["Russian-", "Iranian", "ties"]),
        ("Donaudampfschiff", 6, ["Donaud", "ampfsc", "hiff"]),
        ("one\ntwo", 20, ["one", "two"]),
        ("one\n\ntwo", 20, ["one", "", "two"]),
        ("北京大學", 5, ["北京", "大學"]),
        ("北京。大學", 4, ["北", "京。", "大學"]),
        (f"ab {FAMILY}{FAMILY}", 4, ["ab", FAMILY + FAMILY]),
        (f"{ACUTE * 5}", 3, [ACUTE * 3, ACUTE * 2]),
        ("", 10, [""]),
    ],
)
def test_rows_break_where_a_typesetter_breaks_them(
    text: str, width: int, expected: list[str]
) -> None:
    assert rows(text, width) == expected


def test_a_block_within_a_text_keeps_the_offsets_of_the_text() -> None:
    text = "Before.\n\nInside the block.\n\nAfter."
    block = Passage(text.index("Inside"), text.index("\n\nAfter"))
    shown = [text[start:end] for start, end in wrap(text, block, 10)]
    assert shown == ["Inside the", "block."]


@given(TEXTS.filter(lambda text: "\n" not in text), st.integers(0, 60))
def test_the_character_at_a_column_covers_that_column(text: str, column: int) -> None:
    offset = offset_at(text, Passage(0, len(text)), column)
    if offset == len(text):
        assert cells(text) <= column
    else:
        after = step(text, Passage(0, len(text)), offset, 1)
        assert cells(text[:offset]) <= column < cells(text[:after])


def test_a_step_takes_a_letter_with_its_marks() -> None:
    text = f"a{ACUTE}{FAMILY}b"
    row = Passage(0, len(text))
    places = [0]
    while places[-1] < len(text):
        places.append(step(text, row, places[-1], 1))
    assert [text[a:b] for a, b in pairwise(places)] == ["a", ACUTE, FAMILY, "b"]
    assert step(text, row, len(text), -1) == text.index("b")
    assert step(text, row, 0, -1) == 0


@given(st.text("abc 北京\u0301\n\t-", max_size=80), st.integers(2, 30))
def test_folded_lines_fit_and_lose_no_word(text: str, width: int) -> None:
    lines = folded(text, width)
    assert all(lines)
    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_title_in_chinese_is_no_wider_than_its_page() -> None:
    assert folded("伊朗与俄罗斯的战略伙伴关系", 10) == ["伊朗与俄罗", "斯的战略伙", "伴关系"]


@given(st.text("abc 北京\u0301 ", max_size=60), st.integers(2, 30))
def test_what_is_shortened_fits(text: str, width: int) -> None:
    assert cells(shortened(text, width)) <= width


def test_the_last_words_are_left_out_for_a_mark_that_says_so() -> None:
    assert shortened("one two three", 13) == "one two three"
    assert shortened("one two three", 12) == "one two …"
    assert shortened("Donaudampfschiff", 6) == "Donau…"
