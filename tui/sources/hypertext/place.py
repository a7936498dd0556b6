"""Place: where text stands in a tree of markup, and so what kind of block it is."""

from dataclasses import dataclass

from tui.core.work import BlockKind


@dataclass(frozen=True, slots=True)
class Place:
    """In a quotation, a note, a box or a poem, and how deep in lists.

    `kind` and `level` are those of a block that is no paragraph. `joint` is what stands between
    blocks that are written as one.
    """

    quoted: bool = False
    noted: bool = False
    boxed: bool = False
    verse: bool = False
    depth: int = 0
    kind: BlockKind | None = None
    level: int = 0
    joint: str = ""

    @property
    def block(self) -> tuple[BlockKind, int]:
        """The kind and level of a block in this place."""
        if self.kind:
            return self.kind, self.level or self.depth
        if self.verse:
            return BlockKind.VERSE, 0
        if self.depth:
            return BlockKind.LIST_ITEM, self.depth
        if self.noted:
            return BlockKind.NOTE, 0
        return (BlockKind.QUOTATION if self.quoted else BlockKind.PARAGRAPH), 0
