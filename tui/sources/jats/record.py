"""The record of an article, as its front matter gives it."""

from collections.abc import Iterator
from typing import Any

from tui.core.clean import clean, clean_line
from tui.core.worded_dates import date_in_words
from tui.sources.records.names import csl_names

_ROLES = {"author": "author", "translator": "translator"}
"""Whom a citation names; those who edited an article for its journal are not among them."""
_BY_PRINT = ("ppub", "collection", "print", "pub", "epub-ppub")
_TYPES = {"italic": "i", "bold": "b", "sup": "sup", "sub": "sub", "sc": "sc"}
"""What sets the words of a title, as CSL-JSON has it."""
_NAMES = (
    *("{*}name", "{*}name-alternatives/{*}name[@{http://www.w3.org/XML/1998/namespace}lang='en']"),
    *("{*}name-alternatives/{*}name", "{*}string-name", "{*}name-alternatives/{*}string-name"),
)
_GROUPS = ("{*}collab", "{*}collab-alternatives/{*}collab", "{*}institution")
"""Where the name of a contributor stands: of a person, of a body."""

_LONGEST_ABSTRACT = 5000


def item_of(article: Any) -> dict[str, Any]:
    """A CSL-JSON item of an article element (lxml's), without what is not said.

    The place of the publisher is left out: styles print an article's place to tell its journal
    from another of that name.
    """
    front = article.find(".//{*}article-meta")
    journal = article.find(".//{*}journal-meta")
    if front is None:
        return {}
    item = {
        "type": "article-journal",
        "title": _title(front),
        **_people(front),
        "issued": _issued(front),
        "volume": _said(front, "{*}volume"),
        "issue": _said(front, "{*}issue"),
        **_pages_or_number(front),
        "DOI": _identifier(front, "doi"),
        "PMID": _identifier(front, "pmid"),
        "PMCID": _pmcid(front),
        "language": article.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
        "abstract": _abstract(front),
    }
    if journal is not None:
        item["container-title"] = _said(journal, ".//{*}journal-title")
        item["container-title-short"] = _short_title(journal)
        item["ISSN"] = _said(journal, "{*}issn")
        item["publisher"] = _said(journal, ".//{*}publisher-name")
    return {variable: value for variable, value in item.items() if value}


def single_page(article: Any) -> str:
    """The page that all of the article stands on; nothing where it has several, or says none."""
    front = article.find(".//{*}article-meta")
    if front is None:
        return ""
    first, last = _said(front, "{*}fpage"), _said(front, "{*}lpage")
    return first if first and first == last else ""


def _said(element: Any, path: str) -> str:
    """The words of the first such element."""
    found = element.find(path)
    return "" if found is None else clean_line("".join(found.itertext()))


def _title(front: Any) -> str:
    group = front.find("{*}title-group")
    if group is None:
        return ""
    parts = (group.find(path) for path in ("{*}article-title", "{*}subtitle"))
    words = [clean_line("".join(_typed(one))) for one in parts if one is not None]
    return ": ".join(one.rstrip(":") for one in words if one)


def _typed(element: Any) -> Iterator[str]:
    """The text of an element with the tags of CSL-JSON, without marks of notes in it."""
    yield element.text or ""
    for child in element:
        name = child.tag.rpartition("}")[2]
        if name not in ("xref", "fn"):
            tag = _TYPES.get(name)
            yield from (f"<{tag}>", *_typed(child), f"</{tag}>") if tag else _typed(child)
        yield child.tail or ""


def _people(front: Any) -> dict[str, list[dict[str, str]]]:
    people: dict[str, list[dict[str, str]]] = {}
    for contrib in front.iterfind("{*}contrib-group/{*}contrib"):
        group = contrib.getparent().get("content-type") or ""
        role = _ROLES.get(contrib.get("contrib-type") or group.rstrip("s") or "author")
        name = _name(contrib)
        if role and name and name not in people.setdefault(role, []):
            people[role].append(name)
    return {role: names for role, names in people.items() if names}


