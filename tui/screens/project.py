"""The project screen: what is saved for a paper, in order, and its bibliography, always current."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui.actions import PROJECT, bindings, shown_keys
from tui.core.clean import clean_line
from tui.core.project import Item, Project
from tui.exchange.printing import NotPrinted, write_new
from tui.exchange.project_document import ENDINGS, format_of
from tui.gathering import Gathered, gather
from tui.keyboard import CHANGES
from tui.page.wrap import cells, shortened
from tui.screens.ask import AskScreen
from tui.screens.citation import FAVOURITES
from tui.screens.help import keys_screen
from tui.screens.modal import line_of
from tui.screens.style_finder import StyleFinder
from tui.store.dossier import Dossier
from tui.store.errors import NotSaved
from tui.store.library import Library
from tui.styles import Style, Styles, UnknownStyle, UnreadableStyle, plain
from tui.widgets.status_line import Hints, StatusLine

EMPTY = "Nothing is saved yet. Esc goes back to the text; there v selects a passage, s saves it."
HINTS: Hints = (
    ("J K", "move"),
    ("x", "take out"),
    ("← →", "style"),
    ("e", "export"),
    ("?", "help"),
)


@dataclass(frozen=True, slots=True)
class Left:
    """How a project was left: to read `item`, or to go on with `another` project."""

    item: Item | None = None
    another: bool = False


class ProjectScreen(Screen[Left]):
    """One project. What is shown of it is always what is on disk."""

    DEFAULT_CSS = """
    ProjectScreen #title { height: 1; padding: 0 1; margin-bottom: 1; }
    ProjectScreen OptionList { height: auto; max-height: 50%; border: none; padding: 0 1; }
    ProjectScreen #empty { height: auto; padding: 0 1; color: $dim; }
    ProjectScreen VerticalScroll { height: 1fr; padding: 0 1; margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(PROJECT)]

    gathered: reactive[Gathered | None] = reactive(None, init=False)

    def __init__(
        self, project: Project, work: str, library: Library, styles: Styles, style: str
    ) -> None:
        """`work` is the id of the work that is open, `style` what a project without one is in."""
        super().__init__()
        self._work = work
        self._library = library
        self._styles = styles
        self._preferred = style
        self._dossier = Dossier(library, project.id)
        self.set_reactive(ProjectScreen.gathered, gather(library, project))

    def compose(self) -> ComposeResult:
        """Name and style, the items, the bibliography, the line below."""
        yield Static("", id="title", markup=False)
        yield OptionList(markup=False, compact=True)
        yield Static(EMPTY, id="empty", markup=False)
        yield VerticalScroll(Static("", id="entries", markup=False), can_focus=False)
        yield StatusLine()

    def on_mount(self) -> None:
        """Let the keys choose an item."""
        self.query_one(OptionList).focus()
        self.query_one(StatusLine).hints = HINTS

    def on_resize(self, _: events.Resize) -> None:
        """Have the items fit the width."""
        self._show()

    def watch_gathered(self) -> None:
        """Show what is on disk."""
        self._show()

    @property
    def _now(self) -> Gathered:
        assert self.gathered is not None, "it is set before anything is shown"
        return self.gathered

    @property
    def _chosen(self) -> Item | None:
        """The item that is chosen."""
        index = self.query_one(OptionList).highlighted
        return None if index is None else self._now.project.items[index]

    # Showing

    def _show(self) -> None:
        if not self.is_mounted:
            return
        project, style = self._now.project, self._style()
        title = Content.assemble((project.name, "bold"), "   ", (style.title, "$dim"))
        self.query_one("#title", Static).update(title)
        self._show_items()
        sources = len(project.works)
        facts = (_many(len(project.items), "item"), _many(sources, "source"))
        self.query_one(StatusLine).facts = facts
        self.run_worker(self._show_entries(self._now, style), group="entries", exclusive=True)

    def _show_items(self) -> None:
        items = self.query_one(OptionList)
        chosen = items.highlighted or 0
        items.clear_options()
        lines = map(self._line, range(len(self._now.project.items)))
        items.add_options(Option(line) for line in lines)
        items.highlighted = min(chosen, items.option_count - 1) if items.option_count else None
        items.display = bool(items.option_count)
        self.query_one("#empty", Static).display = not items.option_count

    def _line(self, index: int) -> Content:
        """An item in one line: its words, or its title, and its place."""
        item = self._now.project.items[index]
        reference = self._now.reference(item)
        words = f"“{item.quotation}”" if item.quotation else reference.title
        number, noted = f"{index + 1:>2}  ", "  ✎" * bool(self._now.notes[index])
        room = max(self.size.width - cells(number + noted) - 4, 20)
        place = shortened(item.place(reference), room // 2)
        words = shortened(words, room - cells(place))
        return Content.assemble(f"{number}{words}  ", (place + noted, "$dim"))

    async def _show_entries(self, gathered: Gathered, style: Style) -> None:
        """Make the bibliography beside the loop; a later one takes its place."""
        entries = await asyncio.to_thread(gathered.bibliography, style)
        text = "\n\n".join(plain(entry.text) for entry in entries)
        shown = Content.assemble(("Bibliography\n\n", "bold"), text) if text else Content("")
        self.query_one("#entries", Static).update(shown)

    def say(self, sentence: str) -> None:
        """Say what happened."""
        self.query_one(StatusLine).message = sentence

    # Changing

    def _change(self, change: Callable[[], Project | None], nothing: str = "") -> None:
        """Have a change on disk, then show it; `nothing` is said where there was none."""
        self.run_worker(self._changed(change, nothing), group=CHANGES)

    async def _changed(self, change: Callable[[], Project | None], nothing: str) -> None:
        try:
            project = await asyncio.to_thread(change)
        except NotSaved as error:
            self.say(str(error))
            project = self._library.project(self._now.project.id)
        if project is None:
            self.say(nothing)
        else:
            self.gathered = gather(self._library, project)

    def action_item(self, direction: int) -> None:
        """Go to the next item, or the one before."""
        items = self.query_one(OptionList)
        items.action_cursor_down() if direction > 0 else items.action_cursor_up()

    def action_move(self, by: int) -> None:
        """Move the chosen item, and go with it."""
        item, items = self._chosen, self.query_one(OptionList)
        if item is None or items.highlighted is None:
            self.say("There is nothing to move yet.")
            return
        self._change(lambda: self._dossier.change(lambda project: project.moved(item, by)))
        items.highlighted = min(max(items.highlighted + by, 0), items.option_count - 1)

    def action_remove(self) -> None:
        """Take the chosen item out."""
        item = self._chosen
        if item is None:
            self.say("There is nothing to take out.")
            return
        self._change(lambda: self._dossier.change(lambda project: project.removed(item)))
        self.say("Taken out. u brings it back.")

    def action_undo(self) -> None:
        """Take back the last change."""
        self._change(self._dossier.undo, "Nothing to take back.")

    def action_redo(self) -> None:
        """Make the change again that was taken back."""
        self._change(self._dossier.redo, "Nothing to make again.")

    # Its style

    def _style(self) -> Style:
        """The project's style; the preferred one where it is there no more, and that is said."""
        try:
            return self._styles.named(self._now.project.style or self._preferred)
        except (UnknownStyle, UnreadableStyle) as error:
            self.say(str(error))
            return self._styles.named(self._preferred)

    def action_style(self, direction: int) -> None:
        """Go to the next of the favourite styles, or the one before."""
        ids = [id for id, _ in FAVOURITES]
        present = self._style().id
        index = ids.index(present) + direction if present in ids else 0
        self._restyle(ids[index % len(ids)])

    def action_find_style(self) -> None:
        """Find any style by name."""
        self.app.push_screen(StyleFinder(self._styles), self._restyle)

    def _restyle(self, id: str | None) -> None:
        if id:
            self._change(lambda: self._dossier.change(lambda project: project.styled(id)))

    # Leaving, and taking away

    def action_open(self) -> None:
        """Go to the chosen passage in the work that is open."""
        item = self._chosen
        if item is None:
            self.say(EMPTY)
        elif item.work == self._work:
            self.dismiss(Left(item))
        else:
            key = self._now.reference(item).key
            self.say(f"This is in another work: leave with q, and lection {key} opens it.")

    def on_option_list_option_selected(self) -> None:
        """Go to the passage that was chosen with Enter or the mouse."""
        self.action_open()

    def action_list(self, direction: int) -> None:
        """Scroll the bibliography by a page."""
        entries = self.query_one(VerticalScroll)
        rows = max(entries.size.height - 1, 1)
        entries.scroll_relative(y=direction * rows, animate=False, force=True)

    def action_export(self) -> None:
        """Ask for a file, and write all of it there."""
        name = "-".join(self._now.project.name.split())
        shown = "   ".join(ENDINGS)
        ask = AskScreen("Export to a file", f"{name}.md", shown, _fault)
        self.app.push_screen(ask, self._export)

    def _export(self, name: str | None) -> None:
        if name:
            path = Path(name).expanduser()
            self.run_worker(self._exported(path, self._now, self._style()), group=CHANGES)

    async def _exported(self, path: Path, gathered: Gathered, style: Style) -> None:
        format = format_of(path.name) or "markdown"
        try:
            text = await asyncio.to_thread(gathered.document, style, format)
            await asyncio.to_thread(write_new, path, text)
        except NotPrinted as error:
            self.say(str(error))
        else:
            self.say(f"Wrote {gathered.project.name} to {path.absolute()}.")

    def action_another(self) -> None:
        """Answer that another project is wanted."""
        self.dismiss(Left(another=True))

    def action_help(self) -> None:
        """Show what the keys do."""
        keys = shown_keys(active.binding for active in self.active_bindings.values())
        screen = keys_screen("Keys in the project", PROJECT, keys, line_of(self.size.width))
        self.app.push_screen(screen)

    def action_leave(self) -> None:
        """Go back to the text."""
        self.dismiss(Left())


def _fault(written: str) -> str:
    path = Path(clean_line(written)).expanduser()
    if format_of(path.name) is None:
        return f"The name must end in {', '.join(ENDINGS)}."
    return f"{path.name} is there already. Choose another name." if path.exists() else ""


def _many(count: int, thing: str) -> str:
    return f"1 {thing}" if count == 1 else f"{count} {thing}s"
