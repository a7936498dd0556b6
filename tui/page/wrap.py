"""Where a block of text breaks into rows, counted in terminal cells."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rich.cells import split_graphemes

from tui.core.passage import Passage
from tui.page.cells import NOT_PLAIN, cells

_BLANK = re.compile(r"\s")

_NEVER_FIRST = frozenset("、。，．：；！？）」』】〕〉》’”…ー")
"""Characters that Chinese and Japanese typesetting never puts first in a row."""


Bounds = tuple[int, int]
"""The start and end of a row; a plain pair, as a book has a hundred thousand."""


def wrap(text: str, block: Passage, width: int, preformatted: bool = False) -> Iterator[Bounds]:
    """The rows of `block`, each at most `width` cells wide; blanks at a break belong to no row.

    A row ends before a blank, else after a hyphen or dash, else inside a word that is longer than
    the row. Line ends in the text are kept; `preformatted` lines keep their blanks as well.
    """
    pattern = _row_pattern(max(width, 1), preformatted)
    for start, end in _lines(text, block):
        if start == end:
            yield start, end
        elif NOT_PLAIN.search(text, start, end):
            yield from _wrap_graphemes(text, Passage(start, end), max(width, 2), preformatted)
        else:
            for row in pattern.finditer(text, start, end):
                yield row.span()


def folded(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` cells; all white space is blanks, and none is no line."""
    line = _BLANK.sub(" ", text).strip()
    rows = wrap(line, Passage(0, len(line)), width) if line else ()
    return [line[start:end] for start, end in rows]


def shortened(text: str, width: int) -> str:
    """`text` in at most `width` cells, its last words left out for "…"."""
    if cells(text) <= width:
        return text
    kept = ""
    for word in text.split():
        if cells(f"{kept} {word} …") > width:
            break
        kept = f"{kept} {word}".strip()
    if kept:
        return f"{kept} …"
    while text and cells(text) > width - 1:
        text = text[:-1]
    return f"{text}…"


def offset_at(text: str, row: Passage, column: int) -> int:
    """The offset of the character that stands at `column` cells into `row`, or the row's end."""
    graphemes, _ = split_graphemes(row.of(text))
    left = 0
    for start, _end, size in graphemes:
        if left + size > column:
            return row.start + start
        left += size
    return row.end


def step(text: str, row: Passage, offset: int, direction: int) -> int:
    """The start of the character after (1) or before (-1) the one at `offset`, marks and all.

    Stays within `row`; its end counts as after its last character.
    """
    starts = [row.start + start for start, _, _ in split_graphemes(row.of(text))[0]]
    if direction > 0:
        return next((start for start in starts if start > offset), row.end)
    return max((start for start in starts if start < offset), default=row.start)


@lru_cache(maxsize=64)
def _row_pattern(width: int, preformatted: bool) -> re.Pattern[str]:
    if preformatted:
        return re.compile(f".{{1,{width}}}")
    to_blank = rf".{{0,{width - 1}}}\S(?= |\Z|\n)"
    to_dash = f".{{0,{max(width - 1, 0)}}}[-–—/]"
    return re.compile(rf"(?=[^ ])(?:{to_blank}|{to_dash}|.{{1,{width}}})")


def _lines(text: str, block: Passage) -> Iterator[Bounds]:
    start = block.start
    while (end := text.find("\n", start, block.end)) >= 0:
        yield start, end
        start = end + 1
    yield start, block.end


def _wrap_graphemes(text: str, line: Passage, width: int, preformatted: bool) -> Iterator[Bounds]:
    """Wrapping by whole graphemes, where a character may take no cell or two."""
    graphemes, _ = split_graphemes(line.of(text))
    start = used = 0
    breaks: int | None = None
    position = 0
    while position < len(graphemes):
        begin, _, size = graphemes[position]
        if position > start and _may_break(text[line.start + graphemes[position - 1][0]],
                                           text[line.start + begin], size):  # fmt: skip
            breaks = position
        if used + size > width and position > start:
            stop = position if breaks is None or preformatted else breaks
            yield _trimmed(text, line, graphemes[start][0], graphemes[stop][0], preformatted)
            start = _skip_blanks(text, line, graphemes, stop, preformatted)
            position, used, breaks = start, 0, None
            continue
        used += size
        position += 1
    if start < len(graphemes):
        yield _trimmed(text, line, graphemes[start][0], len(line), preformatted)


def _may_break(before: str, after: str, size: int) -> bool:
    """Whether a row may end between these two characters; `size` is the second one's cells."""
    if after == " " or before in " -–—/":
        return True
    wide = size == 2 or cells(before) == 2
    return wide and after not in _NEVER_FIRST and before not in "（「『【〔〈《“‘"


def _trimmed(text: str, line: Passage, start: int, end: int, preformatted: bool) -> Bounds:
    start, end = line.start + start, line.start + end
    return start, end if preformatted else start + len(text[start:end].rstrip(" "))


def _skip_blanks(
    text: str, line: Passage, graphemes: list[tuple[int, int, int]], index: int, preformatted: bool
) -> int:
    while not preformatted and index < len(graphemes):
        start, end, _ = graphemes[index]
        if text[line.start + start : line.start + end] != " ":  # it may bear an accent
            break
        index += 1
    return index
