"""The check of a project: what an editor would send it back for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from tui.core.doi import bare_doi
from tui.core.project import Project
from tui.core.reference import Reference
from tui.core.search import fold


class Lack(StrEnum):
    """What is wanting."""

    LOCATOR = "no locator"
    YEAR = "no year"
    QUOTATION = "never quoted"
    ONE_RECORD = "two records"
    RECORD = "no record"


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wanting of the sources with these keys; `quotation` is the one that wants it."""

    lack: Lack
    keys: tuple[str, ...]
    quotation: str = ""

    @property
    def sentence(self) -> str:
        """What is wanting, and what to do about it."""
        keys = " and ".join(self.keys)
        match self.lack:
            case Lack.LOCATOR:
                return f"{keys}: “{self.quotation}” has no locator. Save it again with its page."
            case Lack.YEAR:
                return f"{keys} has no year. Put the date of issue into its record."
            case Lack.QUOTATION:
                return f"{keys} is listed and never quoted. Quote it, or take it out."
            case Lack.ONE_RECORD:
                return f"{keys} look like one work. Keep one of them, and cite that."
            case Lack.RECORD:
                return f"{keys} is not in the library any more. Open its file again."


def check_project(project: Project, references: Mapping[str, Reference]) -> tuple[Remark, ...]:
    """What is wanting in a project; `references` are those of its works, by their ids."""
    known = [references[work] for work in project.works if work in references]
    return (
        *_unrecorded(project, references),
        *_without_locator(project, references),
        *check_sources(known),
        *_never_quoted(project, references),
    )


def check_sources(references: Iterable[Reference]) -> tuple[Remark, ...]:
    """What is wanting in a list of references: years, and one record for each work."""
    listed = tuple(references)
    undated = (Remark(Lack.YEAR, (one.key,)) for one in listed if not _is_dated(one))
    return (*undated, *_recorded_twice(listed))


def is_one_work(one: Reference, other: Reference) -> bool:
    """Whether two records look like the same work.

    They have one DOI; or one title and first author, and no year, volume, edition, page or DOI
    that says otherwise.
    """
    if (doi := _doi(one)) and doi == _doi(other):
        return True
    if not _title(one) or (_title(one), _author(one)) != (_title(other), _author(other)):
        return False
    return not any(map(_differ, _identity(one), _identity(other)))


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
    fields = (str(reference.item.get(field) or "") for field in ("volume", "edition", "page"))
    return (reference.year, _doi(reference), *(_plain(field) for field in fields))


def _differ(one: str, other: str) -> bool:
    return bool(one and other and one != other)


def _title(reference: Reference) -> str:
    return _plain(reference.title)


def _author(reference: Reference) -> str:
    """The last word of the first author's name; initials or given names do not count."""
    names = reference.authors
    return _plain(names[0].split()[-1]) if names and names[0].split() else ""


def _doi(reference: Reference) -> str:
    return bare_doi(str(reference.item.get("DOI") or "")).casefold()


def _plain(text: str) -> str:
    """Letters and digits alone, without case and accents."""
    return "".join(filter(str.isalnum, fold(text)))
