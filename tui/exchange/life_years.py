"""The years of a life that library catalogues write after a name: "Doe, John, 1950-".

They tell one heading from another, and are no part of a name that a style would print.
"""

import re
from collections.abc import Iterator
from typing import Any

from tui.core.record import NAMES
from tui.exchange.found import Fault

_YEARS = re.compile(
    r"(?:(?:ca?|b|d|fl)\. ?)?\d{4}\??(?:\s*[-–]\s*(?:(?:ca?|d)\. ?)?(?:\d{3,4}\??)?)?\.?"
)


def without_years(item: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The item with names alone, and what was taken from them: "1950- of John Doe"."""
    taken: list[str] = []
    named = {
        role: list(_bare(names, taken))
        for role, names in item.items()
        if role in NAMES and isinstance(names, list)
    }
    return ({**item, **named}, taken) if taken else (item, taken)


def years_left_out(line: int, key: str, taken: list[str]) -> list[Fault]:
    """That the years taken from the names of a record are not kept."""
    if not taken:
        return []
    are = "is" if len(taken) == 1 else "are"
    return [Fault(line, f"{key}: {', '.join(taken)} {are} no part of a name, and not kept.")]


def _bare(names: list[dict[str, str]], taken: list[str]) -> Iterator[dict[str, str]]:
    for name in names:
        given, suffix = name.get("given", ""), name.get("suffix", "")
        # BibTeX has the suffix before the given name, RIS after it.
        years = next((part for part in (suffix, given) if _YEARS.fullmatch(part)), "")
        if years.isdecimal() and not (given and suffix):
            years = ""
        if not years:
            yield name
            continue
        rest = {part: text for part, text in name.items() if part not in ("given", "suffix")}
        left = given if years == suffix else suffix
        yield {**rest, "given": left} if left else rest
        taken.append(f"{years} of {' '.join(filter(None, (left, name.get('family', ''))))}")