def _name(contrib: Any) -> dict[str, str]:
    name = next(filter(_is_found, map(contrib.find, _NAMES)), None)
    if name is None:
        collab = next(filter(_is_found, map(contrib.find, _GROUPS)), None)
        said = "" if collab is None else clean_line(_collective(collab))
        return {"literal": said} if said else {}
    family, given = _said(name, "{*}surname"), _said(name, "{*}given-names")
    parts = {
        "family": " ".join(filter(None, (_said(name, "{*}prefix"), family)))
        if not given
        else family,
        "given": given,
        "suffix": _said(name, "{*}suffix"),
    }
    if family:
        return {part: words for part, words in parts.items() if words}
    if given:
        return {"literal": given}
    return next(iter(csl_names([clean_line("".join(name.itertext()))])), {})


def _is_found(element: Any) -> bool:
    return element is not None


def _collective(collab: Any) -> str:
    """The name of a group, without those of its members."""
    groups = ("contrib-group", "contrib", "aff", "xref")
    words = [collab.text or ""]
    for child in collab:
        if child.tag.rpartition("}")[2] not in groups:
            words.extend(child.itertext())
        words.append(child.tail or "")
    return "".join(words)


def _issued(front: Any) -> dict[str, Any] | None:
    """The date to cite by: of the issue, and its day where it came out online in that year."""
    dates: dict[str, list[int]] = {}
    in_words: dict[str, dict[str, Any]] = {}
    for date in front.iterfind("{*}pub-date"):
        kinds = (date.get("pub-type"), date.get("date-type"), date.get("publication-format"))
        parts = _date(date)
        for kind in filter(None, kinds):
            if parts and len(parts) > len(dates.get(kind, [])):
                dates[kind] = parts
                in_words[kind] = _in_words(date, parts)
    if not dates:
        return None
    chosen = next((kind for kind in _BY_PRINT if kind in dates), next(iter(dates)))
    if in_words[chosen]:
        return in_words[chosen]
    parts = dates[chosen]
    if len(parts) == 1 and "ppub" not in dates:
        parts = max((one for one in dates.values() if one[0] == parts[0]), key=len)
    return {"date-parts": [parts]}


def _in_words(date: Any, parts: list[int]) -> dict[str, Any]:
    """The date where its issue is of a season or of months, or its month is a word."""
    words = _said(date, "{*}season") or _said(date, "{*}month")
    if len(parts) > 1 or not words:
        return {}
    return date_in_words(words, parts[0]) or {}


def _date(date: Any) -> list[int]:
    parts: list[int] = []
    for name, most in (("year", 2999), ("month", 12), ("day", 31)):
        said = _said(date, f"{{*}}{name}")
        if not (said.isascii() and said.isdigit() and 1 <= int(said[:6]) <= most):
            break
        parts.append(int(said))
    return parts


def _pages_or_number(front: Any) -> dict[str, str]:
    """The pages, or the number that an article without pages has: "Article e0118016"."""
    first, last = _said(front, "{*}fpage"), _said(front, "{*}lpage")
    if first:
        return {"page": f"{first}-{last}" if last and last != first else first}
    if pages := _said(front, "{*}page-range"):
        return {"page": pages}
    return {"number": _said(front, "{*}elocation-id")}


def _identifier(front: Any, kind: str) -> str:
    for one in front.iterfind("{*}article-id"):
        if one.get("pub-id-type") == kind:
            return clean_line(one.text or "")
    return ""


def _pmcid(front: Any) -> str:
    number = _identifier(front, "pmcid") or _identifier(front, "pmc")
    return f"PMC{number.removeprefix('PMC')}" if number else ""


def _short_title(journal: Any) -> str:
    for path in ("{*}journal-id[@journal-id-type='iso-abbrev']", ".//{*}abbrev-journal-title"):
        if said := _said(journal, path):
            return said
    return ""


def _abstract(front: Any) -> str:
    for abstract in front.iterfind("{*}abstract"):
        if abstract.get("abstract-type") is None:
            paragraphs = (
                " ".join("".join(one.itertext()).split()) for one in abstract.iter("{*}p")
            )
            return clean("\n\n".join(filter(None, paragraphs)))[:_LONGEST_ABSTRACT].strip()
    return ""
