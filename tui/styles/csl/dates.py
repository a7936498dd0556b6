"""`cs:date`: dates and ranges of dates, localized and not, and dates as sort keys."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.styles.csl.attributes import Finish, compile_finish
from tui.styles.csl.date import Date, Day
from tui.styles.csl.element import Element
from tui.styles.csl.locale import Locale
from tui.styles.csl.rendering import Render, Rendering
from tui.styles.csl.rich import Node, Rich, Span, joined
from tui.styles.csl.scope import Scope

_UNITS = ("year", "month", "day")
_SHOWN = {"year": ("year",), "year-month": ("year", "month")}


class _Part(NamedTuple):
    """One `cs:date-part`: its unit and form, its attributes, and what parts a range at it."""

    unit: str
    form: str
    finish: Finish
    range_delimiter: str
    prefix: str
    suffix: str


def compile_date(element: Element, scope: Scope) -> Render:
    """A date variable in the format of the locale (`form`) or of the style."""
    variable = element.get("variable", "")
    form = element.get("form")
    localized = scope.locale.dates.get(form) if form else None
    pattern = localized if localized is not None else element
    parts = _parts(pattern, element if form else None, scope.locale)
    delimiter = pattern.get("delimiter", "")
    finish = compile_finish(_merged(pattern, element), scope.locale.language)
    format_ = _Format(tuple(parts), delimiter, scope, variable == "issued")

    def render(rendering: Rendering) -> Rich:
        date = rendering.date(variable)
        if date is None:
            return ()
        if rendering.sorting:
            rendering.fill(variable)
            return (date_key(date, [part.unit for part in parts]),)
        rich = format_.rendered(date, rendering)
        if rich:
            rendering.fill(variable)
        return finish(rich, rendering.item)

    return render


def _merged(pattern: Element, element: Element) -> Element:
    """The date element with what the locale's pattern sets under it."""
    if pattern is element:
        return element
    return Element("date", {**pattern.attributes, **element.attributes})


def _parts(pattern: Element, element: Element | None, locale: Locale) -> list[_Part]:
    shown: Sequence[str] = _UNITS
    overrides: dict[str, Element] = {}
    if element is not None:
        shown = _SHOWN.get(element.get("date-parts", ""), _UNITS)
        overrides = {child.get("name", ""): child for child in element}
    parts: list[_Part] = []
    for child in pattern:
        unit = child.get("name", "")
        if child.name != "date-part" or unit not in shown:
            continue
        attributes = dict(child.attributes)
        if unit in overrides:
            attributes.update(overrides[unit].attributes)
        bare = {
            name: value for name, value in attributes.items() if name not in ("prefix", "suffix")
        }
        parts.append(
            _Part(
                unit,
                attributes.get("form", "numeric" if unit == "day" else "long"),
                compile_finish(Element("date-part", bare), locale.language),
                attributes.get("range-delimiter") or locale.dash,
                attributes.get("prefix", ""),
                attributes.get("suffix", ""),
            )
        )
    return parts


