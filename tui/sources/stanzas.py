"""Runs of lines in a plain text, and whether their line ends were meant."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

LONG_LINE = 120
"""Characters: where lines are often longer, each is a paragraph of its own."""

_NARROWER = 0.8
"""How much narrower than the rest a set-in passage may be and still be wrapped prose."""

_MEANT = 0.3
"""The share of line ends with room for another word that makes a run verse."""

_FULL = 0.75
"""How long lines are, of the text's line length, that reach the margin."""

_VERSE = 0.75
"""The share of lines of verse that begin with a capital."""

_QUOTES = "\"'“‘«„([_"
_COLUMNS = re.compile(r"\S {3,}\S|^\s*[|+].*[|+]\s*$")
_BULLET = re.compile(r"\s{0,8}(?P<mark>[-*•]|\(?[0-9]{1,3}[.)]) +(?=\S)")
_JOINT = re.compile(r"\w(?:-{1,3}|—)$")


@dataclass(frozen=True)
class Run:
    """Lines that no blank line parts."""

    lines: tuple[str, ...]

    @cached_property
    def indents(self) -> list[int]:
        """The blanks before each line."""
        return [len(line) - len(line.lstrip()) for line in self.lines]

    @cached_property
    def text(self) -> str:
        """The lines as one paragraph; a word that a line end parts at a hyphen is one word."""
        return joined(self.lines)

    @property
    def is_set_in(self) -> bool:
        """Whether all of several lines stand in from the margin."""
        return len(self.lines) > 1 and min(self.indents) >= 2

    @property
    def has_columns(self) -> bool:
        """Whether most lines are set in columns."""
        set_so = sum(1 for line in self.lines if _COLUMNS.search(line))
        return len(self.lines) > 1 and set_so * 3 > len(self.lines) * 2

    def is_broken(self, measure: int) -> bool:
        """Whether its line ends were meant: the next word would often have fitted in the line.

        `measure` is the text's line length. Lines nearly as long as that are broken on purpose
        only where each begins with a capital, as lines of verse do. A line set in further than
        the one before it begins something new, and says nothing.
        """
        ends = [
            (line.strip(), following.strip())
            for (line, following), (indent, next_indent) in zip(
                pairwise(self.lines), pairwise(self.indents), strict=True
            )
            if next_indent <= indent + 1
        ]
        if not ends:
            return False
        width = max(max(map(len, self.lines)) - min(self.indents), round(measure * _NARROWER))
        roomy = sum(len(line) + 1 + len(after.split(None, 1)[0]) <= width for line, after in ends)
        full = sum(len(line) for line, _ in ends) >= measure * _FULL * len(ends)
        capitals = sum(after.lstrip(_QUOTES)[:1].isupper() for _, after in ends)
        as_verse = len(ends) > 1 and capitals > len(ends) * _VERSE
        return roomy > len(ends) * _MEANT and (as_verse or not full)

    def items(self) -> list[tuple[str, str]]:
        """The mark and the text of each item, where the lines are a list of two or more."""
        marks = [_BULLET.match(line) for line in self.lines]
        starts = [number for number, mark in enumerate(marks) if mark]
        if len(starts) < 2 or starts[0] != 0:
            return []
        items = []
        for start, end in pairwise([*starts, len(self.lines)]):
            text = joined(self.lines[start:end])
            mark = text.split(" ", 1)[0]
            items.append((mark, text[len(mark) + 1 :]))
        return items

    def paragraphs(self) -> list[str]:
        """The paragraphs, each begun by a line that is set in, where a few are."""
        base = min(self.indents)
        starts = [n for n, indent in enumerate(self.indents) if 2 <= indent - base <= 8]
        if not starts or len(starts) * 2 > len(self.lines):
            return [self.text]
        bounds = sorted({0, *starts, len(self.lines)})
        return [joined(self.lines[start:end]) for start, end in pairwise(bounds)]

    @property
    def kept(self) -> str:
        """The lines as they are, but for the margin they share."""
        margin = min(self.indents)
        return "\n".join(line[margin:].rstrip() for line in self.lines)


def runs(lines: Iterable[str]) -> Iterator[Run]:
    """The runs of lines between blank lines."""
    run: list[str] = []
    for line in lines:
        if line and not line.isspace():
            run.append(line)
        elif run:
            yield Run(tuple(run))
            run = []
    if run:
        yield Run(tuple(run))


def measure_of(lines: Iterable[str]) -> int:
    """The line length a text is wrapped at: nine tenths of the lines that go on are no longer."""
    lengths = sorted(
        len(line.rstrip())
        for line, following in pairwise(lines)
        if line.strip() and following.strip()
    )
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def joined(lines: Iterable[str]) -> str:
    """Lines as one paragraph with single blanks."""
    pieces: list[str] = []
    for line in lines:
        words = " ".join(line.split())
        if pieces and not (_JOINT.search(pieces[-1]) and words[:1].isalnum()):
            pieces.append(" ")
        pieces.append(words)
    return "".join(pieces)
