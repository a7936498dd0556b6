"""Showing a project: its items in order, and its bibliography, always current."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from textual import events, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static
from textual.widgets.option_list import Option

from tui.core.counting import many
from tui.core.project import Item, Project
from tui.gathering import Gathered
from tui.page.cells import cells
from tui.page.wrap import shortened
from tui.screens.answering import Answering
from tui.styles import Style, Styles, UnknownStyle, UnreadableStyle, plain
from tui.widgets.keyless_list import KeylessList
from tui.widgets.status_line import Hints, StatusLine

EMPTY = "Nothing is saved yet. Esc goes back to the text; there v selects a passage, s saves it."
HINTS: Hints = (
    ("J K", "move"),
    ("x", "take out"),
    ("← →", "style"),
    ("e", "export"),
    ("?", "help"),
)

_NOTHING = Gathered(Project(""), {}, ())


@dataclass(frozen=True, slots=True)
class Left:
    """How a project was left: to read `item`, or to go on with `another` project."""

    item: Item | None = None
    another: bool = False


class ProjectPage(Answering[Left]):
    """One project as it is on disk, in its own style, else in the `preferred` one."""

    DEFAULT_CSS = """
    ProjectPage #title { height: 1; padding: 0 1; margin-bottom: 1; }
    ProjectPage KeylessList { height: auto; max-height: 50%; padding: 0 1; }
    ProjectPage #empty { height: auto; padding: 0 1; color: $dim; }
    ProjectPage VerticalScroll { height: 1fr; padding: 0 1; margin-top: 1; }
    """

    gathered: reactive[Gathered] = reactive(_NOTHING, init=False)

    def __init__(self, gathered: Gathered, styles: Styles, preferred: str) -> None:
        super().__init__()
        self._styles = styles
        self._preferred = preferred
        self.set_reactive(ProjectPage.gathered, gathered)

    def compose(self) -> ComposeResult:
        """Name and style, the items, the bibliography, the line below."""
        yield Static("", id="title", markup=False)
        yield KeylessList()
        yield Static(EMPTY, id="empty", markup=False)
        yield VerticalScroll(Static("", id="entries", markup=False), can_focus=False)
        yield StatusLine()

    @property
    def items(self) -> KeylessList:
        """The list of the items."""
        return self.query_one(KeylessList)

    @property
    def chosen(self) -> Item | None:
        """The item that is chosen."""
        index = self.items.highlighted
        return None if index is None else self.gathered.project.items[index]

    def on_mount(self) -> None:
        """Let the keys choose an item."""
        self.items.focus()
        self.query_one(StatusLine).hints = HINTS

    def on_resize(self, _: events.Resize) -> None:
        """Have the items fit the width."""
        self._show(self.gathered.project.items)

    def watch_gathered(self, before: Gathered, _: Gathered) -> None:
        """Show what is on disk now."""
        if self.is_mounted:
            self._show(before.project.items)

    def say(self, sentence: str) -> None:
        """Say what happened."""
        self.query_one(StatusLine).message = sentence

    def style(self) -> Style:
        """The project's style; the preferred one where it is there no more, and that is said."""
        try:
            return self._styles.named(self.gathered.project.style or self._preferred)
        except (UnknownStyle, UnreadableStyle) as error:
            self.say(str(error))
            return self._styles.named(self._preferred)

    def _show(self, before: Sequence[Item]) -> None:
        project, style = self.gathered.project, self.style()
        title = Content.assemble((project.name, "bold"), "   ", (style.title, "$dim"))
        self.query_one("#title", Static).update(title)
        self._show_items(before)
        counted = many(len(project.items), "item"), many(len(project.works), "source")
        self.query_one(StatusLine).facts = counted
        self._show_entries(self.gathered, style)

    def _show_items(self, before: Sequence[Item]) -> None:
        """Show the items; the one that was chosen among those of `before` is chosen still."""
        shown, now = self.items, self.gathered.project.items
        index = min(shown.highlighted or 0, max(len(now) - 1, 0))
        chosen = before[shown.highlighted] if shown.highlighted is not None else None
        shown.clear_options()
        shown.add_options(Option(self._line(number)) for number in range(len(now)))
        if now:
            shown.highlighted = now.index(chosen) if chosen in now else index
        shown.display = bool(now)
        self.query_one("#empty", Static).display = not now

    def _line(self, index: int) -> Content:
        """An item in one line: its words, or its title, and its place."""
        item = self.gathered.project.items[index]
        reference = self.gathered.reference(item)
        words = f"“{item.quotation}”" if item.quotation else reference.title
        number, noted = f"{index + 1:>2}  ", "  ✎" * bool(self.gathered.notes[index])
        room = max(self.size.width - cells(number + noted) - 4, 20)
        place = shortened(item.place(reference), room // 2)
        words = shortened(words, room - cells(place))
        return Content.assemble(f"{number}{words}  ", (place + noted, "$dim"))

    @work(group="entries", exclusive=True)
    async def _show_entries(self, gathered: Gathered, style: Style) -> None:
        """Make the bibliography beside the loop; a later one takes its place."""
        entries = await asyncio.to_thread(gathered.bibliography, style)
        text = "\n\n".join(plain(entry.text) for entry in entries)
        left_out = "".join(f"\n\n{one.sentence}" for one in gathered.unlisted(entries))
        heading = (f"{style.heading}\n\n" * bool(text), "bold")
        shown = Content.assemble(heading, text, (left_out, "$dim"))
        self.query_one("#entries", Static).update(shown)

    def action_item(self, direction: int) -> None:
        """Go to the next item, or the one before."""
        self.items.action_cursor_down() if direction > 0 else self.items.action_cursor_up()

    def action_list(self, direction: int) -> None:
        """Scroll the bibliography by a page."""
        entries = self.query_one(VerticalScroll)
        rows = max(entries.size.height - 1, 1)
        entries.scroll_relative(y=direction * rows, animate=False, force=True)
