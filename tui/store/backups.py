"""Earlier states of a file, kept beside it."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tui.store.atomic import replace_file

_KEPT = ((600, 6), (3600, 24), (86400, 14))
"""The last state of each of so many stretches of so many seconds: minutes, hours, days."""


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """One earlier state, kept so many seconds after 1970.

    Later ones have higher generations, whatever the clocks of the hosts said.
    """

    generation: int
    second: int
    path: Path

    @property
    def time(self) -> datetime:
        """When it was kept."""
        return datetime.fromtimestamp(self.second, UTC)


class Backups:
    """The earlier states of one file, in the folder NAME.backups beside it.

    Each is the old file itself under another name, so that keeping it costs next to nothing.
    """

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self._path = path
        self._folder = path.with_name(path.name + ".backups")
        self._now = now

    def keep(self, generation: int) -> None:
        """Keep the file as it now is, and let go of the states that are not worth keeping.

        Raises OSError when it could not be kept.
        """
        if not self._path.exists():
            return
        self._folder.mkdir(mode=0o700, exist_ok=True)
        name = f"{generation:010d}-{int(self._now().timestamp())}.json"
        _copy(self._path, self._folder / name)
        states = self.latest_first()
        for stale in set(states) - worth_keeping(states):
            with suppress(FileNotFoundError):
                stale.path.unlink()

    def latest_first(self) -> tuple[Backup, ...]:
        """The states there are."""
        try:
            found = [_backup(path) for path in self._folder.iterdir()]
        except OSError:  # no backups, or none that can be read: to the caller the same
            return ()
        return tuple(sorted((state for state in found if state is not None), reverse=True))

    def next_generation(self) -> int:
        """The least generation above all that were kept; 0 when none were."""
        return max((state.generation + 1 for state in self.latest_first()), default=0)


def worth_keeping(states: Iterable[Backup]) -> set[Backup]:
    """The latest state, and of the others the last in each of the latest stretches of time."""
    ordered = sorted(states)
    kept = set(ordered[-1:])
    for seconds, count in _KEPT:
        last = {state.second // seconds: state for state in ordered}
        kept.update(last[stretch] for stretch in sorted(last)[-count:])
    return kept


def _copy(path: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    try:
        target.hardlink_to(path)
    except OSError:  # a file system without links
        replace_file(target, path.read_bytes())


def _backup(path: Path) -> Backup | None:
    generation, _, second = path.stem.partition("-")
    if not (generation.isdecimal() and second.isdecimal()):
        return None  # not one of ours
    return Backup(int(generation), int(second), path)
