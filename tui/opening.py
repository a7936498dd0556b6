"""Opening: from a key, an id or a path to an open work."""

import errno
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tui.core.holding import Holding
from tui.core.reference import Reference
from tui.core.work import Work
from tui.sources import UnreadableWork, read
from tui.sources.sidecar import reference_beside
from tui.store.errors import NotSaved
from tui.store.library import Library

BUNDLED = "bundled:"
"""The beginning of the origin of a work that came with Lection."""

FIRST_ARTICLE = "strategic-partnership"
"""The bundled article that is opened when there is nothing to go on with."""


class NoSuchWork(Exception):
    """No work has this key or id, and no file this path; the message names near keys."""

    def __init__(self, name: str, near: tuple[str, ...]) -> None:
        meant = f" Did you mean {' or '.join(near)}?" if near else ""
        missing = f"There is no work {name} in the library, and no such file."
        nameless = "The name is empty: give a citation key, an id or a path."
        super().__init__(f"{missing if name else nameless}{meant} `lection list` names the works.")


def is_there(path: Path) -> bool:
    """Whether there is such a file, be it one that may not be looked at."""
    try:
        return path.exists()
    except OSError as error:
        return error.errno != errno.ENAMETOOLONG  # no file can have a name as long as this


@dataclass(frozen=True, slots=True)
class OpenWork:
    """A work that was read, and its holding; `notice` says what the library could not keep."""

    holding: Holding
    work: Work
    notice: str = ""


class Opener:
    """Opens works by name, and has the library keep what it opens."""

    def __init__(self, library: Library, content: Path) -> None:
        self._library = library
        self._articles = content / "articles"

    def open(self, name: str) -> OpenWork:
        """The work with that key or id, or in that file, opened by its reader.

        Raises NoSuchWork, or UnreadableWork for a file that cannot be read.
        """
        return self._opened(self._origin(name))

    def look(self, name: str) -> OpenWork:
        """The same, only looked at: nothing is kept, and where one left off stays."""
        origin = self._origin(name)
        work = self._read(origin)
        return _with(self._library.seen(work, origin), work)

    def hold(self, looked: OpenWork) -> Holding:
        """The holding of a work that was looked at, now that something is to be kept about it.

        Raises NotSaved, and UnreadableWork.
        """
        origin = looked.holding.origin
        held = self._library.holding(looked.holding.id)
        return held or self._library.hold(self._read(origin), origin)

    def text_of(self, holding: Holding) -> Work:
        """The work of a holding, with nothing kept. Raises UnreadableWork."""
        return replace(self._read(holding.origin), reference=holding.reference)

    def open_last(self) -> OpenWork:
        """The work that was open last; at first, the bundled article."""
        holding = self._library.last_opened()
        if holding is not None and self._path(holding.origin).exists():
            return self._opened(holding.origin)
        return self._opened(BUNDLED + FIRST_ARTICLE)

    def bundled(self) -> Iterator[tuple[str, Reference]]:
        """The references of the works that came with Lection, each with its origin."""
        for article in sorted(self._articles.glob("*/article.md")):
            reference = reference_beside(article) or read(article).reference
            yield BUNDLED + article.parent.name, reference

    def _origin(self, name: str) -> str:
        """Where the work of that name is."""
        if holding := self._library.holding(name):
            return holding.origin
        path = Path(name).expanduser()
        if name and is_there(path):
            return str(path.resolve())
        for origin, reference in self.bundled():
            if reference.key == name:
                return origin
        if path.suffix or "/" in name:
            raise UnreadableWork(f"There is no file {name}. Check the path.")
        bundled = (reference.key for _, reference in self.bundled())
        raise NoSuchWork(name, self._library.near(name, bundled))

    def _path(self, origin: str) -> Path:
        if origin.startswith(BUNDLED):
            return self._articles / origin.removeprefix(BUNDLED) / "article.md"
        return Path(origin)

    def _read(self, origin: str) -> Work:
        return read(self._path(origin))

    def _opened(self, origin: str) -> OpenWork:
        work = self._read(origin)
        try:
            return _with(self._library.keep(work, origin), work)
        except NotSaved as error:
            seen = self._library.seen(work, origin)
            opened = _with(replace(seen, id=seen.id or work.sha256), work)
            return replace(opened, notice=str(error))


def _with(holding: Holding, work: Work) -> OpenWork:
    """The work as the library knows it."""
    return OpenWork(holding, replace(work, reference=holding.reference))
