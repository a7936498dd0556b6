"""Annotation: a highlight, perhaps with a note, on a passage or on a whole work."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from tui.core.passage import Passage
from tui.core.search import fold
from tui.core.selector import (
    Finding,
    Selector,
    finding,
    is_in_place,
    locate_altered,
    locate_unaltered,
)


class Colour(StrEnum):
    """The six highlight colours, in the order of keys 1 to 6; the names are those of W3C EPUB."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    ORANGE = "orange"
    PURPLE = "purple"

    @property
    def letter(self) -> str:
        """The letter that stands for the colour where there is none: y g b p o u."""
        return "u" if self is Colour.PURPLE else self.value[0]


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight is an annotation without a note; without a selector it is on the whole work.

    `id` is empty, and the times are None, until the library has kept it.
    """

    work: str
    selector: Selector | None = None
    colour: Colour = Colour.YELLOW
    note: str = ""
    id: str = ""
    created: datetime | None = None
    modified: datetime | None = None

    def noted(self, note: str) -> "Annotation":
        """The same annotation with another note."""
        return replace(self, note=note.strip())

    def coloured(self, colour: Colour) -> "Annotation":
        """The same annotation in another colour."""
        return replace(self, colour=colour)

    @property
    def quote(self) -> str:
        """The words it is on, in one line."""
        return " ".join(self.selector.exact.split()) if self.selector else ""


@dataclass(frozen=True, slots=True)
class Located:
    """An annotation and where its passage is in the copy that is open; lost ones are orphans."""

    annotation: Annotation
    passage: Passage | None
    finding: Finding


def locate_all(
    text: str, annotations: Iterable[Annotation], known: Iterable[Located] = ()
) -> tuple[Located, ...]:
    """Each annotation with its passage in `text`, in the order of the text.

    Notes on the whole work come first, orphans last. `known` are annotations that were located in
    the same text before: a selector that is among theirs is not searched for again.
    """
    annotations = tuple(annotations)
    passages = {one.annotation.selector: one.passage for one in known} | {None: None}
    sought = {one.selector for one in annotations if one.selector not in passages}
    passages |= _sought(text, {selector for selector in sought if selector is not None})
    located = (_located(annotation, passages[annotation.selector]) for annotation in annotations)
    return tuple(sorted(located, key=_text_order))


def locate_in_place(text: str, annotations: Iterable[Annotation]) -> tuple[Located, ...]:
    """Those of the annotations that stand where they did, in the order of the text: at once."""
    located = (
        _located(one, one.selector.passage if one.selector else None)
        for one in annotations
        if one.selector is None or is_in_place(text, one.selector)
    )
    return tuple(sorted(located, key=_text_order))


def _sought(text: str, selectors: Iterable[Selector]) -> dict[Selector | None, Passage | None]:
    """Where the passages are; the text is folded once, and only if one is not there unaltered."""
    found: dict[Selector | None, Passage | None] = {}
    folded: str | None = None
    for selector in selectors:
        passage = locate_unaltered(text, selector)
        if passage is None:
            folded = fold(text) if folded is None else folded
            passage = locate_altered(text, selector, folded)
        found[selector] = passage
    return found


def _located(annotation: Annotation, passage: Passage | None) -> Located:
    if annotation.selector is None:
        return Located(annotation, None, Finding.FOUND)
    return Located(annotation, passage, finding(annotation.selector, passage))


def _text_order(located: Located) -> tuple[int, int, int]:
    if located.passage is not None:
        return 1, located.passage.start, located.passage.end
    return (0 if located.finding is Finding.FOUND else 2), 0, 0
