"""Runs of lines in a plain text, and whether their line ends were meant."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from tui.sources.compounds import REJOINED, stands_for_rest
from tui.sources.scripts import begins_unspaced, ends_unspaced
from tui.sources.text.sheets import PAGE_BEGINS

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

_SOME = 6
"""Line ends by which prose that is wrapped narrower than the rest is known."""

_WIDER = 10
"""Characters by which a stanza may be wider than the one before it."""

_QUOTES = "\"'“‘«„([_"
_COLUMNS = re.compile(r"\S {3,}\S|^\s*[|+].*[|+]\s*$")
_BULLET = re.compile(r"\s{0,8}(?P<mark>[-*•]|o(?= {2})|\(?[0-9]{1,3}[.)]) +(?=\S)")
_ENDS = ".!?:;…—”’\"')]}*_。！？」』"
"""What stands at the end of a paragraph before one that is set in."""

_BULLETS = "•o"
_UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}")
_ABOUT = 4
"""Signs by which the line under a heading may be longer or shorter."""

_WIDE_BLANK = "\u3000"
"""What a paragraph of Chinese or Japanese begins with."""

_FIRST = re.compile(rf"(?:{PAGE_BEGINS})?\w")
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
    def underlined(self) -> int:
        """The level of a heading, where the first line is one with a line of = or - under it."""
        if len(self.lines) < 2 or not (line := _UNDERLINE.fullmatch(self.lines[1].strip())):
            return 0
        longer = len(line[0]) - len(self.lines[0].strip())
        return (1 if line[0][0] == "=" else 2) if abs(longer) <= _ABOUT else 0

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
        set_in = sum(line.startswith(_WIDE_BLANK) for line in self.lines)
        if 0 < set_in < len(self.lines) or any(line.endswith(REJOINED) for line in self.lines):
            return False
        width = max(max(map(len, self.lines)) - min(self.indents), round(measure * _NARROWER))
        roomy = _roomy(ends, width)
        full = sum(len(line) for line, _ in ends) >= measure * _FULL * len(ends)
        capitals = sum(after.lstrip(_QUOTES)[:1].isupper() for _, after in ends)
        as_verse = len(ends) > 1 and capitals > len(ends) * _VERSE
        if roomy <= len(ends) * _MEANT or (full and not as_verse):
            return False
        return as_verse or len(ends) < _SOME or _roomy(ends, self._width) > 0

    @property
    def _width(self) -> int:
        """How long its longest line is."""
        return max(len(line.strip()) for line in self.lines)

    def goes_on_from(self, verse: "Run") -> bool:
        """Whether it is a stanza like the one before it: no wider, and all its lines capitals."""
        capitals = all(line.lstrip(f" {_QUOTES}")[:1].isupper() for line in self.lines)
        narrow = self._width <= verse._width + _WIDER and min(self.indents) == min(verse.indents)
        return len(self.lines) > 1 and capitals and narrow

    def followed(self, line: str, others: tuple[str, ...]) -> "Run":
        """The run with what goes on behind it."""
        return Run((*self.lines, " " * min(self.indents) + line, *others))

    def items(self) -> list[tuple[str, str]]:
        """The mark and the text of each item, where the lines are a list of two or more.

        One is enough behind a mark that is nothing else.
        """
        marks = [_BULLET.match(line) for line in self.lines]
        starts = [number for number, mark in enumerate(marks) if mark]
        is_sure = marks[0] is not None and marks[0]["mark"] in _BULLETS
        if len(starts) < (1 if is_sure else 2) or starts[0] != 0:
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
        wide = [n for n, line in enumerate(self.lines) if line.startswith(_WIDE_BLANK)]
        starts = wide or [n for n, indent in enumerate(self.indents) if 2 <= indent - base <= 8]
        if not wide and (not starts or len(starts) * 2 > len(self.lines)):
            return [self.text]
        starts = [n for n in starts if n == 0 or self.lines[n - 1].rstrip()[-1] in _ENDS]
        bounds = sorted({0, *starts, len(self.lines)})
        return [joined(self.lines[start:end]) for start, end in pairwise(bounds)]

    @property
    def kept(self) -> str:
        """The lines as they are, but for the margin they share."""
        margin = min(self.indents)
        return "\n".join(line[margin:].rstrip().removesuffix(REJOINED) for line in self.lines)


def _roomy(ends: list[tuple[str, str]], width: int) -> int:
    """How many lines have room for the first word of the next."""
    return sum(len(line) + 1 + len(after.split(None, 1)[0]) <= width for line, after in ends)


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


def margin_of(lines: Iterable[str]) -> int:
    """The blanks that most lines of a text begin with; 0 where the lines begin otherwise."""
    indents = Counter(len(line) - len(line.lstrip(" ")) for line in lines if line.strip())
    [(indent, count)] = indents.most_common(1) or [(0, 0)]
    return indent if count * 2 > indents.total() else 0


def joined(lines: Iterable[str]) -> str:
    """Lines as one paragraph with single blanks."""
    pieces: list[str] = []
    for line in lines:
        words = " ".join(line.split())
        is_unspaced = bool(pieces) and ends_unspaced(pieces[-1]) and begins_unspaced(words)
        is_joined = bool(pieces) and _JOINT.search(pieces[-1]) and _FIRST.match(words)
        if pieces and not is_unspaced and (not is_joined or stands_for_rest(words)):
            pieces.append(" ")
        pieces.append(words.removesuffix(REJOINED))
    return "".join(pieces)
