"""Sheets of a plain text: the pages that form feeds part, each with the number printed on it.

Heads and feet are taken off: the line with the number, and lines that come back on other sheets.
A number is told by its neighbours: it grows as the sheets do.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tui.core.work import PageSource
from tui.sources.roman import roman

_EDGE = 2
"""Lines at the head and at the foot of a sheet that may be no text."""

_LONGEST = 100
_NEIGHBOURS = 8
"""Sheets to each side that may tell the number of one."""

_OFTEN = 3
"""Sheets on which a line stands that is a running head."""

_FEWEST_LETTERS = 5
_MISREAD = 3
"""Letters of a running head, and those that may be taken for figures of its number."""

_BESIDE = 2
"""Sheets at either end of the numbered ones that are counted on from them."""

_NUMBER = r"(?P<number>[0-9]{1,4}|[ivxlcdm]{1,8})"
_NUMBERED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"[\W_]*(?:page|pg\.?|p\.)?[\W_]*{_NUMBER}(?:\s*(?:of|/)\s*[0-9]+)?[\W_]*",
        rf".*\S\s+[\[(]?(?:page|pg\.?|p\.)?\s*{_NUMBER}[\])]?\W*",
        rf"\W*{_NUMBER}\W*\s+\S.*",
    )
)
"""A number alone, behind other words, and before them."""

_FOOT = re.compile(r"\S.*\s{2,}\[Page (?P<number>[0-9]{1,4})\]\s*")
_SPREAD = re.compile(r"\S {3,}\S")
_LETTERS = re.compile(r"[^\W\d_]+")


PAGE_BEGINS = "\x02[=~][^\x03]*\x03"
"""A pattern of what stands in a line where a page begins in the middle of a paragraph."""

_BEGINNING = re.compile("\x02([=~])([^\x03]*)\x03")


@dataclass(frozen=True)
class Sheet:
    """The lines of a sheet, and what it is called; "" for a text that is not parted."""

    lines: tuple[str, ...]
    label: str = ""
    source: PageSource = PageSource.POSITION

    @property
    def beginning(self) -> str:
        """What stands in a line where the sheet begins."""
        return f"\x02{'=' if self.source is PageSource.PRINTED else '~'}{self.label}\x03"


def beginnings_in(text: str) -> Iterator[tuple[str, str, PageSource]]:
    """The pieces of a text, each with the label and source of the page that begins with it.

    The first has no label.
    """
    first, *rest = _BEGINNING.split(text)
    yield first, "", PageSource.POSITION
    for at in range(0, len(rest), 3):
        sign, label, words = rest[at : at + 3]
        yield words, label, PageSource.PRINTED if sign == "=" else PageSource.POSITION


def without_beginnings(text: str) -> str:
    """The text alone."""
    return _BEGINNING.sub("", text)


@dataclass(frozen=True)
class _Candidate:
    """A line at the edge of a sheet that ends or begins with a number."""

    line: int
    is_arabic: bool
    number: int
    label: str

    def ahead(self, sheet: int) -> tuple[bool, int]:
        """How far the number is ahead of the count of the sheets."""
        return self.is_arabic, self.number - sheet


def sheets_of(text: str) -> list[Sheet]:
    """The sheets of a text: parted by form feeds, else by feet such as those of RFCs."""
    sheets = [Sheet(tuple(part.split("\n"))) for part in text.split("\f")]
    if len(sheets) > 1 and not any(line.strip() for line in sheets[-1].lines):
        sheets.pop()
    if len(sheets) == 1:
        sheets = [Sheet(tuple(lines)) for lines in _parted_by_feet(sheets[0].lines)]
    return _numbered(sheets) if len(sheets) > 1 else sheets


def _parted_by_feet(lines: Sequence[str]) -> Iterator[Sequence[str]]:
    """The lines up to each foot, where their numbers count the sheets."""
    feet = [(at, int(match["number"])) for at, line in enumerate(lines) if (match := _foot(line))]
    counts = all(one + 1 == other for (_, one), (_, other) in pairwise(feet))
    bounds = [0, *(at + 1 for at, _ in feet)] if counts and len(feet) > 1 else [0]
    for start, end in pairwise([*bounds, len(lines)]):
        if any(line.strip() for line in lines[start:end]):
            yield lines[start:end]


def _foot(line: str) -> re.Match[str] | None:
    return _FOOT.fullmatch(line) if "[Page " in line else None


def _numbered(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets with their numbers and without their heads and feet."""
    candidates = [list(_candidates(sheet.lines)) for sheet in sheets]
    chosen = _chosen(candidates)
    labels = _labels(chosen, len(sheets))
    often = Counter(
        key for sheet in sheets for key in {_key(line) for _, line in _edges(sheet.lines)}
    )
    heads = Counter(_key(sheets[at].lines[one.line]) for at, one in chosen.items())
    often |= Counter({key: _OFTEN for key, count in heads.items() if count > 1})
    running = [key for key, count in heads.items() if count > 1 and len(key) >= _FEWEST_LETTERS]
    return [
        replace(
            _cleared(sheet, chosen.get(number), often, running, bool(chosen) and number > 0),
            label=labels.get(number) or str(number + 1),
            source=PageSource.PRINTED if number in labels else PageSource.POSITION,
        )
        for number, sheet in enumerate(sheets)
    ]


