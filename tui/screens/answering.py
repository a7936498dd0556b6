"""A screen that answers once."""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import Screen

Answer = TypeVar("Answer")


class Answering(Screen[Answer]):
    """Of two answers in one moment the second finds the screen gone, and takes no other with it."""

    _is_answered = False

    @property
    def is_left(self) -> bool:
        """Whether nothing can be shown on it any more."""
        return self._is_answered or not self.is_attached

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Leave with this answer, unless there is one, or something lies over the screen."""
        if self._is_answered or self.app.screen is not self:
            nothing: AwaitComplete = AwaitComplete.nothing()  # type: ignore[no-untyped-call]
            return nothing
        self._is_answered = True
        return super().dismiss(result)
