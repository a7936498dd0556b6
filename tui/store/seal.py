"""The bytes of a database file, with a seal by which damage is noticed.

The file is an ordinary TinyDB file. The seal is its first table, `_meta`, with one record: the
format, the generation (how often the file was written) and the SHA-256 of all the other bytes.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tui.store.errors import Damaged, NotSaved

FORMAT = 1
"""The newest format this version writes and understands."""

Tables = dict[str, dict[str, dict[str, Any]]]
"""What TinyDB keeps: tables by name, in them records by number."""

_META = "_meta"
_HEAD = '{"_meta":{"1":{"format":%d,"generation":%d,"sha256":"%s"}}'
_SEALED = re.compile(
    rb'\{"_meta":\{"1":\{"format":\d+,"generation":\d+,"sha256":"([0-9a-f]{64})"\}\}'
)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a database file holds; `sealed` says that it is, byte for byte, what was written."""

    tables: Tables
    generation: int = 0
    format: int = FORMAT
    sealed: bool = True


def seal(tables: Mapping[str, Any], generation: int) -> bytes:
    """The bytes of a file that holds `tables`. Raises NotSaved for what JSON cannot hold."""
    others = {name: table for name, table in tables.items() if name != _META}
    try:
        body = json.dumps(others, allow_nan=False, separators=(",", ":"))
    except (ValueError, TypeError, RecursionError) as error:
        raise NotSaved(f"Not saved: it holds what a file cannot hold ({error}).") from error
    rest = f",{body[1:]}\n" if others else "}\n"
    digest = _digest(_HEAD % (FORMAT, generation, "") + rest)
    return (_HEAD % (FORMAT, generation, digest) + rest).encode()


def unseal(raw: bytes) -> Contents:
    """What the bytes of a file hold. Raises Damaged when that is not a database."""
    try:
        tables = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise Damaged("is not JSON" if raw.strip(b"\0 \r\n\t") else "is empty") from error
    if not _is_database(tables):
        raise Damaged("is not a database")
    meta = tables.pop(_META, {}).get("1", {})
    return Contents(
        tables, _number(meta, "generation", 0), _number(meta, "format", FORMAT), _is_sealed(raw)
    )


def _is_database(tables: object) -> bool:
    return isinstance(tables, dict) and all(
        isinstance(table, dict)
        and all(number.isdecimal() and isinstance(record, dict) for number, record in table.items())
        for table in tables.values()
    )


def _is_sealed(raw: bytes) -> bool:
    head = _SEALED.match(raw)
    if head is None:
        return False
    return _digest(raw[: head.start(1)] + raw[head.end(1) :]) == head[1].decode()


def _digest(content: str | bytes) -> str:
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()


def _number(meta: Mapping[str, object], field: str, default: int) -> int:
    value = meta.get(field)
    return value if isinstance(value, int) else default
