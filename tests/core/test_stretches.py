"""What lies over a part of the text is found by where it is."""

from hypothesis import given
from hypothesis import strategies as st

from tui.core.passage import Passage
from tui.core.stretches import Stretches

ends = st.integers(0, 30)
passages = st.tuples(ends, ends).map(lambda pair: Passage(min(pair), max(pair)))


@given(st.lists(passages), passages)
def test_all_that_overlaps_is_found_in_the_order_of_the_text(
    laid: list[Passage], part: Passage
) -> None:
    found = list(Stretches(enumerate_passages(laid)).over(part))
    assert [passage for passage, _ in found] == sorted(one for one in laid if one.overlaps(part))
    assert all(laid[number] == passage for passage, number in found)


def test_of_equal_passages_the_first_comes_first() -> None:
    stretches = Stretches([(Passage(0, 4), "one"), (Passage(0, 4), "two")])
    assert [value for _, value in stretches.over(Passage(2, 3))] == ["one", "two"]


def enumerate_passages(laid: list[Passage]) -> list[tuple[Passage, int]]:
    return [(passage, number) for number, passage in enumerate(laid)]
