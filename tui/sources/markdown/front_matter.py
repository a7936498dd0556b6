"""Front matter: what the head of a Markdown file says of it, in YAML or another of its ways."""

import re
from typing import Any

import yaml

from tui.sources.markdown.title_blocks import title_block

LARGEST = 64 * 1024
"""Characters of front matter that are read as YAML."""

_DEEPEST = 20
_FRONT_MATTER = re.compile(
    r"---[ ]*\n(?P<yaml>\s*(?:#|[\w-]+[ ]*:(?=\s)).*?)^(?:---|\.\.\.)[ ]*(?:\n|\Z)", re.S | re.M
)


class _StrictLoader(yaml.BaseLoader):
    """All scalars as strings, no aliases (a small file could stand for a huge value), no depths."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        """The next node; refuses an alias and what is nested too deep."""
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not read")
        if self.depth > _DEEPEST:
            raise yaml.YAMLError("nested too deep")
        self.depth += 1
        node: yaml.Node | None = super().compose_node(parent, index)
        self.depth -= 1
        return node


def split(text: str) -> tuple[dict[str, Any] | None, str, str]:
    """The front matter as values, as it is written, and the text that follows it.

    Values are strings, lists and mappings. None for front matter that is no YAML mapping.
    """
    match = _FRONT_MATTER.match(text)
    if match is None:
        return title_block(text, LARGEST) or ({}, "", text)
    values = _mapping(match["yaml"]) if match.end() <= LARGEST else None
    return values, match["yaml"].strip("\n"), text[match.end() :]


def _mapping(written: str) -> dict[str, Any] | None:
    try:
        values = yaml.load(written, _StrictLoader)
    except yaml.YAMLError:
        return None
    return values if isinstance(values, dict) else None
