"""A DOI as records have it: bare, without the words and addresses that people put before it."""

import re
from collections.abc import Mapping
from typing import Any

_BEFORE = (
    r"(?i)(?:\s*(?:(?:urn:|info:)?doi\s*[:/]?\s*|(?:https?:)?//[\w.-]*doi[.-]org[\w.-]*/"
    r"|(?:www\.|dx\.)*doi\.org/))+(?=10(?:\.|%2e))"
)


def bare_doi(written: str) -> str:
    """`written` without "doi:" or an address of doi.org before it; what is no DOI as it is."""
    found = re.match(_BEFORE, written)
    if found is None:
        return written.strip()
    bare = written[found.end() :].strip()
    if "/" in bare:
        return bare
    from urllib.parse import unquote  # slow to import, and seldom wanted

    return unquote(bare)


def with_bare_doi(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """The item with its DOI bare; itself where there is none or it is bare already."""
    written = item.get("DOI")
    if not isinstance(written, str) or (bare := bare_doi(written)) == written:
        return item
    return {**item, "DOI": bare}
