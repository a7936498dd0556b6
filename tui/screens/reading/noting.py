"""Notes: written on a passage or on the work, and never lost half way."""

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.core.annotation import Annotation
from tui.core.clean import clean
from tui.core.draft import Draft
from tui.core.selector import Selector, locate
from tui.screens.reading.marking import MarkingScreen
from tui.store.drafting import Drafting

if TYPE_CHECKING:
    from tui.screens.note import NoteScreen

_LEFT = "This note was left half written. Save it, or leave it as a draft."


class NotingScreen(MarkingScreen):
    """A page with notes."""

    _drafting: Drafting
    _writing: "tuple[NoteScreen, Draft] | None" = None

    def begin(self) -> None:
        """Offer a note that was left half written, with its passage selected."""
        super().begin()
        self._drafting = Drafting(self._library, self.holding.id)
        draft = self._drafting.left_behind()
        if draft is not None:
            self._go_on_with(draft)

    def _go_on_with(self, draft: Draft) -> None:
        """Have a note that was left half written gone on with, its passage selected."""
        kept = self._notebook.annotations()
        known = (one for one in kept if one.id == draft.annotation)
        new = Annotation(
            self.holding.id, draft.selector, self.preferences.colour, id=draft.annotation
        )
        annotation = next(known, new)
        if annotation.selector:
            self._select_again(annotation.selector)
        self._write(annotation, _LEFT)

    def _select_again(self, selector: Selector) -> None:
        passage = locate(self.work.text, selector)
        if passage is not None:
            self.pane.select(passage)
            self.pane.show(passage)

    def action_note(self) -> None:
        """Write a note on what is selected, else on the annotation in view, else on the work.

        One that was left half written is gone on with before others in view, or than none is begun.
        """
        drafts = self._drafting.unfinished
        if selection := self.pane.selection:
            self._write(self.annotation_on(selection))
        elif in_view := [draft for draft in drafts if self._is_in_view(draft)]:
            self._go_on_with(in_view[-1])
        elif mark := self.meant():
            self._write(mark.annotation)
        elif drafts:
            self._go_on_with(drafts[-1])
        else:
            self._write(Annotation(self.holding.id))

    def _is_in_view(self, draft: Draft) -> bool:
        passage = locate(self.work.text, draft.selector) if draft.selector else None
        return passage is not None and passage.overlaps(self.pane.view)

    def _write(self, annotation: Annotation, problem: str = "", text: str | None = None) -> None:
        """Ask for the text of a note; one that was left unfinished goes on."""
        from tui.screens.note import NoteScreen

        draft = self._drafting.begin(annotation)
        title = "Note on this passage" if annotation.selector else "Note on the whole work"
        screen = NoteScreen(
            title,
            annotation.quote,
            draft.text if text is None else text,
            lambda typed: self.change(self._keep_draft(draft, typed)),
            problem,
        )
        self._writing = screen, draft
        self.app.push_screen(screen, lambda written: self._written(annotation, draft, written))

    async def _keep_draft(self, draft: Draft, text: str) -> None:
        kept = await self.saved(lambda: self._drafting.keep(draft, text))
        if kept is not None and self._writing is None:
            self.advise("What you typed is kept as a draft. Press {note} to go on with it.")

    def _written(self, annotation: Annotation, draft: Draft, text: str | None) -> None:
        self._writing = None
        if text is not None:
            self.change(self._save_written(annotation, draft, text))

    async def _save_written(self, annotation: Annotation, draft: Draft, text: str) -> None:
        """Save the text; where that fails ask again, so that it is not lost."""
        if await self._save_note(replace(annotation, id=annotation.id or draft.id), text):
            await self.saved(lambda: self._drafting.finish(draft))
        else:
            self._write(annotation, f"{self.status.message} What you wrote is still here.", text)

    async def _save_note(self, annotation: Annotation, text: str) -> bool:
        noted = annotation.noted(text)
        if not noted.note and noted.selector is None:
            if annotation.created:
                await self.remove_annotation(annotation)
            return True
        kept = await self.keep(noted)
        if kept is None:
            return False
        self.pane.select(None)
        self.say("Saved the note." if kept.note else "The highlight has no note now.")
        return True

    def save_now(self) -> None:
        """Keep the note that is being written, too."""
        try:
            if self._writing is not None:
                screen, draft = self._writing
                if screen.typed != draft.text:
                    self._drafting.keep(draft, clean(screen.typed))
        finally:
            super().save_now()
