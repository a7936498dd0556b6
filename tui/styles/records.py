"""Records as a handbook wants them, before they reach the processor."""

from collections.abc import Mapping
from typing import Any

from tui.core.reference import Reference
from tui.styles.handbook import Handbook


def prepared(reference: Reference, book: Handbook) -> Mapping[str, Any]:
    """The reference's item under its citation key, with the handbook's rules for fields."""
    record = dict(reference.item)
    record["id"] = reference.key
    return record
