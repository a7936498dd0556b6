"""Which lines of a plain text are headings, where that is clear."""

import re
from collections.abc import Collection, Mapping, Sequence

from tui.sources.roman import roman

_NUMBER = (
    r"(?:[0-9]{1,3}|[ivxlcdm]{1,8}|the\s+\w+|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[- ]\w+)?"
    r"|thirty(?:[- ]\w+)?|first|last|premi[eè]re?|primer[oa]?|prim[oa]|erste[rs]?)"
)
_RANKED = tuple(
    re.compile(rf"(?:{words})\s+{_NUMBER}(?:\s*[.:—–-]+(?:\s.{{0,300}})?|\s*)", re.IGNORECASE)
    for words in (
        "volume|vol\\.|tome|band",
        "book|livre|buch|libro",
        "part|parte|partie|teil",
        "act|acte|akt",
        "chapter|chap\\.|chapitre|kapitel|cap[ií]tulo|capitolo|canto|letter|lecture|stave",
        "scene|sc[eè]ne|section|abschnitt",
    )
)
_NUMERAL = re.compile(r"[IVXLCDM]{1,8}\.?")
_SECTION = re.compile(r"(?P<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,3})[.)]?\s+[^\W\d_a-z][^.!;]{1,70}")
_OPENING = re.compile(
    r"(?:table of )?contents|preface|foreword|introduction|prologue|epilogue|afterword|conclusions?"
    r"|appendix(?: [a-z0-9]{1,4})?|bibliography|references|works cited|notes|endnotes|footnotes"
    r"|index|abstract|glossary|acknowledge?ments?|dedication",
    re.IGNORECASE,
)
_LONGEST_CAPITALS = 60
_FEWEST_CAPITALS = 4

_NUMERAL_RANK = len(_RANKED)
_OPENING_RANK, _CAPITALS_RANK = -2, -1


def headings(paragraphs: Sequence[str]) -> dict[int, int]:
    """The numbers of the paragraphs that are headings, each with its level from 1.

    A heading has text under it before the next of its level or a higher one; the lines of a table
    of contents have not. A numeral alone is a heading where it is the first or counts on.
    """
    ranks: dict[int, int] = {}
    numeral = 0
    for number, text in enumerate(paragraphs):
        rank = _rank(text)
        if rank == _NUMERAL_RANK:
            counted, numeral = numeral + 1, roman(text.rstrip("."))
            rank = rank if numeral in (1, counted) else None
        if rank is not None:
            ranks[number] = rank
    ranks |= _numbered(paragraphs, ranks)
    levels = _levels(ranks)
    return {number: levels[number] for number in _with_text(levels, len(paragraphs))}


def _numbered(paragraphs: Sequence[str], others: Collection[int]) -> dict[int, int]:
    """The headings that count sections, "1. Scope" and "1.1 Words", each with its rank.

    None, where most have no text under them: those are the items of a list.
    """
    found: dict[int, int] = {}
    last: tuple[int, ...] = ()
    for number, text in enumerate(paragraphs):
        match = _SECTION.fullmatch(text)
        if match is None or number in others:
            continue
        counted = tuple(map(int, match["number"].split(".")))
        if counted == (1,) or _counts_on(last, counted):
            found[number] = _NUMERAL_RANK + len(counted)
            last = counted
    top = [number for number, rank in found.items() if rank == _NUMERAL_RANK + 1]
    bare = sum(number + 1 >= len(paragraphs) or number + 1 in found for number in top)
    with_parts = sum(found.get(number + 1, 0) > _NUMERAL_RANK + 1 for number in top)
    return found if len(found) > 1 and 2 * (bare - with_parts) < len(top) else {}


def _counts_on(last: tuple[int, ...], counted: tuple[int, ...]) -> bool:
    """Whether a number is the next one, of the same depth, or one deeper or less deep."""
    *before, own = counted
    if len(counted) > len(last):
        return tuple(before) == last and own == 1
    return tuple(before) == last[: len(before)] and own == last[len(before)] + 1


def names_a_part(text: str) -> bool:
    """Whether `text` is what parts of a work are called ("Chapter 1", "Preface"), not the whole."""
    rank = _rank(text)
    return rank is not None and rank != _CAPITALS_RANK


def _rank(text: str) -> int | None:
    """The place of a heading among the ranked kinds, or a rank below 0; None for other text."""
    for rank, pattern in enumerate(_RANKED):
        if pattern.fullmatch(text):
            return rank
    if _NUMERAL.fullmatch(text):
        return _NUMERAL_RANK
    if _OPENING.fullmatch(text.rstrip(".")):
        return _OPENING_RANK
    return _CAPITALS_RANK if _is_capitals(text) else None


def _is_capitals(text: str) -> bool:
    letters = sum(map(str.isalpha, text[: _LONGEST_CAPITALS + 1]))
    short = len(text) <= _LONGEST_CAPITALS and letters >= _FEWEST_CAPITALS
    return short and text.isupper() and text[0].isalnum() and text[-1] not in ",;-"


def _levels(ranks: Mapping[int, int]) -> dict[int, int]:
    """Levels from 1: ranked kinds in their order, prefaces and the like with the highest.

    Lines in capitals are as high before the first ranked heading or right above one, else lowest.
    """
    present = sorted({rank for rank in ranks.values() if rank >= 0})
    first = min((number for number, rank in ranks.items() if rank >= 0), default=None)
    levels = {}
    for number, rank in ranks.items():
        above_ranked = first is None or number < first or ranks.get(number + 1, -1) >= 0
        if rank >= 0:
            levels[number] = present.index(rank) + 1
        elif rank == _OPENING_RANK or above_ranked:
            levels[number] = 1
        else:
            levels[number] = len(present) + 1
    return levels


def _with_text(levels: Mapping[int, int], count: int) -> list[int]:
    """The headings that have text under them, found from the last one back."""
    found = []
    reach: dict[int, int] = {}
    next_text = count
    for number in range(count - 1, -1, -1):
        if number not in levels:
            next_text = number
            continue
        level = levels[number]
        end = min((at for other, at in reach.items() if other <= level), default=count)
        if next_text < end:
            found.append(number)
        reach = {other: at for other, at in reach.items() if other < level} | {level: number}
    return found[::-1]
