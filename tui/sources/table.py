"""Tables as lines of text."""

from unicodedata import category, east_asian_width

from tui.sources.prose import Prose

WIDEST = 100
"""Cells of an aligned line; a wider table is written row by row, each cell after its heading."""

_GAP = "  "


def set_table(rows: list[list[Prose]], *, is_headed: bool = True) -> Prose:
    """The rows as lines, in columns where they fit; the first has the headings, if it is headed."""
    widths: list[int] = []
    for row in rows:
        widths.extend([0] * (len(row) - len(widths)))
        for column, cell in enumerate(row):
            widths[column] = max(widths[column], _width(cell.text))
    if sum(widths) + len(_GAP) * (len(widths) - 1) > WIDEST:
        return _row_by_row(rows if is_headed else [[], *rows])
    return _in_columns(rows, widths, is_headed)


def _in_columns(rows: list[list[Prose]], widths: list[int], is_headed: bool) -> Prose:
    table = Prose()
    for number, row in enumerate(rows):
        owed = 0
        for cell, width in zip(row, widths, strict=False):
            if cell.length:
                table.put(" " * owed)
                table.join(cell)
                owed = 0
            owed += width - _width(cell.text) + len(_GAP)
        table.put("\n")
        if number == 0 and is_headed:
            table.put(_GAP.join("─" * width for width in widths) + "\n")
    return table


def _row_by_row(rows: list[list[Prose]]) -> Prose:
    """Each cell on a line after its heading; all but the first of a row are indented.

    What marks a heading has (notes, pages) stand where it is written first.
    """
    table = Prose()
    headings = list(rows[0])
    for row in rows[1:] or rows:
        first = True
        for column, cell in enumerate(row):
            if not cell.length:
                continue
            table.put("" if first else _GAP)
            if column < len(headings) and headings[column].length and len(rows) > 1:
                table.join(headings[column])
                table.put(": ")
                headings[column] = Prose(headings[column].text)
            table.join(cell)
            table.put("\n")
            first = False
    return table


def _width(text: str) -> int:
    """Terminal cells that `text` takes."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(character: str) -> int:
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
