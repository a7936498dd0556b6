"""Values as records, and records as values again.

A record is a JSON object: an id, the times it was created and last modified (ISO 8601, UTC), the
time it was deleted or null, the number of its schema, and the fields of its value. Two copies of a
library can so be merged record by record. Reading forgives what other hands wrote: a field that
is missing, or makes no sense, has its default.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from math import isfinite
from typing import Any, Generic, TypeVar

from tui.core.annotation import Annotation, Colour
from tui.core.citation import Locator
from tui.core.clean import clean, clean_line, clean_values
from tui.core.draft import Draft
from tui.core.holding import Holding
from tui.core.paging import PageStart
from tui.core.preferences import NARROWEST, WIDEST, Preferences
from tui.core.project import Item, Project
from tui.core.reference import Reference
from tui.core.selector import Selector
from tui.store.fields import choice_in, line_in, lines_in, name_in, number_in, text_in, time_in

T = TypeVar("T")
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
        max(int(number_in(field, "start", 0)), 0),
        text_in(field, "exact"),
        text_in(field, "prefix"),
        text_in(field, "suffix"),
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
        work=name_in(record, "work"),
        selector=_read_selector(record.get("selector")),
        colour=choice_in(record, "colour", Colour.YELLOW),
        note=text_in(record, "note"),
        id=name_in(record, "id"),
        created=time_in(record, "created"),
        modified=time_in(record, "modified"),
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
        "pages": [
            {"selector": _write_selector(page.selector), "label": page.label}
            for page in holding.pages
        ],
    }


_LONG = ("abstract", "annote", "note")
"""The fields of a reference that have more than a line."""


def _reference(item: object) -> Reference:
    fields = item.items() if isinstance(item, Mapping) else ()
    return Reference(
        {
            clean_line(name): clean_values(part, clean if name in _LONG else clean_line)
            for name, part in fields
        }
    )


def _read_holding(record: Mapping[str, Any]) -> Holding:
    item = record.get("reference")
    return Holding(
        id=name_in(record, "id"),
        reference=_reference(item),
        origin=name_in(record, "origin"),
        format=name_in(record, "format"),
        sha256=name_in(record, "sha256"),
        added=time_in(record, "created") or _LONG_AGO,
        opened=time_in(record, "opened"),
        place=_read_selector(record.get("place")),
        progress=min(max(number_in(record, "progress", 0.0), 0.0), 1.0),
        tags=lines_in(record, "tags"),
        pages=tuple(_read_pages(record.get("pages"))),
    )


def _read_pages(field: object) -> Iterator[PageStart]:
    for start in field if isinstance(field, list) else ():
        selector = _read_selector(start.get("selector")) if isinstance(start, Mapping) else None
        if selector is not None and (label := text_in(start, "label")):
            yield PageStart(selector, clean_line(label))


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
        "numbers": preferences.numbers,
    }


def _read_preferences(record: Mapping[str, Any]) -> Preferences:
    default = Preferences()
    measure = int(number_in(record, "measure", default.measure))
    return Preferences(
        style=text_in(record, "style") or default.style,
        theme=text_in(record, "theme") or default.theme,
        measure=min(max(measure, NARROWEST), WIDEST),
        spacing=min(max(int(number_in(record, "spacing", default.spacing)), 1), 2),
        colour=choice_in(record, "colour", default.colour),
        panel=record.get("panel") is True,
        welcomed=record.get("welcomed") is True,
        project=name_in(record, "project"),
        numbers=record.get("numbers") is not False,
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
        id=name_in(record, "id"),
        work=name_in(record, "work"),
        text=text_in(record, "text"),
        selector=_read_selector(record.get("selector")),
        annotation=name_in(record, "annotation"),
        saved=time_in(record, "saved"),
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
        name=line_in(record, "name"),
        style=text_in(record, "style"),
        items=tuple(map(_read_item, items)) if isinstance(items, list) else (),
        id=name_in(record, "id"),
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
        work=name_in(record, "work"),
        key=line_in(record, "key"),
        selector=_read_selector(record.get("selector")),
        locator=_read_locator(record.get("locator")),
        quotation=text_in(record, "quotation"),
        saved=time_in(record, "saved"),
    )


def _write_locator(locator: Locator | None) -> Record | None:
    if locator is None:
        return None
    return {
        "label": locator.label,
        "value": locator.value,
        "source": locator.source,
        "section": locator.section,
        "in-work": locator.in_work,
    }


def _read_locator(field: object) -> Locator | None:
    if not isinstance(field, Mapping) or not line_in(field, "value"):
        return None
    label, value, *where = (
        line_in(field, part) for part in ("label", "value", "source", "section", "in-work")
    )
    return Locator(label or "page", value, *where)


ANNOTATIONS = Form("annotations", _write_annotation, _read_annotation)
HOLDINGS = Form("holdings", _write_holding, _read_holding)
PREFERENCES = Form("preferences", _write_preferences, _read_preferences)
DRAFTS = Form("drafts", _write_draft, _read_draft)
PROJECTS = Form("projects", _write_project, _read_project)
