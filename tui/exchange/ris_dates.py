"""Dates of RIS records, as CSL-JSON has them: in slashes, in ISO's hyphens, in words."""

import re
from typing import Any, NamedTuple

from tui.core.record import OPEN, date_of, edtf
from tui.core.worded_dates import date_in_words
from tui.exchange.ris_tags import Tags

_YEAR = r"(\d{4})(?=$|[/-])"
_TIME = r"T\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?$"


class _Read(NamedTuple):
    """A value with the date it says; whether the date says all of it."""

    tag: str
    written: str
    date: dict[str, Any]
    whole: bool

    @property
    def parts(self) -> list[list[int]]:
        """The days, each with its year, month and day; none for a date in other words."""
        parts: list[list[int]] = self.date.get("date-parts", [])
        return parts

    @property
    def fullness(self) -> tuple[int, int, bool]:
        """How much it says: more than the year alone, and how many parts."""
        return bool(self.parts), sum(map(len, self.parts)), "season" in self.date

    def is_within(self, other: "_Read") -> bool:
        """Whether the other says all that this one says."""
        if not self.whole or not self.parts or len(self.parts) > len(other.parts):
            return self.whole and self.date == other.date
        pairs = zip(self.parts, other.parts, strict=False)
        season = self.date.get("season", other.date.get("season"))
        return season == other.date.get("season") and all(
            theirs[: len(ours)] == ours for ours, theirs in pairs
        )


def issued_of(tags: Tags) -> dict[str, Any] | None:
    """The date of issue: the fullest of those that are in the year that is given for it."""
    written = [(tag, value) for tag in ("PY", "Y1", "DA") for value in tags.look(tag)]
    years = [found[1] for _, value in written if (found := re.match(_YEAR, value))]
    year = int(years[0]) if years else 0
    dates = [_Read(tag, value, *_read(value, year)) for tag, value in written]
    if not dates:
        return None
    in_year = [one for one in dates if not year or not one.parts or one.parts[0][0] == year]
    best = max(in_year or dates, key=lambda one: one.fullness)
    for one in dates:
        if (one is best and one.whole) or one.is_within(best):
            tags.drop(one.written, one.tag)
    return best.date


def accessed_of(tags: Tags) -> dict[str, Any] | None:
    """The date of the visit."""
    written = next(iter(tags.look("Y2")), "")
    if not written:
        return None
    date, whole = _read(written, 0)
    if whole:
        tags.drop(written, "Y2")
    return date


def _read(written: str, year: int) -> tuple[dict[str, Any], bool]:
    """The date, and whether it says all that is written."""
    if written.endswith(f"/{OPEN}") and edtf(written):
        return date_of(written), True
    slashed = re.fullmatch(r"(\d{4})/([^/]*)(?:/([^/]*))?(?:/(.*))?", written)
    if slashed is not None:
        month, day, other = ((part or "").strip() for part in slashed.groups()[1:])
        return _slashed(int(slashed[1]), month, day, other)
    bare = re.sub(_TIME, "", written.strip(" /"))
    if date := date_in_words(bare, year):
        return date, True
    return date_of(edtf(bare) or bare), True


def _slashed(year: int, month: str, day: str, other: str) -> tuple[dict[str, Any], bool]:
    """A date in RIS's slashes: year, month, day, and a season among other words."""
    numbers = [year]
    for part, most in ((month, 12), (day, 31)):
        if not part.isdecimal() or not 1 <= int(part) <= most:
            break
        numbers.append(int(part))
    said = [str(year), *(part.zfill(2) for part in (month, day) if part.strip("0"))]
    whole = len(numbers) >= len(said)
    words = " ".join(filter(None, (other, *([] if whole else (day, month)))))
    if words and len(numbers) == 1 and (date := date_in_words(words, year)):
        return date, True
    return {"date-parts": [numbers]}, whole and not words
