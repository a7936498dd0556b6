"""Fields of a file of references that CSL has no variable for, kept in the record as they were.

CSL-JSON leaves `custom` to each program; there they stand under the name of their format.
"""

from collections.abc import Mapping
from typing import Any

CUSTOM = "custom"
FORMATS = ("bibtex", "ris")


def with_fields(item: Mapping[str, Any], format: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The item with these fields of a format kept in it; the same where there are none."""
    return {**item, CUSTOM: {format: dict(fields)}} if fields else dict(item)


def fields_kept(item: Mapping[str, Any], format: str) -> dict[str, Any]:
    """The fields of a format that are kept in the item."""
    custom = item.get(CUSTOM)
    fields = custom.get(format) if isinstance(custom, Mapping) else None
    return dict(fields) if isinstance(fields, Mapping) else {}
