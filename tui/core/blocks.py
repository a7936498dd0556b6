"""Blocks made when they are asked for: of a long work only those are that are looked at."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from tui.core.work import Block, BlockKind


class ColumnBlocks(Sequence["Block"]):
    """The blocks of a work of which `starts` and `kinds` are known; `make` gives one by its index.

    It is equal to a tuple of the same blocks.
    """

    def __init__(
        self,
        starts: Sequence[int],
        kinds: Sequence["BlockKind"],
        make: Callable[[int], "Block"],
    ) -> None:
        self.starts = starts
        self.kinds = kinds
        self._make = make
        self._made: dict[int, Block] = {}

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> "Block": ...

    @overload
    def __getitem__(self, index: slice) -> "Sequence[Block]": ...

    def __getitem__(self, index: int | slice) -> "Block | Sequence[Block]":
        if isinstance(index, slice):
            return tuple(self[one] for one in range(*index.indices(len(self))))
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        number = index % len(self)
        block = self._made.get(number)
        if block is None:
            block = self._made[number] = self._make(number)
        return block

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, tuple | ColumnBlocks):
            return NotImplemented
        return tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))
