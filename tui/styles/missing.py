"""What a reference lacks: fields that its type needs and a style would print."""

from collections.abc import Callable, Mapping
from typing import Any

from tui.styles.csl.item import Item

_NEEDED: Mapping[str, tuple[str, ...]] = {
    "article-journal": ("author", "title", "issued", "container-title", "volume", "page"),
    "article-magazine": ("title", "issued", "container-title"),
    "article-newspaper": ("title", "issued", "container-title"),
    "bill": ("title", "issued"),
    "book": ("author", "title", "issued", "publisher"),
    "chapter": ("author", "title", "issued", "container-title", "publisher", "page"),
    "classic": ("title",),
    "entry-dictionary": ("title", "issued", "container-title"),
    "entry-encyclopedia": ("title", "issued", "container-title"),
    "legal_case": ("title", "issued", "container-title"),
    "legislation": ("title", "issued"),
    "paper-conference": ("author", "title", "issued", "container-title"),
    "report": ("author", "title", "issued", "publisher"),
    "regulation": ("title", "issued"),
    "thesis": ("author", "title", "issued", "publisher", "genre"),
    "treaty": ("title", "issued"),
    "webpage": ("title", "issued", "URL"),
}
"""What a type is to have; no author where many have none: laws, unsigned articles, entries."""
_OTHERWISE = ("author", "title", "issued")
_STANDS_IN: Mapping[str, tuple[str, ...]] = {
    "author": ("editor", "translator", "director", "composer", "performer"),
    "issued": ("status",),
    "page": ("number", "DOI"),
}
"""Fields that will do where another is not there."""
_SAMPLES: Mapping[str, Any] = {
    "author": [{"family": "Sample"}],
    "issued": {"date-parts": [[1999]]},
}


def missing_fields(
    record: Mapping[str, Any], printed: Callable[[Mapping[str, Any]], str]
) -> tuple[str, ...]:
    """The fields, by their CSL names, whose absence shows in what is `printed` of the record."""
    item = Item(record)
    absent = [
        field
        for field in _NEEDED.get(item.type, _OTHERWISE)
        if field not in item and not any(other in item for other in _STANDS_IN.get(field, ()))
    ]
    before = printed(record) if absent else ""
    return tuple(
        field for field in absent if printed({**record, field: _SAMPLES.get(field, "1")}) != before
    )
