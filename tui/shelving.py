"""Shelving: what stands on the shelf, from the library, the bundled works and shared folders."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tui.core.reference import Reference
from tui.core.shelf import Shelved
from tui.opening import Opener
from tui.sources import UnreadableWork, is_read
from tui.sources.records.sidecar import reference_beside
from tui.store.collections import SharedWork, shared_works
from tui.store.library import Library

BUNDLED_HEADING = "Came with Lection"


def works_of(
    library: Library, opener: Opener, collections: Mapping[str, Path]
) -> tuple[Shelved, ...]:
    """All that is on the shelf: the library's works first, then the others."""
    marked = library.marked()
    held = library.holdings()
    own = [Shelved(one.id, one.reference, one, *marked.get(one.id, (0, 0))) for one in held]
    origins = {one.origin for one in held}
    bytes_held = {one.sha256 for one in held if one.sha256}
    others = [
        *(Shelved(origin, one, collection=BUNDLED_HEADING) for origin, one in opener.bundled()),
        *_shared(collections, bytes_held, library.notice),
    ]
    return (*own, *(work for work in others if work.name not in origins))


def _shared(
    collections: Mapping[str, Path], held: set[str], tell: Callable[[str], None]
) -> Iterator[Shelved]:
    """The works in shared folders, save those whose very bytes the library has."""
    for name, folder in collections.items():
        for work in shared_works(folder, is_read, tell):
            if work.sha256 not in held:
                yield Shelved(str(work.path), _reference(work), collection=name)


def _reference(work: SharedWork) -> Reference:
    """What is known of a shared work without opening it."""
    if work.sha256:
        return work.reference
    try:
        return reference_beside(work.path) or work.reference
    except UnreadableWork:  # opening it says what is wrong beside it
        return work.reference
