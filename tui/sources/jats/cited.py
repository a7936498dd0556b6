"""A work cited in the reference list of an article: its parts put in a line."""

from tui.core.clean import clean_line
from tui.core.work import SpanKind
from tui.sources.hypertext.scribe import Scribe
from tui.sources.hypertext.traits import Attributes
from tui.sources.hypertext.unread import Unread
from tui.sources.links import safe_target

_PEOPLE = ("surname", "given-names", "collab", "string-name", "suffix", "etal")
_LONGEST = 2000


class Cited(Unread):
    """A listener to a citation; one in which words stand between its parts is kept as it is."""

    def __init__(self) -> None:
        self._within: list[tuple[str, Attributes]] = []
        self._parts: list[tuple[str, str]] = []
        self._words: list[str] = []
        self._is_written_out = False
        self._doi = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """A part begins."""
        self._within.append((name, attributes))
        if name == "etal":
            self._parts.append(("etal", "et al."))

    def text(self, words: str) -> None:
        """The words of a part, or between two."""
        if not self._is_number_of_database():
            self._words.append(words)
        if not self._within:
            self._is_written_out = self._is_written_out or any(map(str.isalnum, words))
            return
        if not words.strip():
            return
        name = next((one for one, _ in reversed(self._within) if one in _PARTS), "")
        if name == "pub-id" and (self._within[-1][1].get("pub-id-type") or "") == "doi":
            self._doi = clean_line(words)
        elif name and self._parts and self._parts[-1][0] == name and name not in _PEOPLE:
            self._parts[-1] = (name, f"{self._parts[-1][1]}{words}")
        else:
            self._parts.append((name, words))

    def _is_number_of_database(self) -> bool:
        """Whether this stands in an identifier that the text does not lead up to."""
        if not self._within or self._within[-1][0] != "pub-id":
            return False
        before = "".join(self._words[-3:]).rstrip()
        return not before.endswith((":", "/", "doi"))

    def end(self) -> None:
        """A part ends."""
        self._within.pop()

    def close(self, scribe: Scribe) -> None:
        """Write the citation as an item of the list."""
        line = "".join(self._words) if self._is_written_out else self._line()
        if line := clean_line(line, _LONGEST):
            scribe.text(line)
            if self._doi and self._doi not in line:
                scribe.text(" ")
                start = scribe.prose.length
                scribe.text(f"https://doi.org/{self._doi}")
                if target := safe_target(f"https://doi.org/{self._doi}"):
                    scribe.prose.span(SpanKind.LINK, start, target)
        scribe.finish()

    def _line(self) -> str:
        """Authors, year, title, where it stands; what is not said is left out."""
        first = self._first
        volume = first("volume") + (f"({first('issue')})" if first("issue") else "")
        pages = "–".join(filter(None, (first("fpage"), first("lpage")))) or first("page-range")
        pages = pages or first("elocation-id")
        place = " ".join(filter(None, (first("source"), volume)))
        numbers = ": ".join(filter(None, (place, pages)))
        title = next(filter(None, map(first, ("article-title", "chapter-title", "data-title"))), "")
        publisher = ": ".join(filter(None, (first("publisher-loc"), first("publisher-name"))))
        others = (text.strip() for name, text in self._parts if name in ("comment", ""))
        said = (self._people(), first("year"), title, numbers, publisher, *others)
        return ". ".join(part.strip().rstrip(".") for part in said if part.strip()) + "."

    def _first(self, name: str) -> str:
        return next((text.strip() for one, text in self._parts if one == name), "")

    def _people(self) -> str:
        """The names, each family name with what follows it."""
        names: list[str] = []
        for name, text in self._parts:
            if name in ("given-names", "suffix") and names:
                names[-1] += f" {text.strip()}"
            elif name in _PEOPLE:
                names.append(text.strip())
        return ", ".join(names)


_PARTS = frozenset(
    {*_PEOPLE, "year", "article-title", "chapter-title", "data-title", "source", "volume", "issue"}
    | {"fpage", "lpage", "page-range", "elocation-id", "publisher-loc", "publisher-name", "comment"}
    | {"pub-id", "month", "day", "edition", "uri", "ext-link", "object-id", "size", "role", "issn"}
    | {"date-in-citation", "conf-name", "isbn", "trans-title", "series", "version"}
)
