"""Heads of Markdown files that are no YAML: pandoc's title block, TOML, MultiMarkdown's metadata.

Sources: Pandoc User's Guide, "pandoc_title_block"; Hugo, "Front matter"; MultiMarkdown User's
Guide, "Metadata".
"""

import re
import tomllib
from collections.abc import Callable
from typing import Any

Head = tuple[dict[str, Any] | None, str, str]
"""The values, None where they cannot be read; the head as it is written; the text behind it."""

_FIELD = r"%[ \t]*(?P<{}>[^\n]*(?:\n[ \t]+\S[^\n]*)*)(?:\n|\Z)"
_PANDOC = re.compile(
    rf"{_FIELD.format('title')}(?:{_FIELD.format('author')})?(?:{_FIELD.format('date')})?"
)
_BETWEEN_AUTHORS = re.compile(r"\s*(?:;|\n)\s*")
_TOML = re.compile(r"\+\+\+[ ]*\n(?P<toml>.*?)^\+\+\+[ ]*(?:\n|\Z)", re.S | re.M)
_KEY = r"[A-Za-z][\w -]{0,40}"
_METADATA = re.compile(rf"(?:{_KEY}:[ \t]+\S[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+(?=\s*\n|\Z)")
_ENTRY = re.compile(rf"^(?P<key>{_KEY}):[ \t]+(?P<value>[^\n]*(?:\n[ \t]+\S[^\n]*)*)", re.M)
_FIRST_KEYS = frozenset({"title", "author", "authors", "subtitle", "date", "format", "language"})
_DEEPEST = 20


def title_block(text: str, largest: int) -> Head | None:
    """The head of a text, of one of these kinds; none of more than `largest` characters is read."""
    reader = _READERS.get(text[:1], _metadata)
    return reader(text, largest)


def _pandoc(text: str, largest: int) -> Head | None:
    """Three fields at most, each begun by "%"."""
    match = _PANDOC.match(text)
    if match is None or match.end() > largest:
        return None
    given = {name: (value or "").strip() for name, value in match.groupdict().items()}
    values: dict[str, Any] = {name: " ".join(given[name].split()) for name in ("title", "date")}
    values["author"] = [one for one in _BETWEEN_AUTHORS.split(given["author"]) if one]
    return {name: value for name, value in values.items() if value}, match[0], text[match.end() :]


def _toml(text: str, largest: int) -> Head | None:
    match = _TOML.match(text)
    if match is None:
        return None
    values = None
    if match.end() <= largest:
        try:
            values = _as_strings(tomllib.loads(match["toml"]))
        except (tomllib.TOMLDecodeError, ValueError, RecursionError):
            values = None
    return values, match["toml"].strip("\n"), text[match.end() :]


def _as_strings(value: Any, depth: int = 0) -> Any:
    """Values as front matter has them: strings, lists and mappings."""
    if isinstance(value, dict):
        if depth > _DEEPEST:
            raise ValueError("nested too deep")
        return {name: _as_strings(part, depth + 1) for name, part in value.items()}
    if isinstance(value, list):
        return [_as_strings(part, depth + 1) for part in value] if depth <= _DEEPEST else []
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _metadata(text: str, largest: int) -> Head | None:
    """Lines of a key and a value up to an empty one; one of the first keys is the work's title."""
    match = _METADATA.match(text[:largest])
    if match is None:
        return None
    values = {
        entry["key"].strip().lower(): " ".join(entry["value"].split())
        for entry in _ENTRY.finditer(match[0])
    }
    if next(iter(values)) not in _FIRST_KEYS or not values.keys() & {"title", "author", "authors"}:
        return None
    return values, match[0], text[match.end() :]


_READERS: dict[str, Callable[[str, int], Head | None]] = {"%": _pandoc, "+": _toml}
"""The readers of heads that a sign begins."""
