"""Values as records, and records as values again.

A record is a JSON object: an id, the times it was created and last modified (ISO 8601, UTC), the
time it was deleted or null, the number of its schema, and the fields of its value. Two copies of a
library can so be merged record by record. Reading forgives what other hands wrote: a field that
is missing, or makes no sense, has its default.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from math import isfinite
from typing import Any, Generic, TypeVar

from tui.core.annotation import Annotation, Colour
from tui.core.citation import Locator
from tui.core.clean import clean, clean_values
from tui.core.draft import Draft
from tui.core.holding import Holding
from tui.core.preferences import NARROWEST, WIDEST, Preferences
from tui.core.project import Item, Project
from tui.core.reference import Reference
from tui.core.selector import Selector

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
Record = dict[str, Any]

SCHEMA = 1
"""The schema of the records written here."""

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Form(Generic[T]):
    """How one kind of value is written as a record of `table`, and read again."""

    table: str
    write: Callable[[T], Record]
    read: Callable[[Mapping[str, Any]], T]

    def rewritten(self, record: Mapping[str, Any], value: T, seen: T | None = None) -> Record:
        """`record` with the fields in which `value` is another than `seen`, or than the record.

        All other fields stay: those that `value` does not know, and those changed since `seen`.
        """
        before = self.write(self.read(record) if seen is None else seen)
        fields = self.write(value).items()
        changed = {name: field for name, field in fields if field != before.get(name)}
        return {**record, **changed}


def plain(value: object) -> Any:
    """`value` as JSON can hold it; what JSON has no form for, as its text."""
    if isinstance(value, Mapping):
        return {str(name): plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    if value is None or isinstance(value, bool | int | str):
        return value
    return value if isinstance(value, float) and isfinite(value) else str(value)


def stamp(time: datetime | None) -> str | None:
    """A time as a record has it."""
    return time.astimezone(UTC).isoformat() if time else None


def _write_selector(selector: Selector | None) -> Record | None:
    if selector is None:
        return None
    return {
        "start": selector.start,
        "exact": selector.exact,
        "prefix": selector.prefix,
        "suffix": selector.suffix,
    }


def _read_selector(field: object) -> Selector | None:
    if not isinstance(field, Mapping):
        return None
    return Selector(
        max(int(_number(field, "start", 0)), 0),
        _text(field, "exact"),
        _text(field, "prefix"),
        _text(field, "suffix"),
    )


def _write_annotation(annotation: Annotation) -> Record:
    return {
        "schema": SCHEMA,
        "id": annotation.id,
        "work": annotation.work,
        "selector": _write_selector(annotation.selector),
        "colour": annotation.colour.value,
        "note": annotation.note,
        "created": stamp(annotation.created),
        "modified": stamp(annotation.modified),
    }


def _read_annotation(record: Mapping[str, Any]) -> Annotation:
    return Annotation(
        work=_name(record, "work"),
        selector=_read_selector(record.get("selector")),
        colour=_choice(record, "colour", Colour.YELLOW),
        note=_text(record, "note"),
        id=_name(record, "id"),
        created=_time(record, "created"),
        modified=_time(record, "modified"),
    )


def _write_holding(holding: Holding) -> Record:
    return {
        "schema": SCHEMA,
        "id": holding.id,
        "reference": plain(holding.reference.item),
        "origin": holding.origin,
        "format": holding.format,
        "sha256": holding.sha256,
        "created": stamp(holding.added),
        "opened": stamp(holding.opened),
        "place": _write_selector(holding.place),
        "progress": holding.progress,
        "tags": list(holding.tags),
    }


def _read_holding(record: Mapping[str, Any]) -> Holding:
    item = record.get("reference")
    return Holding(
        id=_name(record, "id"),
        reference=Reference(clean_values(item) if isinstance(item, Mapping) else {}),
        origin=_name(record, "origin"),
        format=_name(record, "format"),
        sha256=_name(record, "sha256"),
        added=_time(record, "created") or _LONG_AGO,
        opened=_time(record, "opened"),
        place=_read_selector(record.get("place")),
        progress=min(max(_number(record, "progress", 0.0), 0.0), 1.0),
        tags=_texts(record, "tags"),
    )


PREFERENCES_ID = "preferences"
"""The id of the one record of preferences, the same in every library so that copies merge."""


def _write_preferences(preferences: Preferences) -> Record:
    return {
        "schema": SCHEMA,
        "id": PREFERENCES_ID,
        "style": preferences.style,
        "theme": preferences.theme,
        "measure": preferences.measure,
        "spacing": preferences.spacing,
        "colour": preferences.colour.value,
        "panel": preferences.panel,
        "welcomed": preferences.welcomed,
        "project": preferences.project,
    }


def _read_preferences(record: Mapping[str, Any]) -> Preferences:
    default = Preferences()
    measure = int(_number(record, "measure", default.measure))
    return Preferences(
        style=_text(record, "style") or default.style,
        theme=_text(record, "theme") or default.theme,
        measure=min(max(measure, NARROWEST), WIDEST),
        spacing=min(max(int(_number(record, "spacing", default.spacing)), 1), 2),
        colour=_choice(record, "colour", default.colour),
        panel=record.get("panel") is True,
        welcomed=record.get("welcomed") is True,
        project=_name(record, "project"),
    )


def _write_draft(draft: Draft) -> Record:
    return {
        "schema": SCHEMA,
        "id": draft.id,
        "work": draft.work,
        "text": draft.text,
        "selector": _write_selector(draft.selector),
        "annotation": draft.annotation,
        "saved": stamp(draft.saved),
    }


def _read_draft(record: Mapping[str, Any]) -> Draft:
    return Draft(
        id=_name(record, "id"),
        work=_name(record, "work"),
        text=_text(record, "text"),
        selector=_read_selector(record.get("selector")),
        annotation=_name(record, "annotation"),
        saved=_time(record, "saved"),
    )


def _write_project(project: Project) -> Record:
    return {
        "schema": SCHEMA,
        "id": project.id,
        "name": project.name,
        "style": project.style,
        "items": [_write_item(item) for item in project.items],
    }


def _read_project(record: Mapping[str, Any]) -> Project:
    items = record.get("items")
    return Project(
        name=_text(record, "name"),
        style=_text(record, "style"),
        items=tuple(map(_read_item, items)) if isinstance(items, list) else (),
        id=_name(record, "id"),
    )


def _write_item(item: Item) -> Record:
    return {
        "work": item.work,
        "key": item.key,
        "selector": _write_selector(item.selector),
        "locator": _write_locator(item.locator),
        "quotation": item.quotation,
        "saved": stamp(item.saved),
    }


def _read_item(field: object) -> Item:
    record = field if isinstance(field, Mapping) else {}
    return Item(
        work=_name(record, "work"),
        key=_text(record, "key"),
        selector=_read_selector(record.get("selector")),
        locator=_read_locator(record.get("locator")),
        quotation=_text(record, "quotation"),
        saved=_time(record, "saved"),
    )


def _write_locator(locator: Locator | None) -> Record | None:
    if locator is None:
        return None
    return {
        "label": locator.label,
        "value": locator.value,
        "source": locator.source,
        "section": locator.section,
    }


def _read_locator(field: object) -> Locator | None:
    if not isinstance(field, Mapping) or not _text(field, "value"):
        return None
    label = _text(field, "label") or "page"
    return Locator(label, _text(field, "value"), _text(field, "source"), _text(field, "section"))


ANNOTATIONS = Form("annotations", _write_annotation, _read_annotation)
HOLDINGS = Form("holdings", _write_holding, _read_holding)
PREFERENCES = Form("preferences", _write_preferences, _read_preferences)
DRAFTS = Form("drafts", _write_draft, _read_draft)
PROJECTS = Form("projects", _write_project, _read_project)


def _name(record: Mapping[str, Any], field: str) -> str:
    """What something is called here, which is never shown uncleaned: an id, a path, a digest."""
    value = record.get(field)
    return value if isinstance(value, str) else ""


def _text(record: Mapping[str, Any], field: str) -> str:
    """What is read; other hands may have written it, so it is clean only now."""
    return clean(_name(record, field))


def _texts(record: Mapping[str, Any], field: str) -> tuple[str, ...]:
    values = record.get(field)
    given = values if isinstance(values, list) else []
    return tuple(clean(value) for value in given if isinstance(value, str) and value)


def _number(record: Mapping[str, Any], field: str, default: float) -> float:
    value = record.get(field)
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        return default
    return value


def _time(record: Mapping[str, Any], field: str) -> datetime | None:
    try:
        time = datetime.fromisoformat(_text(record, field))
    except ValueError:
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _choice(record: Mapping[str, Any], field: str, default: E) -> E:
    try:
        return type(default)(_text(record, field))
    except ValueError:
        return default