def _edges(lines: Sequence[str]) -> list[tuple[int, str]]:
    """The first and last lines of a sheet, each with its number."""
    written = [(number, line) for number, line in enumerate(lines) if line.strip()]
    if len(written) <= 2 * _EDGE:
        return [*written[:1], *written[1:][-1:]]
    return [*written[:_EDGE], *written[-_EDGE:]]


def _candidates(lines: Sequence[str]) -> Iterator[_Candidate]:
    """The numbers that a sheet may have."""
    for at, line in _edges(lines):
        if len(line.strip()) > _LONGEST:
            continue
        for pattern in _NUMBERED:
            if match := pattern.fullmatch(line.strip()):
                label = match["number"]
                is_arabic = label.isdecimal()
                yield _Candidate(at, is_arabic, int(label) if is_arabic else roman(label), label)


def _chosen(candidates: Sequence[Sequence[_Candidate]]) -> dict[int, _Candidate]:
    """The number of each sheet that has one as far ahead as those of sheets near by."""
    needed = 1 if len(candidates) < 2 * _OFTEN else 2
    ahead = [{one.ahead(sheet) for one in found} for sheet, found in enumerate(candidates)]
    chosen: dict[int, _Candidate] = {}
    for sheet, found in enumerate(candidates):
        near = Counter(
            value
            for other in range(max(sheet - _NEIGHBOURS, 0), sheet + _NEIGHBOURS + 1)
            if other != sheet and other < len(ahead)
            for value in ahead[other]
        )
        best = max(found, key=lambda one: near[one.ahead(sheet)], default=None)
        if best is not None and near[best.ahead(sheet)] >= needed:
            chosen[sheet] = best
    return chosen


def _labels(chosen: dict[int, _Candidate], count: int) -> dict[int, str]:
    """The labels: the numbers, and those of sheets between and beside that have none."""
    labels = {sheet: one.label for sheet, one in chosen.items()}
    numbered = sorted(chosen)
    for one, other in pairwise(numbered):
        if chosen[one].ahead(one) == chosen[other].ahead(other) and chosen[one].is_arabic:
            labels |= {at: str(chosen[one].number + at - one) for at in range(one + 1, other)}
    for known, beside in (
        (numbered[:1], range(-_BESIDE, 0)),
        (numbered[-1:], range(1, _BESIDE + 1)),
    ):
        for sheet in known:
            for by in beside:
                number = chosen[sheet].number + by
                if chosen[sheet].is_arabic and number > 0 and 0 <= sheet + by < count:
                    labels[sheet + by] = str(number)
    return labels


def _cleared(
    sheet: Sheet,
    number: _Candidate | None,
    often: Counter[str],
    running: Sequence[str],
    is_headed: bool,
) -> Sheet:
    """The sheet without the line of its number and those that come back on other sheets.

    Lines that are all there is on it are no heads.
    """
    edges = _edges(sheet.lines)
    taken = {number.line} if number is not None else set()
    for at, line in edges:
        if often[_key(line)] >= _OFTEN and _key(line) and _stands_apart(sheet.lines, at, taken):
            taken.add(at)
    if number is None:
        taken |= {at for at, line in (*edges[:1], *edges[-1:]) if _is_misread(line, running)}
    if is_headed and edges and _is_spread_head(sheet.lines, edges[0][0]):
        taken.add(edges[0][0])
    if all(at in taken for at, line in enumerate(sheet.lines) if line.strip()):
        taken = {number.line} if number is not None else set()
    return Sheet(tuple(line for at, line in enumerate(sheet.lines) if at not in taken))


def _is_misread(line: str, running: Sequence[str]) -> bool:
    """Whether a line is a running head whose number was read wrongly, "THE LIGHTS l27"."""
    key = _key(line)
    return any(map(str.isdecimal, line)) and any(
        head in key and len(key) - len(head) <= _MISREAD for head in running
    )


def _stands_apart(lines: Sequence[str], at: int, taken: set[int]) -> bool:
    """Whether there is no text right under a line at the head, or right above one at the foot."""
    beside = at + 1 if at < len(lines) // 2 else at - 1
    is_outside = not 0 <= beside < len(lines)
    return is_outside or beside in taken or not lines[beside].strip()


def _is_spread_head(lines: Sequence[str], at: int) -> bool:
    """Whether a line is set over the width of the sheet, with nothing right under it."""
    return bool(_SPREAD.search(lines[at])) and not "".join(lines[at + 1 : at + 2]).strip()


def _key(line: str) -> str:
    """What is the same in a running head from sheet to sheet: its letters."""
    return "".join(_LETTERS.findall(line)).casefold() if len(line) <= _LONGEST else ""
