"""StarDict dictionaries: .ifo, .idx, .dict and .syn, plain or packed, of 32 or 64 bits.

See "Format for StarDict dictionary files", version 3.0.0.
"""

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from tui.core.clean import clean_line
from tui.core.entry import Entry, Sense
from tui.lexicon.own.dictzip import Articles, gunzipped
from tui.lexicon.own.format import ARTICLE, INDEX, WORD, Broken, Place, bounded
from tui.lexicon.own.markup import plain

_HEAD = 64 * 1024
_MARKED = "hgxk"
"""The kinds of article that have tags: HTML, Pango, XDXF, PowerWord."""

_TEXT = "mlty" + _MARKED
"""The kinds of article that are text; the others are sounds, pictures and lists of files."""


class StarDict:
    """The dictionary whose .ifo file is at that path. Raises Broken, OSError."""

    def __init__(self, ifo: Path) -> None:
        self._about = _about(bounded(ifo, _HEAD))
        self._stem = ifo.with_suffix("")
        self._index = self._beside(".idx", ".idx.gz")
        self._synonyms = self._beside_or_none(".syn")
        self._articles = Articles(self._beside(".dict", ".dict.dz"))
        self._ifo = ifo

    @property
    def name(self) -> str:
        """What the dictionary calls itself."""
        return clean_line(self._about.get("bookname", ""), 60) or self._stem.name

    @property
    def files(self) -> tuple[Path, ...]:
        """The files it is made of."""
        own = (self._ifo, self._index, self._articles.path, self._synonyms)
        return tuple(path for path in own if path is not None)

    def places(self) -> Iterator[Place]:
        """The words of the index, then the synonyms, which point into it."""
        found: list[tuple[int, int]] = []
        for place in self._indexed():
            found.append((place.start, place.length))
            yield place
        if self._synonyms is not None:
            for word, (number,) in _records(bounded(self._synonyms), struct.Struct(">I"), ".syn"):
                if number < len(found):
                    yield Place(word, *found[number])

    def _indexed(self) -> Iterator[Place]:
        wide = self._about.get("idxoffsetbits") == "64"
        content = gunzipped(bounded(self._index), INDEX, self._index.name)
        numbers = struct.Struct(">QI" if wide else ">II")
        for word, (start, length) in _records(content, numbers, ".idx"):
            yield Place(word, start, length)

    def entry(self, place: Place, source: str) -> Entry:
        """The article as the one sense of the word."""
        article = self._articles.read(place.start, min(place.length, ARTICLE))
        texts = [plain(text, kind in _MARKED) for kind, text in self._fields(article)]
        return Entry(place.word, "", (Sense("\n".join(filter(None, texts))),), source)

    def _fields(self, article: bytes) -> Iterator[tuple[str, bytes]]:
        """The parts of an article that are text, each with its kind."""
        kinds = self._about.get("sametypesequence", "")
        at, number = 0, 0
        while at < len(article) and (not kinds or number < len(kinds)):
            kind = kinds[number] if kinds else chr(article[at])
            at += 0 if kinds else 1
            last = bool(kinds) and number == len(kinds) - 1
            field, at = _field(article, at, kind, last)
            number += 1
            if kind in _TEXT:
                yield kind, field

    def _beside(self, *endings: str) -> Path:
        for ending in endings:
            if path := self._beside_or_none(ending):
                return path
        raise Broken(f"{self._stem.name}{endings[0]} is missing")

    def _beside_or_none(self, ending: str) -> Path | None:
        path = self._stem.with_name(self._stem.name + ending)
        return path if path.is_file() else None


def _field(article: bytes, at: int, kind: str, last: bool) -> tuple[bytes, int]:
    """The field that begins there, and where the next one does."""
    if kind.isupper():
        if last:
            return article[at:], len(article)
        size = int.from_bytes(article[at : at + 4], "big")
        return article[at + 4 : at + 4 + size], at + 4 + size
    end = len(article) if last else article.find(b"\0", at)
    end = len(article) if end < 0 else end
    return article[at:end].rstrip(b"\0"), end + 1


def _about(content: bytes) -> Mapping[str, str]:
    """The fields of an .ifo file."""
    lines = content.decode("utf-8-sig", "replace").splitlines()
    if not lines or not lines[0].startswith("StarDict's dict ifo file"):
        raise Broken("it is no StarDict dictionary")
    return {name.strip(): value.strip() for name, _, value in (one.partition("=") for one in lines)}


def _records(
    content: bytes, numbers: struct.Struct, name: str
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The words of an index, each with the numbers that follow it."""
    at = 0
    while at < len(content):
        end = content.find(b"\0", at, at + WORD + 1)
        if end < 0 or end + 1 + numbers.size > len(content):
            raise Broken(f"its {name} file is cut short or broken")
        yield content[at:end].decode("utf-8", "replace"), numbers.unpack_from(content, end + 1)
        at = end + 1 + numbers.size
