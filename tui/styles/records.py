"""Records as a handbook wants them, before they reach the processor."""

from collections.abc import Mapping
from typing import Any

from tui.core.reference import Reference
from tui.styles.common_words import CommonWords
from tui.styles.csl.numbers import arabic
from tui.styles.handbook import Handbook

_NO_DATE = frozenset({"n.d.", "n. d.", "n.d", "nd", "no date", "undated", "s.d.", "s. d.", "s.a."})
"""What is written for a date where there is none; a style has its own words for that."""
_EDITIONS = frozenset(
    [
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "and",
        "rev",
        "revised",
        "enlarged",
        "expanded",
        "abridged",
        "updated",
        "annotated",
        "critical",
        "illustrated",
        "international",
        "digital",
    ]
)
"""Words for an edition, which ask for that word after them."""
_FOUND_BY = frozenset(["archive", "archive-place", "container-title", "DOI", "number"])
_FOUND_BY |= {"publisher", "URL"}
"""Fields that say where a work is found; with one of them it is no private document."""
_TALKS = frozenset({"speech", "paper-conference"})
_SITES = frozenset({"webpage", "post", "post-weblog"})


def prepared(reference: Reference, book: Handbook, common: CommonWords) -> Mapping[str, Any]:
    """The reference's item with the handbook's rules for fields."""
    record = dict(reference.item)
    if _is_undated(record.get("issued")):
        del record["issued"]
    if book.sentence_case:
        _put_in_sentence_case(record, reference, common)
    if book.site_once and _is_its_own_author(record, reference):
        del record["container-title"]
    if book.own_publisher and _is_its_own_publisher(record):
        del record[book.own_publisher]
    if _is_edition(edition := str(record.get("edition") or "")):
        record["edition"] = f"{edition} ed."
    if not record.get("type") and _FOUND_BY.isdisjoint(record):
        record["type"] = book.untyped
    if book.arabic_volumes and (volume := arabic(str(record.get("volume") or ""))):
        record["volume"] = str(volume)
    if book.dates_events and _is_spoken(record):
        record["event-date"] = record.pop("issued")
    if book.season_without_volume and _is_seasonal(record):
        # A periodical known by its season is set like a magazine, with the season in its date.
        record["type"] = "article-magazine"
    return record


def _is_undated(issued: Any) -> bool:
    if not isinstance(issued, Mapping) or issued.get("date-parts"):
        return False
    return str(issued.get("literal") or issued.get("raw") or "").strip().casefold() in _NO_DATE


def _is_spoken(record: Mapping[str, Any]) -> bool:
    """Whether it is a talk that was not printed, with one date."""
    named = {name for name in ("issued", "event-title") if record.get(name)}
    printed = any(record.get(name) for name in ("container-title", "publisher", "event-date"))
    return record.get("type") in _TALKS and len(named) == 2 and not printed


def _is_edition(written: str) -> bool:
    """Whether it says in words which edition it is, and not that it is one."""
    words = [word.strip(".,").lower() for word in written.split()]
    named = [word for word in words if word in _EDITIONS]
    return bool(named) and all(word in _EDITIONS or word[:1].isdigit() for word in words)


def _is_its_own_author(record: Mapping[str, Any], reference: Reference) -> bool:
    """Whether a site stands as author of its own page."""
    return record.get("type") in _SITES and record.get("container-title") in reference.authors


def _is_its_own_publisher(record: Mapping[str, Any]) -> bool:
    """Whether an organization published its own work."""
    publisher, authors = record.get("publisher"), record.get("author")
    if not publisher or not isinstance(authors, list):
        return False
    named = (author.get("literal") for author in authors if isinstance(author, Mapping))
    return publisher in named


def _is_english(record: Mapping[str, Any]) -> bool:
    return str(record.get("language") or "en").lower().startswith("en")


def _put_in_sentence_case(
    record: dict[str, Any], reference: Reference, common: CommonWords
) -> None:
    from tui.core.sentence_titles import BOOK_PARTS  # most styles leave the case of titles alone

    fields = ["title", "title-short", "reviewed-title"]
    if record.get("type") in BOOK_PARTS:
        fields.append("container-title")
    for field in fields:
        if isinstance(record.get(field), str):
            record[field] = in_sentence_case(reference, field, common)


def in_sentence_case(reference: Reference, variable: str, common: CommonWords) -> str:
    """A title as the person confirmed it, else as it is proposed: converted where it is English."""
    from tui.core.sentence_titles import confirmed  # see above

    title = str(reference.item.get(variable) or "")
    if kept := confirmed(reference.item, variable):
        return kept
    if not _is_english(reference.item):
        return title
    # Deferred: the lists of names are read for these styles alone.
    from tui.styles.sentence_case import sentence_cased

    return sentence_cased(title, common, reference.authors)


def telling_names(reference: Reference, common: CommonWords) -> str:
    """The title in sentence case, where its capitals tell its names; nothing where they do not."""
    from tui.styles.csl.text_case import STOP_WORDS  # only wanted here

    title = str(reference.item.get("title") or "")
    sentence = in_sentence_case(reference, "title", common)
    told = any(word.islower() and word not in STOP_WORDS for word in title.split())
    return sentence if told or sentence != title else ""


def _is_seasonal(record: Mapping[str, Any]) -> bool:
    issued = record.get("issued")
    if record.get("type") != "article-journal" or record.get("volume"):
        return False
    return isinstance(issued, Mapping) and bool(issued.get("season"))
