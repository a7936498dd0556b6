"""Typed ahead: keys are answered one after another, however fast they come.

Textual hands every key that has arrived to the widget that has the focus at that moment, so of
"/word" typed at once, or over a slow line, the "word" would go to the text and not to the search.
"""

import asyncio
from collections.abc import Iterable
from itertools import chain, repeat

from textual import events
from textual.app import App
from textual.message import Message
from textual.message_pump import MessagePump

_PATIENCE = 1.0
"""Seconds after which a key is taken as answered, so that none can hold up the rest."""

_BLINK = 0.0005
"""Seconds between two looks at whether a key was answered."""

_TURNS = 50
"""Turns of the loop that a key is given before the clock is looked at."""

_HANDS = 6
"""How often what a key sets off is passed on at most: Enter from input to bar to screen to App."""


class OrderlyApp(App[None]):
    """An App that looks at a key only when the one before it has had its effect."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: asyncio.Queue[events.Key] = asyncio.Queue()
        self._answering: asyncio.Task[None] | None = None
        self._answered: events.Key | None = None

    async def on_event(self, event: Message) -> None:
        """Queue a key that comes from the terminal; note when one has come back unanswered."""
        if not isinstance(event, events.Key):
            await super().on_event(event)  # type: ignore[arg-type]
            return
        if not event.is_forwarded:
            self._keys.put_nowait(event)
            if self._answering is None:
                self._answering = asyncio.create_task(self._answer_keys())
            return
        await super().on_event(event)
        self._answered = event

    async def answered(self) -> None:
        """Wait until every key that has come was answered."""
        while self._answering is not None:
            await asyncio.shield(self._answering)

    async def _answer_keys(self) -> None:
        while not self._keys.empty():
            event = self._keys.get_nowait()
            concerned = (self.focused or self.screen).ancestors_with_self
            await super().on_event(event)
            try:
                await asyncio.wait_for(self._effect(event, concerned), _PATIENCE)
            except TimeoutError:
                self.log(f"no widget answered {event.key}")
        self._answering = None

    async def _effect(self, event: events.Key, concerned: Iterable[MessagePump]) -> None:
        """Wait until a widget stopped the key or the App had it, and all that follows is done.

        A key that was never forwarded to a widget was a binding's that comes before all widgets.
        """
        while event.is_forwarded and self.is_running:
            if self._answered is event or event._stop_propagation:
                break
            await asyncio.sleep(_BLINK)
        for _ in range(_HANDS):
            await asyncio.gather(*map(_looked_at, concerned))
        while self.is_running and not self.screen.is_mounted:
            await asyncio.sleep(_BLINK)


async def _looked_at(pump: MessagePump) -> None:
    """Wait until `pump` has looked at the messages it has now, or looks at none any more."""
    looked = asyncio.Event()
    if pump.call_later(looked.set):
        for pause in chain(repeat(0, _TURNS), repeat(_BLINK)):
            if looked.is_set() or not pump.is_running:
                return
            await asyncio.sleep(pause)
