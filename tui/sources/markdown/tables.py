"""Tables that are drawn: pandoc's simple, multiline and grid tables, and captions of tables.

Source: Pandoc User's Guide, "Tables". Each is a rule of markdown-it for blocks, which gives the
tokens that its own rule gives for tables with pipes.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

LONGEST = 400
"""Lines of a drawn table: for its end no more is searched."""

_BORDER = re.compile(r"\+(?:[-=:]+\+)+")
_BORDER_PART = re.compile(r"[-=+:]{3,}")
_DASHES = re.compile(r"-{2,}(?: +-{2,})*")
_CAPTION = re.compile(r"(?:[Tt]able)?:\s+(?P<caption>\S.*)")
_ATTRIBUTES = re.compile(r"\s*\{[#.][^{}]*\}\s*$")
CAPTION = "caption"
"""The class of a paragraph that is a table's caption."""


class _Table(NamedTuple):
    """The rows of a table, whether the first has the headings, and the line after it."""

    rows: Sequence[Sequence[str]]
    is_headed: bool
    end: int


def drawn_tables(parser: MarkdownIt) -> None:
    """Let the parser read drawn tables, and captions of any."""
    parser.block.ruler.before("table", "drawn_table", _read_table)
    parser.block.ruler.before("table", "table_caption", _read_caption)


def _read_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    lines = _Lines(state, start, min(end, start + LONGEST))
    first = lines[0].strip()
    table = None
    if first.startswith("+"):
        table = _grid(lines)
    elif _DASHES.fullmatch(first):
        table = _between_lines(lines)
    elif _columns(lines[1]):
        table = _simple(lines)
    if table is None:
        return False
    if not silent:
        _push(state, start, table)
        state.line = start + table.end
    return True


class _Lines:
    """The lines of a text from one on, counted from 0; behind the last they are empty."""

    def __init__(self, state: StateBlock, start: int, end: int) -> None:
        self._state = state
        self._start = start
        self.count = end - start

    def __getitem__(self, number: int) -> str:
        if not 0 <= number < self.count:
            return ""
        line = self._start + number
        return self._state.getLines(line, line + 1, self._state.blkIndent, False).rstrip()


def _columns(line: str) -> list[int]:
    """Where the columns begin, by a line of dashes; none for a line of one dash or of words."""
    if not line.lstrip().startswith("--") or not _DASHES.fullmatch(line.strip()):
        return []
    begins = [run.start() for run in re.finditer("-+", line)]
    return begins if len(begins) > 1 else []


def _cut(line: str, columns: Sequence[int]) -> list[str]:
    """The cells of a line; what stands before the first column belongs to it."""
    bounds = [0, *columns[1:], len(line)]
    return [line[start:end].strip() for start, end in pairwise(bounds)]


def _simple(lines: _Lines) -> _Table | None:
    """A line of headings over dashes, and a line for each row up to an empty one."""
    columns = _columns(lines[1])
    rows = [_cut(lines[0], columns)]
    number = 2
    while lines[number] and not _columns(lines[number]):
        rows.append(_cut(lines[number], columns))
        number += 1
    closed = bool(lines[number])
    return _Table(rows, True, number + closed) if len(rows) > 1 else None


def _between_lines(lines: _Lines) -> _Table | None:
    """A table between two lines of dashes; where empty lines part its rows, they may be long."""
    columns = _columns(lines[0])
    head: list[str] = []
    number = 1
    if not columns:
        while lines[number] and not _columns(lines[number]):
            head.append(lines[number])
            number += 1
        columns = _columns(lines[number])
        number += 1
    last = _end(lines, number)
    if not columns or last is None or last == number:
        return None
    body = [lines[at] for at in range(number, last)]
    rows = _parted(body) if "" in body else [[line] for line in body]
    written = [_joined([_cut(line, columns) for line in row]) for row in (head, *rows) if row]
    return _Table(written, bool(head), last + 1)


