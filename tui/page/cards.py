"""Cards: what the notes panel says of each annotation, in lines of a width."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tui.core.annotation import Located
from tui.core.place import place_name
from tui.core.selector import Finding
from tui.core.work import Work
from tui.page.frame import Line
from tui.page.wrap import folded, shortened

_NOTE_ROWS = 6
"""Rows of a note that are shown while its annotation is not the present one."""


@dataclass(frozen=True, slots=True)
class Card:
    """The lines of one annotation; the first character of the first is its bar."""

    mark: Located
    lines: tuple[Line, ...]


def cards_of(
    work: Work, marks: Iterable[Located], width: int, today: date, current: str = ""
) -> tuple[Card, ...]:
    """A card for each annotation; that with the id `current` shows its whole note."""
    return tuple(
        Card(mark, tuple(_lines(work, mark, width, today, mark.annotation.id == current)))
        for mark in marks
    )


def stacked(cards: Sequence[Card], rows: Sequence[int] | None = None) -> list[tuple[int, Card]]:
    """Each card with the row it begins on: that of its passage in `rows`, or the next free one."""
    placed, free = [], 0
    for index, card in enumerate(cards):
        row = free if rows is None else max(rows[index], free)
        placed.append((row, card))
        free = row + len(card.lines) + 1
    return placed


def line_at(placed: Sequence[tuple[int, Card]], row: int) -> tuple[Line, Card] | None:
    """The line on that row and its card, if there is one."""
    index = bisect_right(placed, row, key=lambda one: one[0]) - 1
    if index < 0:
        return None
    first, card = placed[index]
    return (card.lines[row - first], card) if row < first + len(card.lines) else None


def _lines(work: Work, mark: Located, width: int, today: date, whole: bool) -> Iterable[Line]:
    annotation = mark.annotation
    inside = max(width - 2, 8)
    if annotation.selector is None:
        yield "  On the whole work", "card-place"
    else:
        yield f"▌ “{shortened(annotation.quote, inside - 2)}”", f"bar-{annotation.colour}"
    yield from _note_lines(annotation.note, inside, whole)
    yield f"  {_where(work, mark)}{_when(mark, today)}", "card-place"


def _note_lines(note: str, width: int, whole: bool) -> Iterable[Line]:
    lines = [line for paragraph in note.splitlines() for line in folded(paragraph, width)]
    shown = lines if whole else lines[:_NOTE_ROWS]
    yield from ((f"  {line}", "card-note") for line in shown)
    if len(shown) < len(lines):
        yield "  …", "card-note"


def _where(work: Work, mark: Located) -> str:
    if mark.finding is Finding.LOST:
        return "not found in this copy"
    if mark.passage is None:
        return work.reference.key
    place = place_name(work, mark.passage.start) or "here"
    return f"{place}, moved" if mark.finding is Finding.MOVED else place


def _when(mark: Located, today: date) -> str:
    modified = mark.annotation.modified
    if modified is None:
        return ""
    day = modified.astimezone().date()
    if day == today:
        return ", today"
    if (today - day).days == 1:
        return ", yesterday"
    return f", {day.day} {day:%b %Y}"
