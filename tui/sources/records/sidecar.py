"""A reference kept in a file beside the work."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tui.core.reference import Reference
from tui.sources.records.reference import cleaned_item
from tui.sources.unreadable import UnreadableWork

LARGEST = 1024 * 1024
"""Bytes of a reference file that are read."""

SHARED = "reference.json"
"""The reference of the one work in its folder."""


def reference_beside(path: Path) -> Reference | None:
    """The CSL-JSON item in FILE.json, or in reference.json where the folder holds no other work.

    JSON that is something else is none. Raises UnreadableWork where it is not JSON at all.
    """
    for beside in _places(path):
        item = _csl_item(_loaded(beside, path))
        if item is not None:
            return Reference(cleaned_item(item))
    return None


def _places(path: Path) -> Iterator[Path]:
    for beside in (path.with_name(f"{path.name}.json"), path.with_suffix(".json")):
        if beside != path and is_beside(beside):
            yield beside
    shared = path.with_name(SHARED)
    if is_beside(shared) and not any(_others(path)):
        yield shared


def is_beside(path: Path) -> bool:
    """Whether there is one; none has a longer name than files can have, as FILE.json may."""
    try:
        return path.is_file()
    except OSError:
        return False


def _others(path: Path) -> Iterator[Path]:
    """Files in the same folder that the shared reference could be meant for as well."""
    same_kind = (other for other in path.parent.iterdir() if other.suffix == path.suffix)
    return (other for other in same_kind if other.name != path.name)


def _loaded(beside: Path, path: Path) -> Any:
    advice = f"{beside.name}, the reference beside {path.name},"
    try:
        if beside.stat().st_size > LARGEST:
            raise UnreadableWork(f"{advice} is larger than 1 MB: move it away, or make it smaller.")
        return json.loads(beside.read_bytes())
    except (ValueError, RecursionError) as error:
        raise UnreadableWork(f"{advice} is not JSON: mend it, or move it away.") from error
    except OSError as error:
        reason = error.strerror or "an error of the disk"
        raise UnreadableWork(f"{advice} cannot be read ({reason}): move it away.") from error


def _csl_item(value: Any) -> dict[str, Any] | None:
    """`value`, or the one thing in the list `value`, where it looks like a CSL-JSON item."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return value if isinstance(value, dict) and isinstance(value.get("title"), str) else None