def _end(lines: _Lines, number: int) -> int | None:
    """The line of dashes that ends a table, if there is one before two empty lines."""
    while number < lines.count:
        if _DASHES.fullmatch(lines[number].strip()):
            return number
        if not lines[number] and not lines[number + 1]:
            return None
        number += 1
    return None


def _grid(lines: _Lines) -> _Table | None:
    """Cells drawn with +, - and |; a border of = ends the headings."""
    border = lines[0].strip()
    if not _BORDER.fullmatch(border):
        return None
    margin = lines[0].index("+")
    bounds = [at for at, sign in enumerate(lines[0]) if sign == "+"]
    rows: list[list[str]] = []
    cells: list[list[str]] = []
    number, headed = 1, False
    while lines[number][margin : margin + 1] in ("|", "+"):
        line = lines[number]
        if _BORDER.fullmatch(line.strip()):
            rows.extend([_joined(cells)] if cells else [])
            headed = headed or ("=" in line and len(rows) == 1)
            cells = []
        else:
            cells.append(_between(line, bounds))
        number += 1
    return _Table(rows, headed, number) if rows and not cells else None


def _between(line: str, bounds: Sequence[int]) -> list[str]:
    """The cells between the bounds; one that spans several columns stands in the first of them."""
    cells, begun, spanned = [], bounds[0] + 1, 0
    for bound in bounds[1:]:
        if line[bound : bound + 1] in ("|", "+", ""):
            words = line[begun:bound].strip()
            cells += ["" if _BORDER_PART.fullmatch(words) else words, *[""] * spanned]
            begun, spanned = bound + 1, 0
        else:
            spanned += 1
    return cells


def _parted(lines: Sequence[str]) -> list[list[str]]:
    """Rows of several lines, parted by empty ones."""
    rows: list[list[str]] = [[]]
    for line in lines:
        if line:
            rows[-1].append(line)
        elif rows[-1]:
            rows.append([])
    return [row for row in rows if row]


def _joined(lines: Sequence[Sequence[str]]) -> list[str]:
    """The cells of one row from those of its lines."""
    width = max(map(len, lines), default=0)
    columns = [[line[at] for line in lines if at < len(line)] for at in range(width)]
    return [" ".join(filter(None, cells)) for cells in columns]


def _push(state: StateBlock, start: int, table: _Table) -> None:
    state.push("table_open", "table", 1).map = [start, start + table.end]
    rows = list(table.rows) if table.is_headed else [[], *table.rows]
    for number, row in enumerate(rows):
        part, cell = ("tbody", "td") if number else ("thead", "th")
        if number < 2:
            state.push(f"{part}_open", part, 1)
        state.push("tr_open", "tr", 1)
        for content in row:
            state.push(f"{cell}_open", cell, 1)
            inline = state.push("inline", "", 0)
            inline.content, inline.children, inline.map = content, [], [start, start + table.end]
            state.push(f"{cell}_close", cell, -1)
        state.push("tr_close", "tr", -1)
        if number in (0, len(rows) - 1):
            state.push(f"{part}_close", part, -1)
    state.push("table_close", "table", -1)


def _read_caption(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A paragraph that begins with "Table:" or a colon, right after a table."""
    lines = _Lines(state, start, end)
    match = _CAPTION.fullmatch(lines[0].strip())
    if match is None or not state.tokens or state.tokens[-1].type != "table_close":
        return False
    if silent:
        return True
    said, number = [match["caption"]], 1
    while lines[number]:
        said.append(lines[number].strip())
        number += 1
    state.push("paragraph_open", "p", 1).attrSet("class", CAPTION)
    inline = state.push("inline", "", 0)
    inline.content = _ATTRIBUTES.sub("", "\n".join(said))
    inline.children, inline.map = [], [start, start + number]
    state.push("paragraph_close", "p", -1)
    state.line = start + number
    return True
