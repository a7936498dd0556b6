"""Fields that a reference manager had no place for, written as lines at the head of the note."""

import re
from typing import Any

from tui.styles.csl.variables import DATES, NAMES

_LINE = r"(?P<variable>[a-z][a-z-]+|DOI|ISBN|ISSN|PMID|PMCID|URL): (?P<value>\S.*)"


def fields_in_note(note: str) -> list[tuple[str, Any]]:
    """The fields in lines such as "event-date: 2004-10-01" or "editor: Doe || Jane"."""
    fields: list[tuple[str, Any]] = []
    names: dict[str, list[dict[str, str]]] = {}
    for line in note.splitlines():
        match = re.fullmatch(_LINE, line.strip())
        if match is None:
            break
        variable, value = match["variable"], match["value"]
        if variable in NAMES:
            names.setdefault(variable, []).append(_name(value))
        elif variable in DATES:
            fields.append((variable, {"raw": value}))
        else:
            fields.append((variable, value))
    return [*fields, *names.items()]


def _name(value: str) -> dict[str, str]:
    family, separator, given = (part.strip() for part in value.partition("||"))
    return {"family": family, "given": given} if separator else {"literal": family}
