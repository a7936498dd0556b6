"""Paging: pages as a person says they are, from a place of the text on."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tui.core.passage import Passage
from tui.core.selector import Selector, describe, locate
from tui.core.work import PageMark, PageSource, Work

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_NUMBER = re.compile(r"(?P<before>.*?)(?P<number>\d{1,9})\Z")
LONGEST_LABEL = 12
"""Characters of a page number that a person writes."""


@dataclass(frozen=True, slots=True)
class PageStart:
    """Here, a person says, begins the page with this label; it survives a changed copy."""

    selector: Selector
    label: str


def paged(work: Work, starts: Sequence[PageStart]) -> Work:
    """`work` with the pages that begin so; those that the file knows after them count up.

    What cannot be found again in this copy, and what no number follows, is left out.
    """
    placed = sorted(_placed(work, starts))
    if not placed:
        return work
    kept = [page for page in work.pages if page.offset < placed[0][0]]
    ends = [offset for offset, _ in placed[1:]] + [len(work.text) + 1]
    for (offset, label), end in zip(placed, ends, strict=True):
        places = dict.fromkeys([offset, *(p.offset for p in work.pages if offset < p.offset < end)])
        labels = _counted(label)
        kept += [
            PageMark(one, at, PageSource.USER) for at, one in zip(places, labels, strict=False)
        ]
    return replace(work, pages=tuple(kept))


def stated(
    work: Work, starts: Sequence[PageStart], offset: int, label: str
) -> tuple[PageStart, ...]:
    """The starts of pages after a person said that the page at `offset` is `label`.

    Where the file knows where its pages begin, the page of the file is meant; `work` has only
    those. No label takes back what was said of that page.
    """
    page = work.page_at(offset)
    place = page.offset if page else offset
    placed = [(locate(work.text, start.selector), start) for start in starts]
    if not label:
        reaching = [found.start for found, _ in placed if found and found.start <= place]
        place = max(reaching, default=-1)
    others = tuple(start for found, start in placed if not found or found.start != place)
    if not label:
        return others
    return (*others, PageStart(describe(work.text, Passage(place, place)), label))


def _placed(work: Work, starts: Iterable[PageStart]) -> Iterator[tuple[int, str]]:
    for start in starts:
        if start.label and (found := locate(work.text, start.selector)) is not None:
            yield found.start, start.label


def _counted(label: str) -> Iterator[str]:
    """`label` and those that follow it: "283", "284"; "xii", "xiii"; of others, it alone."""
    if number := _NUMBER.match(label):
        first = int(number["number"])
        yield from (f"{number['before']}{count}" for count in range(first, first + 1_000_000))
    elif (value := _roman_value(label.lower())) and label in (label.lower(), label.upper()):
        for count in range(value, 5000):
            numeral = roman_numeral(count)
            yield numeral.upper() if label.isupper() else numeral
    else:
        yield label


def roman_numeral(value: int) -> str:
    """The numeral of a number from 1 on, in small letters."""
    numeral = ""
    for worth, letters in _ROMAN:
        count, value = divmod(value, worth)
        numeral += letters * count
    return numeral


def _roman_value(numeral: str) -> int:
    """The value of a numeral in small letters; 0 where it is none."""
    value, rest = 0, numeral
    for worth, letters in _ROMAN:
        while rest.startswith(letters):
            value, rest = value + worth, rest.removeprefix(letters)
    return value if not rest and value < 5000 and roman_numeral(value) == numeral else 0
