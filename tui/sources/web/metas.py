"""What a page says of itself in its head: its meta elements and its JSON-LD."""

import json
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from tui.core.clean import clean_line

_LONG = 20_000
"""Characters of one meta element that are read: an abstract."""

_MOST = 5000
"""Meta elements, and values of JSON-LD, that are read of one page."""

_LARGEST = 2_000_000
"""Characters of one piece of JSON-LD."""


class Metas:
    """The meta elements of a page by their names, in lower case."""

    def __init__(self, page: Any) -> None:
        self._given: dict[str, list[str]] = {}
        for node in page.css("meta")[:_MOST]:
            attributes = node.attributes
            content = clean_line(unescape(attributes.get("content") or ""), _LONG)
            for naming in ("name", "property", "itemprop"):
                if (name := (attributes.get(naming) or "").strip().lower()) and content:
                    self._given.setdefault(name, []).append(content)
                    break

    def first(self, *names: str) -> str:
        """The first value of the first of these names that has any."""
        return next((self._given[name][0] for name in names if name in self._given), "")

    def every(self, *names: str) -> list[str]:
        """All values of the first of these names that has any, each once."""
        values = next((self._given[name] for name in names if name in self._given), [])
        return list(dict.fromkeys(values))

    def values(self, *names: str) -> Iterator[str]:
        """The values of all of these names."""
        for name in names:
            yield from self._given.get(name, ())


def json_ld(page: Any) -> list[Mapping[str, Any]]:
    """The objects in the page's JSON-LD, outer ones first."""
    found: list[Mapping[str, Any]] = []
    for node in page.css('script[type="application/ld+json"]'):
        waiting = [_loaded(node.text())]
        while waiting and len(found) < _MOST:
            value = waiting.pop(0)
            if isinstance(value, list):
                waiting.extend(value)
            elif isinstance(value, dict):
                found.append(value)
                waiting.extend(part for part in value.values() if isinstance(part, dict | list))
    return found


def _loaded(written: str) -> Any:
    """The value of a piece of JSON; None where it is none, as many pages have it."""
    if len(written) > _LARGEST:
        return None
    try:
        return json.loads(written.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def types_of(value: Any) -> frozenset[str]:
    """The types of an object of JSON-LD, without what stands before their names."""
    given = value.get("@type") if isinstance(value, Mapping) else None
    types = given if isinstance(given, list) else [given]
    return frozenset(one.rpartition("/")[2] for one in types if isinstance(one, str))


def worded(value: Any) -> str:
    """A value of JSON-LD in words: a text, or the name of a thing; of several the first."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("headline") or value.get("@value") or ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    return clean_line(unescape(value), _LONG) if isinstance(value, str) else ""
