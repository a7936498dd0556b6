"""Reference: the bibliographic data of a work, one CSL-JSON item."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

_MARKED = re.compile(
    r"<(?P<name>i|b|su[bp]|sc|span)(?: (?:class|style)=(?:\"[^\"<>]*\"|'[^'<>]*'))?>"
    r"(?P<words>.*?)</(?P=name)>"
)
"""Words with a mark of CSL-JSON's rich text."""

_DEEPEST = 5

SEASONS = ("Spring", "Summer", "Autumn", "Winter")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Reference(NamedTuple):
    """One CSL-JSON item, kept as it is; the properties read the parts a reader is shown."""

    item: Mapping[str, Any]

    def __hash__(self) -> int:
        return hash((self.key, self.title))

    @property
    def key(self) -> str:
        """The citation key."""
        return str(self.item.get("citation-key") or self.item.get("id") or "")

    @property
    def title(self) -> str:
        """The title without CSL's marks, or an empty string."""
        return _unmarked(self.item.get("title"))

    @property
    def authors(self) -> tuple[str, ...]:
        """The authors as "Given Family", institutions as they call themselves."""
        return tuple(_full_name(name) for name in self._names("author"))

    @property
    def author_line(self) -> str:
        """The authors' family names as a running head has them: two at most."""
        names = [_family_name(name) for name in self._names("author")]
        if len(names) > 2:
            return f"{names[0]} and others"
        return " and ".join(names)

    @property
    def container(self) -> str:
        """The journal, book or site the work stands in."""
        return _unmarked(self.item.get("container-title"))

    @property
    def container_line(self) -> str:
        """The container with volume and issue, as a running head has it: "Parameters 31.4"."""
        number = ".".join(
            str(self.item[part]) for part in ("volume", "issue") if self.item.get(part)
        )
        return f"{self.container} {number}".strip()

    @property
    def year(self) -> str:
        """The year of issue, or an empty string."""
        parts = self._date_parts("issued")
        return str(parts[0]) if parts else ""

    @property
    def issued(self) -> str:
        """The date of issue for a masthead: "Winter 2001", "March 2001", "2001"."""
        date = self.item.get("issued")
        season = date.get("season") if isinstance(date, Mapping) else None
        month = self._date_parts("issued")[1:2]
        part = _named(season, SEASONS) or (_named(month[0], MONTHS) if month else "")
        return f"{part} {self.year}".strip()

    @property
    def published(self) -> str:
        """Where and when it came out, as a masthead has it: "Parameters 31.4, Winter 2001"."""
        return ", ".join(part for part in (self.container_line, self.issued) if part)

    def keyed(self, key: str) -> "Reference":
        """The same reference under the citation key `key`."""
        return Reference({**self.item, "id": key, "citation-key": key})

    def _names(self, role: str) -> list[Mapping[str, Any]]:
        names = self.item.get(role)
        if not isinstance(names, list):
            return []
        return [name for name in names if isinstance(name, Mapping)]

    def _date_parts(self, variable: str) -> list[Any]:
        date = self.item.get(variable)
        parts = date.get("date-parts") if isinstance(date, Mapping) else None
        first = parts[0] if isinstance(parts, list) and parts else None
        return first if isinstance(first, list) else []


def citation_key(reference: Reference, taken: Iterable[str] = ()) -> str:
    """A key made of author and year ("jalali2001"), unlike any of `taken` by an added letter."""
    names = reference._names("author")
    stem = _family_name(names[0]) if names else (reference.title.split() or ["untitled"])[0]
    base = (_ascii(stem) or "work") + reference.year
    used, key, suffix = set(taken), base, 0
    while key in used:
        suffix += 1
        key = f"{base}{_letters(suffix)}"
    return key


def _named(part: object, names: Sequence[str]) -> str:
    """The name of a season or month that is given by its number, from 1; else what is given."""
    written = str(part or "")
    if written.isdecimal():
        return names[int(written) - 1] if 1 <= int(written) <= len(names) else ""
    return written


def _letters(number: int) -> str:
    """1 is "a", 26 "z", 27 "aa"."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain.lower())


def _unmarked(words: Any) -> str:
    """Words that CSL-JSON may have marks in, "<i>Hamlet</i>", without them."""
    written = str(words or "")
    for _ in range(_DEEPEST):
        if "</" not in written:
            break
        written = _MARKED.sub(r"\g<words>", written)
    return written


def _full_name(name: Mapping[str, Any]) -> str:
    if name.get("literal"):
        return str(name["literal"])
    particles = (name.get("dropping-particle"), name.get("non-dropping-particle"))
    parts = (name.get("given"), *particles, name.get("family"), name.get("suffix"))
    return " ".join(str(part) for part in parts if part)


def _family_name(name: Mapping[str, Any]) -> str:
    parts = (name.get("non-dropping-particle"), name.get("family") or name.get("literal"))
    return " ".join(str(part) for part in parts if part)
