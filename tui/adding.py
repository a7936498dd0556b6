"""Adding: files and folders become works of the library, one after another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path

from tui.core.clean import clean_line
from tui.core.holding import Holding
from tui.core.matching import matching
from tui.core.reference import Reference
from tui.fetching import Watch
from tui.opening import Opener, no_file
from tui.paths import below, expanded, is_folder, is_there
from tui.sources import UnreadableWork, is_read
from tui.sources.source import Progress
from tui.store.library import Library


@dataclass(frozen=True, slots=True)
class Added:
    """What came of one file: its work, `new` in the library or not; or why there is none."""

    path: Path
    holding: Holding | None = None
    new: bool = False
    fault: str = ""


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The files among `paths`, and those that are read in the folders among them, in order.

    Hidden files and folders are left out, and links to folders, which may lead in circles.
    """
    found: dict[Path, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_within(path) if is_folder(path) else [path]))
    return list(found)


def _within(folder: Path) -> Iterator[Path]:
    return filter(is_read, below(folder)[0])


@dataclass(frozen=True)
class Adding:
    """Adds files to the library; their references are taken from `references` where they match."""

    library: Library
    opener: Opener
    references: Sequence[Reference] = ()

    def add(self, path: Path, watch: Watch) -> Added:
        """Add one file. Raises NotSaved, which will be so with the next file too, and GivenUp."""
        known = {holding.id for holding in self.library.holdings()}
        try:
            if not is_there(path):
                raise no_file(str(path))
            holding = self.opener.add(path, watch).holding
        except UnreadableWork as error:
            return Added(path, fault=str(error))
        new = holding.id not in known
        if match := matching(path.stem, holding.reference, self.references):
            holding = self.library.revise(replace(holding, reference=match))
        return Added(path, holding, new)


def where(number: int, total: int, path: Path, progress: Progress | None = None) -> str:
    """How far the adding has come: "3 of 40  book.pdf  120 of 1,158 pages"."""
    parts = [f"{number:,} of {total:,}", clean_line(path.name)]
    if progress is not None and progress.total:
        parts.append(f"{progress.done:,} of {progress.total:,} {progress.unit}")
    return "  ".join(parts)


def completed(written: str) -> tuple[str, tuple[str, ...]]:
    """A path as far as it can be completed, and the names that could follow if there are several.

    Only folders and files that are read are thought of; a folder ends in a slash.
    """
    folder, _, begun = written.rpartition("/")
    names = sorted(_names(expanded(f"{folder}/" if "/" in written else "."), begun))
    if not names:
        return written, ()
    first, last = names[0], names[-1]  # what the two share all between them share
    same = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    )
    path = written[: len(written) - len(begun)] + first[:same]
    return path, tuple(names) if len(names) > 1 else ()


def _names(folder: Path, begun: str) -> Iterator[str]:
    try:
        inside = list(folder.iterdir())
    except OSError:
        return
    for path in inside:
        if path.name.startswith(begun) and (begun.startswith(".") or path.name[0] != "."):
            if is_folder(path):
                yield f"{path.name}/"
            elif is_read(path):
                yield path.name
