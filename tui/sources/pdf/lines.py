"""Lines: the text of a column line by line, with how its words are set."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from tui.core.work import SpanKind
from tui.sources.pdf.columns import Column
from tui.sources.pdf.direction import is_unspaced, runs_leftwards
from tui.sources.pdf.faces import Face
from tui.sources.pdf.pieces import Piece, piece
from tui.sources.pdf.words import HYPHENS, Word

_ROW = 0.34
"""How far the baselines of one line stand apart at most, in sizes of the type."""

_RAISED_ROW = 0.5
"""The same where one of them is small, as a mark above the line."""

_SMALL = 0.87
"""The size of a raised or lowered word, of that of its line, at most."""

_FEWEST_SET_IN = 3
"""Lines of a passage that is set in, at the least."""

_LONGEST_RAISED = 12
_NEAR = 0.6
"""How far from its word it stands at most, in sizes of the type."""

_OFF = 0.08
"""How far from the line it stands at the least, in sizes of the type."""

_SPACE = 0.16
"""The gap, in sizes of the type, that parts a raised word from the one before it."""

LEADER = re.compile(r"\s?(?:\.\s{0,2}){4,}(?=\S{0,12}$)|\s…\s(?=\S{1,12}$)")
"""The dots that lead to a page number in a table of contents."""

_CELL = 1.6
"""The gap, in sizes of the type, between the cells of a table."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of a line that are set in a way of their own, or lead somewhere."""

    kind: SpanKind
    start: int
    end: int
    target: str = ""


class Gap(NamedTuple):
    """A wide opening in a line: where in its text, and from where to where on the page."""

    place: int
    left: float
    right: float


class Cell(NamedTuple):
    """A part of a line: from where to where in its text, and on the page."""

    start: int
    end: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of type; lengths in points from the left and the foot of its page (`page` from 0).

    `broken` says that a hyphen at its end was taken off; `margins` are the edges of its column;
    `gaps` are the places in its text where it is wide open, as between cells.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    face: Face
    page: int
    margins: tuple[float, float]
    column: int
    stretches: tuple[Stretch, ...] = ()
    broken: bool = False
    gaps: tuple[Gap, ...] = ()
    leftwards: bool = False

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def room(self) -> float:
        """What is free between its end and the edge of its column."""
        if self.leftwards:
            return self.left - self.margins[0]
        return self.margins[1] - self.right

    @property
    def cells(self) -> list[Cell]:
        """The parts between its gaps."""
        bounds = [0, *(gap.place for gap in self.gaps), len(self.text)]
        lefts = [self.left, *(gap.right for gap in self.gaps)]
        rights = [*(gap.left for gap in self.gaps), self.right]
        return [
            Cell(start + (self.text[start] == " "), end, left, right)
            for (start, end), left, right in zip(pairwise(bounds), lefts, rights, strict=True)
        ]

    @property
    def indent(self) -> float:
        """How far it begins inside its column."""
        if self.leftwards:
            return self.margins[1] - self.right
        return self.left - self.margins[0]


def lines_of(columns: Iterable[Column], page: int) -> list[Line]:
    """The lines of a page's columns, in the order they are read."""
    found: list[Line] = []
    for number, column in enumerate(columns):
        rows = list(_rows(column))
        leftwards = runs_leftwards(row.text for row in rows)
        margins = _margins(rows)
        lines = [_line(row, page, number, margins, leftwards) for row in rows]
        found.extend(_with_own_edge(lines))
    return [line for line in found if line.text]


def _rows(column: Column) -> Iterator[Piece]:
    """The pieces of a column joined along their baselines, from the top."""
    row: list[Piece] = []
    for one in sorted(column.pieces, key=lambda piece: (-piece.baseline, piece.left)):
        if row and not _in_row(row, one):
            yield _joined(row)
            row = []
        row.append(one)
    if row:
        yield _joined(row)


def _in_row(row: Sequence[Piece], one: Piece) -> bool:
    main = max(row, key=lambda piece: (piece.size, piece.length))
    size = max(main.size, one.size)
    alike = min(main.size, one.size) > _SMALL * size
    level = (_ROW if alike else _RAISED_ROW) * size
    if abs(main.baseline - one.baseline) > level:
        return False
    return all(
        one.left >= other.right - 0.3 * size or one.right <= other.left + 0.3 * size
        for other in row
    )


def _joined(row: list[Piece]) -> Piece:
    if len(row) == 1:
        return row[0]
    leftwards = runs_leftwards(one.text for one in row)
    ordered = sorted(row, key=lambda one: -one.right if leftwards else one.left)
    return piece([word for one in ordered for word in one.words], row[0].order)


def _margins(rows: Sequence[Piece]) -> tuple[float, float]:
    """The edges of the column that the lines stand in; one line that juts out counts little."""
    lefts = sorted(row.left for row in rows)
    rights = sorted(row.right for row in rows)
    few = len(rows) // 25
    return lefts[few], rights[len(rights) - 1 - few]


