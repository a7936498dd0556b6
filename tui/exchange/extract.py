"""What is printed of a work: the blocks of a passage, with the pages and annotations in them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from tui.core.annotation import Annotation, Located
from tui.core.passage import Passage
from tui.core.stretches import Stretches
from tui.core.work import BLOCK_BREAK, Block, Note, PageMark, PageSource, SpanKind, Work

ON_THE_WHOLE = "Note on the whole work"
"""What a person's note says before it that is on no words, lest it be taken for the author's."""


@dataclass(frozen=True)
class Mark:
    """An annotation in the text: its passage and, where it has a note, the note's number from 1."""

    annotation: Annotation
    passage: Passage
    number: int = 0


@dataclass(frozen=True)
class Extract:
    """A passage of a work, or all of it, with the annotations that are to be printed."""

    work: Work
    passage: Passage
    located: Sequence[Located] = ()

    @property
    def whole(self) -> bool:
        """Whether it is the whole work."""
        return self.passage == Passage(0, len(self.work.text))

    def blocks(self) -> Iterator[tuple[Block, Passage]]:
        """The blocks that the passage touches, each with the part of it that is printed."""
        first = self.work.block_index(self.passage.start)
        for block in self.work.blocks[first:]:
            if block.passage.start >= self.passage.end:
                return
            start = max(block.passage.start, self.passage.start)
            end = min(block.passage.end, self.passage.end)
            if start < end:
                yield block, Passage(start, end)

    def pages(self, within: Passage) -> Sequence[PageMark]:
        """The pages that begin in a part of the text."""
        offsets = self._page_offsets
        return self.work.pages[
            bisect_left(offsets, within.start) : bisect_left(offsets, within.end)
        ]

    def marks(self, within: Passage) -> list[Mark]:
        """The annotations in a part of the text, in its order."""
        return [mark for _, mark in self._stretches.over(within)]

    def ending(self, within: Passage) -> list[Mark]:
        """The annotations with a note that end in one block's part of the text."""
        noted = (mark for mark in self.marks(within) if mark.number)
        next_block = within.end + len(BLOCK_BREAK)
        last = self.passage.end
        return [mark for mark in noted if min(mark.passage.end, last) <= next_block]

    def highlighted(self, within: Passage) -> list[Passage]:
        """The stretches of a part of the text that are in an annotation, joined where they meet."""
        joined: list[Passage] = []
        for mark in self.marks(within):
            if joined and mark.passage.start <= joined[-1].end:
                joined[-1] = joined[-1].joined(mark.passage)
            else:
                joined.append(mark.passage)
        return joined

    @cached_property
    def noted(self) -> list[Mark]:
        """The annotations with a note in the passage, in the order of the text."""
        return [mark for mark in self._marks if mark.number]

    @cached_property
    def on_the_whole(self) -> list[Annotation]:
        """The notes on the whole work, which are printed with the whole of it."""
        annotations = [located.annotation for located in self.located if self.whole]
        return [one for one in annotations if one.selector is None and one.note]

    @cached_property
    def notes(self) -> list[Note]:
        """The work's notes that are marked in the passage; all of them with the whole work."""
        if self.whole:
            return list(self.work.notes)
        marked = {
            span.target
            for block, part in self.blocks()
            for span in block.spans
            if span.kind is SpanKind.NOTE_MARK and span.passage.overlaps(part)
        }
        return [note for note in self.work.notes if note.id in marked]

    @cached_property
    def _page_offsets(self) -> list[int]:
        return [page.offset for page in self.work.pages]

    @cached_property
    def _stretches(self) -> Stretches[Mark]:
        return Stretches((mark.passage, mark) for mark in self._marks)

    @cached_property
    def _marks(self) -> list[Mark]:
        marks: list[Mark] = []
        number = 0
        for located in self.located:
            if located.passage is not None and located.passage.overlaps(self.passage):
                number += bool(located.annotation.note)
                shown = number if located.annotation.note else 0
                marks.append(Mark(located.annotation, located.passage, shown))
        return marks


def page_mark(page: PageMark) -> str:
    """A page mark as it is printed: "[p. 98]"; a counted page is not given as a printed one."""
    if page.source is PageSource.POSITION:
        return f"[page {page.label} of the file]"
    return f"[p. {page.label}]"
