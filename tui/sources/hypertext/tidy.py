"""Text of markup in lines: white space as one blank, and the words that are to be cleaned."""

import re
from collections.abc import Callable

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_SUSPECT = re.compile(
    r"[^ -~\xa0-\xac\xae-\u02ff\u0370-\u0373\u0375-\u037d\u037f-\u0386\u0388-\u03ff"
    r"\u0400-\u0482\u048a-\u052f\u05d0-\u05ea\u2002-\u200a\u2010-\u2027\u2030-\u205e"
    r"\u3001-\u3029\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9f]"
)
"""A blank that is none, or a character that `clean` may change; others it leaves as they are,
whatever is round them."""


def spaced(words: str) -> str:
    """The words with single blanks."""
    return _BLANKS.sub(" ", words)


def is_suspect(words: str) -> bool:
    """Whether a character in `words` is suspect."""
    return _SUSPECT.search(words) is not None


def suspects(others: str | None) -> Callable[[str], bool]:
    """`is_suspect`, for words of XML whose characters beyond plain ASCII are `others`, if known.

    To look at those once is quicker than to look at each word.
    """
    return is_suspect if others is None or is_suspect(others) else _is_broken


def _is_broken(words: str) -> bool:
    return "\n" in words or "\t" in words or "\r" in words
