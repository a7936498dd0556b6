"""Arrivals as records: by which routes copies reach this person's clipboard."""

from collections.abc import Mapping
from typing import Any

from tui.core.arrival import Arrival
from tui.store.records import SCHEMA, Form


def _write(arrival: Arrival) -> dict[str, Any]:
    return {"schema": SCHEMA, "id": arrival.route, "arrived": arrival.arrived}


def _read(record: Mapping[str, Any]) -> Arrival:
    return Arrival(str(record.get("id", "")), record.get("arrived") is True)


ARRIVALS = Form("arrivals", _write, _read)
