"""Manuscript: the blocks of a marked-up text as written down, before its notes are found."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tui.core.work import BlockKind, PageMark, Span
from tui.sources.prose import Prose


@dataclass(slots=True, eq=False)
class Piece:
    """A block to be: its kind, its text, a heading's rank or an item's depth, and what leads it.

    `supplied` marks a heading whose words are not the text's. `spans`, `pages` and `anchors` are
    those of the prose it was written as.
    """

    kind: BlockKind
    text: str
    level: int = 0
    lead: str = ""
    supplied: bool = False
    spans: Sequence[Span] = ()
    pages: Sequence[PageMark] = ()
    anchors: Sequence[tuple[str, int]] = ()


class Extent(NamedTuple):
    """The pieces `first` to `last` (half-open) that an element with a name holds.

    `is_note` says that the text itself calls it a footnote or endnote.
    """

    name: str
    first: int
    last: int
    is_note: bool = False


@dataclass
class Manuscript:
    """The pieces in order, and the elements that have a name or are notes, as they ended.

    `references` are the anchors that the text itself calls its notes', `inline_notes` are the notes
    that stood where their marks are, and `pictures` counts the images that stand in it.
    """

    pieces: list[Piece] = field(default_factory=list)
    extents: list[Extent] = field(default_factory=list)
    references: set[str] = field(default_factory=set)
    inline_notes: list[str] = field(default_factory=list)
    pictures: int = 0

    def write(self, kind: BlockKind, prose: Prose, level: int = 0, lead: str = "") -> None:
        """Have a prose as a block."""
        text, spans, pages, anchors = prose.text, prose.spans, prose.pages, prose.anchors
        self.pieces.append(Piece(kind, text, level, lead, False, spans, pages, anchors))

    def gap(self, sentence: str) -> None:
        """Say, where it should stand, what could not be read."""
        self.pieces.append(Piece(BlockKind.GAP, sentence))
