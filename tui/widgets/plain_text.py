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
        """The offset of the first character in view."""
        if self._layout is None:
            return self._top
        return self._layout.shown(self.scroll_offset.y, 1).start

    def on_resize(self) -> None:
        """Lay the text out for the new width, and keep the place."""
        top = self.top
        self._layout = Layout(self._work, max(self.size.width, 8))
        self.virtual_size = Size(self.size.width, len(self._layout))
        self.scroll_to(y=self._layout.row_of(top), animate=False, force=True)
        self.refresh()

    def scroll_rows(self, count: int) -> None:
        """Go down by rows, or up for a negative count."""
        self.scroll_to(y=self.scroll_offset.y + count, animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """Row `y` of the view."""
        number = self.scroll_offset.y + y
        if self._layout is None or number >= len(self._layout):
            return Strip([])
        row = self._layout.row(number)
        return Strip([Segment(" " * row.indent + row.passage.of(self._work.text))])
