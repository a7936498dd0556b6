"""What is taken for clean without a look is clean."""

import sys

import pytest

from tui.core.clean import clean
from tui.sources.hypertext.tidy import is_suspect, suspects


def test_text_that_is_not_looked_at_is_clean() -> None:
    trusted = [chr(code) for code in range(sys.maxunicode) if not is_suspect(chr(code))]
    assert [one for one in trusted if one not in "\t\r" and clean(one) != one] == []
    once = "".join(one for one in trusted if one not in "\t\r")
    assert clean(once) == once


@pytest.mark.parametrize("others", [None, "\u200b", "e\u0301", "\x7f"])
def test_words_are_looked_at_where_their_characters_are_not_known_to_be_clean(
    others: str | None,
) -> None:
    assert suspects(others) is is_suspect


@pytest.mark.parametrize("words", ["two\nlines", "a\ttab", "a return\r"])
def test_lines_are_looked_at_whatever_their_characters(words: str) -> None:
    assert suspects("“é”")(words)
    assert not suspects("“é”")(words.translate(dict.fromkeys(b"\t\n\r", " ")))
