"""Labels: short letters, none the beginning of another."""

from hypothesis import given
from hypothesis import strategies as st

from tui.core.passage import Passage
from tui.widgets.labels import ALPHABET, beginning_with, label


def passages(count: int) -> list[Passage]:
    """So many words."""
    return [Passage(2 * number, 2 * number + 1) for number in range(count)]


@given(st.integers(0, 2000))
def test_every_word_has_letters_of_its_own(count: int) -> None:
    labels = label(passages(count))
    assert list(labels.values()) == passages(count)
    assert len({len(letters) for letters in labels}) <= 1


def test_two_letters_do_for_a_page_and_three_for_a_wall() -> None:
    assert {len(letters) for letters in label(passages(1))} == {2}
    assert {len(letters) for letters in label(passages(625))} == {2}
    assert {len(letters) for letters in label(passages(626))} == {3}


def test_the_letter_that_takes_the_paragraph_is_in_no_label() -> None:
    assert "p" not in ALPHABET
    assert len(set(ALPHABET)) == len(ALPHABET) == 25


@given(st.integers(1, 700), st.sampled_from(ALPHABET))
def test_what_is_typed_leaves_the_labels_that_begin_with_it(count: int, typed: str) -> None:
    labels = label(passages(count))
    left = beginning_with(labels, typed)
    assert left == {letters: word for letters, word in labels.items() if letters[0] == typed}
