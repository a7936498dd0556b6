"""The check of a project: what an editor would send it back for."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import TypeAlias

from tui.core.doi import bare_doi
from tui.core.project import Project
from tui.core.record import Name, names_of
from tui.core.reference import Reference
from tui.core.search import fold
from tui.core.sentence_titles import BOOK_PARTS

Missing: TypeAlias = Callable[[Reference], Sequence[str]]
"""The fields, by their CSL names, that a style prints and a reference does not have."""

_PLAINLY = {"container-title": "journal or book", "page": "pages", "genre": "kind"}
"""Fields that are called otherwise in a sentence."""


class Lack(StrEnum):
    """What is wanting."""

    LOCATOR = "no locator"
    YEAR = "no year"
    FIELDS = "incomplete"
    QUOTATION = "never quoted"
    ONE_RECORD = "two records"
    RECORD = "no record"
    UNLISTED = "not listed"


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wanting of the sources with these keys.

    `quotation` is the one that wants it; `fields` are those that are wanting, by their CSL names.
    """

    lack: Lack
    keys: tuple[str, ...]
    quotation: str = ""
    fields: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What is wanting, and what to do about it."""
        *rest, last = self.keys
        return _SENTENCES[self.lack].format(
            keys=f"{', '.join(rest)} and {last}" if rest else last,
            quotation=self.quotation,
            fields=", no ".join(_PLAINLY.get(field, field) for field in self.fields),
        )


_SENTENCES = {
    Lack.LOCATOR: "{keys}: “{quotation}” has no locator. Save it again with its page.",
    Lack.YEAR: "{keys} has no year. Put the date of issue into its record.",
    Lack.FIELDS: "{keys} has no {fields}. Put what the style prints into its record.",
    Lack.QUOTATION: "{keys} is listed and never quoted. Quote it, or take it out.",
    Lack.ONE_RECORD: "{keys} look like one work. Keep one of them, and cite that.",
    Lack.RECORD: "{keys} is not in the library any more. Open its file again.",
    Lack.UNLISTED: "{keys}: the style lists no such works. Name them in the text alone.",
}


def check_project(
    project: Project, references: Mapping[str, Reference], missing: Missing = lambda _: ()
) -> tuple[Remark, ...]:
    """What is wanting in a project; `references` are those of its works, by their ids."""
    known = [references[work] for work in project.works if work in references]
    return (
        *_unrecorded(project, references),
        *_without_locator(project, references),
        *check_sources(known, missing),
        *_never_quoted(project, references),
    )


def check_sources(
    references: Iterable[Reference], missing: Missing = lambda _: ()
) -> tuple[Remark, ...]:
    """What is wanting in a list of references: years, `missing` fields, one record for a work."""
    listed = tuple(references)
    undated = (Remark(Lack.YEAR, (one.key,)) for one in listed if not _is_dated(one))
    return (*undated, *_incomplete(listed, missing), *_recorded_twice(listed))


def unlisted(references: Iterable[Reference], listed: Iterable[str]) -> tuple[Remark, ...]:
    """What a style leaves out of its bibliography, where it has entries with the `listed` keys."""
    there = frozenset(listed)
    left_out = [one.key or one.title for one in references if one.key not in there]
    return (Remark(Lack.UNLISTED, tuple(left_out)),) if left_out else ()


def is_one_work(one: Reference, other: Reference) -> bool:
    """Whether two records look like the same work.

    They have one DOI; or one title and first author, and nothing that says otherwise: no year,
    volume, edition, page, chapter or DOI, and no other book that the chapter is in.
    """
    if (doi := _doi(one)) and doi == _doi(other):
        return True
    if not _title(one) or _title(one) != _title(other) or not _are_one(_first(one), _first(other)):
        return False
    return not any(map(_differ, _identity(one), _identity(other)))


def _incomplete(references: Iterable[Reference], missing: Missing) -> Iterator[Remark]:
    for one in references:
        if fields := tuple(field for field in missing(one) if field != "issued"):
            yield Remark(Lack.FIELDS, (one.key,), fields=fields)


def _unrecorded(project: Project, references: Mapping[str, Reference]) -> Iterator[Remark]:
    keys = {item.work: item.key for item in project.items}
    for work in project.works:
        if work not in references:
            yield Remark(Lack.RECORD, (keys[work] or work,))


def _without_locator(project: Project, references: Mapping[str, Reference]) -> Iterator[Remark]:
    for item in project.items:
        if item.quotation and item.locator is None:
            key = references[item.work].key if item.work in references else item.key
            yield Remark(Lack.LOCATOR, (key,), item.quotation)


def _never_quoted(project: Project, references: Mapping[str, Reference]) -> Iterator[Remark]:
    quoted = {item.work for item in project.items if item.quotation}
    for work in project.works:
        if work in references and work not in quoted:
            yield Remark(Lack.QUOTATION, (references[work].key,))


def _recorded_twice(references: Iterable[Reference]) -> Iterator[Remark]:
    """Pairs of records of one work; only those that share a title or a DOI are held together."""
    alike: dict[str, list[Reference]] = {}
    for reference in references:
        for mark in dict.fromkeys((_doi(reference), _title(reference))):
            if mark:
                alike.setdefault(mark, []).append(reference)
    pairs = (pair for group in alike.values() for pair in combinations(group, 2))
    keys = ((one.key, other.key) for one, other in pairs if is_one_work(one, other))
    return (Remark(Lack.ONE_RECORD, pair) for pair in dict.fromkeys(keys))


def _is_dated(reference: Reference) -> bool:
    """Whether it says when it was issued, if only in words ("ca. 1620", "in press")."""
    issued = reference.item.get("issued")
    in_words = isinstance(issued, Mapping) and (issued.get("literal") or issued.get("raw"))
    return bool(reference.year or in_words or reference.item.get("status"))


def _identity(reference: Reference) -> tuple[str, ...]:
    names = [*("volume", "edition", "page", "issue", "chapter-number")]
    if reference.item.get("type") in BOOK_PARTS:
        names.append("container-title")
    fields = (_plain(str(reference.item.get(field) or "")) for field in names)
    return (reference.year, _doi(reference), *fields)


def _differ(one: str, other: str) -> bool:
    return bool(one and other and one != other)


def _title(reference: Reference) -> str:
    return _plain(reference.title)


def _first(reference: Reference) -> Name:
    """The first author; of a work without one, its first editor."""
    names = names_of(reference.item, "author") or names_of(reference.item, "editor")
    return names[0] if names else {}


def _are_one(one: Name, other: Name) -> bool:
    """Whether two names may be one person's: an initial may stand for a name, and be left out."""
    (family, given), (other_family, other_given) = _in_parts(one), _in_parts(other)
    if family != other_family:
        return False
    return given.startswith(other_given) or other_given.startswith(given)


def _in_parts(name: Name) -> tuple[str, str]:
    """The last word of the family name and the first of the given names, plain."""
    words = name.get("family") or name.get("literal", "")
    family = words.split()[-1:]
    given = name.get("given", "") or (words.rpartition(" ")[0] if "literal" in name else "")
    return _plain("".join(family)), _plain("".join(re.split(r"[\s.]", given.strip())[:1]))


def _doi(reference: Reference) -> str:
    return bare_doi(str(reference.item.get("DOI") or "")).casefold()


def _plain(text: str) -> str:
    """Letters and digits alone, without case and accents."""
    return "".join(filter(str.isalnum, fold(text)))
