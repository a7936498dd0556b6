"""Meanwhile: what other windows of the same person changed is shown at the next look."""

import asyncio

from tui.screens.reading.correcting import CorrectingScreen

_LOOK_SECONDS = 2.0
"""How often is looked at whether another window wrote; it asks the disk for some dates."""


class MeanwhileScreen(CorrectingScreen):
    """A page that is not alone: notes, record, project and preferences follow the library."""

    def begin(self) -> None:
        """Begin to look."""
        super().begin()
        self.set_interval(_LOOK_SECONDS, self._look_beside)

    def _look_beside(self) -> None:
        self.run_worker(self.look(), group="looks", exclusive=True)

    def on_app_focus(self) -> None:
        """Look when the person comes from another window."""
        self._look_beside()

    async def keep_place(self) -> None:
        """Look, too, when the place is kept."""
        await super().keep_place()
        await self.look()

    async def look(self) -> None:
        """Show what another window wrote, if one did; later, while the record is edited."""
        if self._record is not None or not await asyncio.to_thread(self._library.changed):
            return
        await self.reload()
        self.know(await asyncio.to_thread(self._library.preferences))
        self.project = await asyncio.to_thread(self._library.active_project)
        holding = await asyncio.to_thread(self._library.holding, self.holding.id)
        if holding is not None:
            if holding.reference != self.work.reference:
                self.show_record(holding)
            self.holding = holding
        self.tell_notices()
