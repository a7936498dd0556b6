"""What is taken out of text before anything is remembered by its place in it."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.core.clean import (
    JOINERS,
    LINE,
    MARKS,
    clean,
    clean_line,
    clean_values,
    escaped,
    guarded,
)

HOSTILE = st.text(
    st.one_of(st.characters(), st.sampled_from("\x1b\x07\x9b\r\n\t\u0301\u200d\u202e\u00ad e"))
)


@given(HOSTILE)
def test_no_control_character_is_left_but_the_line_end(text: str) -> None:
    kinds = {unicodedata.category(character) for character in clean(text).replace("\n", "")}
    assert not kinds & {"Cc", "Cs"}


@given(HOSTILE)
def test_clean_text_is_clean(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(HOSTILE)
def test_clean_text_is_composed(text: str) -> None:
    assert unicodedata.is_normalized("NFC", clean(text))


@given(HOSTILE, st.integers(1, 50))
def test_a_line_is_one_line_and_not_too_long(text: str, limit: int) -> None:
    line = clean_line(text, limit)
    assert "\n" not in line
    assert len(line) <= limit
    assert line == line.strip()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_is_the_same_line_end(end: str) -> None:
    assert clean(f"one{end}two") == "one\ntwo"


@pytest.mark.parametrize("gap", ["\x07", "\x1b", "\x9b", "\x00", "\x7f", "\ud800", "\uffff"])
def test_what_terminals_obey_is_shown_as_a_replacement(gap: str) -> None:
    assert clean(f"a{gap}b") == "a\ufffdb"


@pytest.mark.parametrize("hidden", ["\u202e", "\u2066", "\u200b", "\u00ad", "\ufeff", "\U000e0041"])
def test_what_nobody_sees_is_left_out(hidden: str) -> None:
    assert clean(f"a{hidden}b") == "ab"


def test_nothing_taken_out_puts_a_sequence_together() -> None:
    assert "\x1b]" not in clean("\x1b\x07]0;title")
    assert clean("\x1b\u200b[2J") == "\ufffd[2J"


def test_a_letter_is_the_same_among_plain_ones_and_among_others() -> None:
    for character in map(chr, (*range(0x20, 0x300), *range(0x2010, 0x2060))):
        assert clean(f"a{character}b") == clean(f"a{character}b中")[:-1]
        assert guarded(f"a{character}b") == guarded(f"a{character}b中")[:-1]


def test_tabs_are_blanks_and_blank_letters_are_blank() -> None:
    assert clean("a\tb") == "a   b"
    assert clean("a\u3164b") == "a b"


def test_a_heap_of_accents_is_cut_down() -> None:
    heap = clean("e" + "\u0323" * 500)
    assert sum(map(bool, map(unicodedata.combining, heap))) <= MARKS


def test_an_accent_without_a_letter_gets_a_circle_under_it() -> None:
    assert clean("one\n\u0301two") == "one\n\u25cc\u0301two"


def test_scripts_that_need_marks_and_joiners_keep_them() -> None:
    for words in ("می‌خواهم", "क्षत्रिय", "שָׁלוֹם", "👩\u200d👧"):
        assert clean(words) == unicodedata.normalize("NFC", words)


def test_a_chain_of_joiners_is_cut_down() -> None:
    assert clean("a" + "\u200d" * 100 + "b").count("\u200d") <= JOINERS


def test_a_field_in_one_line_has_single_blanks() -> None:
    assert clean_line("  A\n title\t of  two lines ") == "A title of two lines"
    assert len(clean_line("x" * (2 * LINE))) == LINE


@given(HOSTILE)
def test_what_goes_out_has_nothing_that_a_terminal_obeys(text: str) -> None:
    kinds = {unicodedata.category(one) for one in guarded(text).translate({9: None, 10: None})}
    assert not kinds & {"Cc", "Cs"}


@given(HOSTILE.map(clean))
def test_what_is_clean_goes_out_as_it_is(text: str) -> None:
    assert guarded(text) == text


@given(HOSTILE)
def test_json_is_clean_and_loses_nothing(text: str) -> None:
    written = escaped(json.dumps({"a": text}, ensure_ascii=False))
    assert json.loads(written) == json.loads(json.dumps({"a": text}))
    assert guarded(written) == written


def test_a_heap_of_accents_in_json_is_in_letters() -> None:
    heap = json.dumps({"a": "e" + "\u0323" * 500}, ensure_ascii=False)
    written = escaped(heap)
    assert written.isascii()
    assert json.loads(written) == json.loads(heap)


def test_every_text_of_a_value_is_clean() -> None:
    value = {"a\x1b": ["b\x07", 1, None, {"c": "d\u202e\n"}]}
    assert clean_values(value) == {"a\ufffd": ["b\ufffd", 1, None, {"c": "d"}]}
