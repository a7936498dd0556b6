"""A search finds what a reader means by the words, at the offsets of the shown text."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.builders import a_passage
from tui.core.passage import Passage
from tui.core.search import Finds, find, fold, in_context, pattern_in

texts = st.text(
    st.sampled_from("aAbB éÉßİΣσς한글“”\"'’–-\n\tẞñﬁ𝔸中文") | st.characters(), max_size=60
)


def found(text: str, query: str) -> list[str]:
    return [passage.of(text) for passage in find(fold(text), query)]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Moscow", "moscow"),
        ("MOSCOW", "Moscow"),
        ("café", "cafe"),
        ("cafe", "café"),
        ("café", "cafe\N{COMBINING ACUTE ACCENT}"),
        ("ΟΔΟΣΑ", "ΟΔΟΣ"),
        ("ὁδός", "οδοσ"),
        ("“the partnership”", '"the partnership"'),
        ("Iran’s", "Iran's"),
        ("1999–2001", "1999-2001"),
        ("the strategic\npartnership", "strategic partnership"),
        ("one end\n\nanother", "end another"),
        ("İstanbul", "istanbul"),
    ],
)
def test_the_query_is_found(text: str, query: str) -> None:
    assert len(found(text, query)) == 1


@pytest.mark.parametrize(
    ("text", "query"),
    [("Moscow", "Minsk"), ("two words", "twowords"), ("한국", "하"), ("text", ""), ("text", " \n")],
)
def test_what_is_not_there_is_not_found(text: str, query: str) -> None:
    assert found(text, query) == []


def test_matches_do_not_overlap() -> None:
    assert find(fold("ananana"), "ana") == (Passage(0, 3), Passage(4, 7))


def test_a_match_across_a_line_end_is_the_whole_stretch() -> None:
    assert found("of the\n\nstrategic plan", "the strategic") == ["the\n\nstrategic"]


@given(texts)
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(texts, st.data())
def test_a_stretch_of_the_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    query = text[start : data.draw(st.integers(start, len(text)))]
    assume(query.split())
    words = " ".join(fold(query).split())
    assert words in [" ".join(fold(match).split()) for match in found(text, query)]


TEXT = "The first sentence is here. Then there is the partnership of the two.\nA new paragraph."


def test_a_match_is_shown_in_its_line() -> None:
    line, match = in_context(TEXT, a_passage(TEXT, "there"), 36)
    assert match.of(line) == "there"
    assert line == "… is here. Then there is the …"


def test_the_whole_line_is_shown_when_there_is_room() -> None:
    line, match = in_context(TEXT, a_passage(TEXT, "new"), 200)
    assert line == "A new paragraph."
    assert match.of(line) == "new"


def test_a_text_without_blanks_is_shown_round_its_match_too() -> None:
    text = "学而时习之不亦说乎有朋自远方来不亦乐乎人不知而不愠不亦君子乎" * 3
    line, match = in_context(text, a_passage(text, "远方"), 20)
    assert match.of(line) == "远方"
    assert "朋自远方来" in line
    assert len(line) < 30


@given(st.text("abcd \n", max_size=80), st.data(), st.integers(0, 40))
def test_a_context_shows_the_text_and_the_match(text: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    passage = Passage(start, data.draw(st.integers(start, len(text))))
    assume(passage.of(text).strip())
    line, match = in_context(text, passage, width)
    assert match.of(line) == " ".join(passage.of(text).split())
    assert line.removeprefix("… ").removesuffix(" …") in " ".join(text.split())


def finds(*starts: int, query: str = "a") -> Finds:
    return Finds(query, tuple(Passage(start, start + 1) for start in starts))


def test_the_first_match_after_where_one_is_comes_first() -> None:
    assert finds(3, 9, 27).from_offset(9).passage == Passage(9, 10)
    assert finds(3, 9, 27).from_offset(10).count == "3 of 3"


def test_past_the_last_match_the_first_comes_again() -> None:
    assert finds(3, 9).from_offset(50).passage == Passage(3, 4)
    assert finds(3, 9).step(1).step(1).passage == Passage(3, 4)
    assert finds(3, 9).step(-1).passage == Passage(9, 10)


def test_a_search_without_a_match_says_so_and_stays() -> None:
    assert finds().step(1).from_offset(5).passage is None
    assert finds().count == "no match"
    assert finds(query=" ").count == ""


@pytest.mark.parametrize(
    ("query", "pattern"),
    [
        ("and/or", None),
        ("", None),
        ("/", ""),
        ("//", ""),
        ("/a", "a"),
        ("/a/", "a"),
        ("/a\\/", "a\\/"),
    ],
)
def test_a_query_that_begins_with_a_slash_is_a_pattern(query: str, pattern: str | None) -> None:
    assert pattern_in(query) == pattern
