"""Taking away what was read: cited, copied, printed; and the whole reading screen."""

import asyncio
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import unquote

from textual import events, on
from textual.binding import BindingType

from tui.actions import READING, TAKE, bindings, shown_keys
from tui.core.annotation import Located
from tui.core.citation import cite
from tui.core.passage import Passage
from tui.core.place import place_name
from tui.core.preferences import Preferences
from tui.core.search import Finds
from tui.core.work import Span, SpanKind
from tui.opening import OpenWork
from tui.screens.help import help_screen
from tui.screens.modal import line_of
from tui.screens.reading.marking import MarkingScreen
from tui.screens.reading.page import WIDE
from tui.screens.text import TextScreen
from tui.screens.welcome import WelcomeScreen
from tui.store.library import Library
from tui.widgets.notes_panel import NotesPanel
from tui.widgets.reading_pane import ReadingPane
from tui.widgets.status_line import Hints

if TYPE_CHECKING:
    from tui.screens.citation import Cited
    from tui.styles import Style, Styles

Copy = Callable[[str, str], str]
"""Copies a text, named as in "the APA entry"; answers a true sentence of what became of it."""

READING_HINTS: Hints = (("/", "search"), ("v", "select"), ("c", "cite"), ("?", "help"))
SELECTED_HINTS: Hints = (
    ("h", "highlight"),
    ("a", "note"),
    ("c", "cite"),
    ("y", "copy"),
    ("Y", "with citation"),
    ("Esc", ""),
)
SEARCHED_HINTS: Hints = (("n N", "next, previous"), ("r", "list"), ("h", "highlight"), ("Esc", ""))


