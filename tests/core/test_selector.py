"""A remembered passage is found again in a changed text, or is lost; never a wrong one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_passage
from tui.core.passage import Passage
from tui.core.selector import Finding, Selector, describe, finding, locate

TEXT = (
    "Iran's possible entry into the partnership is watched in Moscow.\n\n"
    "Moscow and Tehran share interests in the Caspian. Moscow sells arms to Tehran.\n\n"
    "The partnership is viewed with alarm in Washington."
)


def refound(words: str, changed: str) -> str | None:
    passage = locate(changed, describe(TEXT, a_passage(TEXT, words)))
    return None if passage is None else passage.of(changed)


def test_a_passage_is_remembered_with_what_stands_round_it() -> None:
    assert describe("one two three", Passage(4, 7)) == Selector(4, "two", "one ", " three")


@given(st.text(min_size=1), st.data())
def test_a_passage_is_found_where_it_was(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    passage = Passage(start, data.draw(st.integers(start, len(text))))
    assert locate(text, describe(text, passage)) == passage


@given(st.text("ab ", max_size=20), st.text("ab ", min_size=1), st.data())
def test_the_words_found_are_the_words_remembered(
    before: str, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    passage = Passage(start, data.draw(st.integers(start + 1, len(text))))
    changed = before + text
    found = locate(changed, describe(text, passage))
    assert found is None or found.of(changed).split() == passage.of(text).split()


@given(st.text("xyz ", max_size=60))
def test_a_passage_is_found_behind_a_new_beginning(before: str) -> None:
    passage = a_passage(TEXT, "sells arms")
    moved = Passage(passage.start + len(before), passage.end + len(before))
    assert locate(before + TEXT, describe(TEXT, passage)) == moved


def test_repeated_words_are_told_apart_by_their_context() -> None:
    changed = "Moscow is far. " + TEXT
    passage = a_passage(TEXT, "Moscow sells")
    remembered = describe(TEXT, Passage(passage.start, passage.start + len("Moscow")))
    found = locate(changed, remembered)
    assert found == Passage(changed.index("Moscow sells"), changed.index(" sells"))


def test_a_first_word_is_not_taken_for_the_same_word_elsewhere() -> None:
    selector = describe("The cat sat on the mat.", Passage(0, 3))
    assert locate("A dog ran. The fox did not.", selector) is None


def test_words_in_all_of_their_context_go_before_nearer_ones_with_half_of_it() -> None:
    text = "one two three. " * 2
    remembered = Selector(0, "two", "one ", " four")
    found = locate(text + "one two four.", remembered)
    assert found == Passage(len(text) + 4, len(text) + 7)


def test_a_letter_that_is_everywhere_and_nowhere_in_its_context_is_lost() -> None:
    assert locate("e" * 50_000, Selector(25_000, "e", "xyz", "zyx")) is None


def test_a_quotation_without_its_position_is_found() -> None:
    assert locate("xxa", Selector(0, "a", prefix="xx")) == Passage(2, 3)


@pytest.mark.parametrize(
    ("words", "now"),
    [
        ("Iran's possible entry", "Iran’s possible entry"),
        ("Moscow and Tehran share interests", "Moscow  and\nTehran share interests"),
        ("possible entry into the partnership", "Possible Entry into the Partnership"),
        ("is viewed with alarm in Washington", "is viewed with great alarm in Washington"),
    ],
)
def test_words_are_found_though_slightly_changed(words: str, now: str) -> None:
    assert refound(words, TEXT.replace(words, now)) == now


@pytest.mark.parametrize("words", ["alarm", "sells arms", "is viewed with alarm in Washington"])
def test_words_that_are_gone_are_lost(words: str) -> None:
    assert refound(words, "Quite another text stands here, about gardens.") is None


def test_a_short_word_in_strange_surroundings_is_lost() -> None:
    assert refound("alarm", "The alarm clock rang at seven and nobody rose.") is None


def test_a_place_is_found_between_the_words_it_stood_between() -> None:
    place = TEXT.index("share")
    changed = "A preface. " + TEXT
    at = place + len("A preface. ")
    assert locate(changed, describe(TEXT, Passage(place, place))) == Passage(at, at)


def test_a_place_whose_surroundings_are_gone_is_lost() -> None:
    assert locate("Gardens.", describe(TEXT, Passage(70, 70))) is None


@given(st.text(), st.text(), st.text(max_size=40), st.text(max_size=40), st.integers(0, 99))
def test_whatever_is_remembered_of_whatever_text_the_answer_lies_in_it(
    text: str, exact: str, prefix: str, suffix: str, start: int
) -> None:
    found = locate(text, Selector(start, exact, prefix, suffix))
    assert found is None or found.end <= len(text)


def test_a_passage_is_found_moved_or_lost() -> None:
    selector = Selector(4, "two")
    assert finding(selector, Passage(4, 7)) is Finding.FOUND
    assert finding(selector, Passage(9, 12)) is Finding.MOVED
    assert finding(selector, None) is Finding.LOST
