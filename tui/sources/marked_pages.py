"""Page marks that stand in a text in brackets: [p. 12], [Pg 12], [page xii], {p. 12}, {12}.

A page that is only referred to is written in the same way. Marks are told by what they do: they
rise through the text, mostly by one; a reference stands behind a quotation or before a stop, and
goes to and fro.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui.core.work import PageSource
from tui.sources.prose import Prose
from tui.sources.roman import roman

_CALLED = r"(?:p\.|pg\.?|page)[ ]?"
_LABEL = r"(?:[0-9]{1,5}|[ivxlcdm]{1,12})"
_MARK = re.compile(
    rf"(?P<before>\s?)(?:\[(?P<in_square>{_CALLED}{_LABEL})\]|\{{(?P<in_curly>{_CALLED}{_LABEL})\}}"
    r"|(?<![\w^}\]])\{(?P<bare>[0-9]{1,5})\})(?P<after>\s?)",
    re.IGNORECASE,
)
_SURE = re.compile(rf"<!--\s*(?:page|p|pg|pb|page-?break)\b[.:=\s#\"']*({_LABEL})\b[^>]*-->", re.I)
_NUMBER = re.compile(rf"{_LABEL}$", re.I)
_REFERRED = re.compile(r"\s*[.,;:)!?\]]")
_QUOTED = re.compile(r"[\"”’»›“)]\s*$")
_INDENTS = " \t\n>#*_-"
_OPENING = re.compile(rf"\n[ \t>]*\n[{re.escape(_INDENTS)}]*$")
_LONGEST_INDENT = 100

_NEAR = 2
"""Pages by which one mark is mostly further than the one before."""

_FEWEST_BARE = 3
"""Bare numbers that are a series where there is nothing else."""

_OUT_OF_LINE = 0.25
"""The share of marks that may be out of the series: references, and misprints."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A mark as it is found: whether it is only a number, a reference by its place, or sure."""

    label: str
    place: int
    is_bare: bool = False
    is_reference: bool = False
    is_opening: bool = False
    is_sure: bool = False

    @property
    def is_doubtful(self) -> bool:
        """Whether it needs others beside it."""
        return self.is_bare or self.is_reference

    @property
    def rank(self) -> tuple[bool, int]:
        """What to compare labels by."""
        return rank(self.label)

    def is_before(self, other: "_Found", by: int = 1) -> bool:
        """Whether the other may be the next page, or one a few pages on."""
        (arabic, number), (other_arabic, other_number) = self.rank, other.rank
        return arabic != other_arabic or other_number - number <= by


class PageMarks:
    """Which of the bracketed numbers of a text are its pages, to be taken out as it is written."""

    def __init__(self, text: str) -> None:
        """The marks that `text` has; it is to be written in order, piece by piece."""
        found = _found(text)
        pages = set(_pages(found))
        self._occurrences: dict[str, int] = {}
        seen: Counter[str] = Counter()
        for mark in found:
            if not mark.is_sure:
                seen[mark.label] += 1
                if mark in pages:
                    self._occurrences[mark.label] = seen[mark.label]
        self._seen: Counter[str] = Counter()

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._occurrences)

    def write(self, prose: Prose, text: str) -> None:
        """Write `text` with the marks taken out, each as a page that begins there."""
        written = 0
        for start, end, label in self.cuts(text):
            prose.write(text[written:start])
            prose.page(label, PageSource.PRINTED)
            written = end
        prose.write(text[written:])

    def cuts(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where the marks in `text` stand, with a blank that would be one too many, and labels."""
        for match in _MARK.finditer(text) if self._occurrences else ():
            label = _label(match)
            self._seen[label] += 1
            if self._seen[label] != self._occurrences.get(label):
                continue
            start = match.end("before")
            is_parted = start == 0 or bool(match["before"])
            yield start, match.end() if is_parted else match.start("after"), label


def counts_up(labels: Iterable[str]) -> bool:
    """Whether each number is higher than the one before."""
    return all(one < other for one, other in pairwise(map(rank, labels)))


def rank(label: str) -> tuple[bool, int]:
    """What to compare numbers by: Roman ones come before Arabic ones."""
    return (True, int(label)) if label.isdecimal() else (False, roman(label))


def page_in_comment(markup: str) -> str:
    """The page that a comment of HTML says to begin, "<!-- page 12 -->"; "" for any other."""
    match = _SURE.fullmatch(markup.strip())
    return match[1] if match else ""


def _label(match: re.Match[str]) -> str:
    written = match["in_square"] or match["in_curly"] or match["bare"]
    number = _NUMBER.search(written)
    return number[0] if number else written


def _found(text: str) -> list[_Found]:
    marks = [
        _Found(
            _label(match),
            match.start(),
            is_bare=match["bare"] is not None and not _is_alone(text, match),
            is_reference=_is_reference(text, match),
            is_opening=_is_opening(text, match.end("before")),
        )
        for match in _MARK.finditer(text)
    ]
    sure = [_Found(match[1], match.start(), is_sure=True) for match in _SURE.finditer(text)]
    return sorted([*marks, *sure], key=lambda mark: mark.place)


def _is_reference(text: str, match: re.Match[str]) -> bool:
    """Whether a mark stands where a reference does; "Pg" is what transcribers write of pages."""
    if "pg" in match[0].lower():
        return False
    before = text[max(match.start() - 3, 0) : match.start()]
    return bool(_REFERRED.match(text, match.end()) or _QUOTED.search(before))


def _is_alone(text: str, match: re.Match[str]) -> bool:
    """Whether a mark has its line for itself."""
    start, end = match.end("before"), match.start("after")
    begins = start == 0 or text[start - 1] == "\n"
    return begins and (end == len(text) or text[end] == "\n")


def _is_opening(text: str, place: int) -> bool:
    """Whether a paragraph begins there."""
    before = text[max(place - _LONGEST_INDENT, 0) : place]
    return not before.strip(_INDENTS) or _OPENING.search(before) is not None


def _pages(found: Sequence[_Found]) -> list[_Found]:
    """The marks that are pages, in a series that rises."""
    series = _rising(found)
    kept = [mark for number, mark in enumerate(series) if _is_kept(series, number)]
    near = sum(one.is_before(other, _NEAR) for one, other in pairwise(kept))
    if all(mark.is_bare for mark in found):
        return kept if len(found) == len(kept) >= _FEWEST_BARE else []
    plain = sum(not mark.is_doubtful for mark in kept)
    out = sum(not mark.is_doubtful for mark in found) - plain
    if not plain or out > _OUT_OF_LINE * (out + plain) or 2 * near < len(kept) - 1:
        return []
    return kept if len(kept) > 1 or kept[0].is_opening or kept[0].is_sure else []


def _rising(found: Sequence[_Found]) -> list[_Found]:
    """The longest series of marks whose numbers rise."""
    ends: list[tuple[bool, int]] = []
    last: list[int] = []
    before: list[int] = []
    for number, mark in enumerate(found):
        length = bisect_left(ends, mark.rank)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [mark.rank]
        last[length : length + 1] = [number]
    series, number = [], last[-1] if last else -1
    while number >= 0:
        series.append(found[number])
        number = before[number]
    return series[::-1]


def _is_kept(series: Sequence[_Found], number: int) -> bool:
    """Whether a mark of a series is a page: a doubtful one, only right between its neighbours."""
    mark = series[number]
    if not mark.is_doubtful:
        return True
    beside = [*pairwise(series[max(number - 1, 0) : number + 2])]
    return len(beside) > 0 and all(one.is_before(other) for one, other in beside)
