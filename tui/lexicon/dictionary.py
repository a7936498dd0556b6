"""What a dictionary beside WordNet does."""

from typing import Protocol

from tui.core.entry import Entry


class Dictionary(Protocol):
    """A dictionary beside WordNet."""

    @property
    def name(self) -> str:
        """What it is shown as."""

    def entries(self, key: str) -> tuple[Entry, ...]:
        """What it says of the word of that key. Raises BadDictionary."""
