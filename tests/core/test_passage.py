"""A passage is a stretch of characters, half-open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.core.passage import Passage

ends = st.integers(0, 50)
passages = st.tuples(ends, ends).map(lambda pair: Passage(min(pair), max(pair)))


def test_a_passage_gives_its_words() -> None:
    assert Passage(4, 8).of("The word is.") == "word"


def test_a_passage_holds_its_first_character_and_not_its_end() -> None:
    passage = Passage(2, 4)
    assert [offset in passage for offset in (1, 2, 3, 4)] == [False, True, True, False]


def test_an_empty_passage_is_a_place_and_not_nothing() -> None:
    assert bool(Passage(3, 3))
    assert len(Passage(3, 3)) == 0


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_what_runs_backwards_or_before_the_text_is_no_passage(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a passage"):
        Passage(start, end)


@given(passages, passages)
def test_passages_overlap_when_they_share_a_character(one: Passage, other: Passage) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == bool(shared) or not (len(one) and len(other))


@given(passages, passages)
def test_the_joined_passage_covers_both(one: Passage, other: Passage) -> None:
    joined = one.joined(other)
    assert joined.covers(one)
    assert joined.covers(other)
    assert joined.start in (one.start, other.start)
    assert joined.end in (one.end, other.end)
