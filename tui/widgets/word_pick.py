"""Picking one word by its label, to look it up; it can be typed instead."""

from dataclasses import dataclass

from tui.core.passage import Passage
from tui.widgets.picking import Chosen, Left, Named, WordPick


@dataclass(frozen=True)
class OneWordPick(WordPick):
    """One word in view, by its label; the pick is over with the first."""

    @property
    def prompt(self) -> str:
        """What can be typed now."""
        return "look up which word …   / type one   Esc leaves"

    def clicked(self, word: Passage) -> Named:
        """The end of the pick, with `word`."""
        return Named(word)

    def press(self, key: str) -> WordPick | Chosen | Named | Left | None:
        """The pick after `key`; None when the key is not one of a pick's."""
        return Named(None) if key == "slash" else super().press(key)
