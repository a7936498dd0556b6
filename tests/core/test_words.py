"""Words and sentences are what a reader takes them to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_passage
from tui.core.passage import Passage
from tui.core.words import closed, is_whole, sentence_at, word_after, word_at, word_before, words

TEXT = "The well-known author's U.S. visit, in 2001.\n\nA second paragraph."

texts = st.text("ab-' .\n", max_size=40)


def all_words(text: str) -> list[Passage]:
    return list(words(text))


def test_hyphens_apostrophes_and_inner_points_belong_to_a_word() -> None:
    assert [word.of(TEXT) for word in all_words(TEXT)][:4] == [
        "The",
        "well-known",
        "author's",
        "U.S",
    ]


@pytest.mark.parametrize("word", ["naïve", "книга", "كِتَاب", "हिन्दी", "ספר", "中文"])
def test_words_of_other_scripts_are_whole(word: str) -> None:
    assert [one.of(f"({word})") for one in all_words(f"({word})")] == [word]


def test_a_word_that_begins_before_the_end_of_the_stretch_is_whole() -> None:
    assert [word.of(TEXT) for word in words(TEXT, 0, 6)] == ["The", "well-known"]


def test_a_word_that_began_before_the_stretch_is_left_out() -> None:
    assert [word.of(TEXT) for word in words(TEXT, 2, 6)] == ["well-known"]


@given(texts, st.integers(0, 40), st.integers(0, 40))
def test_the_words_of_a_stretch_are_those_of_the_text_that_begin_in_it(
    text: str, start: int, end: int
) -> None:
    inside = [word for word in all_words(text) if start <= word.start < end]
    assert list(words(text, start, end)) == inside


@given(texts, st.integers(0, 40))
def test_the_word_after_and_the_word_before_are_the_nearest(text: str, offset: int) -> None:
    after = [word for word in all_words(text) if word.start >= offset]
    before = [word for word in all_words(text) if word.start < offset]
    assert word_after(text, offset) == (after[0] if after else None)
    assert word_before(text, offset) == (before[-1] if before else None)


@pytest.mark.parametrize(
    ("at", "word"), [("ell-known", "well-known"), (" author's", "author's"), (".\n\nA", None)]
)
def test_the_word_at_an_offset_is_there_or_next_on_the_line(at: str, word: str | None) -> None:
    found = word_at(TEXT, TEXT.index(at))
    assert (found.of(TEXT) if found else None) == word


@pytest.mark.parametrize(
    ("text", "at", "sentence"),
    [
        ("One ends. Two begins here. Three.", "begins", "Two begins here."),
        ("He said “go.” She went.", "said", "He said “go.”"),
        ("Mr. Smith met Dr. Jones. They spoke.", "met", "Mr. Smith met Dr. Jones."),
        ("See p. 98 and vol. 2. Then stop.", "and", "See p. 98 and vol. 2."),
        ("It ended in 2001. 1999 was better.", "was", "1999 was better."),
        ("Why? Because! Well… Yes.", "Because", "Because!"),
        ("no full stop at all", "stop", "no full stop at all"),
        ("First line.\nSecond line.", "Second", "Second line."),
    ],
)
def test_the_sentence_round_an_offset(text: str, at: str, sentence: str) -> None:
    assert sentence_at(text, text.index(at)).of(text) == sentence


@given(texts, st.data())
def test_a_sentence_stays_in_its_paragraph(text: str, data: st.DataObject) -> None:
    sentence = sentence_at(text, data.draw(st.integers(0, len(text))))
    assert "\n" not in sentence.of(text)


@pytest.mark.parametrize(
    ("text", "chosen", "whole"),
    [
        ("He went home. Then", "went home", "went home."),
        ("He “went home.” Then", "“went home", "“went home.”"),
        ("He “went home.” Then", "went home", "went home."),
        ("(He went.) Then", "He went", "He went."),
        ("He went home, then", "went home", "went home"),
    ],
)
def test_the_stop_that_ends_the_last_sentence_is_taken_with_it(
    text: str, chosen: str, whole: str
) -> None:
    assert closed(text, a_passage(text, chosen)).of(text) == whole


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        *(("Iran", False), ("Russian", False), ("Russian-Iranian", True), ("ties", True)),
        *(("tie", False), ("an ties", False), ("ties.", True), (". An", True), ("Russian-", False)),
    ],
)
def test_a_passage_is_whole_when_it_cuts_no_word(words: str, whole: bool) -> None:
    text = "Of Russian-Iranian ties. An end."
    assert is_whole(text, a_passage(text, words)) is whole