def _with_own_edge(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, those of a passage that is set in with the edge that they keep to."""
    run: list[Line] = []
    for line in lines:
        if run and (abs(line.left - run[0].left) > 0.3 * line.size or line.size != run[0].size):
            yield from _edged(run)
            run = []
        run.append(line)
    yield from _edged(run)


def _edged(run: Sequence[Line]) -> Iterable[Line]:
    if len(run) < _FEWEST_SET_IN or run[0].leftwards or run[0].indent < run[0].size:
        return run
    edge = max(line.right for line in run)
    if edge > run[0].margins[1] - run[0].size:
        return run
    return [replace(line, margins=(line.margins[0], edge)) for line in run]


def _line(
    row: Piece, page: int, column: int, margins: tuple[float, float], leftwards: bool
) -> Line:
    pen = _Pen(row)
    for word in row.words:
        pen.write(word)
    text = pen.led()
    broken = bool(text) and text[-1] in HYPHENS
    return Line(
        text=text[:-1] if broken else text,
        left=row.left,
        right=row.right,
        baseline=row.baseline,
        size=row.size,
        face=_main_face(row.words),
        page=page,
        margins=margins,
        column=column,
        stretches=tuple(pen.stretches),
        broken=broken,
        gaps=tuple(pen.gaps),
        leftwards=leftwards,
    )


def _main_face(words: Iterable[Word]) -> Face:
    faces: Counter[Face] = Counter()
    for word in words:
        faces[word.face] += len(word.text)
    return max(faces, key=lambda face: faces[face])


class _Pen:
    """Writes the words of a line, and notes how they are set."""

    def __init__(self, row: Piece) -> None:
        self._row = row
        self._last: Word | None = None
        self.text = ""
        self.stretches: list[Stretch] = []
        self.gaps: list[Gap] = []

    def write(self, word: Word) -> None:
        """Add a word."""
        kind = self._raised(word)
        if self._last is not None:
            self._part(self._last, word, kind)
        start = len(self.text)
        inner = HYPHENS if word is not self._row.words[-1] else ""
        self.text += word.text.rstrip(inner) + ("-" if inner and word.text[-1] in inner else "")
        if kind is not None:
            self._stretch(kind, start)
        if word.face.italic:
            self._stretch(SpanKind.EMPHASIS, start)
        if word.face.bold:
            self._stretch(SpanKind.STRONG, start)
        if word.face.fixed:
            self._stretch(SpanKind.CODE, start)
        if word.link:
            self._stretch(SpanKind.LINK, start, word.link)
        self._last = word

    def led(self) -> str:
        """What was written, with one sign for the dots that lead to a page number."""
        leader = LEADER.search(self.text)
        if leader is None or leader.end() == len(self.text):
            return self.text
        self.stretches = [one for one in self.stretches if one.end <= leader.start()]
        self.gaps = []
        return f"{self.text[: leader.start()]} … {self.text[leader.end() :]}"

    def _raised(self, word: Word) -> SpanKind | None:
        """Whether a word is raised or lowered beside another one, as a mark or a power is."""
        if len(word.text) > _LONGEST_RAISED:
            return None
        if self._last is not None:
            gap = max(word.left - self._last.right, self._last.left - word.right)
            if gap > _NEAR * self._row.size:
                return None
        return self._height(word)

    def _height(self, word: Word) -> SpanKind | None:
        """Whether a word is raised or lowered."""
        if word.size > _SMALL * self._row.size:
            return None
        off = word.baseline - self._row.baseline
        if abs(off) < _OFF * self._row.size:
            return None
        return SpanKind.SUPERSCRIPT if off > 0 else SpanKind.SUBSCRIPT

    def _part(self, last: Word, word: Word, kind: SpanKind | None) -> None:
        gap = max(word.left - last.right, last.left - word.right) / self._row.size
        if gap > _CELL:
            self.gaps.append(Gap(len(self.text), last.right, word.left))
        elif word.glued or self._is_close(last, word, kind, gap):
            return
        self.text += " "

    def _is_close(self, last: Word, word: Word, kind: SpanKind | None, gap: float) -> bool:
        """Whether no blank parts two words: a raised one and its own, or Chinese ones."""
        if kind or self._height(last):
            return gap < _SPACE
        return is_unspaced(self.text[-1]) and is_unspaced(word.text[0])

    def _stretch(self, kind: SpanKind, start: int, target: str = "") -> None:
        """Note how what was written since `start` is set, as one stretch with its neighbour."""
        end = len(self.text)
        for number in range(len(self.stretches) - 1, max(len(self.stretches) - 6, -1), -1):
            before = self.stretches[number]
            if (before.kind, before.target) == (kind, target) and start - before.end <= 1:
                self.stretches[number] = Stretch(kind, before.start, end, target)
                return
        self.stretches.append(Stretch(kind, start, end, target))
