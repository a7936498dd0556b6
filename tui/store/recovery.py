"""What is done about a database file that is not as it was written."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tui.store.atomic import replace_file
from tui.store.backups import Backup, Backups
from tui.store.errors import Damaged, reason
from tui.store.seal import FORMAT, Contents, seal, unseal


@dataclass(frozen=True)
class Recovery:
    """The way back for the file at `path`: its backups, and the person to be told.

    `comfort` is the sentence that is said, too, of a file that has to begin empty.
    """

    path: Path
    backups: Backups
    tell: Callable[[str], None]
    comfort: str = ""

    def restore(self, damage: Damaged) -> None:
        """Put the latest good state in the place of the file, which is kept under another name.

        The caller holds the lock. Raises OSError, or Unconfirmed.
        """
        state, raw = self._latest_good()
        kept = self._set_aside(self.path.read_bytes(), "damaged") if self.path.exists() else ""
        self._say(damage, state, kept)
        replace_file(self.path, raw)

    def stand_in(self, damage: Damaged) -> Contents:
        """The latest good state, where the file may not be written."""
        state, raw = self._latest_good()
        self._say(damage, state, "")
        return unseal(raw)

    def warn(self, contents: Contents, raw: bytes, may_copy: bool) -> None:
        """Tell of a file that can be read but was not written by this version as it stands."""
        name = self.path.name
        if contents.format > FORMAT:
            self.tell(f"{name} was written by a newer Lection: it can be read, not changed.")
        elif not contents.sealed:
            kept = self._set_aside(raw, "unsealed") if may_copy else ""
            self.tell(
                f"{name} was damaged, or changed by another program; it is used as it is{kept}."
            )

    def _latest_good(self) -> tuple[Backup | None, bytes]:
        for state in self.backups.latest_first():
            try:
                raw = state.path.read_bytes()
                unseal(raw)
            except (Damaged, OSError):  # the one before may be better
                continue
            return state, raw
        return None, seal({}, 0)

    def _say(self, damage: Damaged, state: Backup | None, kept: str) -> None:
        if state is None:
            empty = f"{self.path.name} {damage} and has no backup: it begins empty{kept}."
            self.tell(f"{empty} {self.comfort}".rstrip())
        else:
            time = f"{state.time:%Y-%m-%d %H:%M} UTC"
            instead = f"its backup of {time} is used instead{kept}"
            missing = "What was written from then on is missing."
            self.tell(f"{self.path.name} {damage}: {instead}. {missing}")

    def _set_aside(self, raw: bytes, why: str) -> str:
        """Keep a copy of what the file held; the words that say where it is."""
        name = f"{self.path.name}.{why}-{hashlib.sha256(raw).hexdigest()[:8]}"
        copy = self.path.with_name(name)
        try:
            if not copy.exists():
                replace_file(copy, raw)
        except OSError as error:
            return f" (no copy of it as it was could be kept: {reason(error)})"
        return f", and as it was it is kept as {name}"
