"""Picking a citation: what is on offer, found by words, and what was taken."""

from collections.abc import Iterable
from dataclasses import dataclass

from tui.core.citation import Citation, Locator
from tui.core.reference import Reference
from tui.core.search import fold


@dataclass(frozen=True, slots=True)
class Wanted:
    """The references to pick from, and the style, form and locator to begin with.

    `style` is a name that styles are found by, `form` one of the forms of a citation.
    """

    references: tuple[Reference, ...]
    style: str
    form: str
    locator: Locator | None = None


@dataclass(frozen=True, slots=True)
class Picked:
    """The citation that was taken, its text, and the style's id and the form it is in."""

    citation: Citation
    text: str
    style: str
    form: str


class Findable:
    """References in the order of their authors, found by author, title, year and key."""

    def __init__(self, references: Iterable[Reference]) -> None:
        described = [(fold(_described(reference)), reference) for reference in references]
        self._described = sorted(described, key=lambda pair: pair[0])

    def found(self, words: str) -> tuple[Reference, ...]:
        """The references in which all the words occur, whatever their case and accents."""
        wanted = fold(words).split()
        return tuple(
            reference
            for described, reference in self._described
            if all(word in described for word in wanted)
        )


def _described(reference: Reference) -> str:
    authors = " ".join(reference.authors)
    parts = (reference.author_line, reference.year, reference.title, authors, reference.key)
    return "\n".join(parts)
