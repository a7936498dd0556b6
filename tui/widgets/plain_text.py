"""The text of a work alone, as wide as the terminal, for the terminal's own selection."""

from rich.segment import Segment
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.core.work import Work
from tui.page.layout import Layout


class PlainText(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows without margin, colour or mark; its place is the offset of the first one."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "PlainText { width: 1fr; height: 1fr; scrollbar-size: 0 0; }"

    def __init__(self, work: Work, top: int) -> None:
        super().__init__()
        self._work = work
        self._top = top
        self._layout: Layout | None = None

    @property
    def top(self) -> int:
        """The place: the offset that was gone to, else that of the first character in view."""
        return self._top

    def on_resize(self) -> None:
        """Lay the text out for the new width, and keep the place."""
        self._layout = Layout(self._work, max(self.size.width, 8))
        self.virtual_size = Size(self.size.width, len(self._layout))
        self.go(self._top)
        self.refresh()

    def go(self, offset: int) -> None:
        """Put the row of `offset` first."""
        if self._layout is not None:
            self.scroll_to(y=self._layout.row_of(offset), animate=False, force=True)
        self._top = offset

    def scroll_rows(self, count: int) -> None:
        """Go down by rows, or up for a negative count."""
        self.scroll_to(y=self.scroll_offset.y + count, animate=False, force=True)
        if self._layout is not None:
            self._top = self._layout.shown(self.scroll_offset.y, 1).start

    def render_line(self, y: int) -> Strip:
        """Row `y` of the view."""
        number = self.scroll_offset.y + y
        if self._layout is None or number >= len(self._layout):
            return Strip([])
        row = self._layout.row(number)
        return Strip([Segment(" " * row.indent + row.passage.of(self._work.text))])
