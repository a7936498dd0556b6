"""Dates as people write them, as CSL-JSON has them."""

import re
from typing import Any

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SEASONS = ("spring", "summer", "autumn", "winter")
_NUMBERS = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ].*)?")
_YEAR = re.compile(r"\b(1[0-9]{3}|2[0-9]{3})\b")
_DAY = re.compile(r"\b(0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th|er)?\b(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_IN_CHINESE = re.compile(r"(\d{4})\s*[年년]\s*(?:(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일])?)?.*")
_ABROAD = {
    name: number
    for number, names in enumerate(
        (
            *("jänner janvier enero gennaio janeiro", "février febbraio fevereiro feber"),
            *("märz maerz mars marzo março", "avril abril aprile", "mai mayo maggio maio"),
            *("juin junio giugno junho", "juillet julio luglio julho", "août aout agosto"),
            *("septiembre settembre setembro", "oktober octobre octubre ottobre outubro"),
            *("novembre noviembre", "dezember décembre diciembre dicembre dezembro"),
        ),
        1,
    )
    for name in names.split()
}
"""The months whose names in German, French, Spanish, Italian or Portuguese tell no English one."""


def csl_date(written: str) -> dict[str, Any] | None:
    """A CSL date from "2001-12-03", "3 December 2001", "Winter 2001" or "2001"; None from nothing.

    What has no year in it is kept as a literal.
    """
    written = written.strip()
    if not written:
        return None
    if numbers := _NUMBERS.fullmatch(written) or _IN_CHINESE.fullmatch(written):
        parts = [int(part) for part in numbers.groups() if part]
        return {"date-parts": [parts]} if _real(parts) else {"literal": written}
    year = _YEAR.search(written)
    return _in_words(written, year) if year else {"literal": written}


def _in_words(written: str, year: re.Match[str]) -> dict[str, Any]:
    rest = (written[: year.start()] + " " + written[year.end() :]).lower()
    parts = [int(year[1])]
    words = _WORD.findall(rest)
    month = next(filter(None, map(_month, words)), 0)
    if month:
        parts.append(month)
        if day := _DAY.search(rest):
            parts.append(int(day[1]))
        return {"date-parts": [parts]}
    season = next((word for word in words if word in (*_SEASONS, "fall")), None)
    if season:
        number = _SEASONS.index("autumn" if season == "fall" else season) + 1
        return {"date-parts": [parts], "season": number}
    return {"date-parts": [parts]}


def _month(word: str) -> int:
    """The number of a month by its name; 0 of any other word."""
    english = _MONTHS.index(word[:3]) + 1 if word[:3] in _MONTHS else 0
    return _ABROAD.get(word, english)


def _real(parts: list[int]) -> bool:
    """Whether year, month and day can be so; day 0 and month 13 cannot."""
    limits = (9999, 12, 31)
    return all(1 <= part <= limit for part, limit in zip(parts, limits, strict=False))
