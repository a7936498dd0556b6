"""The line below the text: where the reader is, what just happened, which keys matter now."""

from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

from tui.page.cells import cells
from tui.page.wrap import shortened

MESSAGE_SECONDS = 6.0

Hints = Sequence[tuple[str, str]]
"""Keys and what each does here and now."""


class StatusLine(Widget):
    """A message while it is new, else a prompt, else the facts with the keys on the right.

    A new prompt ends a message: what can be typed now is worth more than what was said before.
    """

    DEFAULT_CSS = "StatusLine { height: 1; width: 1fr; padding: 0 1; }"
    COMPONENT_CLASSES = {"status-line--key", "status-line--message"}

    facts: reactive[tuple[str, ...]] = reactive(())
    prompt: reactive[str] = reactive("")
    hints: reactive[Hints] = reactive(())
    message: reactive[str] = reactive("", always_update=True)

    _timer: Timer | None = None

    def watch_message(self, message: str) -> None:
        """Let a message stand for a few seconds."""
        if self._timer is not None:
            self._timer.stop()
        self.set_class(bool(message), "-speaking")
        if message:
            self._timer = self.set_timer(MESSAGE_SECONDS, self._forget)

    def watch_prompt(self, prompt: str) -> None:
        """Let the prompt be seen."""
        if prompt:
            self._forget()

    def _forget(self) -> None:
        self.message = ""

    def render(self) -> Content:
        """The one line."""
        width = self.size.width
        left = self.message or self.prompt or "   ".join(self.facts)
        keys = self._keys(width - cells(left) - 3)
        left = shortened(left, width - (len(keys) and len(keys) + 2))
        gap = " " * max(width - cells(left) - cells(keys.plain), 0)
        style = self.get_visual_style("status-line--message", partial=True) if self.message else ""
        return Content.assemble((left, style), gap, keys)

    def _keys(self, room: int) -> Content:
        """The last hint, and as many of the first ones as there is room for."""
        if self.message or self.prompt:
            return Content("")
        style = self.get_visual_style("status-line--key", partial=True)
        hints = [Content.assemble((key, style), f" {does}".rstrip()) for key, does in self.hints]
        for count in range(len(hints), 0, -1):
            shown = Content("  ").join([*hints[: count - 1], hints[-1]])
            if cells(shown.plain) <= room:
                return shown
        return Content("")
