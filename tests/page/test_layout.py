"""A layout: from an offset to its row and column, and back."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import split_graphemes

from tests.builders import a_work
from tui.core.passage import Passage
from tui.core.work import Block, BlockKind, Work
from tui.page.cells import cells
from tui.page.layout import BLANK, Layout
from tui.page.rows import rows_of

LINES = st.lists(
    st.sampled_from(
        ["word", "longer-word", "e\u0301te\u0301", "北京大學", "👩\u200d👩\u200d👧", "a"]
    ),
    min_size=1,
    max_size=30,
).map(" ".join)
WORKS = st.lists(
    st.tuples(st.sampled_from(["", "# ", "## ", "> "]), LINES).map("".join), min_size=1, max_size=8
).map(lambda written: a_work(*written))


def layouts(work: Work) -> st.SearchStrategy[Layout]:
    """The work at some width and spacing."""
    return st.builds(Layout, st.just(work), st.integers(8, 80), st.integers(1, 2))


LAYOUTS = WORKS.flatmap(layouts)


def lines(layout: Layout) -> list[str]:
    """The rows as text, indents as blanks."""
    rows = [layout.row(number) for number in range(len(layout))]
    return [" " * row.indent + row.passage.of(layout.work.text) for row in rows]


def a_block(kind: BlockKind, text: str, level: int = 0, lead: str = "") -> Work:
    """A work of one block."""
    block = Block(kind, Passage(0, len(text)), level, lead)
    return Work(a_work().reference, text, (block,))


@given(LAYOUTS)
def test_every_character_that_is_shown_is_found_at_its_place(layout: Layout) -> None:
    for number in range(len(layout)):
        row = layout.row(number)
        if row.block == BLANK:
            continue
        for start, _, _ in split_graphemes(row.passage.of(layout.work.text))[0]:
            offset = row.passage.start + start
            assert layout.row_of(offset) == number
            assert layout.offset(number, layout.column_of(offset)) == offset


@given(LAYOUTS)
def test_rows_and_starts_are_in_the_order_of_the_text(layout: Layout) -> None:
    starts = [layout.row(number).passage.start for number in range(len(layout))]
    assert all(one <= other for one, other in pairwise(starts))
    shown = [row.passage for row in map(layout.row, range(len(layout))) if row.block != BLANK]
    assert all(one.end <= other.start for one, other in pairwise(shown))


@given(LAYOUTS)
def test_no_row_is_wider_than_the_layout(layout: Layout) -> None:
    narrowest = 8  # cells that text keeps beside its indent
    for line in lines(layout):
        indent = len(line) - len(line.lstrip())
        assert cells(line) <= max(layout.width, narrowest + indent)


@given(LAYOUTS, st.integers(0, 400))
def test_an_offset_between_rows_is_on_the_row_before(layout: Layout, offset: int) -> None:
    number = layout.row_of(offset)
    assert layout.row(number).block != BLANK
    assert number == 0 or layout.row(number).passage.start <= offset


def test_what_is_shown_reaches_from_the_first_row_to_the_last() -> None:
    layout = Layout(a_work("one two three four", "five"), 9)
    assert lines(layout) == ["one two", "three", "four", "", "five"]
    assert layout.shown(1, 2).of(layout.work.text) == "three four"
    assert layout.shown(1, 99).of(layout.work.text) == "three four\n\nfive"
    assert layout.shown(-3, 1).of(layout.work.text) == "one two"


def test_an_empty_work_has_no_rows() -> None:
    layout = Layout(Work(a_work().reference, "", ()), 40)
    assert len(layout) == 0
    assert layout.shown(0, 5) == Passage(0, 0)


def test_two_blanks_stand_before_a_heading_and_one_between_paragraphs() -> None:
    layout = Layout(a_work("One.", "Two.", "# Three", "Four."), 40)
    assert lines(layout) == ["One.", "", "Two.", "", "", "", "Three", "", "Four."]


def test_double_spacing_puts_a_blank_between_rows() -> None:
    layout = Layout(a_work("one two three", "four"), 9, spacing=2)
    assert lines(layout) == ["one two", "", "three", "", "", "four"]


@pytest.mark.parametrize(
    ("kind", "indent"),
    [
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.QUOTATION, 4),
        (BlockKind.VERSE, 4),
        (BlockKind.CODE, 2),
        (BlockKind.NOTE, 2),
    ],
)
def test_kinds_of_blocks_are_set_in(kind: BlockKind, indent: int) -> None:
    assert Layout(a_block(kind, "words"), 60).row(0).indent == indent
    assert Layout(a_block(kind, "words"), 40).row(0).indent == indent // 2


def test_list_items_hang_under_their_lead() -> None:
    layout = Layout(a_block(BlockKind.LIST_ITEM, "one two three", level=2, lead="12. "), 14)
    assert lines(layout) == ["      one two", "      three"]


def test_a_list_is_never_set_in_beyond_half_the_page() -> None:
    layout = Layout(a_block(BlockKind.LIST_ITEM, "one two three", level=30), 20)
    assert layout.row(0).indent == 10


def test_a_table_keeps_its_columns() -> None:
    layout = Layout(a_block(BlockKind.TABLE, "a    b\n1    2"), 40)
    assert lines(layout) == ["a    b", "1    2"]


LONG = a_work(*(f"Paragraph {n}: {'words and words ' * (n % 40)}end." for n in range(600)))


def settled(layout: Layout) -> Layout:
    """The same, all laid out."""
    while layout.lay_out_more():
        pass
    layout.settle()
    return layout


def test_a_long_work_is_laid_out_in_pieces_as_it_would_be_at_once() -> None:
    layout = settled(Layout(LONG, 50))
    assert layout.is_done
    rows = rows_of(LONG, 0, len(LONG.blocks), 50, 1)
    assert len(layout) == len(rows)
    assert [layout.row(number).passage.start for number in range(len(layout))] == rows.starts


@given(st.integers(0, len(LONG.text)))
def test_what_is_next_to_an_offset_is_the_same_before_all_is_laid_out(offset: int) -> None:
    some, all_ = Layout(LONG, 50), settled(Layout(LONG, 50))
    number, known = some.row_of(offset), all_.row_of(offset)
    assert known == all_.row_near(offset)
    for step in range(-min(40, known), min(40, len(all_) - known)):
        assert some.row(number + step) == all_.row(known + step)
    assert some.row_of(offset) == number


def test_the_end_is_reached_before_all_is_laid_out() -> None:
    layout = Layout(LONG, 50)
    assert not layout.is_done
    last = layout.row(layout.row_of(len(LONG.text)))
    assert last.passage.end == len(LONG.text)
    assert layout.row_of(len(LONG.text)) == len(layout) - 1


def test_a_place_that_is_not_laid_out_is_about_where_it_will_be() -> None:
    middle = len(LONG.text) // 2
    assert 0.3 < Layout(LONG, 50).row_near(middle) / len(Layout(LONG, 50)) < 0.7


def test_lines_of_tables_and_code_are_not_broken_and_their_width_is_known() -> None:
    for kind in (BlockKind.TABLE, BlockKind.CODE):
        layout = Layout(a_block(kind, f"{'a' * 60}\nb"), 40)
        assert lines(layout)[-1].strip() == "b"
        assert len(layout) == 2
        assert layout.beyond(0) == 60 - layout.room_for(0)
    assert Layout(a_block(BlockKind.PARAGRAPH, "a " * 60), 40).beyond(0) == 0
