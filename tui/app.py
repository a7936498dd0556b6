"""The App: first screen, themes, key map, and the messages that can be read again."""

import asyncio
import signal
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import ClassVar

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.filter import LineFilter
from textual.screen import Screen
from textual.worker import WorkerFailed

from tui.actions import CITING, DEFINING, PICK, PROJECT, READING, RECORD, SHELF, bindings, ids
from tui.coming import Coming
from tui.configuration import read_keys
from tui.core.picking import Picked, Wanted
from tui.guard import LastGuard
from tui.keyboard import OrderlyApp
from tui.parts import Parts
from tui.screens.desk import Desk
from tui.screens.ground import Ground
from tui.screens.opening import OpeningScreen
from tui.screens.reading import ReadingScreen
from tui.store.errors import NotSaved
from tui.terminal.clipboard import copy
from tui.terminal.ladder import ladder
from tui.terminal.leaving import guarded
from tui.terminal.tty import write_utf_8
from tui.themes import DARK, NAMES, themes

_BARRED = frozenset(
    ("screenshot", "simulate_key", "push_screen", "switch_screen", "switch_mode", "focus")
)
"""Actions of Textual's App that are none of ours: what they are given could come from a text."""


class Lection(OrderlyApp):
    """The reader; its first screen is handed in."""

    CSS_PATH = "app.tcss"
    TITLE = "Lection"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", show=False, system=True, priority=True),
        *bindings(action for action in READING if action.id in ("palette", "suspend")),
    ]
    ENABLE_COMMAND_PALETTE = True
    ESCAPE_TO_MINIMIZE = False

    def __init__(
        self,
        first: Callable[[], Screen[None]],
        theme: str = DARK,
        keys: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self.parting = ""
        """What is left to say when the screen is gone."""
        self._first = first
        self._guard = LastGuard()
        for known in themes():
            self.register_theme(known)
        self.theme = theme if theme in NAMES else DARK
        self.set_keymap(dict(keys or {}))
        self.animation_level = "none"

    def get_default_screen(self) -> Screen[None]:
        """The ground that the first screen stands on."""
        return Ground(self._first)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line of every widget goes through, the guard last."""
        return [*super().get_line_filters(), self._guard]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Never what Textual offers that takes a path, or the name of a screen or key."""
        return action not in _BARRED and super().check_action(action, parameters)

    @property
    def fault(self) -> BaseException | None:
        """The error of the program itself that ended it."""
        error = self._exception
        return error.error if isinstance(error, WorkerFailed) else error

    def panic(self, *_: object) -> None:
        """End by a fault; Textual would print it, with the values of variables."""
        self._fatal_error()

    def _fatal_error(self) -> None:
        with suppress(Exception):  # the fault before it is the one to tell
            self.save_now()
        self._close_messages_no_wait()

    def go(self) -> int:
        """Show it to the end; the exit status. Raises the fault that ended it."""
        write_utf_8(sys.__stderr__)
        with guarded(self.save_now, self.leave):
            self.run()
            if self.fault is not None:
                raise self.fault
        return self.return_code or 0

    def save_now(self) -> None:
        """Keep what is not on disk yet, from any thread."""
        try:
            for screen in self.screen_stack:
                if isinstance(screen, ReadingScreen):
                    screen.save_now()
        except NotSaved as error:
            self.parting = str(error)

    def leave(self, status: int) -> None:
        """End with this exit status, from any thread."""
        self.call_later(self.exit, None, status)

    def hold_mouse(self, held: bool) -> None:
        """Have the terminal send the mouse here, or keep it for its own selection."""
        driver = self._driver
        if held and driver is not None and hasattr(driver, "_enable_mouse_support"):
            driver._enable_mouse_support()
        elif driver is not None and hasattr(driver, "_disable_mouse_support"):
            driver._disable_mouse_support()

    def write(self, sequence: str) -> None:
        """Write an escape sequence to the terminal."""
        if self._driver is not None:
            self._driver.write(sequence)
            self._driver.flush()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The actions of the screen, for the command palette."""
        bound = (active.binding for active in screen.active_bindings.values())
        named = {binding.id: binding for binding in bound if binding.id and binding.description}
        for binding in named.values():
            call = binding.action
            yield SystemCommand(
                binding.description,
                binding.tooltip,
                lambda call=call: screen.run_action(call),
            )

    def action_help_quit(self) -> None:
        """Ctrl+c ends nothing here; say what does."""
        for screen in self.screen_stack:
            if isinstance(screen, ReadingScreen):
                screen.say("q leaves Lection. All is kept.")

    def on_mount(self) -> None:
        """Have a signal to stop wait, as the key does, until nothing is held."""
        if self._driver is not None and self._driver.can_suspend:
            loop = asyncio.get_running_loop()
            loop.add_signal_handler(signal.SIGTSTP, self.call_later, self.action_suspend)

    async def action_suspend(self) -> None:
        """Keep what is not on disk yet, let go of the library, and stop until told to go on."""
        driver = self._driver
        if driver is None or not hasattr(driver, "_sigtstp_application"):
            return
        await asyncio.to_thread(self.save_now)
        await self.changes_made()
        self._suspend_signal()
        driver._sigtstp_application()

    async def action_quit(self) -> None:
        """Keep the place, whatever lies over the text, and leave."""
        for screen in self.screen_stack:
            if isinstance(screen, ReadingScreen):
                await screen.keep_place()
        self.exit()


def pick(parts: Parts, wanted: Wanted) -> tuple[Picked | None, int]:
    """Show the picker; the citation that was taken, if any, and the exit status."""
    from tui.screens.pick import PickScreen

    taken: list[Picked] = []
    theme = parts.library.preferences().theme
    app = Lection(lambda: PickScreen(wanted, parts.styles, taken.append), theme, own_keys(parts))
    status = app.go()
    return next(iter(taken), None), status


def own_keys(parts: Parts) -> Mapping[str, str]:
    """The keys a person has set, by action id."""
    screens = (READING, CITING, DEFINING, PROJECT, RECORD, SHELF, PICK)
    return read_keys(parts.configuration, tuple(map(ids, screens)))


def run(parts: Parts, coming: Coming) -> int:
    """Show the reader on a work that is being read, at a place in it or where it was left.

    Returns the exit status: not 0 where a signal or a lost terminal ended it. Raises what reading
    the work raises.
    """
    if coming.first.done():
        coming.first.result()
    # What is wrong with the configuration is said before there is a screen.
    collections, own, _ = parts.collections, parts.copy_command, parts.dictionaries

    def copied(text: str, what: str) -> str:
        ways = ladder(parts.environ, app.write, *own)
        return copy(text, what, ways, parts.folder / "clipboard.txt", parts.library.arrived)

    desk = Desk(
        parts.library,
        parts.opener,
        lambda: parts.styles,
        copied,
        parts.now,
        lambda: parts.lexicon,
        collections,
    )

    def arrived() -> None:
        app.switch_screen(desk.reading(coming.first.result(), coming))

    def first() -> Screen[None]:
        if coming.first.done():
            return desk.reading(coming.first.result(), coming)
        return OpeningScreen(coming, arrived, lambda _: app.exit())

    app = Lection(first, parts.library.preferences().theme, own_keys(parts))
    try:
        status = app.go()
    finally:
        coming.give_up()
    if app.parting:
        print(app.parting, file=sys.stderr)
    if coming.first.done():
        coming.first.result()
    return status
