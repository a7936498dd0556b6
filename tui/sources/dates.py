"""Dates as people write them, as CSL-JSON has them."""

import re
from typing import Any

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_SEASONS = ("spring", "summer", "autumn", "winter")
_NUMBERS = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ].*)?")
_YEAR = re.compile(r"\b(1[0-9]{3}|2[0-9]{3})\b")
_DAY = re.compile(r"\b([12]?[0-9]|3[01])(?:st|nd|rd|th)?\b(?!\d)")
_WORD = re.compile(r"[a-z]+")


def csl_date(written: str) -> dict[str, Any] | None:
    """A CSL date from "2001-12-03", "3 December 2001", "Winter 2001" or "2001"; None from nothing.

    What has no year in it is kept as a literal.
    """
    written = written.strip()
    if not written:
        return None
    if numbers := _NUMBERS.fullmatch(written):
        parts = [int(part) for part in numbers.groups() if part]
        return {"date-parts": [parts]} if _real(parts) else {"literal": written}
    year = _YEAR.search(written)
    return _in_words(written, year) if year else {"literal": written}


def _in_words(written: str, year: re.Match[str]) -> dict[str, Any]:
    rest = (written[: year.start()] + " " + written[year.end() :]).lower()
    parts = [int(year[1])]
    words = _WORD.findall(rest)
    month = next((word[:3] for word in words if word[:3] in _MONTHS), None)
    if month:
        parts.append(_MONTHS.index(month) + 1)
        if day := _DAY.search(rest):
            parts.append(int(day[1]))
        return {"date-parts": [parts]}
    season = next((word for word in words if word in (*_SEASONS, "fall")), None)
    if season:
        number = _SEASONS.index("autumn" if season == "fall" else season) + 1
        return {"date-parts": [parts], "season": number}
    return {"date-parts": [parts]}


def _real(parts: list[int]) -> bool:
    """Whether year, month and day can be so; day 0 and month 13 cannot."""
    limits = (9999, 12, 31)
    return all(1 <= part <= limit for part, limit in zip(parts, limits, strict=False))