class ReadingScreen(MarkingScreen):
    """The whole of one work: read, searched, marked, noted, cited."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(action for action in READING if action.group == TAKE)
    ]

    def __init__(
        self,
        opened: OpenWork,
        library: Library,
        styles: "Callable[[], Styles]",
        copy: Copy,
        now: Callable[[], datetime],
        start: int | None = None,
    ) -> None:
        super().__init__(opened, library, now, start)
        self._styles = styles
        self._copy = copy

    def begin(self) -> None:
        """Show the welcome the first time."""
        super().begin()
        if not self.preferences.welcomed:
            welcome = WelcomeScreen(self._keys(), line_of(self.app.size.width))
            self.app.push_screen(welcome, self._welcomed)

    async def _welcomed(self, more: bool | None) -> None:
        await self.prefer(replace(self.preferences, welcomed=True))
        if more:
            self.action_help()

    # What is in view

    def on_resize(self, event: events.Resize) -> None:
        """Put the notes beside the text where there is room, over it where there is not."""
        panel = self.query_one(NotesPanel)
        over = event.size.width < WIDE
        panel.set_class(over, "-over")
        panel.styles.width = min(44, event.size.width - 6 if over else event.size.width // 3)
        self._align_notes()

    @on(ReadingPane.Scrolled)
    def _align_notes(self) -> None:
        panel, pane = self.query_one(NotesPanel), self.pane
        last = pane.virtual_size.height
        panel.first = pane.scroll_offset.y
        panel.rows = (
            None
            if panel.has_class("-over")
            else tuple(
                pane.row_of(mark.passage.start)
                if mark.passage
                else (0 if mark.annotation.selector is None else last)
                for mark in self.marks
            )
        )
        self._tell_facts()

    def watch_marks(self, marks: tuple[Located, ...]) -> None:
        """Keep notes level and counts right."""
        super().watch_marks(marks)
        self._align_notes()

    def watch_finds(self, finds: Finds) -> None:
        """Say how many matches there are, and which one this is."""
        super().watch_finds(finds)
        if finds.passages:
            self.status.message = ""
        self._tell_facts()

    @on(ReadingPane.Selected)
    def _tell_selection(self, event: ReadingPane.Selected) -> None:
        if event.passage:
            self.status.message = ""
        self._tell_facts()

    def _tell_facts(self) -> None:
        """Where the reader is, what there is, and the keys that matter now."""
        if not self.is_mounted:
            return
        if selection := self.pane.selection:
            self.status.facts = (self._counted(selection),)
            self.status.hints = SELECTED_HINTS
            return
        place = place_name(self.work, self.pane.view.start)
        progress = f"{self._progress():.0%}"
        counted = _counts(len(self.marks), sum(bool(mark.annotation.note) for mark in self.marks))
        found = self.finds.count
        self.status.facts = tuple(part for part in (place, progress, found, counted) if part)
        self.status.hints = SEARCHED_HINTS if self.finds.passages else READING_HINTS

    def _progress(self) -> float:
        """How much of the text has been in view; the end is 100 %."""
        return self.work.progress(self.pane.view.end)

    def _counted(self, selection: Passage) -> str:
        count = len(selection.of(self.work.text).split())
        words = "1 word" if count == 1 else f"{count} words"
        place = place_name(self.work, selection.start)
        return f"{words}, {place}" if place else words

    # Following

    def action_follow(self) -> None:
        """Open the note mark or link in view; choose one by its label where there are several."""
        if self.work.links_in(self.pane.view):
            self.pane.follow_link()
        else:
            self.say("No note mark or link is in view.")

    @on(ReadingPane.LinkChosen)
    def _follow(self, event: ReadingPane.LinkChosen) -> None:
        span = event.span
        if span.kind is SpanKind.NOTE_MARK:
            self._open_note(span)
        elif span.target.startswith("#"):
            self._go_to_anchor(span.target.removeprefix("#"))
        else:
            self._show(TextScreen("Link, shown and not opened", span.target))

    def _open_note(self, span: Span) -> None:
        note = self.work.note(span.target)
        if note is None or note.text is None:
            self.say(f"Note {span.target} is not in this copy.")
        else:
            self._show(TextScreen(f"Note {span.target}", note.text))

    def _go_to_anchor(self, anchor: str) -> None:
        wanted = _slug(unquote(anchor))
        for section in self.work.sections:
            if _slug(section.title) == wanted:
                self.jump(section.passage.start)
                return
        self.say(f"There is no section “{unquote(anchor)}” in this copy.")

    # Taking away

    async def copy_out(self, text: str, what: str = "") -> None:
        """Copy, and say what went by which way."""
        self.say(await asyncio.to_thread(self._copy, text, what))

    async def action_copy(self) -> None:
        """Copy the words that are selected."""
        passage = self.pane.selection
        if passage is None:
            self.say("Nothing is selected. Press v to select a passage.")
            return
        await self.copy_out(passage.of(self.work.text))
        self.pane.select(None)

    async def action_quote(self) -> None:
        """Copy the words that are selected as a quotation with its citation."""
        passage = self.pane.selection
        if passage is None:
            self.say("Nothing is selected. Press v to select a passage.")
            return
        from tui.styles import plain

        quotation = plain(self._style().quotation(cite(self.work, passage)))
        await self.copy_out(quotation, "the quotation")
        self.pane.select(None)

    def action_cite(self) -> None:
        """Cite the selection, else the work."""
        from tui.screens.citation import CitationScreen

        selection = self.pane.selection
        screen = CitationScreen(
            whole=cite(self.work),
            passage=cite(self.work, selection) if selection else None,
            styles=self._styles(),
            style=self._style().id,
        )
        self.app.push_screen(screen, self._cited)

    def _style(self) -> "Style":
        """The style of last time; the first one where it is there no more, and that is said."""
        from tui.styles import UnknownStyle, UnreadableStyle

        try:
            return self._styles().named(self.preferences.style)
        except (UnknownStyle, UnreadableStyle) as error:
            self.say(str(error))
            return self._styles().named(Preferences().style)

    async def _cited(self, answer: "Cited | None") -> None:
        if answer is None:
            return
        if answer.style != self.preferences.style:
            await self.prefer(replace(self.preferences, style=answer.style))
        if answer.text:
            await self.copy_out(answer.text, answer.named)

    def action_print(self) -> None:
        """Ask what to print, and write it."""
        from tui.screens.printing import Printing, PrintScreen

        printing = Printing(self.work, self.marks, self.pane.selection, self.pane.top)
        self.app.push_screen(PrintScreen(printing), self._printed)

    def _printed(self, written: str | None) -> None:
        if written:
            self.say(written)

    # What can be read beside the work

    def action_overview(self) -> None:
        """Show what this work is."""
        from tui.screens.overview import overview

        self._show(overview(self.work, self.holding, self.marks, self._style()))

    def action_messages(self) -> None:
        """Read again what was said."""
        text = "\n".join(reversed(self._said)) or "Nothing has been said yet."
        self._show(TextScreen("Messages, the newest first", text))

    def action_help(self) -> None:
        """Show what the keys do."""
        line = line_of(self.size.width)
        self._show(help_screen("Keys while reading", READING, self._keys(), line))

    def _keys(self) -> Mapping[str, str]:
        """The keys as they are bound now, by the ids of their actions."""
        return shown_keys(active.binding for active in self.active_bindings.values())

    def _show(self, screen: TextScreen) -> None:
        self.app.push_screen(screen, self._copy_shown)

    async def _copy_shown(self, text: str | None) -> None:
        if text is not None:
            await self.copy_out(text)


def _slug(title: str) -> str:
    """A title as links name it: small letters and digits, hyphens for blanks."""
    return re.sub(r"\s+", "-", re.sub(r"[^\w\s-]", "", title.casefold()).strip())


def _counts(marks: int, notes: int) -> str:
    """ "2 highlights, 1 note", without what there is none of."""
    highlights = marks - notes
    parts = []
    if highlights:
        parts.append("1 highlight" if highlights == 1 else f"{highlights} highlights")
    if notes:
        parts.append("1 note" if notes == 1 else f"{notes} notes")
    return ", ".join(parts)
