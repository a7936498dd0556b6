"""Quotation: the words of a passage as one sets them in a text of one's own."""

from collections.abc import Iterator

from tui.core.passage import Passage
from tui.core.work import Block, BlockKind, SpanKind, Work

LINE_BREAK, STANZA_BREAK = " / ", " // "
"""What parts lines and stanzas of verse set in a row (MLA Handbook, 9th ed., 6.36)."""


def quotation(work: Work, passage: Passage) -> str:
    """The words of a passage in one line, without the marks of the work's notes."""
    first, last = work.block_index(passage.start), work.block_index(passage.end)
    said, after_verse = "", False
    for block in work.blocks[first : last + 1]:
        words = _words(work.text, block, passage)
        if words:
            is_verse = block.kind is BlockKind.VERSE
            between = STANZA_BREAK if is_verse and after_verse else " "
            said, after_verse = f"{said}{between}{words}" if said else words, is_verse
    return said


def _words(text: str, block: Block, passage: Passage) -> str:
    kept = "".join(part.of(text) for part in _without_marks(block, passage))
    lines = [" ".join(line.split()) for line in kept.split("\n")]
    return (LINE_BREAK if block.kind is BlockKind.VERSE else " ").join(filter(None, lines))


def _without_marks(block: Block, passage: Passage) -> Iterator[Passage]:
    """The parts of the passage in the block, between the note marks in it."""
    start = max(block.passage.start, passage.start)
    end = min(block.passage.end, passage.end)
    for span in block.spans:
        if (
            span.kind is SpanKind.NOTE_MARK
            and span.passage.start < end
            and start < span.passage.end
        ):
            if start < span.passage.start:
                yield Passage(start, span.passage.start)
            start = span.passage.end
    if start < end:
        yield Passage(start, end)
