"""Opening: from a key, an id or a path to an open work."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from tui.core.clean import clean_line
from tui.core.holding import Holding
from tui.core.paging import paged
from tui.core.reference import Reference
from tui.core.work import Work
from tui.fetching import Fetching, Watch
from tui.paths import expanded, is_link, is_there, near, resolved
from tui.sources import UnreadableWork, read
from tui.sources.records.reference import completed
from tui.sources.records.sidecar import reference_beside
from tui.sources.source import Progress
from tui.store.collections import shared_reference
from tui.store.errors import NotSaved
from tui.store.library import Library
from tui.store.parsed import Parsed

BUNDLED = "bundled:"
"""The beginning of the origin of a work that came with Lection."""

FIRST_ARTICLE = "strategic-partnership"
"""The bundled article that is opened when there is nothing to go on with."""

UNWATCHED = Watch()
"""Nobody waits for the work to come."""


class NoSuchWork(Exception):
    """No work has this key or id, and no file this path; the message names near keys."""

    def __init__(self, name: str, near: tuple[str, ...]) -> None:
        meant = f" Did you mean {' or '.join(near)}?" if near else ""
        missing = f"There is no work {name} in the library, and no such file."
        nameless = "The name is empty: give a citation key, an id or a path."
        super().__init__(f"{missing if name else nameless}{meant} `lection list` names the works.")


@dataclass(frozen=True, slots=True)
class OpenWork:
    """A work that was read, and its holding; `notice` says what the library could not keep."""

    holding: Holding
    work: Work
    notice: str = ""


def _nothing_beside(_: Path) -> Reference | None:
    """Look for no files of references."""
    return None


def no_file(name: str) -> UnreadableWork:
    """The error that there is no such file; it names those of the folder that are near."""
    path = expanded(name)
    if is_link(path):
        return UnreadableWork(f"{clean_line(name)} is a link to what is not there: name a file.")
    others = map(clean_line, near(path))
    meant = " or ".join(others)
    return UnreadableWork(
        f"There is no file {clean_line(name)}."
        f" {f'Did you mean {meant}?' if meant else 'Check the path.'}"
    )


Show = Callable[[OpenWork], None]
"""Is given a work of which not all has been read yet."""


def _to_nobody(_: OpenWork) -> None:
    """Wait for all of it."""


def _taken(_: OpenWork) -> None:
    """Open it, whatever it is."""


class Opener:
    """Opens works by name, and has the library keep what it opens."""

    def __init__(
        self,
        library: Library,
        content: Path,
        fetching: Fetching | None = None,
        collections: Iterable[Path] = (),
        beside: Callable[[Path], Reference | None] = _nothing_beside,
    ) -> None:
        """`collections` are folders that are shared: no copy is kept of what lies in them.

        `beside` finds the record of a work in a file of references beside it, which wins.
        """
        self._beside = beside
        self._library = library
        self._collections = tuple(resolved(folder) for folder in collections)
        self._articles = content / "articles"
        self._fetching = fetching or Fetching(Parsed())

    def open(
        self,
        name: str,
        watch: Watch = UNWATCHED,
        show: Show = _to_nobody,
        check: Show = _taken,
    ) -> OpenWork:
        """The work with that key or id, or in that file, opened by its reader.

        `show` gets what can be read before all of it is; where `check` raises an error about the
        whole, nothing is kept. Raises NoSuchWork, UnreadableWork for a file that cannot be read,
        and GivenUp.
        """
        return self._opened(self._origin(name), watch, show, check)

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
        if held is None:
            held = self._library.hold(self._read(origin), origin)
            self.keep_copy(held)
        return held

    def add(self, path: Path, watch: Watch = UNWATCHED) -> OpenWork:
        """The work in that file, in the library from now on with a copy of the file; not opened.

        Raises NotSaved, UnreadableWork, GivenUp.
        """
        origin = str(resolved(path))
        work = self._read(origin, watch)
        held = self._library.hold(work, origin)
        self.keep_copy(held)
        return _with(held, work)

    def keep_copy(self, holding: Holding) -> None:
        """Have the library keep the file of a work that it has. Raises NotSaved."""
        if holding.id and not self._is_kept_elsewhere(holding.origin):
            self._library.copies.keep(Path(holding.origin), holding.sha256)

    def _is_kept_elsewhere(self, origin: str) -> bool:
        return origin.startswith(BUNDLED) or any(
            map(Path(origin).is_relative_to, self._collections)
        )

    def text_of(self, holding: Holding, whole: bool = False) -> Work:
        """The work of a holding, with nothing kept: if asked for, the `whole` of a web page.

        Raises UnreadableWork.
        """
        return _with(holding, self._read(holding.origin, whole=whole)).work

    def open_last(self, watch: Watch = UNWATCHED, show: Show = _to_nobody) -> OpenWork:
        """The work that was open last; at first, the bundled article; see `open`."""
        holding = self._library.last_opened()
        if holding is not None and is_there(self._path(holding.origin)):
            return self._opened(holding.origin, watch, show)
        return self._opened(BUNDLED + FIRST_ARTICLE, watch, show)

    def bundled(self) -> Iterator[tuple[str, Reference]]:
        """The references of the works that came with Lection, each with its origin."""
        for article in sorted(self._articles.glob("*/article.md")):
            reference = reference_beside(article) or read(article).reference
            yield BUNDLED + article.parent.name, reference

    def _origin(self, name: str) -> str:
        """Where the work of that name is."""
        if holding := self._library.holding(name):
            return holding.origin
        if name.startswith(BUNDLED) and is_there(self._path(name)):
            return name
        path = expanded(name)
        if name and is_there(path):
            return str(resolved(path))
        for origin, reference in self.bundled():
            if reference.key == name:
                return origin
        if path.suffix or "/" in name:
            raise no_file(name)
        bundled = (reference.key for _, reference in self.bundled())
        raise NoSuchWork(name, self._library.near(name, bundled))

    def _path(self, origin: str) -> Path:
        """The file at that origin; the copy that the library kept, where there is none any more."""
        if origin.startswith(BUNDLED):
            return self._articles / origin.removeprefix(BUNDLED) / "article.md"
        path = Path(origin)
        return path if is_there(path) else self._copy(origin) or path

    def _copy(self, origin: str) -> Path | None:
        """The copy that the library kept of what was read at that origin."""
        held = (one for one in self._library.holdings() if one.origin == origin)
        copies = (self._library.copies.find(one.sha256) for one in held)
        return next((copy for copy in copies if copy), None)

    def _read(self, origin: str, watch: Watch = UNWATCHED, whole: bool = False) -> Work:
        """The work at that origin; that in the copy, and a notice, where the file is spoilt."""
        path = self._path(origin)
        name = path if origin.startswith(BUNDLED) else Path(origin)
        try:
            return self._fetched(path, name, watch, whole)
        except UnreadableWork as error:
            copy = self._copy(origin)
            if copy is None or copy == path:
                raise
            work = self._fetched(copy, name, watch, whole)
            self._library.notice(f"{error} This is the copy that Lection kept.")
            return work

    def _fetched(self, path: Path, name: Path, watch: Watch, whole: bool) -> Work:
        """The work in a file; of one that somebody shares, as they describe it."""
        work = self._fetching.work(path, name, watch, whole)
        shared = (shared_reference(folder, path) for folder in self._collections)
        known = next((one for one in shared if one), None) or self._beside(name)
        return replace(work, reference=completed(known, work.reference.title)) if known else work

    def _opened(self, origin: str, watch: Watch, show: Show, check: Show = _taken) -> OpenWork:
        def tell(progress: Progress) -> None:
            watch.tell(progress)
            if progress.work is not None:
                show(self._kept(progress.work, origin, self._library.keep_part))

        work = self._read(origin, replace(watch, tell=tell))
        if check is not _taken:
            check(_with(self._library.seen(work, origin), work))
        return self._kept(work, origin, self._library.keep)

    def _kept(self, work: Work, origin: str, keep: Callable[[Work, str], Holding]) -> OpenWork:
        try:
            return _with(keep(work, origin), work)
        except NotSaved as error:
            seen = self._library.seen(work, origin)
            opened = _with(replace(seen, id=seen.id or work.sha256), work)
            return replace(opened, notice=str(error))


def _with(holding: Holding, work: Work) -> OpenWork:
    """The work as the library knows it."""
    return OpenWork(holding, paged(replace(work, reference=holding.reference), holding.pages))
