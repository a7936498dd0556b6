"""A pattern finds what it describes, within a set time, or it is said what is wrong with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.patterns import LONGEST, BadPattern, find_pattern

TEXT = "In 1843 and 1901.\nGRÖSSE, größe; a\n\nIn the end (13), x = 中文"


def found(pattern: str, text: str = TEXT) -> list[str]:
    return [one.of(text) for one in find_pattern(text, pattern, 99).passages]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\d{4}", ["1843", "1901"]),
        ("grö(ß|ss)e", ["GRÖSSE", "größe"]),
        (r"\bgr\w+\b", ["GRÖSSE", "größe"]),
        (r"\w+(?=;)", ["größe"]),
        ("^in", ["In", "In"]),
        (r"\w+$", ["a", "中文"]),
        (r"\(\d+\)", ["(13)"]),
        ("x*", ["x"]),
        (r"\p{Han}+", ["中文"]),
    ],
)
def test_what_a_pattern_describes_is_found(pattern: str, words: list[str]) -> None:
    assert found(pattern) == words


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("(", "a ( is not closed"),
        ("a)", "a ) closes nothing"),
        ("[a", "a [ is not closed"),
        ("*", "there is nothing to repeat before * + or ?"),
        ("a**", "two repetitions stand together"),
        ("[z-a]", "a range in [ ] goes backwards"),
        ("\\", "what stands after a \\ means nothing"),
        ("\\p{Klingon}", "there is no such property of characters"),
        ("(a)\\2", "there is no such group"),
        ("((?R)?a)b", "a pattern within itself is not searched for"),
        ("(" * 500, "it is too intricate"),
        ("a" * (LONGEST + 1), "it is longer than 1,000 characters"),
    ],
)
def test_what_is_wrong_with_a_pattern_is_said(pattern: str, fault: str) -> None:
    with pytest.raises(BadPattern) as error:
        found(pattern)
    assert str(error.value) == fault


@pytest.mark.parametrize("pattern", ["(a+)+$", "(a|aa)+$", "(a|a?)+$", "(.*a){20}b", "([a-z]+)*!!"])
def test_patterns_that_freeze_an_engine_come_to_an_end(pattern: str) -> None:
    find_pattern("a" * 5000 + "!", pattern, 99, seconds=0.05)


def test_a_search_that_takes_long_is_not_whole() -> None:
    assert find_pattern("a" * 5000 + "!", "(a|aa)+$", 99, seconds=0.01) == ((), False)


def test_a_search_that_is_given_up_ends() -> None:
    matches = find_pattern("aaa", "a", 99, given_up=lambda: True)
    assert (len(matches.passages), matches.whole) == (1, False)


@given(st.text(st.sampled_from("ab(|)*+?[]^$\\.{2}d é")), st.text(st.sampled_from("ab é\n")))
def test_any_pattern_finds_stretches_of_the_text_or_says_what_is_wrong(
    pattern: str, text: str
) -> None:
    try:
        passages = find_pattern(text, pattern, 99, seconds=0.2).passages
    except BadPattern as error:
        assert str(error)
    else:
        assert all(0 <= one.start < one.end <= len(text) for one in passages)
        assert list(passages) == sorted(passages, key=lambda one: one.start)
