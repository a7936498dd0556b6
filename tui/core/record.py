"""The fields of a CSL-JSON item as text, names and dates, however they were written."""

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

Name: TypeAlias = Mapping[str, str]
"""The parts of one name that are there, by CSL's words for them."""

_NAMES = """
author chair collection-editor compiler composer container-author contributor curator director
editor editor-translator editorial-director executive-producer guest host illustrator interviewer
narrator organizer original-author performer producer recipient reviewed-author script-writer
series-creator translator
"""
_DATES = "accessed available-date event-date issued original-date submitted"
_TYPES = """
article article-journal article-magazine article-newspaper bill book broadcast chapter classic
collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
interview legal_case legislation manuscript map motion_picture musical_score pamphlet
paper-conference patent performance periodical personal_communication post post-weblog regulation
report review review-book software song speech standard thesis treaty webpage
"""
TYPES = frozenset(_TYPES.split())
"""The types of CSL 1.0.2 (Appendix III)."""
NAMES = frozenset(_NAMES.split())
DATES = frozenset(_DATES.split())
"""The variables of CSL 1.0.2 that hold names and dates (Appendix IV)."""

_PARTS = (*("family", "given", "suffix", "non-dropping-particle", "dropping-particle", "literal"),)


OPEN = ".."
"""The end of a range that has not ended, in EDTF; in CSL-JSON it is the year 0."""


def text_of(item: Mapping[str, Any], variable: str) -> str:
    """A variable's text with single blanks; a number's digits; empty where there is none."""
    value = item.get(variable)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return " ".join(str(value).split())


def names_of(item: Mapping[str, Any], role: str) -> tuple[Name, ...]:
    """The names in a role, each with the parts that say something."""
    written = item.get(role)
    if not isinstance(written, list):
        return ()
    return tuple(name for one in written if (name := _name(one)))


def is_others(name: Name) -> bool:
    """Whether a name, the last of several, stands for others that are not named: BibTeX's way.

    CSL-JSON has no word for them; pandoc has this one, and its styles print "et al.".
    """
    return name == {"literal": "others"}


def _name(written: Any) -> Name:
    if isinstance(written, str):
        written = {"literal": written}
    if not isinstance(written, Mapping):
        return {}
    return {part: text for part in _PARTS if (text := text_of(written, part))}


def edtf_of(item: Mapping[str, Any], variable: str) -> str:
    """A date as EDTF (ISO 8601-2): 2001, 2001-05, 2001-24 (winter), 1999/2001, 1990/.., 1843~.

    Empty where there is none, or one in words alone.
    """
    date = item.get(variable)
    if not isinstance(date, Mapping):
        return ""
    season = text_of(date, "season")
    days = [day for parts in _list(date.get("date-parts")) if (day := _day(parts, season))]
    if not days or days[0] == OPEN:
        return edtf(text_of(date, "raw"))
    circa = "~" if date.get("circa") else ""
    return "/".join(day if day == OPEN else f"{day}{circa}" for day in days[:2])


def words_of(item: Mapping[str, Any], variable: str) -> str:
    """The words of a date that has no other parts, or an empty string."""
    date = item.get(variable)
    words = date if isinstance(date, Mapping) else {}
    return text_of(words, "literal") or text_of(words, "raw")


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _day(parts: Any, season: str) -> str:
    numbers = [text_of({"part": part}, "part") for part in _list(parts)]
    if not numbers or not re.fullmatch(r"-?\d{1,4}", numbers[0]):
        return ""
    year = int(numbers[0])
    if not year:
        return OPEN
    written = f"{'-' * (year < 0)}{abs(year):04d}"
    month, day = (int(n) if n.isdigit() else 0 for n in (*numbers[1:3], "", "")[:2])
    if not month and season in {"1", "2", "3", "4"}:
        month = 20 + int(season)
    if 13 <= month <= 16:
        month += 8  # CSL had 13 to 16 for the seasons before EDTF had 21 to 24
    if not (1 <= month <= 12 or 21 <= month <= 24):
        return written
    return f"{written}-{month:02d}" + (f"-{day:02d}" if 1 <= day <= 31 and month <= 12 else "")


_EDTF_DAY = r"(?P<year>-?\d{4})(?:-(?P<month>0[1-9]|1[0-2]|2[1-4])(?:-(?P<day>\d{2}))?)?[~?%]?"


def edtf(written: str) -> str:
    """`written` where it is a day or a range in EDTF, else an empty string."""
    return written if _days(written) else ""


def date_of(written: str) -> dict[str, Any]:
    """A date in EDTF, or in words, as CSL-JSON has it, where an open range ends in the year 0."""
    days = _days(written)
    if not days:
        return {"literal": written}
    date: dict[str, Any] = {"date-parts": [_numbers(day) for day in days]}
    if "/" in written:
        date["date-parts"] += [[0]] * (len(days) == 1)
    elif int(days[0]["month"] or 0) > 12:
        date = {"date-parts": [[int(days[0]["year"])]], "season": int(days[0]["month"]) - 20}
    if any(day[0][-1] in "~?%" for day in days):
        date["circa"] = True
    return date


def _days(written: str) -> list[re.Match[str]]:
    """The day, or the one or two days of a range; none where it is no EDTF."""
    first, slash, last = written.partition("/")
    ends = [first] if slash and last in ("", OPEN) else [first, last] if slash else [first]
    days = [day for end in ends if (day := re.fullmatch(_EDTF_DAY, end))]
    return days if len(days) == len(ends) else []


def _numbers(day: re.Match[str]) -> list[int]:
    """Year, month and day, as far as they are there."""
    return [int(part) for part in day.group("year", "month", "day") if part]
