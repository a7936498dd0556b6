"""Dates of BibTeX and BibLaTeX entries, as CSL-JSON has them."""

import re
from collections.abc import Iterator
from typing import Any

from tui.core.bibtex_words import DATED
from tui.core.record import date_of, edtf
from tui.core.worded_dates import date_in_words
from tui.exchange.bibtex_fields import Fields
from tui.exchange.latex_in import decoded

_TIME = re.compile(r"T\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?(?=/|$)")
"""The time of day after a day, which CSL has no place for and no style prints."""


def dates_of(fields: Fields) -> Iterator[tuple[str, dict[str, Any]]]:
    """The variables of dates that the entry has."""
    for variable, field in DATED.items():
        if written := _day(fields.take(field)):
            yield variable, date_of(edtf(written) or decoded(written))
    if issued := _issued(fields):
        yield "issued", issued


def _day(written: str) -> str:
    return _TIME.sub("", written.strip())


def _issued(fields: Fields) -> dict[str, Any] | None:
    """The date of issue: BibLaTeX's `date`, else year, month and day, else words."""
    if date := _day(fields.take("date")):
        issued = date_of(edtf(date) or decoded(date))
        if _is_year_of(fields.look("year").strip(), date):
            for part in ("year", "month", "day"):
                fields.take(part)
        return _in_season(issued, fields)
    if not (year := decoded(fields.take("year"))):
        return None
    if re.fullmatch(r"-?\d{1,4}", year):
        return _in_season(_in_year(int(year), fields), fields)
    span = re.sub(r"\s*[-–—]+\s*", "/", year)
    return date_of(edtf(span) or year)


def _is_year_of(year: str, date: str) -> bool:
    """Whether a year is that of the date, which has four digits of it at least."""
    number = re.match(r"-?\d+", date)
    return (
        number is not None
        and re.fullmatch(r"-?\d+", year) is not None
        and (int(year) == int(number[0]))
    )


def _in_year(year: int, fields: Fields) -> dict[str, Any]:
    """A date of that year, with the month and the day that are there and can be read."""
    month, day = decoded(fields.look("month")), decoded(fields.look("day"))
    for fuller in (f"{month} {day}", month):
        if month and (date := date_in_words(fuller, year)):
            for name in ("month", "day") if day in fuller else ("month",):
                fields.take(name)
            return date
    return {"date-parts": [[year]]}


def _in_season(issued: dict[str, Any], fields: Fields) -> dict[str, Any]:
    """The date with the season that stands for the issue, where it says nothing but the year."""
    parts = issued.get("date-parts", [])
    season = _season_named(fields.look("issue"))
    if season and "season" not in issued and len(parts) == 1 and len(parts[0]) == 1:
        fields.take("issue")
        return {**issued, "season": season}
    return issued


def _season_named(written: str) -> int:
    """Which season a word names, from 1; 0 where it is none."""
    date = date_in_words(decoded(written), 2000)
    season = date.get("season", 0) if date else 0
    return season if isinstance(season, int) else 0
