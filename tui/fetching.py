"""Fetching: the work in a file, from what was read before, else read within limits."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

from tui.core.work import Work
from tui.sources import check_size, is_small, read
from tui.sources.source import Progress, untold
from tui.store.parsed import Parsed


@dataclass(frozen=True)
class Watch:
    """Who asked for a work: they are told how far it has come, and can give it up."""

    tell: Callable[[Progress], None] = untold
    given_up: Event = field(default_factory=Event)


class Fetching:
    """Reads files; what was read before is kept in `parsed`."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed

    def work(self, path: Path, name: Path, watch: Watch, whole: bool = False) -> Work:
        """The work in the file, which is called `name`, be it that it lies elsewhere now.

        Raises UnreadableWork, and GivenUp where the one who asked does not want it any more.
        """
        if is_small(path, name):
            return read(path, name=name, whole=whole, report=watch.tell)
        from tui.sources.edition import reading_name

        try:
            check_size(path, name)
            known = reading_name(path, name, whole)
        except (OSError, ValueError):
            return read(path, name=name, whole=whole)  # says in a sentence what is wrong
        if (work := self._parsed.find(known)) is not None:
            return work
        from tui.sources.guard import read_guarded  # not wanted for what was read before

        def keep(sha256: str, packed: bytes) -> None:
            if known.startswith(sha256):  # else it was another file by then
                self._parsed.keep(known, packed)

        return read_guarded(
            path,
            name=name,
            whole=whole,
            report=watch.tell,
            given_up=watch.given_up.is_set,
            keep=keep,
        )
