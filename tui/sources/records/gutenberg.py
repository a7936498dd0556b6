"""What the head of a Project Gutenberg text says of the work."""

import re
from typing import Any

from tui.core.clean import clean_line
from tui.sources.records.languages import language_code
from tui.sources.records.names import csl_names

_HEAD = 6000
_FIELD = re.compile(r"^(?P<name>Title|Author|Language):[ ]*(?P<value>.+(?:\n[ ]{2,}\S.*)*)", re.M)


def gutenberg_item(text: str) -> dict[str, Any]:
    """The CSL-JSON that the head gives; empty for a text that is not from Project Gutenberg."""
    head = text[:_HEAD]
    if "project gutenberg" not in head.lower():
        return {}
    fields = {match["name"]: match["value"] for match in _FIELD.finditer(head)}
    item: dict[str, Any] = {}
    if title := fields.get("Title"):
        item["title"] = ": ".join(clean_line(line) for line in title.split("\n", 1))
    if author := csl_names(clean_line(fields.get("Author", ""))):
        item["author"] = author
    if language := clean_line(fields.get("Language", "")).lower():
        item["language"] = language_code(language)
    return item | {"type": "book"} if item else {}
