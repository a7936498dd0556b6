"""Date: a CSL-JSON date in its parts, a day or a range, read from parts or from words."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

Day: TypeAlias = tuple[int, int, int]
"""Year, month, day; 0 is a part that is not there. Months 13 to 16 are the four seasons."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = ("spr", "sum", "aut", "win")
_ISO = r"(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?"
_SLASHED = r"(\d{1,2})/(\d{1,2})/(-?\d{1,4})"
_WORDS = (
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+)?(?P<month>[A-Za-z]{3,})\.?,?\s+"
    r"(?:(?P<day2>\d{1,2})(?:st|nd|rd|th)?\s*,\s*)?(?P<year>-?\d{1,4})"
)
_UNCERTAIN = r"(?i)\b(?:circa|ca?\.?)\s+|[?~]$"


class Date(NamedTuple):
    """A day, or a range of days, perhaps uncertain; `literal` is one that has no parts."""

    start: Day = (0, 0, 0)
    end: Day | None = None
    uncertain: bool = False
    literal: str = ""
    season_name: str = ""


def read_date(written: Mapping[str, Any]) -> Date | None:
    """A date from its cleaned CSL-JSON object; None where it holds nothing."""
    uncertain = bool(written.get("circa"))
    days = [day for part in _sequence(written.get("date-parts")) if (day := _day(part))]
    if not days and (raw := str(written.get("raw") or "")):
        return _read_words(raw, uncertain)
    if not days:
        literal = str(written.get("literal") or "")
        season = str(written.get("season") or "")
        return Date(literal=literal or season, uncertain=uncertain) if literal or season else None
    days, season_name = _with_season(days, str(written.get("season") or ""))
    end = days[1] if len(days) > 1 else None
    return Date(days[0], end, uncertain, "", season_name)


def _with_season(days: list[Day], season: str) -> tuple[list[Day], str]:
    if not season or days[0][1]:
        return days, ""
    number = int(season) if season.isdigit() else _word_number(season, _SEASONS)
    if not 1 <= number <= 4:
        return days, "" if season.isdigit() else season
    return [(year, month or 12 + number, day) for year, month, day in days], ""


def _sequence(value: Any) -> Sequence[Any]:
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()


def _day(parts: Any) -> Day | None:
    numbers: list[int] = []
    for part in _sequence(parts):
        if not re.fullmatch(r"-?\d{1,6}", str(part).strip()):
            break
        numbers.append(int(part))
    year, month, day = (*numbers, 0, 0, 0)[:3]
    if not numbers or not year:
        return (0, 0, 0) if numbers == [0] else None
    if 17 <= month <= 24:
        # EDTF has 21 to 24 for the seasons, and more of them for the two hemispheres.
        month = (month - 13) % 4 + 13
    if not 1 <= month <= 16:
        month = 0
    return year, month, day if 1 <= day <= 31 and 1 <= month <= 12 else 0


def _read_words(raw: str, uncertain: bool) -> Date:
    """A date in words or digits: "2001-05", "15 March 1999", "Spring 2000", two with a slash."""
    text = raw.strip()
    bare = re.sub(_UNCERTAIN, "", text).strip()
    uncertain = uncertain or bare != text
    first = _one_day(bare)
    if first:
        return Date(first, None, uncertain)
    for mark in ("/", "–", "--", "_", "-"):
        head, found, tail = bare.partition(mark)
        start, end = _one_day(head.strip()), _one_day(tail.strip())
        if found and start and end:
            return Date(start, end, uncertain)
        if found and end and (lent := _one_day(f"{head.strip()} {end[0]}")):
            return Date(lent, end, uncertain)
    return Date(literal=text, uncertain=uncertain)


def _one_day(text: str) -> Day | None:
    if match := re.fullmatch(_ISO, text):
        return _day([part for part in match.groups() if part])
    if match := re.fullmatch(_SLASHED, text):
        return _day([match[3], match[1], match[2]])
    if match := re.fullmatch(_WORDS, text):
        month = _word_number(match["month"], _MONTHS)
        season = _word_number(match["month"], _SEASONS)
        if month or season:
            number = month or season + 12
            return _day([match["year"], number, match["day"] or match["day2"] or 0])
    return None


def _word_number(word: str, words: tuple[str, ...]) -> int:
    """Which of the words this one begins like, from 1; 0 for none. "Fall" is autumn."""
    start = "aut" if word[:4].lower() == "fall" else word[:3].lower()
    return words.index(start) + 1 if start in words else 0
