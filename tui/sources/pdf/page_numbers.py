"""Page numbers: the file's own labels, else the numbers printed on the pages, else their place."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tui.core.clean import clean_line
from tui.core.work import PageSource
from tui.sources.pdf.running_heads import Margins, Number

_LONGEST = 30


@dataclass(frozen=True, slots=True)
class PageNumber:
    """What a page is called, and by whom."""

    label: str
    source: PageSource


def candidates(margins: Margins) -> list[Number]:
    """The numbers at the edges of a page."""
    rows = [*margins.head[:2], *margins.foot[:2]]
    return [number for row in rows for number in row.numbers]


def page_numbers(labels: Sequence[str], printed: Sequence[Sequence[Number]]) -> list[PageNumber]:
    """What each page is called.

    Labels that only count the pages give way to numbers that are printed and say otherwise.
    """
    names = [clean_line(label, _LONGEST) for label in labels]
    voted = _voted(printed)
    counted = all(name in ("", str(place)) for place, name in enumerate(names, 1))
    if any(names) and not (counted and any(voted)):
        own = PageSource.PDF_LABEL
        return [_called(name, own, place) for place, name in enumerate(names, 1)]
    printed_here = PageSource.PRINTED
    return [_called(name, printed_here, place) for place, name in enumerate(voted, 1)]


def _called(name: str, source: PageSource, place: int) -> PageNumber:
    return PageNumber(name, source) if name else PageNumber(str(place), PageSource.POSITION)


def _voted(printed: Sequence[Sequence[Number]]) -> list[str]:
    """The printed numbers: those that grow by one from page to page, and the gaps between them.

    A number that stays the same, or jumps, is the number of something else.
    """
    votes: Counter[tuple[bool, int]] = Counter()
    for place, numbers in enumerate(printed):
        votes.update({(one.arabic, one.value - place) for one in numbers})
    needed = 2 if len(printed) < 5 else max(3, len(printed) // 10)
    chosen = [_best(place, numbers, votes, needed) for place, numbers in enumerate(printed)]
    return [
        _name(place, step) if step is not None else "" for place, step in enumerate(_filled(chosen))
    ]


def _best(
    place: int, numbers: Sequence[Number], votes: Counter[tuple[bool, int]], needed: int
) -> tuple[bool, int, bool] | None:
    """How far the number on a page is ahead of its place, of the kind most pages agree on."""
    steps = [(votes[one.arabic, one.value - place], one) for one in numbers]
    agreed = [(count, one) for count, one in steps if count >= needed]
    if not agreed:
        return None
    _, one = max(agreed, key=lambda step: (step[0], step[1].arabic))
    return one.arabic, one.value - place, one.written.isupper() and not one.arabic


def _filled(
    chosen: list[tuple[bool, int, bool] | None],
) -> list[tuple[bool, int, bool] | None]:
    """The steps, with those of pages that have no number taken from the pages round them."""
    before, last = [], None
    for step in chosen:
        last = step or last
        before.append(last)
    after, last = [], None
    for step in reversed(chosen):
        last = step or last
        after.append(last)
    after.reverse()
    return [
        step or (one if one == other or other is None else other if one is None else None)
        for step, one, other in zip(chosen, before, after, strict=True)
    ]


def _name(place: int, step: tuple[bool, int, bool]) -> str:
    arabic, ahead, capital = step
    value = place + ahead
    if value < 1:
        return ""
    if arabic:
        return str(value)
    return _roman(value).upper() if capital else _roman(value)


_NUMERALS = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def _roman(value: int) -> str:
    written = ""
    for worth, letters in _NUMERALS:
        count, value = divmod(value, worth)
        written += letters * count
    return written
