"""Passage: a stretch of characters in one work's text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """The characters `start` to `end` (half-open, code points) of a work's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a passage: {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """A passage is a place even where it is empty; `len` tells whether it has words."""
        return True

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: "Passage") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Passage") -> bool:
        """Whether `other` lies wholly within this passage."""
        return self.start <= other.start and other.end <= self.end

    def joined(self, other: "Passage") -> "Passage":
        """The shortest passage that covers both."""
        return Passage(min(self.start, other.start), max(self.end, other.end))
