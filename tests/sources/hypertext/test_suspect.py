"""What is taken for clean without a look is clean."""

import sys

from tui.core.clean import clean
from tui.sources.hypertext.scribe import _SUSPECT


def test_text_that_is_not_looked_at_is_clean() -> None:
    trusted = [chr(code) for code in range(sys.maxunicode) if not _SUSPECT.match(chr(code))]
    assert [one for one in trusted if one not in "\t\r" and clean(one) != one] == []
    once = "".join(one for one in trusted if one not in "\t\r")
    assert clean(once) == once
