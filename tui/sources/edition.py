"""Which reading of a file a work is: what it depends on besides the bytes of the file."""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from tui.sources.records.sidecar import SHARED

_REFERENCES = (".json", ".bib", ".ris")
"""Endings of files that may hold the reference of the one beside them."""

_ROOMS = ("sources", "core")
"""The rooms of the program whose code makes a work out of bytes."""


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def reading_name(path: Path, name: Path, whole: bool) -> str:
    """What the work read from `path`, which is called `name`, can be kept under.

    It changes with the bytes of the file, the files beside it that hold its reference, its name,
    and the code that reads it. Raises OSError.
    """
    digest = hashlib.sha256(_code())
    digest.update(repr((name.stem, name.suffix.lower(), whole)).encode("utf-8", "replace"))
    digest.update(repr(tuple(_beside(name))).encode("utf-8", "replace"))
    return f"{sha256_of(path)}-{digest.hexdigest()[:32]}"


def _beside(name: Path) -> Iterator[tuple[str, int, int]]:
    """The files from which a reference may be taken, and for the shared one who could share it."""
    own = {name.with_name(f"{name.name}{ending}") for ending in _REFERENCES}
    for path in sorted({*own, *(name.with_suffix(ending) for ending in _REFERENCES)} - {name}):
        with suppress(OSError):
            yield _stamp(path, path.name)
    with suppress(OSError):
        yield _stamp(name.with_name(SHARED), SHARED)
        others = sum(other.suffix == name.suffix for other in name.parent.iterdir())
        yield SHARED, others, 0


def _stamp(path: Path, called: str) -> tuple[str, int, int]:
    status = path.stat()
    return called, status.st_size, status.st_mtime_ns


@cache
def _code() -> bytes:
    """The state of the code that reads: names, sizes and times of its modules."""
    return repr(sorted(_modules())).encode()


def _modules() -> Iterator[tuple[str, int, int]]:
    package = Path(__file__).parent.parent
    for room in _ROOMS:
        for module in (package / room).rglob("*.py"):
            yield _stamp(module, str(module.relative_to(package)))
