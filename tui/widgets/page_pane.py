"""The page pane: one work laid out and scrolled, with what is marked and found in it."""

import asyncio
from dataclasses import dataclass
from typing import Self

from rich.style import Style
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.core.annotation import Colour, Located
from tui.core.passage import Passage
from tui.core.work import BlockKind, SpanKind, Work
from tui.page.marked import Marked
from tui.page.paint import Layer, Looks
from tui.page.sheet import MARGIN, Overlays, Sheet, sheet_of

LOOKS = (
    *("text", "supplied", *BlockKind, *SpanKind, "opening-title", "opening", "ending", "margin"),
    *("more", "match", "match-current", "selection", "caret", "dimmed"),
    *("label", "label-rest", "label-typed"),
    *(f"highlight-{colour}" for colour in Colour),
    *(f"bar-{colour}" for colour in Colour),
)
"""The component classes that the style sheet gives colours and weights to."""

_BREATH = 0.01
"""Seconds between two pieces that are laid out, for keys and frames."""

_UNDERLINED = Style(underline=True)


class PagePane(ScrollView, inherit_bindings=False):
    """The text of a work in one measure; its place is the offset of the first character in view.

    `marks`, `matches`, `match` and `selection` are painted over the text. What is in view and next
    to it is laid out at once, the rest of a long work between the frames.
    """

    COMPONENT_CLASSES = {f"reading-pane--{look}" for look in LOOKS}
    ALLOW_SELECT = False
    DEFAULT_CSS = """
    PagePane { width: 1fr; height: 1fr; scrollbar-size: 0 0; overflow-x: hidden; }
    """

    work: reactive[Work | None] = reactive(None, init=False)
    measure: reactive[int] = reactive(66, init=False)
    spacing: reactive[int] = reactive(1, init=False)
    marks: reactive[tuple[Located, ...]] = reactive(())
    matches: reactive[tuple[Passage, ...]] = reactive(())
    match: reactive[Passage | None] = reactive(None)
    selection: reactive[Passage | None] = reactive(None, always_update=True)
    aside: reactive[int] = reactive(0)
    """How many cells wide tables and code are moved to the left."""
    numbers: reactive[bool] = reactive(True)
    """Whether page numbers stand in the margin."""
    lettered: reactive[bool] = reactive(False)
    """Whether highlights bear the letter of their colour, where colours cannot be told apart."""

    @dataclass
    class Scrolled(Message):
        """Another part of the work is in view."""

    def __init__(self, work: Work | None = None, id: str | None = None) -> None:
        super().__init__(id=id)
        self._top = 0
        self._sheet: Sheet | None = None
        self._laid_out: Size | None = None
        self._looks: Looks = {}
        self._overlays: Overlays | None = None
        self._marked = Marked()
        self._matched = Layer("match")
        self.set_reactive(PagePane.work, work)

    # What is in view

    @property
    def top(self) -> int:
        """The place: the offset that was gone to, else that of the first character in view."""
        return self._top

    @property
    def view(self) -> Passage:
        """The characters in view."""
        if self._sheet is None:
            return Passage(0, 0)
        return self._sheet.shown(self.scroll_offset.y, self.size.height)

    @property
    def room(self) -> int:
        """How many cells the longest line has that there is room for."""
        return max(self.size.width - 2 * MARGIN, 0)

    def row_of(self, offset: int) -> int:
        """The row, from the first of the pane's, that shows `offset`; far from the view, about."""
        return self._sheet.row_near(offset) if self._sheet else 0

    def screen_row(self, offset: int) -> int:
        """The row of the screen that shows `offset`, which is in view."""
        return self.region.y + self.row_of(offset) - self.scroll_offset.y

    @property
    def below(self) -> int:
        """How many rows below the one that `go` puts first the view begins: on a blank, a title."""
        return self.scroll_offset.y - self._first_row(self._top)

    def go(self, offset: int, below: int = 0) -> None:
        """Put the row of `offset` first, or as high as the end of the text lets it be.

        Or that which is so many rows `below` it.
        """
        self._scroll_to_row(self._first_row(offset) + below)
        self._top = offset

    def _first_row(self, offset: int) -> int:
        return self._sheet.row_of(offset) if self._sheet and offset else 0

    def show(self, passage: Passage) -> None:
        """Bring `passage` into view, if it is not, a third down the pane."""
        if self._sheet is None:
            self._top = passage.start
            return
        first = self._sheet.row_of(passage.start)
        last = max(self._sheet.row_of(max(passage.end - 1, passage.start)), first)
        top = self.scroll_offset.y
        if first < top or last >= top + self.size.height:
            room = max(self.size.height - (last - first + 1), 0)
            self._scroll_to_row(first - min(self.size.height // 3, room))
        self.aside = self._sheet.aside_to(passage.start, self.aside)

    def scroll_rows(self, count: int) -> None:
        """Go down by rows, or up for a negative count."""
        self._scroll_to_row(self.scroll_offset.y + count)

    def move_aside(self, direction: int) -> bool:
        """Move the wide tables and code in view by half a page; False where there are none."""
        widest = self._sheet.widest(self.view) if self._sheet else 0
        step = self._sheet.layout.width // 2 if self._sheet else 0
        self.aside = min(max(min(self.aside, widest) + direction * step, 0), widest)
        return widest > 0

    def _scroll_to_row(self, row: int) -> None:
        self._reach()
        before = self.scroll_offset.y
        self.scroll_to(y=min(max(row, 0), self.max_scroll_y), animate=False, force=True)
        if self.scroll_offset.y != before:
            self._take_place()

    def _take_place(self) -> None:
        self._top = self.view.start if self.scroll_offset.y else 0

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember the place, and tell the screen and what lies over the text.

        What scrolls because the size is another does not move the place: the layout will see to it.
        """
        super().watch_scroll_y(old_value, new_value)
        if self._sheet is None or self._laid_out != self.size:
            return
        if round(old_value) == round(new_value):
            return
        self._take_place()
        self._keep_rows()
        self.turned(self._sheet)
        self.post_message(self.Scrolled())

    def turned(self, sheet: Sheet) -> None:
        """Another part of the sheet is in view, or another sheet."""

    # Laying out

    def on_mount(self) -> None:
        """Follow the size by the screen's layout too: of some changes no event tells."""
        self.screen.screen_layout_refresh_signal.subscribe(self, self._follow_size)

    def _follow_size(self, _: Screen[object]) -> None:
        if self._laid_out != self.size:
            self._lay_out()

    def on_resize(self) -> None:
        """Lay the work out anew where the width changed, and keep the place."""
        self._lay_out()

    def watch_work(self) -> None:
        """Show another work, or another copy of it."""
        self._sheet = None
        self._lay_out()

    def watch_measure(self) -> None:
        """Lay out for another line width."""
        self._sheet = None
        self._lay_out()

    def watch_spacing(self) -> None:
        """Lay out with other spacing."""
        self._sheet = None
        self._lay_out()

    def watch_lettered(self) -> None:
        """Draw highlights so that no colour is needed, or in colour."""
        self._looks = {}

    def _lay_out(self) -> None:
        if self.work is None or not self.size.width:
            return
        self._laid_out = None
        in_place = self._sheet is not None and self.view.start == self._top
        if self._sheet is None or self._sheet.width != self.size.width:
            self._sheet = sheet_of(self.work, self.size.width, self.measure, self.spacing)
            rest = self._lay_out_rest(self._sheet)
            self.run_worker(rest, group="layout", exclusive=True)
            in_place = False
        self._reach()
        if not in_place:
            self.go(self._top)
        self._laid_out = self.size
        self.turned(self._sheet)
        self.refresh()
        self.post_message(self.Scrolled())

    def _reach(self) -> None:
        """Have as many rows to scroll through as the sheet has."""
        if self._sheet is not None:
            wanted = Size(self.size.width, self._sheet.rows)
            if self.virtual_size != wanted:
                self.virtual_size = wanted

    async def _lay_out_rest(self, sheet: Sheet) -> None:
        """Lay out what is not in view, piece by piece, with time between them for all else."""
        while sheet is self._sheet and not sheet.layout.is_done:
            await asyncio.sleep(_BREATH)
            if sheet is self._sheet and not sheet.layout.lay_out_more():
                top, below = self._top, self.below
                sheet.layout.settle()
                self._return(top, below)
                self.post_message(self.Scrolled())

    def _keep_rows(self) -> None:
        """Lay out what is round the view, and stay though there turn out to be other rows."""
        if self._sheet is not None and not self._sheet.layout.is_done:
            start = self.view.start
            above = self.scroll_offset.y - self._sheet.row_near(start)
            self._return(start, above)

    def _return(self, offset: int, below: int) -> None:
        """Have the same rows in view, whatever their numbers are now."""
        row = self._first_row(offset) + below
        self._reach()
        if row != self.scroll_offset.y:
            top, laid_out, self._laid_out = self._top, self._laid_out, None
            self.scroll_to(y=max(row, 0), animate=False, force=True)
            self._top, self._laid_out = top, laid_out

    # Drawing

    def notify_style_update(self) -> None:
        """Read the looks again when the theme changed."""
        super().notify_style_update()
        self._looks = {}

    def refresh(self, *regions: Region, **kinds: bool) -> Self:
        """Draw again, with the overlays as they are now."""
        self._overlays = None
        return super().refresh(*regions, **kinds)

    def render_line(self, y: int) -> Strip:
        """Row `y` of the view: margin, text under its overlays, pen."""
        if self._sheet is None:
            return Strip.blank(self.size.width, self.rich_style)
        looks = self._looks = self._looks or self._read_looks()
        overlays = self._overlays = self._overlays or self.lay_over()
        segments = self._sheet.segments(self.scroll_offset.y + y, overlays, looks)
        return Strip(segments).adjust_cell_length(self.size.width).apply_style(self.rich_style)

    def _read_looks(self) -> Looks:
        looks = {
            look: self.get_component_rich_style(f"reading-pane--{look}", partial=True)
            for look in LOOKS
        }
        if self.lettered:
            looks |= {f"highlight-{c}": looks[f"highlight-{c}"] + _UNDERLINED for c in Colour}
        return looks

    def lay_over(self) -> Overlays:
        """What lies over the text now."""
        if self._marked.marks is not self.marks:
            self._marked = Marked(self.marks)
        if self._matched.passages is not self.matches:
            self._matched = Layer("match", self.matches)
        return Overlays(
            marks=self._marked,
            matches=self._matched,
            match=self.match,
            selection=self.selection,
            lettered=self.lettered,
            numbers=self.numbers,
            aside=self.aside,
        )
