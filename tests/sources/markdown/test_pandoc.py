"""Markdown as pandoc has it: drawn tables, definitions, verse, divisions."""

from itertools import zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.markdown.test_document import blocks, read
from tui.core.work import BlockKind

TABLE = "Word   Pages\n─────  ─────\nlogos  98\nnomos  99"

SIMPLE = """
 Word    Pages
------  ------
 logos      98
 nomos      99
"""
CLOSED = SIMPLE + "------  ------\n"
MULTILINE = """
-----------------------
 Word    Pages
------  ---------------
 logos      98

 nomos      99
-----------------------
"""
GRID = """
+-------+-------+
| Word  | Pages |
+=======+=======+
| logos | 98    |
+-------+-------+
| nomos | 99    |
+-------+-------+
"""


@pytest.mark.parametrize("drawn", [SIMPLE, CLOSED, MULTILINE, GRID])
def test_a_drawn_table_is_a_table(drawn: str) -> None:
    assert blocks(read(f"Before.\n{drawn}\nAfter.")) == [
        ("paragraph", "Before."),
        ("table", TABLE),
        ("paragraph", "After."),
    ]


def test_a_table_without_headings_has_rows_alone() -> None:
    assert blocks(read("-----  --\nlogos  98\nnomos  99\n-----  --")) == [
        ("table", "logos  98\nnomos  99")
    ]


def test_the_lines_of_a_cell_are_joined() -> None:
    drawn = "+---+-----+\n| a | one |\n|   | two |\n+---+-----+\n| b c     |\n+---+-----+"
    assert blocks(read(drawn)) == [("table", "a    one two\nb c")]


@pytest.mark.parametrize("table", [SIMPLE, GRID, "\n| Word | Pages |\n|---|---|\n| logos | 98 |\n"])
def test_a_table_has_its_caption(table: str) -> None:
    for caption in (": Where they\nstand. {#tbl:words}", "Table: Where they\nstand."):
        found = blocks(read(f"{table}\n{caption}\n\nAfter."))
        assert [kind for kind, _ in found] == ["table", "figure", "paragraph"]
        assert found[1][1] == "Where they stand."


def test_lines_of_dashes_are_what_they_were() -> None:
    assert [kind for kind, _ in blocks(read("Words\n-----\n\nMore.\n\n---\n\nEnd."))] == [
        "heading",
        "paragraph",
        "rule",
        "paragraph",
    ]
    assert [kind for kind, _ in blocks(read("---\n\nOne.\n\n---\n\nTwo."))].count("rule") == 2


CELLS = st.text("abxyz .,", min_size=1, max_size=12).map(str.strip).filter(bool)
ROWS = st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=2, max_size=6)


@given(ROWS)
def test_a_grid_gives_back_its_cells(rows: list[tuple[str, str, str]]) -> None:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    border = "+" + "+".join("-" * (width + 2) for width in widths) + "+"
    lines = [border]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        lines += [f"| {' | '.join(cells)} |", border]
    (block,) = read("\n".join(lines)).blocks
    assert block.kind is BlockKind.TABLE
    text = read("\n".join(lines)).text
    for line, row in zip_longest(text.split("\n"), rows):
        assert " ".join(line.split()) == " ".join(" ".join(row).split())


def test_terms_are_told_from_what_they_mean() -> None:
    work = read("Logos\n\n:   A word.\n\nNomos\n:   A law.")
    assert [(block.level, block.passage.of(work.text)) for block in work.blocks] == [
        (1, "Logos"),
        (2, "A word."),
        (1, "Nomos"),
        (2, "A law."),
    ]


def test_a_line_block_is_verse() -> None:
    verse = "| Tyger Tyger,\n|   burning bright\n|\n| In the forests"
    assert blocks(read(verse)) == [
        ("verse", "Tyger Tyger,\n\u00a0\u00a0burning bright"),
        ("verse", "In the forests"),
    ]


def test_the_fences_of_divisions_are_no_text() -> None:
    divided = "::: {.note #one}\nInside\n\n:::: warning\nDeeper.\n::::\n:::\n\nOutside ::: here."
    assert blocks(read(divided)) == [
        ("paragraph", "Inside"),
        ("paragraph", "Deeper."),
        ("paragraph", "Outside ::: here."),
    ]


def test_what_is_for_one_format_alone_is_no_text() -> None:
    raw = "A `<br>`{=html}line.\n\n```{=latex}\n\\newpage\n```\n\n![A tree](t.png){width=50%}"
    assert blocks(read(raw)) == [("paragraph", "A line."), ("figure", "A tree")]
