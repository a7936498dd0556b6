"""Names of people as front matter and title pages have them, as CSL-JSON has them."""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from tui.core.clean import clean_line
from tui.sources.records.name_forms import ORDINALS, SUFFIX, bare_name

_PARTS = ("family", "given", "literal", "suffix", "non-dropping-particle", "dropping-particle")
_PARTS_TOO = {"last": "family", "lastname": "family", "first": "given", "firstname": "given"}
"""Other words for them."""

_BETWEEN = re.compile(r"\s*;\s*|\s+(?:and|&)\s+")
_YEARS = re.compile(
    r",\s*(?:(?:b|d|ca?|fl)\.|active|born|died)?\s*(?:ca\.\s*)?[0-9]{1,4}(?:th|st|nd|rd)?"
    r"(?:[-–/0-9?. ]|ca\.|cent(?:ury|\.)|[AB]\.?[CD]\.?)*\Z"
)
"""When somebody lived, as catalogues have it behind the name."""
_BODIES = frozenset(
    {
        *("academy", "agency", "alliance", "assembly", "association", "authority", "board"),
        *("bureau", "center", "centre", "collaboration", "collaborators", "collective"),
        *("commission", "committee", "company", "congress", "consortium", "contributors"),
        *("corporation", "council", "department", "developers", "federation", "foundation"),
        *("group", "initiative", "institute", "institution", "investigators", "laboratory"),
        *("ministry", "museum", "network", "office", "organisation", "organization", "project"),
        *("secretariat", "society", "team", "university"),
    }
)
"""Words that the names of bodies end with, or have "of" or "for" behind them."""

MOST = 500
"""Names read of one work."""


def csl_names(written: Any) -> list[dict[str, str]]:
    """CSL names from one name, a list, or several joined by "and" or ";"."""
    if isinstance(written, str):
        written = _BETWEEN.split(written)
    if isinstance(written, Mapping):
        written = [written]
    if not isinstance(written, list):
        return []
    written = [bare_name(one) if isinstance(one, str) else one for one in written[:MOST]]
    names = [_name(one) for one in written]
    return [name for name in names if name]


def _name(written: Any) -> dict[str, str]:
    if isinstance(written, str):
        return _parted(_YEARS.sub("", clean_line(written)))
    if not isinstance(written, Mapping):
        return {}
    given = {part: _worded(written[part]) for part in (*_PARTS, *_PARTS_TOO) if part in written}
    parts = {_PARTS_TOO.get(part, part): words for part, words in given.items() if words}
    return parts or _named(written)


def _named(written: Mapping[Any, Any]) -> dict[str, str]:
    """The name in `name`, or the one that all that is said of a person stands under."""
    name = written.get("name")
    if isinstance(name, Mapping):
        return _name(name) if "name" not in name else {}
    if len(written) == 1 and isinstance(next(iter(written.values())), Mapping):
        name = next(iter(written))
    return _parted(_worded(name))


def _worded(value: Any) -> str:
    return clean_line(str(value)) if isinstance(value, str | int) else ""


def _parted(name: str) -> dict[str, str]:
    """A name in its parts: "Family, Given", else the last word is the family name."""
    if not name:
        return {}
    if "," in name and not _is_body(name.split(",")[0].split()):
        return _parted_by_commas([part.strip() for part in name.split(",", 2)])
    words = name.split()
    if "," in name or len(words) == 1 or _is_body(words) or _is_counted(words):
        return {"literal": name}
    if len(words) > 2 and re.fullmatch(SUFFIX, words[-1]):
        return {**_in_order(words[:-1]), "suffix": words[-1]}
    return _in_order(words)


def _is_body(words: list[str]) -> bool:
    """Whether it is the name of a body rather than of a person."""
    lower = [word.lower() for word in words]
    named = (one in _BODIES and other in ("of", "for") for one, other in pairwise(lower))
    return len(words) > 1 and (lower[0] == "the" or lower[-1] in _BODIES or any(named))


def _is_counted(words: list[str]) -> bool:
    """Whether it is the name of a ruler or a pope: "Elizabeth I"."""
    return len(words) == 2 and words[1] in ORDINALS


def _parted_by_commas(parts: list[str]) -> dict[str, str]:
    """A name as "Family, Given", with a suffix behind either, or as "Given Family, Suffix"."""
    suffixes = [part for part in parts[1:] if re.fullmatch(SUFFIX, part)]
    family, *given = (part for part in parts if part not in suffixes)
    if suffixes and not given:
        return {**_in_order(family.split()), "suffix": suffixes[0]}
    named = {"family": family, "given": ", ".join(given), "suffix": "".join(suffixes[:1])}
    return {part: words for part, words in named.items() if words}


def _in_order(words: list[str]) -> dict[str, str]:
    """The parts of a name as it is spoken: small words before the family name are its particle."""
    lower = [number for number, word in enumerate(words[:-1]) if number and word.islower()]
    first = lower[0] if lower else len(words) - 1
    rest = words[first:]
    small = next(
        count for count, word in enumerate(rest) if not word.islower() or count + 1 == len(rest)
    )
    parts = {"given": " ".join(words[:first]), "family": " ".join(rest[small:])}
    particle = " ".join(rest[:small])
    return {**parts, "non-dropping-particle": particle} if particle else parts
