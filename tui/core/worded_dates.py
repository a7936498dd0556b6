"""Dates in words, as bibliographies have them: "July/August", "12 May--3 June", "Winter 2001"."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from tui.core.reference import MONTHS

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = ("spring", "summer", "autumn", "winter", "fall")
_BETWEEN = re.compile(r"\s*(?:[-–—/&]+|\band\b|\bto\b)\s*")
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_NO_TOKEN = re.compile(r"(?:[^\W\d_]+|\d+(?:st|nd|rd|th)?|[\s.,;])+")


_ABOUT = re.compile(r"(?:circa|ca|c)\b\.?\s*|(?:circa|ca|c)(?=\d)")
_BEFORE = re.compile(r"\s*(?:bce?|b\.\s*c\.(?:\s*e\.)?)$")
_AFTER = re.compile(r"^(?:ad|a\.\s*d\.)\s*(?=\d)|(?<=\d)\s*(?:ce|ad|c\.\s*e\.|a\.\s*d\.)$")
_YEARS = re.compile(r"(\d{1,4})(?:\s*[-–/]\s*(\d{1,4}))?")


class _Day(NamedTuple):
    """What a piece of a date says; 0 is a part that it does not say. Seasons are 21 to 24."""

    year: int = 0
    month: int = 0
    day: int = 0


def date_in_words(words: str, year: int = 0) -> dict[str, Any] | None:
    """The day or range that `words` name, as CSL-JSON has it; in `year` if they name none.

    None where a word is of no date, or where no year is known.
    """
    pieces = _BETWEEN.split(words.strip().casefold())
    if len(pieces) > 2 or not all(map(_NO_TOKEN.fullmatch, pieces)):
        return None
    named = any(map(_month_named, _TOKEN.findall(words.casefold())))
    days = [_read(piece, named) for piece in pieces]
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        return None
    whole = _lent(known, year)
    return _csl(whole) if whole and all(map(_is_sound, whole)) else None


def date_told(words: str) -> dict[str, Any] | None:
    """The date a person writes in full: "c. 1850", "44 BC", "1850-1860", "May 5, 2001".

    None where a word is of no date, or only looks like a month's.
    """
    bare = words.strip().casefold()
    about = _ABOUT.match(bare)
    bare = bare[about.end() :] if about else bare
    before = _BEFORE.search(bare)
    told = _AFTER.sub("", bare[: before.start()] if before else bare)
    date = _years(told, short=bool(about or told != bare)) or _with_a_month(told)
    if date is None:
        return None
    if before:
        date["date-parts"] = [[-year, *day] for year, *day in date["date-parts"]]
    years = [day[0] for day in date["date-parts"]]
    if years != sorted(years):
        return None  # "1850-60" is no range of years that is written in full
    return date | ({"circa": True} if about else {})


def _years(words: str, *, short: bool) -> dict[str, Any] | None:
    """A year or a range of years, in full; those before 1000 only with `short`."""
    found = _YEARS.fullmatch(words)
    years = [year for year in found.groups() if year] if found else []
    if not years or not all(int(year) and (short or len(year) == 4) for year in years):
        return None
    return {"date-parts": [[int(year)] for year in years]}


def _with_a_month(words: str) -> dict[str, Any] | None:
    """A date with its months in whole words, or the first letters of them."""
    named = re.findall(r"[^\W\d_]{3,}", words)
    known = (*_SEASONS, *(month.casefold() for month in MONTHS), "sept")
    months = [word for word in named if word not in ("and", "to")]
    if not months or not all(any(one.startswith(word) for one in known) for word in months):
        return None
    return date_in_words(words)


def _month_named(word: str) -> int:
    """The month that a word names, from 1, or the season, from 21; 0 for neither."""
    if word in _SEASONS:
        return 21 + _SEASONS.index("autumn" if word == "fall" else word)
    return _MONTHS.index(word[:3]) + 1 if word[:3] in _MONTHS else 0


def _read(piece: str, named: bool) -> _Day | None:
    """One side of a range; without a month in words, the first small number is one."""
    found = _Day()
    for token in _TOKEN.findall(re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", piece)):
        if month := _month_named(token):
            part = {"month": month}
        elif not token.isdecimal():
            return None
        elif len(token) == 4:
            part = {"year": int(token)}
        else:
            part = {"day" if named or found.month else "month": int(token)}
        if any(getattr(found, name) for name in part):
            return None  # it says it twice
        found = found._replace(**part)
    return found


def _lent(days: Sequence[_Day], year: int) -> list[_Day] | None:
    """Each side of a range with the month and the year that it has from the other."""
    first, last = days[0], days[-1]
    month = first.month or last.month
    if len(days) == 2 and (not month or _is_one_winter(first, last)):
        return None
    ends = last.year or first.year or year
    begins = first.year or (ends if first.month <= (last.month or 99) or not ends else ends - 1)
    if not ends:
        return None
    whole = [first._replace(year=begins, month=month)]
    if len(days) == 2:
        whole.append(last._replace(year=ends, month=last.month or month))
    return whole


def _is_one_winter(first: _Day, last: _Day) -> bool:
    """Whether one season or month stands with two years: "Winter 2001-2002"."""
    return bool(first.year and last.year) and not (first.month and last.month)


def _is_sound(day: _Day) -> bool:
    if day.month > 20:
        return not day.day
    return day.month <= 12 and day.day <= 31 and bool(day.month or not day.day)


def _csl(days: Sequence[_Day]) -> dict[str, Any]:
    if len(days) == 1 and days[0].month > 20:
        return {"date-parts": [[days[0].year]], "season": days[0].month - 20}
    return {"date-parts": [[part for part in day if part] for day in days]}
