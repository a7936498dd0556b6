"""Typed ahead: keys are answered one after another, however fast they come.

Textual hands every key that has arrived to the widget that has the focus at that moment, so of
"/word" typed at once, or over a slow line, the "word" would go to the text and not to the search.
The same holds for pastes and clicks, which keep their places between the keys.

This leans on two things of Textual that are not public: that an event which a widget has stopped
says so, and that messages to one pump are looked at in order.
"""

import asyncio
import time
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import chain, repeat

from textual import events, work
from textual.app import App
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen

from tui.core.clean import clean

CHANGES = "changes"
"""The group of workers that the next key waits for, for a while: they change what is on screen."""

_QUEUED = (events.Key, events.Paste, events.MouseDown, events.MouseUp)

_PATIENCE = 1.0
"""Seconds after which a key is taken as answered, so that none can hold up the rest."""

_LONG_PATIENCE = 5.0
"""Seconds after which a change is not waited for any longer by one who wants to stop."""

_BLINK = 0.0005
"""Seconds between two looks at whether a key was answered."""

_TURNS = 50
"""Turns of the loop that a key is given before the clock is looked at."""

_LAYOUTS = 2
"""How often a screen is laid out before everything in it has its place."""

_HANDS = 6
"""How often what a key sets off is passed on at most: Enter from input to bar to screen to App."""


class OrderlyApp(App[None]):
    """An App that looks at a key only when the one before it has had its effect."""

    def __init__(self) -> None:
        super().__init__()
        self._inputs: deque[events.Event] = deque()
        self._answering = False
        self._answered: Message | None = None

    async def on_event(self, event: Message) -> None:
        """Queue what comes from the terminal; note when a key has come back unanswered."""
        if not isinstance(event, _QUEUED):
            await super().on_event(event)  # type: ignore[arg-type]
        elif event.is_forwarded:
            await super().on_event(event)
            self._answered = event
        else:
            self._inputs.extend(self._apart(event))
            self._begin_to_answer()

    def answer_first(self, keys: Sequence[events.Key]) -> None:
        """Answer keys that were typed before the screen that comes now, and then all others."""
        self._inputs.extendleft(reversed(keys))
        self._begin_to_answer(on_new_screen=True)

    def _begin_to_answer(self, *, on_new_screen: bool = False) -> None:
        if self._inputs and not self._answering:
            self._answering = True
            self._answer_inputs(on_new_screen)

    def _apart(self, event: events.Event) -> Iterable[events.Event]:
        """A paste is clean; Esc and a letter in one burst look like Alt, and are the two."""
        if isinstance(event, events.Paste):
            return (events.Paste(clean(event.text)),)
        letter = event.key.removeprefix("alt+") if isinstance(event, events.Key) else ""
        if isinstance(event, events.Key) and event.key == f"alt+{letter}" and len(letter) == 1:
            bound = {key for screen in self.screen_stack for key in screen.active_bindings}
            if event.key not in bound:
                return events.Key("escape", "\x1b"), events.Key(letter, letter)
        return (event,)

    async def answered(self) -> None:
        """Wait until all that has come was answered; for tests."""
        while self._answering and self.is_running:
            await asyncio.sleep(_BLINK)

    async def changes_made(self) -> None:
        """Wait until the changes that are under way are made, or a while has passed."""
        last = time.monotonic() + _LONG_PATIENCE
        while self._changing() and time.monotonic() < last:
            await asyncio.sleep(_BLINK)

    @work(group="keys")
    async def _answer_inputs(self, on_new_screen: bool) -> None:
        try:
            if on_new_screen:
                await self._laid_out(self.screen)
            while self._inputs:
                event = self._inputs.popleft()
                screen = self.screen
                concerned = (self.focused or screen).ancestors_with_self
                await super().on_event(event)
                try:
                    await asyncio.wait_for(self._effect(event, screen, concerned), _PATIENCE)
                except TimeoutError:
                    self.log(f"not answered in time: {event}")
        finally:
            self._answering = False

    async def _effect(
        self, event: events.Event, screen: Screen[object], concerned: Iterable[MessagePump]
    ) -> None:
        """Wait until a widget stopped the event or the App had it, and all that follows is done.

        An event that was never forwarded to a widget was a binding's that comes before them all.
        """
        while isinstance(event, events.Key) and event.is_forwarded and self.is_running:
            if self._answered is event or event._stop_propagation:
                break
            await asyncio.sleep(_BLINK)
        await self._passed_on(concerned)
        if self._changing():
            while self._changing():
                await asyncio.sleep(_BLINK)
            await self._passed_on(concerned)
        if self.is_running and self.screen is not screen:
            await self._laid_out(self.screen)

    async def _laid_out(self, screen: Screen[object]) -> None:
        """Wait until a screen that has come is there, and all of it has its place."""
        while self.is_running and not screen.is_mounted:
            await asyncio.sleep(_BLINK)
        for _ in range(_LAYOUTS):
            drawn = asyncio.Event()
            screen.call_after_refresh(drawn.set)
            while screen.is_running and not drawn.is_set():
                await asyncio.sleep(_BLINK)

    async def _passed_on(self, concerned: Iterable[MessagePump]) -> None:
        """Wait until what was set off has gone from hand to hand."""
        for _ in range(_HANDS):
            await asyncio.gather(*map(_looked_at, concerned))

    def _changing(self) -> bool:
        """Whether a change is under way that a key began."""
        return any(one.group == CHANGES and not one.is_finished for one in self.workers)


async def _looked_at(pump: MessagePump) -> None:
    """Wait until `pump` has looked at the messages it has now, or looks at none any more."""
    looked = asyncio.Event()
    if pump.call_later(looked.set):
        for pause in chain(repeat(0, _TURNS), repeat(_BLINK)):
            if looked.is_set() or not pump.is_running:
                return
            await asyncio.sleep(pause)
