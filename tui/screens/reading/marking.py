"""Selecting passages, and writing highlights and notes on them."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType
from textual.reactive import reactive

from tui.actions import CHOOSE, MARK, READING, bindings
from tui.core.annotation import Annotation, Colour, Located, locate_all
from tui.core.clean import clean
from tui.core.draft import Draft
from tui.core.passage import Passage
from tui.core.search import Finds
from tui.core.selector import Selector, describe, locate
from tui.core.words import word_after, word_before, words
from tui.screens.confirm import ConfirmScreen
from tui.screens.reading.searching import SearchingScreen
from tui.store.notebook import Change, Notebook
from tui.widgets.notes_panel import NotesPanel
from tui.widgets.reading_pane import ReadingPane


@dataclass(frozen=True, slots=True)
class Made:
    """What came of taking a change back, or of making it again: the change, if there was one."""

    change: Change | None


if TYPE_CHECKING:
    from tui.screens.note import NoteScreen


class MarkingScreen(SearchingScreen):
    """A page with annotations. What is shown of them is always what is on disk."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(action for action in READING if action.group in (CHOOSE, MARK))
    ]

    marks: reactive[tuple[Located, ...]] = reactive(())
    current: reactive[str] = reactive("")
    """The id of the present annotation."""

    _notebook: Notebook
    _unfinished: dict[str, Draft]
    _writing: "tuple[NoteScreen, Draft] | None" = None

    def begin(self) -> None:
        """Read the annotations, and offer a note that was left half written."""
        super().begin()
        self._notebook = Notebook(self._library, self.holding.id)
        self._unfinished = {}
        self._reload()
        left = [draft for draft in self._library.drafts() if draft.work == self.holding.id]
        if left:
            self._finish(left[-1])

    def _reload(self) -> None:
        self.marks = locate_all(self.work.text, self._notebook.annotations())

    def watch_marks(self, marks: tuple[Located, ...]) -> None:
        """Show the annotations in the text and beside it."""
        self.pane.marks = marks
        self.query_one(NotesPanel).marks = marks

    def watch_current(self, current: str) -> None:
        """Show which annotation is the present one."""
        self.query_one(NotesPanel).current = current

    # Selecting

    def action_select(self) -> None:
        """Choose a passage by labels."""
        self.pane.pick_words()

    def action_caret(self) -> None:
        """Choose a passage with a caret."""
        self.pane.pick_with_caret()

    def action_reach(self, end: str, direction: int) -> None:
        """Move one end of the selection by a word."""
        selection = self.pane.selection
        if selection is None:
            self.say("Nothing is selected yet. Press v to select.")
        elif reached := _reached(self.work.text, selection, end, direction):
            self.pane.select(reached)
            edge = reached.start if end == "start" else max(reached.end - 1, reached.start)
            self.pane.show(Passage(edge, edge + 1))

    def action_leave(self) -> None:
        """Give up the selection, else the matches, else the full screen, else the panel."""
        if self.pane.selection:
            self.pane.select(None)
        elif self.finds.query:
            self.finds = Finds()
        elif self.has_class("-full"):
            self.remove_class("-full")
        elif self.preferences.panel and self.query_one(NotesPanel).has_class("-over"):
            self.call_later(self.action_notes)

    @on(ReadingPane.Picking)
    def _show_prompt(self, event: ReadingPane.Picking) -> None:
        self.status.prompt = event.prompt

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
            self.say("No notes yet. Press v to select a passage, then a.")
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

    async def action_highlight(self) -> None:
        """Highlight what is chosen in the colour used last."""
        await self._highlight(self.preferences.colour)

    async def action_colour(self, name: str) -> None:
        """Highlight what is chosen in that colour, else recolour the annotation that is meant."""
        colour = Colour(name)
        if self.to_highlight:
            await self._highlight(colour)
        elif mark := self.meant():
            if mark.passage is None:
                self.say("A note on the whole work has no colour.")
            elif await self._keep(mark.annotation.coloured(colour)):
                self.say(f"The highlight is {colour.value} now.")
        else:
            self.say("Nothing is selected. Press v to select a passage.")
            return
        if colour is not self.preferences.colour:
            await self.prefer(replace(self.preferences, colour=colour))

    async def _highlight(self, colour: Colour) -> None:
        passage = self.to_highlight
        if passage is None:
            self.say("Nothing is selected. Press v to select a passage.")
            return
        kept = await self._keep(self._annotation_on(passage).coloured(colour))
        if kept:
            self.pane.select(None)
            self.say(f"Highlighted in {colour.value}. 1 to 6 change the colour, a adds a note.")

    def _annotation_on(self, passage: Passage) -> Annotation:
        """The annotation on just this passage, or a new one."""
        same = (mark.annotation for mark in self.marks if mark.passage == passage)
        selector = describe(self.work.text, passage)
        new = Annotation(self.holding.id, selector, self.preferences.colour)
        return next(same, new)

    async def _keep(self, annotation: Annotation) -> Annotation | None:
        """Save an annotation and show it once it is on disk."""
        kept = await self.saved(lambda: self._notebook.save(annotation))
        self._reload()
        if kept:
            self.current = kept.id
        return kept

    # Writing notes

    def action_note(self) -> None:
        """Write a note on what is selected, else on the annotation in view, else on the work."""
        if selection := self.pane.selection:
            self._write(self._annotation_on(selection))
        elif mark := self.meant():
            self._write(mark.annotation)
        else:
            self._write(Annotation(self.holding.id))

    def _finish(self, draft: Draft) -> None:
        """Offer a note that an earlier session left half written, with its passage selected."""
        known = next(
            (m.annotation for m in self.marks if m.annotation.id == draft.annotation), None
        )
        annotation = known or Annotation(
            self.holding.id, draft.selector, self.preferences.colour, id=draft.annotation
        )
        self._unfinished[_target(annotation)] = draft
        if annotation.selector:
            self._select_again(annotation.selector)
        self._write(annotation, "This note was left half written. Save it, or leave it as a draft.")

    def _select_again(self, selector: Selector) -> None:
        passage = locate(self.work.text, selector)
        if passage is not None:
            self.pane.select(passage)
            self.pane.show(passage)

    def _write(self, annotation: Annotation, problem: str = "", text: str | None = None) -> None:
        """Ask for the text of a note; one that was left unfinished goes on."""
        from tui.screens.note import NoteScreen

        draft = self._unfinished.get(_target(annotation)) or self._new_draft(annotation)
        title = "Note on this passage" if annotation.selector else "Note on the whole work"
        screen = NoteScreen(
            title,
            annotation.quote,
            draft.text if text is None else text,
            lambda typed: self._keep_draft(draft, typed),
            problem,
        )
        self._writing = screen, draft
        self.app.push_screen(screen, lambda written: self._written(annotation, draft, written))

    def save_now(self) -> None:
        """Keep the note that is being written, too."""
        if self._writing is not None:
            screen, draft = self._writing
            if screen.typed != draft.text:
                self._library.keep_draft(replace(draft, text=clean(screen.typed)))
        super().save_now()

    async def _written(self, annotation: Annotation, draft: Draft, text: str | None) -> None:
        """Save the text; where that fails ask again, so that it is not lost."""
        self._writing = None
        if text is None:
            if _target(annotation) in self._unfinished:
                self.say("What you typed is kept as a draft. Press a to go on with it.")
        elif await self._save_note(replace(annotation, id=annotation.id or draft.id), text):
            self._unfinished.pop(_target(annotation), None)
            await self.saved(lambda: self._library.drop_draft(draft.id))
        else:
            self._write(annotation, f"{self.status.message} What you wrote is still here.", text)

    async def _save_note(self, annotation: Annotation, text: str) -> bool:
        noted = annotation.noted(text)
        if not noted.note and noted.selector is None:
            if annotation.created:
                await self._remove(annotation)
            return True
        kept = await self._keep(noted)
        if kept is None:
            return False
        self.pane.select(None)
        self.say("Saved the note." if kept.note else "The highlight has no note now.")
        return True

    def _new_draft(self, annotation: Annotation) -> Draft:
        return Draft(
            id=self._library.new_id(),
            work=self.holding.id,
            text=annotation.note,
            selector=annotation.selector,
            annotation=annotation.id,
        )

    def _keep_draft(self, draft: Draft, text: str) -> None:
        kept = replace(draft, text=text)
        self._unfinished[_draft_target(kept)] = kept
        self.run_worker(self.saved(lambda: self._library.keep_draft(kept)), group="drafts")

    # Deleting, and taking back

    def action_delete(self) -> None:
        """Ask, then delete the annotation that is meant."""
        mark = self.meant()
        if mark is None:
            self.say("No highlight or note is in view. ] goes to the next one.")
            return
        annotation = mark.annotation
        self.current = annotation.id
        about = "\n".join(part for part in (annotation.quote, annotation.note) if part)
        question = f"Delete this {_thing(annotation)}?"
        self.app.push_screen(
            ConfirmScreen(question, about), lambda yes: self._delete(annotation, bool(yes))
        )

    async def _delete(self, annotation: Annotation, sure: bool) -> None:
        if sure:
            await self._remove(annotation)

    async def _remove(self, annotation: Annotation) -> None:
        await self.saved(lambda: self._notebook.remove(annotation))
        self._reload()
        if annotation.id not in {mark.annotation.id for mark in self.marks}:
            self.say(f"Deleted the {_thing(annotation)}. u brings it back.")

    async def action_undo(self) -> None:
        """Take back the last change."""
        made = await self.saved(lambda: Made(self._notebook.undo()))
        self._tell_change(made, "Nothing to take back.", "Took back")

    async def action_redo(self) -> None:
        """Make the change again that was taken back."""
        made = await self.saved(lambda: Made(self._notebook.redo()))
        self._tell_change(made, "Nothing to make again.", "Made again")

    def _tell_change(self, made: Made | None, nothing: str, did: str) -> None:
        """Say what was changed; where it was not saved that has been said."""
        self._reload()
        if made is None:
            return
        if made.change is None:
            self.say(nothing)
        elif annotation := made.change.after or made.change.before:
            self.current = annotation.id
            self.say(f"{did}: {_kind(made.change)} the {_thing(annotation)}.")


def _thing(annotation: Annotation) -> str:
    return "note" if annotation.note else "highlight"


def _kind(change: Change) -> str:
    """What a change did."""
    if change.before is None:
        return "adding"
    return "deleting" if change.after is None else "changing"


def _target(annotation: Annotation) -> str:
    """What a draft is about, as one word: the annotation, or the passage, or the work."""
    return annotation.id or _place(annotation.selector)


def _draft_target(draft: Draft) -> str:
    return draft.annotation or _place(draft.selector)


def _place(selector: Selector | None) -> str:
    return f"{selector.start}:{selector.exact}" if selector else "work"


def _reached(text: str, selection: Passage, end: str, direction: int) -> Passage | None:
    """`selection` with one end a word on or back, or None where there is no room."""
    if end == "end":
        if direction > 0:
            word = word_after(text, selection.end)
            return Passage(selection.start, word.end) if word else None
        inside = list(words(text, selection.start, selection.end))
        return Passage(selection.start, inside[-2].end) if len(inside) > 1 else None
    if direction < 0:
        word = word_before(text, selection.start)
        return Passage(word.start, selection.end) if word else None
    inside = list(words(text, selection.start, selection.end))
    return Passage(inside[1].start, selection.end) if len(inside) > 1 else None
