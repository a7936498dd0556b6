"""Which of many references is that of a work: by key, DOI or title."""

import re
import unicodedata
from collections.abc import Sequence

from tui.core.reference import Reference

_LONG_ENOUGH = 12
"""Letters a title must have to be looked for within the name of a file."""


def matching(name: str, found: Reference, among: Sequence[Reference]) -> Reference | None:
    """The reference of a work whose file is called `name` and in which `found` was read.

    The first with its key as the name, else with its DOI, else with its title, else with its title
    in the name; None where there is no such one.
    """
    title, doi, stem = _folded(found.title), _doi(found), _folded(name)
    tests = (
        lambda one: one.key and one.key == name,
        lambda one: doi and _doi(one) == doi,
        lambda one: title and _folded(one.title) == title,
        lambda one: len(_folded(one.title)) >= _LONG_ENOUGH and _folded(one.title) in stem,
    )
    return next((one for test in tests for one in among if test(one)), None)


def _doi(reference: Reference) -> str:
    written = str(reference.item.get("DOI") or "").strip().lower()
    return re.sub(r"\A(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", written)


def _folded(title: str) -> str:
    """The letters and digits of a title, however it is set."""
    plain = unicodedata.normalize("NFKD", title).casefold()
    return "".join(filter(str.isalnum, plain))
