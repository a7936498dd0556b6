"""Correcting the record of the work: kept in the library, then shown wherever it stands."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.core.holding import Holding
from tui.core.record_writing import rebased
from tui.core.reference import Reference
from tui.screens.reading.saving import SavingScreen
from tui.widgets.masthead import Masthead
from tui.widgets.notes_panel import NotesPanel

if TYPE_CHECKING:
    from tui.screens.record import RecordScreen
    from tui.styles import Style

Corrected = Callable[[Reference], None]
"""Gets the reference when it is on disk."""


class CorrectingScreen(SavingScreen):
    """A page whose record can be corrected."""

    _record: "RecordScreen | None" = None
    """The modal in which the record is being edited."""
    _known: Reference
    """The record as this screen last read it from disk, or wrote it."""

    def action_record(self) -> None:
        """Edit the record."""
        self.change(self._edit_in_style())

    async def _edit_in_style(self) -> None:
        self.edit_record(await asyncio.to_thread(self.style), lambda _: None)

    def edit_record(self, style: "Style", corrected: Corrected) -> None:
        """Have the record edited, its missing fields named by `style`."""
        self._known = self.work.reference
        self._edit(self.work.reference, style, corrected)

    def _edit(
        self, reference: Reference, style: "Style", corrected: Corrected, problem: str = ""
    ) -> None:
        """Ask for the record, beginning with `reference`."""
        from tui.screens.record import RecordScreen

        held = self._library.holdings()
        taken = [one.key for one in held if one.id != self.holding.id]
        self._record = RecordScreen(reference, style, taken, problem)
        self.app.push_screen(self._record, lambda edited: self._edited(edited, style, corrected))

    def _edited(self, edited: Reference | None, style: "Style", corrected: Corrected) -> None:
        self._record = None
        shown, kept = self.work.reference, self._known
        if edited is not None and (edited != shown or edited != kept):
            self.change(self._correct(edited, style, corrected))

    async def _correct(self, edited: Reference, style: "Style", corrected: Corrected) -> None:
        """Save the record and show it; where that fails ask again, so that it is not lost."""
        revised = await self.saved(lambda: self._revised(edited))
        if revised is None:
            problem = f"{self.status.message} What you wrote is still here."
            self._edit(edited, style, corrected, problem)
            return
        self.show_record(revised)
        self.say(f"Saved the record of {revised.key}.")
        corrected(revised.reference)

    def _revised(self, edited: Reference) -> Holding:
        """The holding with what was edited, on disk; what another window changed stays."""
        now = self._library.holding(self.holding.id) or self.holding
        reference = rebased(self._known, edited, now.reference)
        revised = self._library.revise(replace(now, reference=reference))
        self._known = edited
        return revised

    def show_record(self, holding: Holding) -> None:
        """Show the record of the holding wherever it stands."""
        self.holding = holding
        self.work = replace(self.work, reference=holding.reference)
        self.query_one(Masthead).reference = holding.reference
        self.query_one(NotesPanel).work = self.work
        self.pane.work = self.work

    def save_now(self) -> None:
        """Keep the record that is being edited, too."""
        try:
            if self._record is not None and self._record.reference != self._known:
                self._revised(self._record.reference)
        finally:
            super().save_now()
