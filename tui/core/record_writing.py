"""A field of a record as a person writes it, in one line, and read again.

Names are "Family, Given; Family, Given" with "Family, Given, Jr.", institutions {in braces}. Dates
are 2001, 2001-03, 2001-03-14, 5 May 2001, winter 2001, 1999/2001, c. 1850, 44 BC; {words in braces}
are kept.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from tui.core.clean import clean_line
from tui.core.doi import bare_doi
from tui.core.record import (
    DATES,
    NAMES,
    OPEN,
    Name,
    date_of,
    edtf,
    edtf_of,
    names_of,
    text_of,
)
from tui.core.record_fields import IN_SENTENCE_CASE, KEY, TYPE, type_name, type_named
from tui.core.reference import SEASONS, Reference
from tui.core.sentence_titles import confirmed, confirming, same_words
from tui.core.worded_dates import date_told

LONGEST = 100_000
"""The longest field, in characters: hundreds of authors have room."""

_KEY = re.compile(r"[^\s{}\[\]()@,;'\"\\]+")
_BRACED = re.compile(r"\{([^{}]*)\}")
_PIECE = re.compile(rf"(?:{_BRACED.pattern}|[^;{{}}])+")
_HOW_DATES = (
    "Write a date as 2001, 2001-03, 5 May 2001, winter 2001, 1999/2001, c. 1850 or 44 BC; words as "
    "{n.d.}."
)


class Unfit(Exception):
    """What was written cannot stand in the field; the message says how it is written."""


def written(item: Mapping[str, Any], variable: str) -> str:
    """The field as a person would write it; empty where the record does not have it."""
    if variable == KEY:
        return Reference(item).key
    if variable == TYPE:
        return type_name(text_of(item, TYPE) or "document")
    if variable in IN_SENTENCE_CASE:
        return confirmed(item, IN_SENTENCE_CASE[variable])
    if variable in NAMES:
        return "; ".join(map(_written_name, names_of(item, variable)))
    if variable in DATES:
        return _written_date(item, variable)
    return text_of(item, variable)


def rewritten(
    reference: Reference, variable: str, words: str, taken: Iterable[str] = ()
) -> Reference:
    """The reference with `words` in that field; without the field where there are none.

    The keys in `taken` are those of other works. Raises Unfit.
    """
    words = clean_line(words, LONGEST)
    if words == written(reference.item, variable):
        return reference
    if variable == KEY:
        return reference.keyed(_read_key(words, taken))
    if variable in IN_SENTENCE_CASE:
        return _confirming(reference, IN_SENTENCE_CASE[variable], words)
    item = dict(reference.item)
    if words:
        item[variable] = _reader(item, variable)(words)
    else:
        item.pop(variable, None)
    return Reference(item)


def rebased(seen: Reference, edited: Reference, now: Reference) -> Reference:
    """`now` with the fields in which `edited` is another than `seen`."""
    item = dict(now.item)
    for name in (*seen.item, *edited.item):
        if edited.item.get(name) == seen.item.get(name):
            continue
        item.pop(name, None)
        if name in edited.item:
            item[name] = edited.item[name]
    return Reference(item)


def _reader(item: Mapping[str, Any], variable: str) -> Callable[[str], Any]:
    if variable == TYPE:
        return _read_type
    if variable in NAMES:
        return lambda words: _read_names(words, item.get(variable))
    if variable == "DOI":
        return bare_doi
    return _read_date if variable in DATES else str


def _read_key(words: str, taken: Iterable[str]) -> str:
    if not _KEY.fullmatch(words):
        raise Unfit("A key is one word without braces, brackets, commas or quotation marks.")
    if words in set(taken):
        raise Unfit(f"Another work has the key {words}. Write one that is free.")
    return words


def _read_type(words: str) -> str:
    type = type_named(words)
    if type is None:
        raise Unfit(f"There is no type “{words}”: write book, chapter, journal article, report …")
    return type


def _confirming(reference: Reference, title: str, words: str) -> Reference:
    if words and not same_words(words, text_of(reference.item, title)):
        raise Unfit("These are other words than those of the title: correct the title itself.")
    return confirming(reference, title, words)


def _written_name(name: Name) -> str:
    if name.get("literal"):
        return f"{{{name['literal']}}}"
    particle = name.get("non-dropping-particle", "")
    family = f"{particle} {name.get('family', '')}".strip()
    given = f"{name.get('given', '')} {name.get('dropping-particle', '')}".strip()
    if suffix := name.get("suffix"):
        return f"{family}, {given}, {suffix}"
    if given:
        return f"{family}, {given}"
    return f"{family}," if " " in family else family


def _read_names(words: str, known: Any) -> list[Mapping[str, Any]]:
    """The names; those that were there before stay as they were, with all their parts."""
    if re.search(r"[{}]", _BRACED.sub("", words)):
        raise Unfit("A brace stands alone: write an institution as {Its Name}.")
    before = {
        _written_name(name): one
        for one in (known if isinstance(known, list) else [])
        for name in names_of({"author": [one]}, "author")
    }
    pieces = (found[0].strip() for found in _PIECE.finditer(words))
    return [before.get(piece) or _read_name(piece) for piece in pieces if piece]


def _read_name(words: str) -> Mapping[str, str]:
    if braced := _BRACED.fullmatch(words):
        return {"literal": braced[1].strip()}
    family, *rest = (part.strip() for part in words.split(","))
    if not family or len(rest) > 2 or "{" in words or (not rest and " " in family):
        raise Unfit(f"Write “{words}” as Family, Given; an institution as {{Its Name}}.")
    names = family.split()
    small = next((n for n, name in enumerate(names[:-1]) if not name[0].islower()), len(names) - 1)
    given, suffix = (*rest, "", "")[:2]
    parts = {
        "family": " ".join(names[small:]),
        "given": given,
        "non-dropping-particle": " ".join(names[:small]),
        "suffix": suffix,
    }
    return {part: text for part, text in parts.items() if text}


def _written_date(item: Mapping[str, Any], variable: str) -> str:
    day = edtf_of(item, variable)
    if season := re.fullmatch(r"(-?\d{4})-2([1-4])", day):
        return f"{SEASONS[int(season[2]) - 1].lower()} {season[1]}"
    known = item.get(variable)
    if day or not isinstance(known, Mapping):
        return day
    words = text_of(known, "literal") or text_of(known, "raw")
    return f"{{{words}}}" if words else ""


def _read_date(words: str) -> dict[str, Any]:
    if braced := _BRACED.fullmatch(words):
        return {"literal": braced[1].strip()}
    day = edtf(words) or edtf_of({"issued": date_told(words)}, "issued")
    if not day or not all(map(_is_real, day.split("/"))):
        raise Unfit(_HOW_DATES)
    return date_of(day)


def _is_real(day: str) -> bool:
    """Whether there is such a day, month or season."""
    if day in ("", OPEN):
        return day == OPEN
    year, *rest = (int(part) for part in re.findall(r"\d+", day))
    if len(rest) == 1 and 21 <= rest[0] <= 24:
        return True
    try:
        date(max(year, 1), *[*rest, 1, 1][:2])
    except ValueError:
        return False
    return True
