"""The works on the shelf, in groups, one to a row; only what is in view is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.core.counting import many
from tui.core.shelf import Group, Shelved
from tui.page.cells import cells
from tui.page.wrap import shortened

_POINTER = " ▸ "
_AUTHOR = 14
_WIDEST_AUTHOR = 28
_PROGRESS = len(" 100 %")
_NOTES = len("  99 notes")
_NARROW = 60
"""Columns below which notes are not counted beside the title."""

Row = Shelved | str
"""A row: a work, or a heading, which is empty for a blank row."""


class ShelfList(Widget):
    """Groups of works, one of them chosen; `chosen` counts the works alone, from 0."""

    COMPONENT_CLASSES = {
        f"shelf-list--{look}" for look in ("heading", "chosen", "pointer", "beside")
    }
    DEFAULT_CSS = "ShelfList { height: 1fr; width: 1fr; }"
    can_focus = True

    groups: reactive[Sequence[Group]] = reactive(())
    chosen: reactive[int] = reactive(0)

    @dataclass
    class Taken(Message):
        """A work that was chosen already was clicked."""

        work: Shelved

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._work_rows: list[int] = []
        self._first = 0

    @property
    def work(self) -> Shelved | None:
        """The chosen work."""
        row = self._rows[self._work_rows[self.chosen]] if self._work_rows else None
        return row if isinstance(row, Shelved) else None

    def choose(self, name: str) -> None:
        """Choose the work that this name opens, if it is there."""
        works = [work.name for group in self.groups for work in group.works]
        if name in works:
            self.chosen = works.index(name)

    def move(self, works: int) -> None:
        """Go on by so many works, as far as there are any."""
        self.chosen = self.validate_chosen(self.chosen + works)

    @property
    def page(self) -> int:
        """How many works are a page."""
        return max(self.size.height - 2, 1)

    def validate_chosen(self, chosen: int) -> int:
        """Keep to the works there are."""
        return min(max(chosen, 0), max(len(self._work_rows) - 1, 0))

    def watch_groups(self, groups: Sequence[Group]) -> None:
        """Put the groups in rows, a blank one between them."""
        self._rows, self._work_rows = [], []
        for group in groups:
            if self._rows:
                self._rows.append("")
            if group.heading:
                self._rows.append(group.heading)
            self._work_rows.extend(range(len(self._rows), len(self._rows) + len(group.works)))
            self._rows.extend(group.works)
        self.chosen = self.validate_chosen(self.chosen)
        self._bring_into_view()

    def watch_chosen(self) -> None:
        """Have the chosen work in view."""
        self._bring_into_view()

    def on_resize(self) -> None:
        """Have it in view still."""
        self._bring_into_view()

    def _bring_into_view(self) -> None:
        """Scroll as little as need be; a heading is in view with the first work under it."""
        height = max(self.size.height, 1)
        row = self._work_rows[self.chosen] if self._work_rows else 0
        top = row
        while top > 0 and not isinstance(self._rows[top - 1], Shelved):
            top -= 1
        self._first = max(min(self._first, top), row - height + 1)
        self._first = max(min(self._first, len(self._rows) - height), 0)
        self.refresh()

    # Drawing

    def render_line(self, y: int) -> Strip:
        """Row `y` of what is in view."""
        number = y + self._first
        row: Row = self._rows[number] if number < len(self._rows) else ""
        if isinstance(row, str):
            segments = [Segment(f"   {row}" if row else "", self._look("heading"))]
        else:
            is_chosen = bool(self._work_rows) and number == self._work_rows[self.chosen]
            segments = self._drawn(row, is_chosen)
        return Strip(segments).adjust_cell_length(self.size.width).apply_style(self.rich_style)

    def _drawn(self, work: Shelved, is_chosen: bool) -> list[Segment]:
        """Author and title on the left, beside them how far it was read and what was noted."""
        width = self.size.width
        author_room = min(max(width // 6, _AUTHOR), _WIDEST_AUTHOR)
        notes_room = _NOTES if width >= _NARROW else 0
        title_room = max(width - len(_POINTER) - author_room - _PROGRESS - notes_room - 2, 8)
        author = shortened(work.reference.author_line, author_room - 2)
        tags = shortened("  " + " ".join(f"#{tag}" for tag in work.tags), title_room // 2).rstrip()
        title = shortened(work.reference.title or work.name, title_room - cells(tags))
        blanks = title_room - cells(title) - cells(tags)
        beside = f"{_progress(work):>{_PROGRESS}}" + f"{_noted(work):>{notes_room}}"[:notes_room]
        look = self._look("chosen") if is_chosen else Style.null()
        dim = self._look("beside") + look
        return [
            Segment(_POINTER if is_chosen else " " * len(_POINTER), self._look("pointer") + look),
            Segment(author + " " * (author_room - cells(author)), look),
            Segment(title, look),
            Segment(tags, dim),
            Segment(" " * (blanks + 1), look),
            Segment(beside + " ", dim),
        ]

    def _look(self, name: str) -> Style:
        return self.get_component_rich_style(f"shelf-list--{name}", partial=True)

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Choose a work; one that is chosen is taken."""
        number = event.y + self._first
        if number not in self._work_rows:
            return
        index = self._work_rows.index(number)
        if index == self.chosen and (work := self.work):
            self.post_message(self.Taken(work))
        self.chosen = index

    def on_mouse_scroll_down(self) -> None:
        """Go on."""
        self.move(3)

    def on_mouse_scroll_up(self) -> None:
        """Go back."""
        self.move(-3)


def _progress(work: Shelved) -> str:
    return "–" if work.progress is None else f"{work.progress * 100:.0f} %"


def _noted(work: Shelved) -> str:
    """ "3 notes", else "2 marks" where there are highlights alone."""
    if work.notes:
        return many(work.notes, "note")
    if work.highlights:
        return many(work.highlights, "mark")
    return ""
