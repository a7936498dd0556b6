"""Opening: from a key, an id or a path to an open work."""

import errno
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
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
        super().__init__(
            f"There is no work {name} in the library, and no such file.{meant}"
            " `lection list` names the works."
        )


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

    def __init__(self, library: Library, content: Path, now: Callable[[], datetime]) -> None:
        self._library = library
        self._now = now
        self._articles = content / "articles"

    def open(self, name: str) -> OpenWork:
        """The work with that key or id, or in that file.

        Raises NoSuchWork, or UnreadableWork for a file that cannot be read.
        """
        if holding := self._library.holding(name):
            return self._read(self._path(holding.origin), holding.origin)
        path = Path(name).expanduser()
        if is_there(path):
            return self._read(path, str(path.resolve()))
        for origin, reference in self.bundled():
            if reference.key == name:
                return self._read(self._path(origin), origin)
        if path.suffix or "/" in name:
            raise UnreadableWork(f"There is no file {name}. Check the path.")
        raise NoSuchWork(name, self._library.near(name))

    def open_last(self) -> OpenWork:
        """The work that was open last; at first, the bundled article."""
        holding = self._library.last_opened()
        if holding is not None and self._path(holding.origin).exists():
            return self._read(self._path(holding.origin), holding.origin)
        return self._read(self._path(BUNDLED + FIRST_ARTICLE), BUNDLED + FIRST_ARTICLE)

    def bundled(self) -> Iterator[tuple[str, Reference]]:
        """The references of the works that came with Lection, each with its origin."""
        for article in sorted(self._articles.glob("*/article.md")):
            reference = reference_beside(article) or read(article).reference
            yield BUNDLED + article.parent.name, reference

    def _path(self, origin: str) -> Path:
        if origin.startswith(BUNDLED):
            return self._articles / origin.removeprefix(BUNDLED) / "article.md"
        return Path(origin)

    def _read(self, path: Path, origin: str) -> OpenWork:
        return self._keep(read(path), origin)

    def _keep(self, work: Work, origin: str) -> OpenWork:
        try:
            holding = self._library.keep(work, origin)
        except NotSaved as error:
            return OpenWork(self._not_kept(work, origin), work, str(error))
        return OpenWork(holding, replace(work, reference=holding.reference))

    def _not_kept(self, work: Work, origin: str) -> Holding:
        now = self._now()
        return Holding(work.sha256, work.reference, origin, work.format, work.sha256, now, now)
