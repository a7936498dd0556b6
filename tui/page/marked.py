"""Marked: annotations as they are drawn on the page, in the text and beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tui.core.annotation import Annotation, Colour, Located
from tui.core.passage import Passage
from tui.core.stretches import Stretches


@dataclass(frozen=True)
class Marked:
    """Annotations made ready to be drawn: once, for as long as they are the same."""

    marks: tuple[Located, ...] = ()

    def over(self, row: Passage) -> Iterator[tuple[Passage, str]]:
        """The passages that share a character with `row`, each with the look of its colour."""
        for passage, annotation in self._stretches.over(row):
            yield passage, f"highlight-{annotation.colour}"

    def colour(self, row: Passage) -> Colour | None:
        """The colour of the last annotation on `row`, if there is one."""
        colours = [annotation.colour for _, annotation in self._stretches.over(row)]
        return colours[-1] if colours else None

    def noted(self, row: Passage) -> bool:
        """Whether a passage with a note begins on `row`."""
        return any(
            annotation.note and passage.start in row
            for passage, annotation in self._stretches.over(row)
        )

    @cached_property
    def _stretches(self) -> Stretches[Annotation]:
        return Stretches(
            (mark.passage, mark.annotation) for mark in self.marks if mark.passage is not None
        )
