"""Reading beside the text: its notes and links, the overview, the keys, the messages."""

import asyncio
import re
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import unquote

from textual import on

from tui.actions import READING
from tui.core.note_search import marks_of
from tui.core.preferences import Preferences
from tui.core.search import Finds
from tui.core.work import Span, SpanKind
from tui.opening import OpenWork
from tui.screens.footnote import FootnoteScreen
from tui.screens.help import help_screen
from tui.screens.modal import line_of
from tui.screens.reading.noting import NotingScreen
from tui.screens.text import TextScreen
from tui.store.library import Library
from tui.widgets.reading_pane import ReadingPane

if TYPE_CHECKING:
    from tui.styles import Style, Styles

Copy = Callable[[str, str], str]
"""Copies a text, named as in "the APA entry"; answers a true sentence of what became of it."""


class BesideScreen(NotingScreen):
    """A page with what belongs to it; all of it can be copied."""

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

    @property
    def style_name(self) -> str:
        """The style of last time, as it was named."""
        return self.preferences.style

    def style(self) -> "Style":
        """The style to cite in; the first one where it is there no more, and that is said."""
        from tui.styles import UnknownStyle, UnreadableStyle

        try:
            return self._styles().named(self.style_name)
        except (UnknownStyle, UnreadableStyle) as error:
            self.app.call_later(self.say, str(error))
            return self._styles().named(Preferences().style)

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

    async def nothing_found(self, query: str) -> None:
        """Look for the words in the notes too: open the first with them, and find their marks."""
        marks = await asyncio.to_thread(marks_of, self.work, query)
        if not marks:
            await super().nothing_found(query)
            return
        found = Finds(query, tuple(mark.passage for mark in marks))
        self.finds = found.from_offset(self._before_search)
        self.remember_jump(self._before_search)
        self.say(_noted(query, len(marks)))
        self._open_note(marks[self.finds.index])

    def _open_note(self, span: Span) -> None:
        note = self.work.note(span.target)
        if note is None or note.text is None:
            mark = note.mark if note else span.target
            self.say(f"Note {mark} is not in this copy.")
            return
        there = self.work.anchors.get(note.id)
        row, measure = self.pane.screen_row(span.passage.start), self.preferences.measure
        screen = FootnoteScreen(f"Note {note.mark}", note.text, row, measure, there is not None)
        self.app.push_screen(screen, lambda answer: self._leave_note(answer, there))

    def _leave_note(self, answer: str | bool | None, there: int | None) -> None:
        if isinstance(answer, str):
            self._copy_shown(answer)
        elif answer and there is not None:
            self.jump(there)

    def _go_to_anchor(self, anchor: str) -> None:
        """Go where the work has that anchor, else to the section with such a title, or the top."""
        there = self.work.anchors.get(anchor, self.work.anchors.get(unquote(anchor)))
        if there is not None:
            self.jump(there)
            return
        wanted = _slug(unquote(anchor))
        titles = [(section.title, section.passage.start) for section in self.work.sections]
        for title, start in (*titles, (self.work.reference.title, 0), ("top", 0)):
            if _slug(title) == wanted:
                self.jump(start)
                return
        self.say(f"There is no section “{unquote(anchor)}” in this copy.")

    def action_overview(self) -> None:
        """Show what this work is."""
        self.change(self._overview())

    async def _overview(self) -> None:
        from tui.screens.overview import RESTATE, UNMARKED, overview

        style = await asyncio.to_thread(self.style)
        said = self.keyed(UNMARKED), self.keyed(RESTATE)
        self._show(overview(self.work, self.holding, self.marks, style, *said))

    def action_messages(self) -> None:
        """Read again what was said."""
        text = "\n".join(reversed(self._said)) or "Nothing has been said yet."
        self._show(TextScreen("Messages, the newest first", text))

    def action_help(self) -> None:
        """Show what the keys do."""
        line = line_of(self.size.width)
        self._show(help_screen("Keys while reading", READING, self.keys(), line))

    def _show(self, screen: TextScreen) -> None:
        self.app.push_screen(screen, self._copy_shown)

    def _copy_shown(self, text: str | None) -> None:
        if text is not None:
            self.change(self.copy_out(text))

    async def copy_out(self, text: str, what: str = "", besides: str = "") -> None:
        """Copy, and say what went by which way, and what else was done."""
        copied = await asyncio.to_thread(self._copy, text, what)
        self.say(f"{copied} {besides}".rstrip())


def _noted(query: str, count: int) -> str:
    """Where words are found that are not in the text."""
    if count == 1:
        return f"“{query}” is not in the text, but in this note."
    return f"“{query}” is not in the text, but in {count} notes."


def _slug(title: str) -> str:
    """A title as links name it: small letters and digits, hyphens for blanks."""
    return re.sub(r"\s+", "-", re.sub(r"[^\w\s-]", "", title.casefold()).strip())
