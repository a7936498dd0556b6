"""References as they are found in a file, and what could not be read of it.

Named tuples, as a command that cites once from a file would wait for dataclasses to be made.
"""

from typing import NamedTuple

from tui.core.reference import Reference


class Fault(NamedTuple):
    """What is wrong with a file of references, in a sentence, and the line it begins on, from 1."""

    line: int
    says: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.says}"


class Found(NamedTuple):
    """A reference, the line its record begins on, and the names of the files that this names."""

    line: int
    reference: Reference
    files: tuple[str, ...] = ()


class References(NamedTuple):
    """The references of a file in its order, and its faults in the order of their lines."""

    items: tuple[Reference, ...]
    faults: tuple[Fault, ...] = ()

    def keyed(self, key: str) -> Reference | None:
        """The reference with that citation key."""
        return next((one for one in self.items if one.key == key), None)
