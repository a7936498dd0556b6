"""The commands that put works into the library and take them out: add, remove."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tui.adding import Added, Adding, files_in, where
from tui.cli.answer import ERASE, Answer, Failure
from tui.core.counting import many
from tui.core.holding import Holding
from tui.core.reference import Reference
from tui.exchange.references import read_references
from tui.fetching import Watch
from tui.parts import Parts
from tui.paths import expanded, is_there, resolved
from tui.sources.source import Progress

_INTERRUPTED = 130
"""The exit status after Ctrl+C: 128 and the signal's number."""


def add(parts: Parts, asked: argparse.Namespace) -> Answer:
    """Files, and those in folders, put into the library one after another."""
    paths = files_in(expanded(name) for name in asked.files)
    if not paths:
        raise Failure("There is no file in it that is read: `lection add FILE` takes any one.")
    adding = Adding(parts.library, parts.opener, _references(asked.source))
    done: list[Added] = []
    try:
        for number, path in enumerate(paths, 1):
            added = adding.add(path, Watch(_telling(number, len(paths), path)))
            done.append(added)
            _tell("")
            if added.fault:
                print(added.fault, file=sys.stderr)
    except KeyboardInterrupt:
        _tell("")
        return Answer(_counted(done, len(paths)), list(map(_row, done)), _INTERRUPTED)
    status = 1 if any(added.fault for added in done) else 0
    return Answer(_counted(done, len(paths)), list(map(_row, done)), status)


def _references(source: str | None) -> Sequence[Reference]:
    """The references of the file that is to give those of the works; its faults are said."""
    if source is None:
        return ()
    references = read_references(expanded(source))
    for fault in references.faults:
        print(f"{source}, {fault}", file=sys.stderr)
    return references.items


def _telling(number: int, total: int, path: Path) -> Callable[[Progress], None]:
    """Says how far the adding has come, in one line that is written again and again."""
    _tell(where(number, total, path))
    return lambda progress: _tell(where(number, total, path, progress))


def _tell(line: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(ERASE)
        print(line[:78], end="", file=sys.stderr, flush=True)


def _counted(done: Sequence[Added], total: int) -> str:
    """The works by key and title, then how many were added."""
    lines = [f"{one.holding.key:<20} {one.holding.reference.title}" for one in done if one.holding]
    new = sum(one.new for one in done)
    faults = sum(bool(one.fault) for one in done)
    known = len(done) - new - faults
    counts = [f"Added {many(new, 'work')}"]
    counts += [f"{known:,} there already"] if known else []
    counts += [f"{faults:,} could not be read"] if faults else []
    counts += [f"stopped before {many(total - len(done), 'file')}"] if len(done) < total else []
    return "\n".join([*lines, "; ".join(counts) + "."])


def _row(added: Added) -> dict[str, Any]:
    held = added.holding
    return {
        "path": str(added.path),
        "state": "unreadable" if held is None else "added" if added.new else "known",
        "key": held.key if held else None,
        "id": held.id if held else None,
        "fault": added.fault or None,
    }


def remove(parts: Parts, asked: argparse.Namespace) -> Answer:
    """Works taken out of the library, with the copies of their files; notes on them stay."""
    held = [_held(parts, name) for name in asked.works]
    for one in held:
        if not asked.yes and not _agreed(one):
            return Answer("Nothing was removed.", [], 1)
    for one in held:
        parts.library.remove(one)
    parts.library.copies.drop_all_but(one.sha256 for one in parts.library.holdings())
    names = ", ".join(one.key for one in held)
    return Answer(f"Removed {names}. Notes on it are kept, should it come back.", _ids(held))


def _ids(held: Sequence[Holding]) -> list[dict[str, str]]:
    return [{"key": one.key, "id": one.id} for one in held]


def _held(parts: Parts, name: str) -> Holding:
    library = parts.library
    holding = library.holding(name)
    if holding is None and name and is_there(expanded(name)):
        origin = str(resolved(expanded(name)))
        holding = next((one for one in library.holdings() if one.origin == origin), None)
    if holding is None:
        near = library.near(name)
        meant = f" Did you mean {' or '.join(near)}?" if near else ""
        raise Failure(f"There is no work {name} in the library.{meant}")
    return holding


def _agreed(holding: Holding) -> bool:
    """Whether the person agrees at the terminal."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise Failure(f"Nothing was removed: say `lection remove {holding.key} --yes`.")
    only = "" if is_there(Path(holding.origin)) else " Its file is gone: the copy goes with it."
    print(f"Remove {holding.key}, {holding.reference.title}?{only} [y/N] ", end="", file=sys.stderr)
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in ("y", "yes")
