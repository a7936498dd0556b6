"""Running heads: what is printed at the head and foot of page after page, and is not the text.

A row there is one where a near page has the same words at the same height, or a number that has
grown as the pages have.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tui.sources.pdf.pieces import Piece
from tui.sources.pdf.sheet import Sheet
from tui.sources.roman import roman

NEAR = 2
"""How many pages away the same running head may stand: left and right pages have their own."""

_LEVEL = 8.0
"""How far apart, in points, the running heads of two pages stand at most."""

_ROW = 3.0
_APART = 1.75
"""The distance to the next line, in sizes of the type, that sets a head apart from the text."""

_TOKEN = re.compile(r"\w+", re.UNICODE)
_ROMAN = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_STAMP = re.compile(r"arXiv:\d{4}")
_MOST_DIGITS = 5


@dataclass(frozen=True)
class Number:
    """A number that may be that of a page."""

    value: int
    arabic: bool
    written: str


@dataclass(frozen=True)
class Row:
    """Pieces on one baseline at the head or foot of a page; `outer` says nothing is beyond it."""

    pieces: tuple[Piece, ...]
    outer: bool
    apart: bool

    @property
    def baseline(self) -> float:
        """Its height on the page."""
        return self.pieces[0].baseline

    @cached_property
    def text(self) -> str:
        """What it says."""
        return " ".join(one.text for one in sorted(self.pieces, key=lambda one: one.left))

    @cached_property
    def tokens(self) -> list[str]:
        """Its words."""
        return _TOKEN.findall(self.text)

    @cached_property
    def key(self) -> str:
        """Its words without the numbers in them."""
        return "".join(
            "#" if number(one) else re.sub(r"\d+", "#", one.lower()) for one in self.tokens
        )

    @cached_property
    def numbers(self) -> list[Number]:
        """The numbers it begins and ends with."""
        if not self.tokens:
            return []
        ends = dict.fromkeys([self.tokens[0], self.tokens[-1]])
        return [found for one in ends if (found := number(one)) is not None]


@dataclass(frozen=True)
class Margins:
    """The rows at the head and the foot of a page."""

    head: tuple[Row, ...]
    foot: tuple[Row, ...]


def number(token: str) -> Number | None:
    """The number that a word is, in Arabic or Roman digits."""
    if token.isdecimal() and token.isascii():
        return Number(int(token), True, token) if len(token) <= _MOST_DIGITS else None
    if 0 < len(token) < 10 and _ROMAN.fullmatch(token) and (token.islower() or token.isupper()):
        return Number(roman(token), False, token)
    return None


def margins_of(sheet: Sheet) -> Margins:
    """What stands at the head and the foot of a page."""
    return Margins(tuple(_rows(sheet, sheet.head(), 1)), tuple(_rows(sheet, sheet.foot(), -1)))


def _rows(sheet: Sheet, pieces: Sequence[Piece], down: int) -> Iterator[Row]:
    """Rows from the edge of the page inwards; `down` is 1 where inwards is downwards."""
    groups: list[list[Piece]] = []
    for one in pieces:
        if groups and abs(groups[-1][0].baseline - one.baseline) < _ROW:
            groups[-1].append(one)
        else:
            groups.append([one])
    for place, group in enumerate(groups):
        base, size = group[0].baseline, max(one.size for one in group)
        inner = [
            (base - one.baseline) * down
            for one in sheet.pieces
            if (base - one.baseline) * down > _ROW
        ]
        yield Row(tuple(group), place == 0, not inner or min(inner) > _APART * size)


def without_stamps(sheet: Sheet, near: Sequence[Sheet]) -> Sheet:
    """The page without what is written up its margin on near pages too, or stamped there."""
    stamps = {one.text for other in near for one in other.turned}
    kept = tuple(
        one for one in sheet.turned if one.text not in stamps and not _STAMP.match(one.text)
    )
    return replace(sheet, turned=kept)


def without_running_heads(
    sheet: Sheet, margins: Margins, near: Sequence[tuple[int, Margins]]
) -> Sheet:
    """The page without its running heads; `near` are the margins of pages so many pages on."""
    gone: set[int] = set()
    for mine, others in (
        (margins.head, [(by, one.head) for by, one in near]),
        (margins.foot, [(by, one.foot) for by, one in near]),
    ):
        running: list[Row] = []
        for row in mine:
            if not any(_runs_on(row, other, by) for by, rows in others for other in rows):
                break
            running.append(row)
        while len(running) > 1 and not running[-1].apart:
            running.pop()
        gone.update(one.order for row in running for one in row.pieces)
    if not gone:
        return sheet
    return replace(sheet, pieces=tuple(one for one in sheet.pieces if one.order not in gone))


def _runs_on(row: Row, other: Row, by: int) -> bool:
    """Whether `other`, on a page so many pages on, is the same running head."""
    if abs(row.baseline - other.baseline) > _LEVEL or not row.key:
        return False
    if row.key == other.key and row.key.strip("#"):
        return True
    if not _grows(row, other, by):
        return False
    return not row.key.strip("#") or (row.outer and row.apart)


def _grows(row: Row, other: Row, by: int) -> bool:
    """Whether a number of the one is that of the other and the pages between them."""
    return any(
        one.arabic is two.arabic and two.value - one.value == by
        for one in row.numbers
        for two in other.numbers
    )
