"""Blocks made when they are asked for: of a long work only those are that are looked at."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, overload

if TYPE_CHECKING:
    from tui.core.work import Block, BlockKind, Span


class Columns(NamedTuple):
    """What the blocks of a work are, each column in their order; `spans` are given by the index."""

    kinds: Sequence["BlockKind"]
    starts: Sequence[int]
    ends: Sequence[int]
    levels: Sequence[int]
    leads: Sequence[str]
    supplied: Sequence[int]
    spans: Callable[[int], tuple["Span", ...]]


class ColumnBlocks(Sequence["Block"]):
    """The blocks of a work that stand in `columns`; `make` gives one by its index.

    It is equal to a tuple of the same blocks.
    """

    def __init__(self, columns: Columns, make: Callable[[int], "Block"]) -> None:
        self.columns = columns
        self._make = make
        self._made: dict[int, Block] = {}

    def __len__(self) -> int:
        return len(self.columns.starts)

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
