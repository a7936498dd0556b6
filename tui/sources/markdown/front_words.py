"""The words of front matter, as far as they are written in Markdown or stand one level deeper."""

import re
from collections.abc import Mapping
from typing import Any

from tui.sources.markdown.title_markup import csl_title
from tui.sources.records.written_names import written_names

_TITLES = ("title", "subtitle", "container-title", "journal", "container", "booktitle", "series")
_ROLES = ("author", "authors", "editor", "editors", "translator", "translators")
_DATES = ("issued", "date", "year", "date-meta")
_UNTOLD = re.compile(r"`|\s*(?:today|now|last-modified)\s*$", re.IGNORECASE)
"""Dates that are made when a text is set."""


def front_words(front: Mapping[str, Any]) -> dict[str, Any]:
    """The values with those of `citation`, titles as CSL marks them, and dates that are known."""
    cited = front.get("citation")
    words = {**(cited if isinstance(cited, Mapping) else {}), **front}
    if "publication" in words:
        words.setdefault("container-title", words["publication"])
    for name in _TITLES:
        if isinstance(title := words.get(name), str):
            words[name] = csl_title(" ".join(title.split()))
    for role in _ROLES:
        if role in words:
            words[role] = written_names(words[role])
    for name in _DATES:
        if isinstance(date := words.get(name), str) and _UNTOLD.match(date):
            del words[name]
    return words
