"""The catalogue: which holding a work is, and under which citation key it stands."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from tui.core.clean import clean_line
from tui.core.holding import Holding
from tui.core.reference import Reference, citation_key
from tui.core.work import Work
from tui.store.records import HOLDINGS

_KEY_FIELDS = ("id", "citation-key")


def living(records: Iterable[Mapping[str, Any]]) -> tuple[Mapping[str, Any], ...]:
    """The records that are not marked as deleted."""
    return tuple(record for record in records if not record.get("deleted"))


def same_work(
    records: Iterable[Mapping[str, Any]], sha256: str, origin: str
) -> Mapping[str, Any] | None:
    """The record of the same file, even if it was deleted, or else of what stood at `origin`."""
    records = tuple(records)
    held = living(records)
    for candidates, field, value in (
        (held, "sha256", sha256),
        (records, "sha256", sha256),
        (held, "origin", origin),
    ):
        for record in candidates:
            if value and record.get(field) == value:
                return record
    return None


def keys(records: Iterable[Mapping[str, Any]], besides: str) -> set[str]:
    """The citation keys in use, that of the holding with the id `besides` left out."""
    return {key_of(record) for record in living(records) if record.get("id") != besides}


def key_of(record: Mapping[str, Any]) -> str:
    """The citation key of a holding's record, without reading all of it."""
    item = record.get("reference")
    fields = item if isinstance(item, Mapping) else {}
    return clean_line(Reference({name: fields.get(name) for name in _KEY_FIELDS}).key)


def with_name(records: Iterable[Mapping[str, Any]], name: str) -> Mapping[str, Any] | None:
    """The record of the holding with that citation key, else with that id."""
    records = tuple(records)
    by_key = (record for record in records if key_of(record) == name)
    by_id = (record for record in records if record.get("id") == name)
    return next(by_key, None) or next(by_id, None)


def keyed(reference: Reference, taken: set[str]) -> Reference:
    """The reference under its own key if that is free, else under a new one."""
    free = reference.key and reference.key not in taken
    return reference.keyed(reference.key if free else citation_key(reference, taken))


def known_as(work: Work, record: Mapping[str, Any]) -> Holding:
    """The holding of that record, now that `work` was read for it."""
    reference = latest_reference(record, work.reference)
    known = HOLDINGS.read(record)
    return replace(known, reference=reference, format=work.format, sha256=work.sha256)


def unknown(work: Work, now: datetime) -> Holding:
    """The holding of a work that no record is of: without an id."""
    return Holding("", work.reference, "", work.format, work.sha256, now)


def latest_reference(record: Mapping[str, Any], found: Reference) -> Reference:
    """The reference to go on with, when the file now has `found`.

    That of the record if the person revised it; else the file's, under the key the record had.
    """
    kept = HOLDINGS.read(record).reference
    was_revised = _unkeyed(kept.item) != _unkeyed(record.get("found"))
    return kept if was_revised else found.keyed(kept.key)


def _unkeyed(item: object) -> dict[str, Any]:
    fields = item if isinstance(item, Mapping) else {}
    return {name: field for name, field in fields.items() if name not in _KEY_FIELDS}
