"""Adding to the shelf: a file or a folder by its path, with progress for each file and for all."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from threading import Event
from time import monotonic

from textual import on
from textual.timer import Timer

from tui.adding import Added, Adding, completed, files_in, where
from tui.core.clean import clean_line
from tui.core.counting import many
from tui.core.project import Project
from tui.core.shelf import Shelved
from tui.fetching import Watch
from tui.paths import expanded
from tui.screens.shelf.page import ShelfPage
from tui.screens.text import TextScreen
from tui.sources.guard import GivenUp
from tui.sources.source import Progress
from tui.store.errors import NotSaved
from tui.widgets.bar import Bar

_LOOK = 0.25
"""Seconds between two looks at how far the adding has come."""

_OFTEN = 1.0
"""Seconds after which the shelf is shown anew while the adding goes on."""


class AddingPage(ShelfPage):
    """A shelf to which works are added beside the keys; Esc stops it."""

    def __init__(
        self,
        works: tuple[Shelved, ...],
        reload: Callable[[], tuple[Shelved, ...]],
        now: Callable[[], datetime],
        present: str,
        project: Project | None,
        adding: Adding,
    ) -> None:
        super().__init__(works, reload, now, present, project)
        self._adding = adding
        self._stopped: Event | None = None
        """Set when the adding is to stop; None while nothing is added."""
        self._said = ""
        self._faults: list[str] = []
        self._looking: Timer | None = None

    def action_add(self) -> None:
        """Ask for a file or a folder."""
        if self._stopped is not None:
            self.say("Works are being added still. Esc stops it.")
            return
        bar = self.query_one("#add-bar", Bar)
        bar.open("")

    @on(Bar.Completing, "#add-bar")
    def _complete(self, event: Bar.Completing) -> None:
        """Complete the path, and show what could follow."""
        path, names = completed(event.words)
        event.bar.write(path)
        event.bar.answer = "  ".join(names[:6]) + ("  …" if len(names) > 6 else "")

    @on(Bar.Changed, "#add-bar")
    def _forget_names(self, event: Bar.Changed) -> None:
        event.bar.answer = ""

    @on(Bar.Submitted, "#add-bar")
    def _add(self, event: Bar.Submitted) -> None:
        if written := event.words.strip():
            self._stopped = Event()
            self._looking = self.set_interval(_LOOK, self._tell_adding)
            self.run_worker(self._add_all(expanded(written), self._stopped))

    async def _add_all(self, path: Path, stopped: Event) -> None:
        """Add one file after another, beside the loop."""
        done: list[Added] = []
        shown = monotonic()
        try:
            files = await asyncio.to_thread(files_in, [path])
            for number, file in enumerate(files, 1):
                if stopped.is_set():
                    break
                self._telling(number, len(files), file)(None)
                watch = Watch(self._telling(number, len(files), file), stopped)
                done.append(await asyncio.to_thread(self._adding.add, file, watch))
                if monotonic() - shown > _OFTEN:
                    await self.reload()
                    shown = monotonic()
            said = _counted(done, len(files), path)
        except GivenUp:
            said = _counted(done, len(files), path)
        except NotSaved as error:
            said = str(error)
        finally:
            self._end_adding()
        await self.reload()
        if self.is_left:
            return
        self._faults = [added.fault for added in done if added.fault]
        if holding := next((one.holding for one in reversed(done) if one.holding), None):
            self.shown.choose(holding.id)
        self.say(said)

    def _telling(self, number: int, total: int, file: Path) -> Callable[[Progress | None], None]:
        """Keeps, from any thread, what is to be said of the progress."""

        def tell(progress: Progress | None) -> None:
            self._said = f"Adding {where(number, total, file, progress)}   Esc stops"

        return tell

    def _tell_adding(self) -> None:
        self.status.prompt = self._said

    def _end_adding(self) -> None:
        self._stopped = None
        self._said = ""
        if self._looking is not None:
            self._looking.stop()
        if not self.is_left:
            self.status.prompt = ""

    def stop_adding(self) -> bool:
        """Have the adding stop; whether there was any."""
        if self._stopped is None:
            return False
        self._stopped.set()
        return True

    def action_faults(self) -> None:
        """Show why files could not be added."""
        text = "\n\n".join(self._faults) or "All files that were added could be read."
        self.app.push_screen(TextScreen("What could not be added", text))


def _counted(done: Sequence[Added], total: int, path: Path) -> str:
    """What came of it: "Added 3 works, 1 there already. 2 could not be read: M tells why."."""
    name = clean_line(str(path))
    if not total:
        return f"There is no file in {name} that is read."
    faults = [added.fault for added in done if added.fault]
    if total == 1 and faults:
        return faults[0]
    new = sum(added.new for added in done)
    known = len(done) - new - len(faults)
    parts = [f"Added {many(new, 'work')}"]
    parts += [f"{known:,} there already"] if known else []
    parts += [f"stopped before {total - len(done):,} more"] if len(done) < total else []
    unread = f" {len(faults):,} could not be read: M tells why." if faults else ""
    return f"{', '.join(parts)}.{unread}"
