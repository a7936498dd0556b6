"""Tables: cells written down as pieces, and set in columns once the table is whole."""

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from tui.core.work import BlockKind
from tui.sources.hypertext.manuscript import Manuscript, Piece
from tui.sources.hypertext.scribe import Closing, Scribe
from tui.sources.hypertext.traits import Attributes
from tui.sources.prose import Prose
from tui.sources.table import set_table

_GRIDS = "grids"
_LONGEST_CELL = 800
_MOST_COLUMNS = 200
_MOST_ROWS = 500


class Cell(NamedTuple):
    """The pieces `first` to `last` of a manuscript, as a cell over so many columns and rows."""

    first: int
    last: int
    columns: int
    rows: int


@dataclass
class Grid:
    """A table that is being told: it begins at piece `first`."""

    first: int
    is_layout: bool = False
    rows: list[list[Cell]] = field(default_factory=list)
    has_heads: bool = False


def open_table(scribe: Scribe, attributes: Attributes) -> Closing:
    """A table; one that only lays out a page is the blocks that are in it."""
    grids = scribe.state.setdefault(_GRIDS, [])
    for outer in grids:
        outer.is_layout = True
    grid = Grid(len(scribe.manuscript.pieces), attributes.get("role") == "presentation")
    grids.append(grid)

    def close() -> None:
        grids.pop()
        _set(scribe.manuscript, grid)

    return close


def open_row(scribe: Scribe, _: Attributes) -> None:
    """A row."""
    if grids := scribe.state.get(_GRIDS):
        grids[-1].rows.append([])


def open_cell(scribe: Scribe, attributes: Attributes) -> Closing | None:
    """A cell, whose blocks stand where the table does."""
    return _cell(scribe, attributes, is_head=False)


def open_head(scribe: Scribe, attributes: Attributes) -> Closing | None:
    """A cell that is a heading."""
    return _cell(scribe, attributes, is_head=True)


def _cell(scribe: Scribe, attributes: Attributes, is_head: bool) -> Closing | None:
    grids = scribe.state.get(_GRIDS)
    if not grids:
        return None
    grid = grids[-1]
    first = len(scribe.manuscript.pieces)
    columns, rows = _span(attributes.get("colspan")), _span(attributes.get("rowspan"))

    def close() -> None:
        if not grid.rows:
            grid.rows.append([])
        last = len(scribe.manuscript.pieces)
        grid.rows[-1].append(Cell(first, last, columns, rows))
        grid.has_heads = grid.has_heads or (is_head and len(grid.rows) == 1)

    return close


def _span(written: str | None) -> int:
    digits = (written or "").strip()
    number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 5 else 1
    return max(number, 1)


def _set(manuscript: Manuscript, grid: Grid) -> None:
    """Put one block in the place of the pieces of a table, unless it only lays out a page."""
    pieces = manuscript.pieces[grid.first :]
    rows = [row for row in grid.rows if row]
    if not pieces or not rows or grid.is_layout or not _is_table(manuscript, rows):
        return
    while manuscript.extents and manuscript.extents[-1].first >= grid.first:
        manuscript.extents.pop()
    captions = _outside(manuscript, grid, rows)
    cells = _filled([[(_joined(manuscript, cell), cell) for cell in row] for row in rows])
    del manuscript.pieces[grid.first :]
    manuscript.pieces.extend(captions)
    table = set_table(cells, is_headed=grid.has_heads)
    manuscript.write(BlockKind.TABLE, table)


def _is_table(manuscript: Manuscript, rows: list[list[Cell]]) -> bool:
    """Whether it has columns, and cells that are no long texts with headings of their own."""
    if max(map(len, rows)) < 2:
        return False
    for row in rows:
        for cell in row:
            inside = manuscript.pieces[cell.first : cell.last]
            if any(piece.kind is BlockKind.HEADING for piece in inside):
                return False
            if len(inside) > 1 and sum(len(piece.text) for piece in inside) > _LONGEST_CELL:
                return False
    return True


def _outside(manuscript: Manuscript, grid: Grid, rows: list[list[Cell]]) -> list[Piece]:
    """The pieces of a table that stand in no cell: its caption."""
    within = {number for row in rows for cell in row for number in range(cell.first, cell.last)}
    numbers = range(grid.first, len(manuscript.pieces))
    return [manuscript.pieces[number] for number in numbers if number not in within]


def _joined(manuscript: Manuscript, cell: Cell) -> Prose:
    """The pieces of a cell in one line."""
    joined = Prose()
    for piece in manuscript.pieces[cell.first : cell.last]:
        if joined.length:
            joined.put(" ")
        joined.put(piece.lead)
        joined.join(_in_a_line(piece))
    return joined


def _in_a_line(piece: Piece) -> Piece:
    text = piece.text
    if "\n" in text or text[-1:] == " ":
        return replace(piece, text=text.replace("\n", " ").rstrip())
    return piece


def _filled(rows: list[list[tuple[Prose, Cell]]]) -> list[list[Prose]]:
    """The cells in their columns, with nothing where a cell reaches over from the left or above."""
    filled: list[list[Prose]] = []
    taken: dict[int, int] = {}
    for row in rows:
        line: list[Prose] = []
        for prose, cell in row:
            while taken.get(len(line), 0) > 0:
                line.append(Prose())
            first = len(line)
            for column in range(first, min(first + cell.columns, _MOST_COLUMNS)):
                taken[column] = min(cell.rows, _MOST_ROWS)
                line.append(prose if column == first else Prose())
        filled.append(line)
        taken = {column: left - 1 for column, left in taken.items() if left > 1}
    return filled
