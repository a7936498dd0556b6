"""Highlights: made, coloured, gone through, deleted and brought back."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.reactive import reactive

from tui.actions import MARK, READING, bindings
from tui.core.annotation import Annotation, Colour, Located, locate_all, locate_in_place
from tui.core.passage import Passage
from tui.core.selector import describe
from tui.screens.confirm import ConfirmScreen
from tui.screens.reading.page import NO_NOTES
from tui.screens.reading.selecting import SelectingScreen
from tui.store.notebook import Change, Notebook
from tui.widgets.notes_panel import NotesPanel


@dataclass(frozen=True, slots=True)
class Made:
    """What came of taking a change back, or of making it again: the change, if there was one."""

    change: Change | None


class MarkingScreen(SelectingScreen):
    """A page with annotations. What is shown of them is always what is on disk."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(action for action in READING if action.group == MARK)
    ]

    marks: reactive[tuple[Located, ...]] = reactive(())
    current: reactive[str] = reactive("")
    """The id of the present annotation."""

    _notebook: Notebook
    _reloading: asyncio.Lock

    def begin(self) -> None:
        """Read the annotations."""
        super().begin()
        self._notebook = Notebook(self._library, self.holding.id)
        self._reloading = asyncio.Lock()
        annotations = self._notebook.annotations()
        self.marks = locate_in_place(self.work.text, annotations)
        if len(self.marks) < len(annotations):  # in a changed text finding them may take long
            self.change(self.reload())

    async def reload(self) -> None:
        """Show the annotations as they are on disk."""
        async with self._reloading:
            text = None
            while text is not self.work.text:  # more of the work may come meanwhile
                text, known = self.work.text, self.marks
                located = await asyncio.to_thread(self._located, text, known)
            self.marks = located

    def _located(self, text: str, known: tuple[Located, ...]) -> tuple[Located, ...]:
        """The annotations as they are on disk; `known` are those located in `text` before."""
        return locate_all(text, self._notebook.annotations(), known)

    def watch_marks(self, marks: tuple[Located, ...]) -> None:
        """Show the annotations in the text and beside it."""
        self.pane.marks = marks
        self.query_one(NotesPanel).marks = marks

    def watch_current(self, current: str) -> None:
        """Show which annotation is the present one."""
        self.query_one(NotesPanel).current = current

    # The annotation that is meant

    def meant(self) -> Located | None:
        """The present annotation if it is in view or on the whole work, else the first in view."""
        view = self.pane.view
        present = next((mark for mark in self.marks if mark.annotation.id == self.current), None)
        if present and (present.passage is None or present.passage.overlaps(view)):
            return present
        in_view = (mark for mark in self.marks if mark.passage and mark.passage.overlaps(view))
        return next(in_view, None)

    @property
    def to_highlight(self) -> Passage | None:
        """The selection, else the present match."""
        return self.pane.selection or self.finds.passage

    def action_annotation(self, direction: int) -> None:
        """Go to the next annotation, or the one before."""
        if not self.marks:
            self.advise(NO_NOTES)
            return
        index = self._index_from(direction)
        mark = self.marks[index % len(self.marks)]
        self.current = mark.annotation.id
        if mark.passage:
            self.jump_to(mark.passage)

    def _index_from(self, direction: int) -> int:
        ids = [mark.annotation.id for mark in self.marks]
        if self.current in ids:
            return ids.index(self.current) + direction
        starts = [mark.passage.start if mark.passage else -1 for mark in self.marks]
        after = next((i for i, start in enumerate(starts) if start >= self.pane.top), 0)
        return after if direction > 0 else after - 1

    @on(NotesPanel.Chosen)
    def _go_to_mark(self, event: NotesPanel.Chosen) -> None:
        self.current = event.mark.annotation.id
        if event.mark.passage:
            self.jump_to(event.mark.passage)

    # Highlighting

    def action_highlight(self) -> None:
        """Highlight what is chosen in the colour used last."""
        self.change(self._highlight(self.preferences.colour))

    def action_colour(self, name: str) -> None:
        """Highlight what is chosen in that colour, else recolour the annotation that is meant."""
        self.change(self._colour(Colour(name)))

    async def _colour(self, colour: Colour) -> None:
        if self.to_highlight:
            await self._highlight(colour)
        elif mark := self.meant():
            if mark.passage is None:
                self.say("A note on the whole work has no colour.")
            elif await self.keep(mark.annotation.coloured(colour)):
                self.say(f"The highlight is {colour.value} now.")
        else:
            self.advise("Nothing is selected. Press {select} to select a passage.")
            return
        if colour is not self.preferences.colour:
            await self.prefer(replace(self.preferences, colour=colour))

    async def _highlight(self, colour: Colour) -> None:
        passage = self.to_highlight
        if passage is None:
            self.advise("Nothing is selected. Press {select} to select a passage.")
            return
        kept = await self.keep(self.annotation_on(passage).coloured(colour))
        if kept:
            self.pane.select(None)
            change = "{yellow} to {purple} change the colour, {note} adds a note."
            self.advise(f"Highlighted in {colour.value}. {change}")

    def annotation_on(self, passage: Passage) -> Annotation:
        """The annotation on just this passage, or a new one."""
        same = (mark.annotation for mark in self.marks if mark.passage == passage)
        selector = describe(self.work.text, passage)
        new = Annotation(self.holding.id, selector, self.preferences.colour)
        return next(same, new)

    async def keep(self, annotation: Annotation) -> Annotation | None:
        """Save an annotation and show it once it is on disk."""
        kept = await self.saved(lambda: self._notebook.save(annotation))
        await self.reload()
        if kept:
            self.current = kept.id
        return kept

    # Deleting, and taking back

    def action_delete(self) -> None:
        """Ask, then delete the annotation that is meant."""
        mark = self.meant()
        if mark is None:
            self.advise("No highlight or note is in view. {next-note} goes to the next one.")
            return
        annotation = mark.annotation
        self.current = annotation.id
        about = "\n".join(part for part in (annotation.quote, annotation.note) if part)
        question = f"Delete this {_thing(annotation)}?"
        self.app.push_screen(
            ConfirmScreen(question, about), lambda yes: self._delete(annotation, bool(yes))
        )

    def _delete(self, annotation: Annotation, sure: bool) -> None:
        if sure:
            self.change(self.remove_annotation(annotation))

    async def remove_annotation(self, annotation: Annotation) -> None:
        """Delete an annotation, and say how to bring it back."""
        await self.saved(lambda: self._notebook.remove(annotation))
        await self.reload()
        if annotation.id not in {mark.annotation.id for mark in self.marks}:
            self.advise(f"Deleted the {_thing(annotation)}. {{undo}} brings it back.")

    def action_undo(self) -> None:
        """Take back the last change."""
        self.change(self._change(self._notebook.undo, "Nothing to take back.", "Took back"))

    def action_redo(self) -> None:
        """Make the change again that was taken back."""
        self.change(self._change(self._notebook.redo, "Nothing to make again.", "Made again"))

    async def _change(self, step: Callable[[], Change | None], nothing: str, did: str) -> None:
        """Take a step through the changes, and say which; not saved has been said before."""
        made = await self.saved(lambda: Made(step()))
        await self.reload()
        if made is None:
            return
        if made.change is None:
            self.say(nothing)
        elif annotation := made.change.after or made.change.before:
            self.current = annotation.id
            self._bring_into_view(annotation)
            self.say(f"{did}: {_kind(made.change)} the {_thing(annotation)}.")

    def _bring_into_view(self, annotation: Annotation) -> None:
        """Go to the annotation, if it is there and out of view."""
        for mark in self.marks:
            is_it = mark.annotation.id == annotation.id
            if is_it and mark.passage and not mark.passage.overlaps(self.pane.view):
                self.jump_to(mark.passage)


def _thing(annotation: Annotation) -> str:
    return "note" if annotation.note else "highlight"


def _kind(change: Change) -> str:
    """What a change did."""
    if change.before is None:
        return "adding"
    return "deleting" if change.after is None else "changing"
