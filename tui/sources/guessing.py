"""Which encoding an old text was saved in, by the letters and words that each makes of it."""

import codecs
import re
from collections.abc import Iterable
from itertools import pairwise

_NOT_IN_CP1252 = b"\x81\x8d\x8f\x90\x9d"
_ALIKE = {
    **dict.fromkeys(("cp1250", "iso8859-2"), ("cp1250", "iso8859-2")),
    **dict.fromkeys(("cp1253", "iso8859-7"), ("cp1253", "iso8859-7")),
    **dict.fromkeys(("cp1252", "iso8859-1", "iso8859-15", "hp-roman8"), ("cp1252", "latin-1")),
    **dict.fromkeys(("gb2312", "gbk", "gb18030"), ("gb18030",)),
    **dict.fromkeys(("shift_jis", "cp932"), ("cp932",)),
    **dict.fromkeys(("euc_kr", "cp949"), ("cp949",)),
    **dict.fromkeys(("big5", "big5hkscs", "cp950"), ("big5hkscs",)),
}
"""Encodings that are easily taken for each other, the likelier first."""

_ODD = re.compile(r"(?<=[^\W\d])[^\w\s\x00-\x7f’·\u0300-\u036f](?=[^\W\d])|[¶¦¬±](?=[^\W\d])")
_BEYOND_ASCII = bytes(range(0x80, 0x100))
_ENOUGH = 12
"""Bytes beyond ASCII that are needed for a guess."""

_OFTEN = 20
"""One oddity in so many bytes makes a guess a bad one, and others are tried."""

_USUAL = (
    *("cp1251", "koi8-r", "cp1253", "iso8859-7", "cp1250", "iso8859-2", "cp1255", "cp1256"),
    *("cp932", "euc_jp", "big5hkscs", "cp949", "gb18030"),
)
_SAMPLED = 20_000
_TELLING = 200_000
"""Bytes, of the lines that are not ASCII, by which an encoding is guessed."""


def reads_as(content: bytes, encoding: str) -> bool:
    """Whether all of the bytes can be in that encoding."""
    try:
        content.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return False
    return True


def guessed(content: bytes) -> str:
    """The likeliest encoding of a text that is not UTF-8, by its lines that are not ASCII.

    Where these are too few to tell, it is Windows-1252, or Latin-1 if it cannot be that.
    """
    from charset_normalizer import from_bytes  # imports slowly, and is seldom wanted

    telling = _telling_lines(content)
    if len(telling) - len(telling.translate(None, _BEYOND_ASCII)) >= _ENOUGH:
        match = from_bytes(telling).best()
        likely = codecs.lookup(match.encoding).name if match is not None else ""
        alike = _ALIKE.get(likely, (likely,))
        best, odd = _least_odd(content, telling, alike)
        if odd * _OFTEN > min(len(telling), _SAMPLED):
            best, _ = _least_odd(content, telling, [best, *_USUAL])
        if best:
            return best
    undefined = len(content) - len(content.translate(None, _NOT_IN_CP1252))
    return "latin-1" if undefined else "cp1252"


def _least_odd(content: bytes, telling: bytes, names: Iterable[str]) -> tuple[str, int]:
    """The first encoding that reads all with the fewest oddities, and how many; "" for none."""
    fitting = [one for one in names if one[:3] not in ("", "utf", "asc") and reads_as(content, one)]
    odd = {one: _oddities(telling, one) for one in fitting}
    best = min(odd, key=odd.__getitem__, default="")
    return best, odd.get(best, 0)


def _oddities(content: bytes, encoding: str) -> int:
    """How many signs stand against letters and capitals within words, as in text read wrongly."""
    text = content[:_SAMPLED].decode(encoding, "replace")
    letters = [one for one in text if one.isalpha() and not one.isascii()]
    if 2 * sum(one.islower() or one.isupper() for one in letters) < len(letters):
        return 0  # of scripts without capitals this says nothing
    inner = sum(one.islower() and other.isupper() for one, other in pairwise(text))
    return inner + len(_ODD.findall(text))


def _telling_lines(content: bytes) -> bytes:
    lines, length = [], 0
    for line in content.splitlines(keepends=True):
        if not line.isascii():
            lines.append(line)
            length += len(line)
            if length > _TELLING:
                break
    return b"".join(lines)[:_TELLING]
