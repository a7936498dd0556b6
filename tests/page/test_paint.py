"""A row as segments: its characters under layers of looks, and labels over its words."""

from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style

from tests.builders import a_passage, a_work
from tui.core.passage import Passage
from tui.core.work import Block, BlockKind, Span, SpanKind, Work
from tui.page.layout import Layout
from tui.page.paint import Label, Layer, paint, paint_labels

TEXT = "The quick brown fox"
LOOKS = {
    "low": Style(bgcolor="red", bold=True),
    "high": Style(bgcolor="blue"),
    "heading": Style(italic=True),
    "emphasis": Style(italic=True),
    "label": Style(color="green"),
}


def painted(work: Work, *layers: Layer) -> list[Segment]:
    """The first row of the work."""
    layout = Layout(work, 40)
    return paint(layout, layout.row(0), layers, LOOKS)


def labelled(*labels: Label) -> str:
    """TEXT with labels over its words."""
    layout = Layout(a_work(TEXT), 40)
    row = layout.row(0)
    segments = paint_labels(layout, row, paint(layout, row, [], LOOKS), labels, LOOKS)
    return "".join(segment.text for segment in segments)


def looks_of(segments: list[Segment], words: str) -> Style:
    """The style in which just these words are drawn."""
    found = [segment for segment in segments if segment.text == words]
    assert found, [segment.text for segment in segments]
    return found[0].style or Style.null()


def test_a_row_is_cut_where_a_layer_begins_and_ends() -> None:
    segments = painted(a_work(TEXT), Layer("high", (a_passage(TEXT, "quick"),)))
    assert [segment.text for segment in segments] == ["The ", "quick", " brown fox"]


def test_a_later_layer_lies_over_an_earlier_one_and_lets_the_rest_of_it_through() -> None:
    low = Layer("low", (a_passage(TEXT, "quick brown"),))
    high = Layer("high", (a_passage(TEXT, "brown"),))
    look = looks_of(painted(a_work(TEXT), low, high), "brown")
    assert look.bgcolor == LOOKS["high"].bgcolor
    assert look.bold


def test_spans_of_the_block_lie_under_the_layers() -> None:
    block = Block(
        BlockKind.PARAGRAPH,
        Passage(0, len(TEXT)),
        spans=(Span(SpanKind.EMPHASIS, a_passage(TEXT, "brown")),),
    )
    work = Work(a_work().reference, TEXT, (block,))
    look = looks_of(painted(work, Layer("high", (a_passage(TEXT, "brown"),))), "brown")
    assert look.italic
    assert look.bgcolor == LOOKS["high"].bgcolor


def test_a_supplied_title_stands_in_brackets() -> None:
    block = Block(BlockKind.HEADING, Passage(0, 5), level=1, supplied=True)
    work = Work(a_work().reference, "Title", (block,))
    assert "".join(segment.text for segment in painted(work)) == "[Title]"


def test_a_lead_is_drawn_in_the_indent_of_the_first_row_alone() -> None:
    text = "one two three"
    block = Block(BlockKind.LIST_ITEM, Passage(0, len(text)), level=1, lead="1. ")
    layout = Layout(Work(a_work().reference, text, (block,)), 11)
    rows = [paint(layout, layout.row(number), [], LOOKS) for number in range(len(layout))]
    assert ["".join(part.text for part in row) for row in rows] == ["1. one two", "   three"]


passages = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda at: Passage(at[0], sum(at)))
)


@given(passages, st.integers(0, 60), st.integers(1, 30))
def test_a_layer_finds_all_it_has_over_a_row(
    passages: list[Passage], start: int, length: int
) -> None:
    row = Passage(start, start + length)
    found = [passage for passage, _ in Layer("high", tuple(passages)).over(row)]
    assert sorted(found) == sorted(one for one in passages if one.overlaps(row))


@given(passages)
def test_layers_change_no_character(passages: list[Passage]) -> None:
    inside = [Passage(min(one.start, 18), min(one.end, 19)) for one in passages]
    segments = painted(a_work(TEXT), Layer("high", tuple(inside)))
    assert "".join(segment.text for segment in segments) == TEXT


def test_labels_cover_the_first_letters_of_their_words() -> None:
    labels = Label(TEXT.index("quick"), "fj"), Label(TEXT.index("fox"), "fd")
    assert labelled(*labels) == "The fjick brown fdx"


def test_a_label_longer_than_the_rest_of_the_row_makes_it_longer() -> None:
    assert labelled(Label(len(TEXT) - 1, "fj")) == "The quick brown fofj"


def test_a_label_over_a_wide_character_leaves_the_row_as_wide_as_it_was() -> None:
    layout = Layout(a_work("北京大學"), 40)
    row = layout.row(0)
    segments = paint_labels(layout, row, paint(layout, row, [], {}), [Label(0, "fja")], {})
    assert sum(segment.cell_length for segment in segments) == 8


def test_a_label_of_another_row_is_not_drawn() -> None:
    assert labelled(Label(500, "fj")) == TEXT
