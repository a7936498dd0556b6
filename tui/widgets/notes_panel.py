"""The notes panel: the annotations of a work, level with their passages where that can be."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.core.annotation import Colour, Located
from tui.core.work import Work
from tui.page.cards import Card, cards_of, line_at, stacked
from tui.page.frame import Line
from tui.page.wrap import folded

_LOOKS = ("card-note", "card-place", "card-current", *(f"bar-{colour}" for colour in Colour))


class NotesPanel(Widget):
    """Cards in the order of the text; the present one is bright.

    `rows` are the rows of the passages in the text beside, for each of `marks`, and `first` the
    first row in view there; without rows the cards stand close, the present one in view.
    """

    COMPONENT_CLASSES = {f"notes-panel--{look}" for look in _LOOKS}
    DEFAULT_CSS = """
    NotesPanel { width: 40; height: 1fr; padding: 0 1; border-left: solid $foreground 20%; }
    NotesPanel.-over { dock: right; layer: over; }
    """

    work: reactive[Work | None] = reactive(None)
    empty: reactive[str] = reactive("")
    """What is said where there are no annotations."""
    marks: reactive[tuple[Located, ...]] = reactive(())
    current: reactive[str] = reactive("")
    rows: reactive[tuple[int, ...] | None] = reactive(None)
    first: reactive[int] = reactive(0)

    @dataclass
    class Chosen(Message):
        """A card was clicked."""

        mark: Located

    def __init__(self, today: date, id: str | None = None) -> None:
        super().__init__(id=id)
        self._today = today
        self._cards: tuple[Card, ...] = ()
        self._made_of: tuple[object, ...] = ()
        self._placed: list[tuple[int, Card]] | None = None
        self._first_row = 0

    def refresh(self, *regions: Region, **kinds: bool) -> Self:
        """Draw again, with the cards as they are now."""
        self._placed = None
        return super().refresh(*regions, **kinds)

    def render_line(self, y: int) -> Strip:
        """Row `y` of the panel."""
        line, card = self._line(y)
        text, look = line
        current = card is not None and card.mark.annotation.id == self.current
        style = self.get_component_rich_style(f"notes-panel--{look}", partial=True)
        if current:
            style += self.get_component_rich_style("notes-panel--card-current", partial=True)
        strip = Strip([Segment(text, style)]).adjust_cell_length(self.size.width)
        return strip.apply_style(self.rich_style)

    def on_click(self, event: events.Click) -> None:
        """Tell which card was clicked."""
        _, card = self._line(event.y)
        if card is not None:
            self.post_message(self.Chosen(card.mark))

    def _line(self, y: int) -> tuple[Line, Card | None]:
        if not self.marks or self.work is None:
            empty = folded(self.empty, max(self.size.width, 8))
            return (empty[y] if y < len(empty) else "", "card-place"), None
        placed = self._place(self.work)
        return line_at(placed, y + self._first_row) or (("", "card-note"), None)

    def _place(self, work: Work) -> list[tuple[int, Card]]:
        """The cards on their rows; made anew where they say something else, not for a scroll."""
        if self._placed is None:
            made_of = (work, self.marks, self.size.width, self.current)
            if self._made_of != made_of:
                self._cards = cards_of(work, self.marks, self.size.width, self._today, self.current)
                self._made_of = made_of
            self._placed = stacked(self._cards, self.rows)
            self._first_row = self._scrolled(self._placed) if self.rows is None else self.first
        return self._placed

    def _scrolled(self, placed: list[tuple[int, Card]]) -> int:
        """How far the close cards are scrolled for the present one to be seen whole."""
        for row, card in placed:
            if card.mark.annotation.id == self.current:
                return max(row + len(card.lines) - self.size.height, 0)
        return 0
