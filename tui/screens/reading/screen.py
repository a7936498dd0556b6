"""Taking away what was read: cited, copied, printed; and the whole reading screen."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import BindingType

from tui.actions import READING, TAKE, bindings
from tui.core.annotation import Located
from tui.core.citation import cite
from tui.core.counting import many
from tui.core.passage import Passage
from tui.core.place import place_told
from tui.core.search import Finds
from tui.screens.modal import line_of
from tui.screens.reading.defining import DefiningScreen
from tui.screens.reading.page import WIDE
from tui.screens.welcome import WelcomeScreen
from tui.widgets.bar import Bar
from tui.widgets.notes_panel import NotesPanel
from tui.widgets.reading_pane import ReadingPane
from tui.widgets.status_line import Hints

if TYPE_CHECKING:
    from tui.screens.citation import Cited

_Named = tuple[tuple[str, str], ...]
"""The ids of actions, parted by blanks, and what they do in the status line's words."""

READING_HINTS: _Named = (
    ("search", "search"),
    ("select", "select"),
    ("cite", "cite"),
    ("help", "help"),
)
SELECTED_HINTS: _Named = (
    ("highlight", "highlight"),
    ("note", "note"),
    ("cite", "cite"),
    ("copy", "copy"),
    ("quote", "with citation"),
    ("define", "look up"),
    ("leave", ""),
)
SEARCHED_HINTS: _Named = (
    ("next-match match-before", "next, previous"),
    ("results", "list"),
    ("highlight", "highlight"),
    ("leave", ""),
)


class ReadingScreen(DefiningScreen):
    """The whole of one work: read, searched, marked, noted, cited."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(action for action in READING if action.group == TAKE)
    ]

    def begin(self) -> None:
        """Show the welcome the first time."""
        super().begin()
        if not self.preferences.welcomed:
            welcome = WelcomeScreen(self.keys(), line_of(self.app.size.width))
            self.app.push_screen(welcome, self._welcomed)

    def _welcomed(self, more: bool | None) -> None:
        self.change(self.prefer(replace(self.preferences, welcomed=True)))
        if more:
            self.action_help()

    # What is in view

    def on_resize(self, event: events.Resize) -> None:
        """Put the notes beside the text where there is room, over it where there is not."""
        panel = self.query_one(NotesPanel)
        over = event.size.width < WIDE
        if over and not panel.has_class("-over") and panel.region:
            self.notes_over = panel.display
        panel.set_class(over, "-over")
        panel.styles.width = min(44, event.size.width - 6 if over else event.size.width // 3)
        self.show_panel()
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

    def watch_project(self) -> None:
        """Say which project is active."""
        self._tell_facts()

    def watch_is_part(self) -> None:
        """Say how much of the whole was read."""
        super().watch_is_part()
        self._tell_facts()

    def watch_awaited(self) -> None:
        """Say how far the reading of the rest has come."""
        self._tell_facts()

    def close_bar(self, bar: Bar) -> None:
        """Tell the keys again, which are kept back while letters are typed in a bar."""
        super().close_bar(bar)
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
            self.status.hints = self._hints(SELECTED_HINTS)
            return
        place = place_told(self.work, self.here)
        progress = "" if self.is_part else f"{self._progress():.0%}"
        counted = _counts(len(self.marks), sum(bool(mark.annotation.note) for mark in self.marks))
        found = self.finds.count
        project = self.project.name if self.project else ""
        facts = (place, progress, found, self.awaited, counted, project)
        self.status.facts = tuple(fact for fact in facts if fact)
        hints = SEARCHED_HINTS if self.finds.passages else READING_HINTS
        self.status.hints = self._hints(hints)

    def _hints(self, named: _Named) -> Hints:
        """The first key of each action as it is bound; none while letters are typed in a bar."""
        if any(bar.is_open for bar in self.query(Bar)):
            return ()
        keys = [([self.first_keys.get(id, "") for id in ids.split()], does) for ids, does in named]
        return [(" ".join(of_each), does) for of_each, does in keys if all(of_each)]

    def _progress(self) -> float:
        """How much of the text has been in view; the end is 100 %."""
        return self.work.progress(self.pane.view.end)

    def _counted(self, selection: Passage) -> str:
        words = many(len(selection.of(self.work.text).split()), "word")
        place = place_told(self.work, selection.start)
        return f"{words}, {place}" if place else words

    # Taking away

    def action_copy(self) -> None:
        """Copy the words that are selected."""
        self.change(self._copy_words())

    async def _copy_words(self) -> None:
        passage = self.pane.selection
        if passage is None:
            self.advise("Nothing is selected. Press {select} to select a passage.")
            return
        await self.copy_out(passage.of(self.work.text))
        self.pane.select(None)

    def action_quote(self) -> None:
        """Copy the words that are selected as a quotation with its citation."""
        self.change(self._copy_quotation())

    async def _copy_quotation(self) -> None:
        passage = self.pane.selection
        if passage is None:
            self.advise("Nothing is selected. Press {select} to select a passage.")
            return
        from tui.styles import plain

        citation = self.citation_of(passage)
        item = self.item(citation, passage)
        style = await asyncio.to_thread(self.style)
        remembered = await self.remembered(item)
        await self.copy_out(plain(style.quotation(citation)), "the quotation", remembered)
        self.pane.select(None)

    def action_cite(self) -> None:
        """Cite the selection, else the work, from where one turns to the highlight in view."""
        self.change(self._cite())

    async def _cite(self) -> None:
        from tui.screens.citation import CitationScreen

        style = await asyncio.to_thread(self.style)
        meant = self.meant()
        passage = self.pane.selection or (meant.passage if meant else None)
        screen = CitationScreen(
            whole=cite(self.work),
            passage=self.citation_of(passage) if passage else None,
            styles=self._styles(),
            style=style.id,
            edit=self.edit_record,
            is_selected=self.pane.selection is not None,
        )
        self.app.push_screen(screen, lambda answer: self._cited(answer, passage))

    def _cited(self, answer: "Cited | None", passage: Passage | None) -> None:
        if answer is not None:
            self.change(self._take(answer, passage))

    async def _take(self, answer: "Cited", passage: Passage | None) -> None:
        """Keep the style that was chosen and the place written; copy the form, or save it."""
        if passage and answer.locator:
            self.pinpoints = {**self.pinpoints, passage: answer.locator}
        await self.prefer_style(answer.style)
        item = None
        if answer.citation is not None:
            item = self.item(answer.citation, passage if answer.citation.quotation else None)
        if answer.text:
            remembered = await self.remembered(item) if item else ""
            await self.copy_out(answer.text, answer.named, remembered)
        elif item:
            self.save(item)

    def action_print(self) -> None:
        """Ask what to print, and write it."""
        from tui.screens.printing import Printing, PrintScreen

        printing = Printing(self.work, self.pane.selection, self.pane.top)
        self.app.push_screen(PrintScreen(printing, self._write_part), self._printed)

    def _write_part(self, path: Path, passage: Passage | None, noted: bool) -> str:
        from tui.exchange.printing import NotPrinted, format_of, write

        marks = self.marks if noted else ()
        try:
            write(path, self.work, format_of(path), passage, marks)
        except NotPrinted as error:
            return str(error)
        return ""

    def _printed(self, written: str | None) -> None:
        if written:
            self.say(written)


def _counts(marks: int, notes: int) -> str:
    """ "2 highlights, 1 note", without what there is none of."""
    highlights = marks - notes
    parts = []
    if highlights:
        parts.append(many(highlights, "highlight"))
    if notes:
        parts.append(many(notes, "note"))
    return ", ".join(parts)
