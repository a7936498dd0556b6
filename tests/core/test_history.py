"""Steps are taken back in the order they were taken, and can be taken again."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tui.core.history import History, Step


def a_history(*places: int) -> History[int]:
    history: History[int] = History()
    for before, after in pairwise(places):
        history = history.stepped(Step(before, after))
    return history


def test_the_last_step_is_taken_back_first() -> None:
    step, history = a_history(1, 2, 3).back()
    assert step == Step(2, 3)
    assert history.back()[0] == Step(1, 2)


def test_a_step_taken_back_can_be_taken_again() -> None:
    _, history = a_history(1, 2).back()
    step, history = history.forward()
    assert step == Step(1, 2)
    assert history == a_history(1, 2)


def test_a_new_step_forgets_those_taken_back() -> None:
    _, history = a_history(1, 2, 3).back()
    assert history.stepped(Step(2, 9)).forward()[0] is None


def test_nothing_is_taken_back_or_again_from_an_empty_history() -> None:
    empty: History[int] = History()
    assert empty.back() == (None, empty)
    assert empty.forward() == (None, empty)


@given(st.lists(st.integers(), min_size=2))
def test_all_the_way_back_and_forward_is_where_one_was(places: list[int]) -> None:
    walked = history = a_history(*places)
    for _ in places:
        _, history = history.back()
    for _ in places:
        _, history = history.forward()
    assert history == walked
