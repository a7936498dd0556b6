"""The fields of a record as other hands may have written them: what makes no sense is not there."""

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from math import isfinite
from typing import Any, TypeVar

from tui.core.clean import clean, clean_line

E = TypeVar("E", bound=StrEnum)


def name_in(record: Mapping[str, Any], field: str) -> str:
    """What something is called here, which is never shown uncleaned: an id, a path, a digest."""
    value = record.get(field)
    return value if isinstance(value, str) else ""


def line_in(record: Mapping[str, Any], field: str) -> str:
    """What is read in one line."""
    return clean_line(name_in(record, field))


def text_in(record: Mapping[str, Any], field: str) -> str:
    """What is read; other hands may have written it, so it is clean only now."""
    return clean(name_in(record, field))


def lines_in(record: Mapping[str, Any], field: str) -> tuple[str, ...]:
    """Texts that are read in one line each."""
    values = record.get(field)
    given = values if isinstance(values, list) else []
    return tuple(clean_line(value) for value in given if isinstance(value, str) and value)


def number_in(record: Mapping[str, Any], field: str, default: float) -> float:
    """A number; booleans are none."""
    value = record.get(field)
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        return default
    return value


def time_in(record: Mapping[str, Any], field: str) -> datetime | None:
    """A time, taken for UTC where it has no zone."""
    try:
        time = datetime.fromisoformat(text_in(record, field))
    except ValueError:
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def choice_in(record: Mapping[str, Any], field: str, default: E) -> E:
    """One of the values of an enumeration."""
    try:
        return type(default)(text_in(record, field))
    except ValueError:
        return default
