"""Sheet: the rows of a pane, margins and all: frame, text under its overlays, bar and pen."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rich.segment import Segment
from rich.style import Style

from tui.core.passage import Passage
from tui.core.work import Work
from tui.page.cells import cells
from tui.page.frame import Frame, ending_of, opening_of
from tui.page.layout import BLANK, Layout, Row
from tui.page.marked import Marked
from tui.page.paint import Label, Layer, Looks, Overlay, cropped, paint, paint_labels

MARGIN = 2
"""Cells kept free on either side of the text: for the bar and for the pen."""


@dataclass(frozen=True)
class Overlays:
    """What lies over the text: annotations, matches and the present one, what is chosen.

    `labels` are drawn over words; `caret` is an offset; `dimmed` says that the text steps back
    behind them; `aside` is how many cells wide lines are moved to the left. `lettered` puts the
    colour's letter in place of the bar. `numbers` are page numbers in the margin.
    """

    marks: Marked = field(default_factory=Marked)
    matches: Layer = field(default_factory=lambda: Layer("match"))
    match: Passage | None = None
    selection: Passage | None = None
    labels: Sequence[Label] = ()
    caret: int | None = None
    dimmed: bool = False
    lettered: bool = False
    numbers: bool = True
    aside: int = 0

    @cached_property
    def layers(self) -> tuple[Overlay, ...]:
        """What is painted over the text, the lowest first."""
        layers: list[Overlay] = [self.marks, self.matches]
        if self.match is not None:
            layers.append(Layer("match-current", (self.match,)))
        if self.dimmed:
            layers.append(Layer("dimmed", (Passage(0, 1 << 60),)))
        if self.selection is not None:
            layers.append(Layer("selection", (self.selection,)))
        if self.caret is not None:
            layers.append(Layer("caret", (Passage(self.caret, self.caret + 1),)))
        return tuple(layers)


@dataclass(frozen=True)
class Sheet:
    """A work laid out in the middle of a pane `width` cells wide; rows count from the frame's."""

    layout: Layout
    width: int
    frame: Frame = field(default_factory=Frame)

    @property
    def left(self) -> int:
        """The column at which the text begins."""
        return max((self.width - self.layout.width) // 2, MARGIN)

    @property
    def rows(self) -> int:
        """All rows, those of the frame too."""
        return self.frame.before + len(self.layout) + self.frame.after

    def row_of(self, offset: int) -> int:
        """The row that shows `offset`."""
        return self.frame.before + self.layout.row_of(offset)

    def row_near(self, offset: int) -> int:
        """The same where it is laid out, else about; see `Layout.row_near`."""
        return self.frame.before + self.layout.row_near(offset)

    def shown(self, first: int, count: int) -> Passage:
        """The characters on `count` rows from `first`."""
        first -= self.frame.before
        count += min(first, 0)
        return self.layout.shown(first, count) if count > 0 else Passage(0, 0)

    def aside_at(self, shown: Row, aside: int) -> int:
        """By how many cells that row is moved, where wide lines are moved by `aside`."""
        return 0 if shown.block == BLANK else min(aside, self.layout.beyond(shown.block))

    def aside_to(self, offset: int, aside: int) -> int:
        """How far wide lines are to be moved to show `offset`; `aside` where that will do."""
        row = self.layout.row(self.layout.row_of(offset))
        if row.block == BLANK or not self.layout.beyond(row.block):
            return aside
        column, room = self.layout.column_of(offset) - row.indent, self.layout.room_for(row.block)
        moved = self.aside_at(row, aside)
        return aside if moved <= column < moved + room else max(column - room // 2, 0)

    def widest(self, view: Passage) -> int:
        """How many cells of the widest block in view the page does not show."""
        work = self.layout.work
        first, last = work.block_index(view.start), work.block_index(view.end)
        return max(
            map(self.layout.beyond, range(first, min(last + 1, len(work.blocks)))), default=0
        )

    def offset(self, row: int, column: int, aside: int = 0) -> int | None:
        """The offset at that cell, or None beside and between the lines of the text."""
        number = row - self.frame.before
        if not 0 <= number < len(self.layout):
            return None
        shown = self.layout.row(number)
        if shown.block == BLANK or column < self.left + shown.indent:
            return None
        moved = column - self.left + self.aside_at(shown, aside)
        offset = self.layout.offset(number, moved)
        return offset if offset in shown.passage else None

    def segments(self, row: int, overlays: Overlays, looks: Looks) -> list[Segment]:
        """The segments of a row, from the pane's left edge."""
        number = row - self.frame.before
        if not 0 <= number < len(self.layout):
            line, look = self.frame.row(number, number - len(self.layout))
            return [Segment(" " * self.left), Segment(line, looks.get(look))]
        shown = self.layout.row(number)
        if shown.block == BLANK:
            return []
        text = paint(self.layout, shown, overlays.layers, looks)
        text = paint_labels(self.layout, shown, text, overlays.labels, looks)
        margin = self._margin(number, shown, overlays, looks)
        if self.layout.beyond(shown.block):
            margin, text = self._moved(shown, margin, text, overlays.aside, looks)
        return [*margin, *text, *self._pen(shown, text, overlays, looks)]

    def _moved(
        self, row: Row, margin: list[Segment], text: list[Segment], aside: int, looks: Looks
    ) -> tuple[list[Segment], list[Segment]]:
        """The part of a wide row that is shown, with signs where there is more of it."""
        aside, room = self.aside_at(row, aside), self.layout.room_for(row.block)
        more = sum(segment.cell_length for segment in text) - row.indent > aside + room
        text = cropped(text, row, aside, room)
        sign = looks.get("more")
        if aside:
            margin = [*margin[:-1], Segment("‹", sign)]
        return margin, [*text, Segment("›" if more else " ", sign)]

    def _margin(self, number: int, row: Row, overlays: Overlays, looks: Looks) -> list[Segment]:
        """The page number where a page begins, and the bar of the highlight on this row."""
        room = self.left - MARGIN
        page = self._page(number, row) if overlays.numbers else ""
        page = f"{page.rjust(room - 1)} " if cells(page) < room else " " * room
        return [Segment(page, looks.get("margin")), self._bar(row, overlays, looks), Segment(" ")]

    def _page(self, number: int, row: Row) -> str:
        """The number of the page that begins here, in brackets where it is not a printed one.

        A page that begins in the blanks before a row begins with it; of several, the last one.
        """
        while number and (before := self.layout.row(number - 1)).block == BLANK:
            number -= 1
        start = before.passage.end if number else 0
        begun = self.layout.work.pages_in(Passage(start, row.passage.end))
        if not begun:
            return ""
        label = begun[-1].label
        return label if begun[-1].source.is_citable else f"({label})"

    def _bar(self, row: Row, overlays: Overlays, looks: Looks) -> Segment:
        colour = overlays.marks.colour(row.passage)
        if colour is None:
            return Segment(" ")
        style = looks.get(f"bar-{colour}", Style.null())
        return Segment(colour.letter if overlays.lettered else "▌", style)

    def _pen(
        self, row: Row, text: list[Segment], overlays: Overlays, looks: Looks
    ) -> list[Segment]:
        if not overlays.marks.noted(row.passage):
            return []
        used = sum(segment.cell_length for segment in text)
        gap = " " * max(self.layout.width - used + 1, used <= self.layout.width)
        return [Segment(f"{gap}✎", looks.get("margin"))]


def sheet_of(work: Work, width: int, measure: int, spacing: int = 1) -> Sheet:
    """`work` in lines of `measure` cells, or as many as a pane of `width` has room for."""
    line = max(min(measure, width - 2 * MARGIN), 8)
    return Sheet(
        Layout(work, line, spacing), width, Frame(opening_of(work, line), ending_of(work, line))
    )
