"""Manner: how a document is set: the size of its text, its leading, the words it uses."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from tui.sources.pdf.faces import PLAIN, Face
from tui.sources.pdf.lines import Line

_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_USUAL_LEADING = 1.2
_ENOUGH = 12


@dataclass(frozen=True)
class Manner:
    """What most of a document's lines have in common; sizes in points.

    `leading` is the distance of its lines in sizes of the type; `words` are those that no line
    end parts, in lower case.
    """

    size: float = 10.0
    face: Face = PLAIN
    leading: float = _USUAL_LEADING
    indented: bool = False
    words: frozenset[str] = field(default_factory=frozenset)


def manner_of(pages: Iterable[Sequence[Line]]) -> Manner:
    """How the lines of a document's pages are set."""
    lines = [line for page in pages for line in page]
    sizes: Counter[float] = Counter()
    faces: Counter[Face] = Counter()
    words: set[str] = set()
    for line in _text_lines(lines):
        sizes[_rounded(line.size)] += len(line.text)
        faces[line.face] += len(line.text)
    for line in lines:
        words.update(_whole_words(line))
    size = max(sizes, key=lambda one: sizes[one], default=10.0)
    leadings = [
        (one.baseline - other.baseline) / size
        for one, other in pairwise(lines)
        if follows(one, other) and _rounded(one.size) == _rounded(other.size) == size
    ]
    usual = [one for one in leadings if 0.9 < one < 2.5]
    return Manner(
        size=size,
        face=max(faces, key=lambda one: faces[one], default=PLAIN),
        leading=median(usual) if len(usual) >= _ENOUGH else _USUAL_LEADING,
        indented=_is_indented(lines, size),
        words=frozenset(words),
    )


def _text_lines(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without code, unless the whole document is set as code is."""
    text = [line for line in lines if not line.face.fixed]
    return text if len(text) * 3 > len(lines) else lines


def follows(one: Line, other: Line) -> bool:
    """Whether `other` stands below `one` in its column."""
    return one.page == other.page and one.column == other.column and other.baseline < one.baseline


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def _whole_words(line: Line) -> list[str]:
    """The words of a line that are whole for certain."""
    found = _WORD.findall(line.text.lower())
    return found[1:-1] if line.broken else found[1:]


def _is_indented(lines: Sequence[Line], size: float) -> bool:
    """Whether paragraphs begin with a line that is set in, and no more room than other lines."""
    set_in = 0
    for one, other in pairwise(lines):
        if follows(one, other) and _rounded(other.size) == size:
            close = one.baseline - other.baseline < 1.6 * size
            if close and 0.7 * size < other.left - one.left < 4 * size and one.indent < 0.5 * size:
                set_in += 1
    return set_in * 25 > len(lines)
