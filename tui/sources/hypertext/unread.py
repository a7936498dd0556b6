"""What is set aside of a tree of markup: who listens to it, and what is not read at all."""

from typing import TYPE_CHECKING, Protocol

from tui.sources.hypertext.traits import Attributes

if TYPE_CHECKING:
    from tui.sources.hypertext.scribe import Scribe


class Aside(Protocol):
    """A listener to one element that is not written down as it is told; told last that it ended."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element in it begins."""

    def text(self, words: str) -> None:
        """Text in it."""

    def end(self) -> None:
        """An element in it ends."""

    def close(self, scribe: "Scribe") -> None:
        """The element itself ended: write down what is to be kept of it."""


class Unread:
    """Nothing of it is kept."""

    def start(self, name: str, attributes: Attributes) -> None:
        """Not read."""

    def text(self, words: str) -> None:
        """Not read."""

    def end(self) -> None:
        """Not read."""

    def close(self, scribe: "Scribe") -> None:
        """Nothing is written."""
