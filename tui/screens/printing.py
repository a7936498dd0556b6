"""The modal that prints: the selection, the section or the whole work, to a file of one's own."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.core.clean import clean_line
from tui.core.passage import Passage
from tui.core.place import page_name
from tui.core.work import Work
from tui.exchange.printing import ENDINGS
from tui.paths import absolute, expanded
from tui.screens.modal import Modal


@dataclass(frozen=True)
class Printing:
    """What can be printed of a work: `chosen` words, the section or page at `top`, all of it."""

    work: Work
    chosen: Passage | None
    top: int

    @property
    def parts(self) -> tuple[tuple[str, Passage | None], ...]:
        """The parts by name; None is the whole work."""
        parts: list[tuple[str, Passage | None]] = []
        if self.chosen:
            parts.append(("the selection", self.chosen))
        if page := self.work.page_at(self.top):
            name = page_name(self.work, page).replace("p. ", "page ", 1)
            parts.append((name, self.work.page_passage(page)))
        if section := self.work.section_at(self.top):
            parts.append((f"the section “{section.title}”", section.passage))
        parts.append(("the whole work", None))
        return tuple(parts)


Write = Callable[[Path, Passage | None, bool], str]
"""Writes a part of the work, with the notes or without; why it was not written, or nothing."""


class PrintScreen(Modal[str | None]):
    """Answers a sentence that says what was written where; `write` is asked until it does."""

    DEFAULT_CSS = """
    PrintScreen Input { border: none; height: 1; padding: 0; background: $background; }
    PrintScreen #fault { color: $warning; height: auto; }
    PrintScreen VerticalScroll { height: auto; scrollbar-size: 0 0; }
    PrintScreen #notes { height: auto; margin-bottom: 1; }
    PrintScreen.-low #notes { margin-bottom: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "part(1)", show=False, priority=True),
        Binding("up", "part(-1)", show=False, priority=True),
        Binding("tab", "notes", show=False, priority=True),
    ]
    KEYS = "↑ ↓ part   Tab with notes or without   Enter write it   Esc leave"

    part: reactive[int] = reactive(0, init=False)
    noted: reactive[bool] = reactive(False, init=False)

    def __init__(self, printing: Printing, write: Write) -> None:
        super().__init__("Print to a file")
        self._printing = printing
        self._write = write

    def inside(self) -> Iterable[Widget]:
        """What is printed, and the file it goes to."""
        yield VerticalScroll(Static("", id="part", markup=False), classes="room", can_focus=False)
        yield Static("", id="notes", markup=False)
        box = Input(f"{self._printing.work.reference.key}.txt", compact=True)
        box.cursor_blink = False
        yield box
        fault = Static("", id="fault", markup=False)
        fault.display = False
        yield fault

    def on_mount(self) -> None:
        """Say what would be printed."""
        self._show()

    def watch_part(self) -> None:
        """Say what would be printed."""
        self._show()

    def watch_noted(self) -> None:
        """Say whether notes would be printed."""
        self._show()

    def _show(self) -> None:
        lines = [
            Content.assemble(("▸ ", "$accent"), name)
            if index == self.part
            else Content(f"  {name}")
            for index, (name, _) in enumerate(self._printing.parts)
        ]
        self.query_one("#part", Static).update(Content("\n").join(lines))
        notes = "with your highlights and notes" if self.noted else "without your notes"
        self.query_one("#notes", Static).update(f"{notes}, to a file: {' '.join(ENDINGS)}")

    def action_part(self, direction: int) -> None:
        """Print another part."""
        self.part = (self.part + direction) % len(self._printing.parts)

    def action_notes(self) -> None:
        """Print with the notes, or without."""
        self.noted = not self.noted

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Have the file written, or say why it was not."""
        path = expanded(clean_line(event.value))
        name, passage = self._printing.parts[self.part]
        fault = await asyncio.to_thread(self._write, path, passage, self.noted)
        if fault:
            self._warn(fault)
        else:
            self.dismiss(f"Wrote {name} to {absolute(path)}.")

    def _warn(self, fault: str) -> None:
        shown = self.query_one("#fault", Static)
        shown.update(fault)
        shown.display = True
        self.fit()
