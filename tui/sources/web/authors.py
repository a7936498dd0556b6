"""The names of authors as pages give them, as CSL-JSON has them."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from tui.sources.records.names import csl_names
from tui.sources.web.metas import types_of, worded

_BY = re.compile(r"^(?:(?:written|posted|published|story|words|text)\s+)?by[:\s]+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[;|•]\s*|\s+(?:and|&)\s+|,\s+and\s+")
_LIFE = re.compile(r",?\s*\(?(?:b\.\s*)?\d{3,4}\??\s*[-–]\s*(?:\d{3,4}\??)?\)?\s*$")
_NO_NAME = re.compile(
    r"https?:|www\.|@|\d{3}|^(?:the\s+)?(?:admin|administrator|staff|editors?|webmaster|guest|unknown"
    r"|anonymous|author|editorial (?:team|staff|board)|staff (?:writer|reporter)|news(?:room| desk)"
    r"|guest (?:author|post|contributor)|super user|root|user|redaktion|la rédaction|redacción)$",
    re.IGNORECASE,
)
_MARKS = re.compile(r"(?:[\s,]*(?:(?<![\w.])[a-z]\b|\d{1,2}|[*†‡§¶✉#]))+$")
"""What stands behind a name and leads to where its bearer works."""

_LONGEST = 80


def written_names(written: Iterable[str]) -> list[dict[str, str]]:
    """Names out of texts, each with one name or several; addresses and accounts are none."""
    found: list[dict[str, str]] = []
    for text in written:
        for name in _parted(_LIFE.sub("", _BY.sub("", text.strip()))):
            name = _MARKS.sub("", name)
            if name and len(name) <= _LONGEST and not _NO_NAME.search(name):
                found += csl_names([name])
    return _once(found)


def _parted(text: str) -> list[str]:
    """The names in a text: between commas only where each is more than one word."""
    parts: list[str] = []
    for part in _BETWEEN.split(text):
        by_commas = [one.strip(" ,") for one in part.split(",")]
        several = len(by_commas) > 1 and all(" " in one for one in by_commas)
        parts += by_commas if several else [part.strip(" ,")]
    return parts


def linked_names(value: Any) -> list[dict[str, str]]:
    """Names out of JSON-LD: persons in their parts, bodies as they call themselves."""
    found: list[dict[str, str]] = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            found += written_names([one])
        elif isinstance(one, Mapping):
            found += _name(one)
    return _once(found)


def _name(one: Mapping[str, Any]) -> list[dict[str, str]]:
    name = worded(one)
    family, given = worded(one.get("familyName")), worded(one.get("givenName"))
    if family:
        return csl_names([{"family": family, "given": given}])
    if not types_of(one).isdisjoint(("Organization", "NewsMediaOrganization", "Corporation")):
        return csl_names([{"literal": name}]) if name else []
    return written_names([name])


def _once(names: list[dict[str, str]]) -> list[dict[str, str]]:
    kept: dict[str, dict[str, str]] = {}
    for name in names:
        kept.setdefault(" ".join(name.values()).casefold(), name)
    return list(kept.values())
