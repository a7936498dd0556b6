"""What stands before and after the text of a work on its page, and is not text."""

from dataclasses import dataclass

from tui.core.work import Work
from tui.page.wrap import folded

Line = tuple[str, str]
"""A line and the name of its look."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Lines before the first row of the text and after the last one."""

    opening: tuple[Line, ...] = ()
    ending: tuple[Line, ...] = ()

    @property
    def before(self) -> int:
        """How many rows stand before the text."""
        return len(self.opening)

    @property
    def after(self) -> int:
        """How many rows stand after it."""
        return len(self.ending)

    def row(self, number: int, after: int) -> Line:
        """The line `number` rows from the start of the text (negative), or `after` its end."""
        if number < 0:
            return self.opening[number]
        return self.ending[after] if after < len(self.ending) else ("", "text")


def opening_of(work: Work, width: int) -> tuple[Line, ...]:
    """The title, the authors, and where and when the work came out."""
    reference = work.reference
    title = [(line, "opening-title") for line in folded(reference.title, width)]
    below = [
        (line, "opening")
        for part in (", ".join(reference.authors), reference.published)
        for line in folded(part, width)
    ]
    lines = [*title, *below]
    return (("", "text"), *lines, ("", "text")) if lines else (("", "text"),)


def ending_of(work: Work, width: int) -> tuple[Line, ...]:
    """Where the copy is an excerpt, what is missing and how to open one's own full copy."""
    if not work.excerpt:
        return (("", "text"),)
    said = [(line, "ending") for line in folded(work.excerpt, width)]
    return ("", "text"), ("· · ·".center(width), "ending"), ("", "text"), *said, ("", "text")