class _Format(NamedTuple):
    """A date pattern, in the locale of its scope; `suffixed` years tell works of one year apart."""

    parts: tuple[_Part, ...]
    delimiter: str
    scope: Scope
    suffixed: bool

    def rendered(self, date: Date, rendering: Rendering) -> Rich:
        """The date, or the range with what both days share given once."""
        if not date.start[0] and not date.start[1]:
            # Words cannot be parted: they stand where the year would, and only there.
            if date.literal and any(part.unit == "year" for part in self.parts):
                return rendering.item.rich(date.literal)
            return ()
        if date.end is None:
            return self._day(self.parts, date.start, date, rendering)
        return self._range(date, date.end, rendering)

    def _range(self, date: Date, end: Day, rendering: Rendering) -> Rich:
        if not any(end):
            return (*self._day(self.parts, date.start, date, rendering), "–")
        differing = [
            at for at, unit in enumerate(_UNITS)
            if date.start[at] != end[at] and any(part.unit == unit for part in self.parts)
        ]  # fmt: skip
        if not differing:
            return self._day(self.parts, date.start, date, rendering)
        twice = _UNITS[differing[0] :]
        within = [at for at, part in enumerate(self.parts) if part.unit in twice]
        first, last = within[0], within[-1] + 1
        mark = next(part.range_delimiter for part in self.parts if part.unit == twice[0])
        head = self._day(self.parts[:first], date.start, date, rendering)
        start = self._day(self.parts[first:last], date.start, date, rendering, cut="suffix")
        stop = self._day(self.parts[first:last], end, date, rendering, cut="prefix")
        tail = self._day(self.parts[last:], end, date, rendering)
        span = (*start, mark, *stop)
        return joined((head, span, tail), self.delimiter)

    def _day(
        self, parts: Sequence[_Part], day: Day, date: Date, rendering: Rendering, cut: str = ""
    ) -> Rich:
        """Some parts of a day; `cut` leaves out the affix at the joint of a range."""
        pieces: list[tuple[_Part, Rich]] = []
        for part in parts:
            if rich := self._part(part, day, date, rendering):
                pieces.append((part, rich))
        result: list[Rich] = []
        for at, (part, rich) in enumerate(pieces):
            prefix = "" if cut == "prefix" and at == 0 else part.prefix
            suffix = "" if cut == "suffix" and at == len(pieces) - 1 else part.suffix
            affixes: list[Node] = [*rich]
            if prefix:
                affixes.insert(0, prefix)
            if suffix:
                affixes.append(suffix)
            result.append(tuple(affixes))
        return joined(result, self.delimiter)

    def _part(self, part: _Part, day: Day, date: Date, rendering: Rendering) -> Rich:
        year, month, number = day
        if part.unit == "year":
            text = self._year(year, part.form)
        elif part.unit == "month":
            text = self._month(month, part.form) or (date.season_name if not month else "")
        else:
            text = self._day_number(number, month, part.form) if number else ""
        if not text:
            return ()
        rich = part.finish((text,), rendering.item)
        is_suffixed = self.suffixed and part.unit == "year"
        return self._with_suffix(rich, rendering) if is_suffixed else rich

    def _with_suffix(self, rich: Rich, rendering: Rendering) -> Rich:
        """The first year of a cite carries the year suffix, unless the style puts it elsewhere."""
        suffix = rendering.distinction.year_suffix
        rich = (Span(rich, role="year"),)
        if not suffix or rendering.suffixed or self.scope.explicit_suffix:
            return rich
        rendering.suffixed = True
        return (*rich, Span((suffix,), role="year-suffix"))

    def _year(self, year: int, form: str) -> str:
        if not year:
            return ""
        if form == "short" and abs(year) >= 1000:
            return f"{abs(year) % 100:02}"
        if year < 0:
            return f"{-year}{self.scope.locale.term('bc') or ''}"
        return f"{year}{(self.scope.locale.term('ad') or '') if year < 1000 else ''}"

    def _month(self, month: int, form: str) -> str:
        if not month:
            return ""
        if month > 12:
            return self.scope.locale.term(f"season-{month - 12:02}", form) or ""
        if form == "numeric":
            return str(month)
        if form == "numeric-leading-zeros":
            return f"{month:02}"
        return self.scope.locale.term(f"month-{month:02}", form) or ""

    def _day_number(self, day: int, month: int, form: str) -> str:
        if form == "numeric-leading-zeros":
            return f"{day:02}"
        limited = self.scope.locale.options.get("limit-day-ordinals-to-day-1") == "true"
        if form == "ordinal" and (day == 1 or not limited):
            return str(day) + self.scope.locale.ordinal_suffix(
                day, self.scope.locale.gender(f"month-{month:02}")
            )
        return str(day)


def date_key(date: Date, units: Sequence[str] = _UNITS) -> str:
    """A date for a sort key: digits of year, month and day; seasons do not count."""
    if not any(date.start):
        return date.literal
    key = _day_key(date.start, units)
    return f"{key}-{_day_key(date.end, units)}" if date.end else key


def _day_key(day: Day, units: Sequence[str]) -> str:
    year, month, number = day
    shown_month = month if "month" in units and month <= 12 else 0
    shown_number = number if "day" in units else 0
    # Years before Christ count upwards to it, and come before all others.
    return f"{year + 1_000_000:07}{shown_month:02}{shown_number:02}"
