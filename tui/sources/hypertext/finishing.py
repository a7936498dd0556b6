"""What is done to a block once all of it is written."""

from dataclasses import replace

from tui.core.clean import clean
from tui.core.passage import Passage
from tui.core.work import BlockKind, Span
from tui.sources.prose import Prose

_LONG_LINE = 120
"""Characters of a line that is no verse."""

_MOST_MOVED = 10_000_000
"""Characters times marks of a block whose marks are moved exactly as it is cleaned."""


def kind_of_lines(prose: Prose, kind: BlockKind) -> BlockKind:
    """The kind of a block with line breaks in it: verse, unless its lines are long."""
    if kind not in (BlockKind.PARAGRAPH, BlockKind.QUOTATION):
        return kind
    lines = prose.text.strip().split("\n")
    return BlockKind.VERSE if len(lines) > 1 and max(map(len, lines)) <= _LONG_LINE else kind


def cleaned(prose: Prose) -> Prose:
    """The prose with its text clean as a whole, and its spans and marks moved with it."""
    text = prose.text
    better = clean(text)
    if better == text:
        return prose
    marks = len(prose.spans) + len(prose.pages) + len(prose.anchors)
    is_exact = len(text) * marks < _MOST_MOVED

    def moved(place: int) -> int:
        return min(len(clean(text[:place])) if is_exact else place, len(better))

    made = Prose()
    made.put(better)
    for span in prose.spans:
        start, end = moved(span.passage.start), moved(span.passage.end)
        made.set(Span(span.kind, Passage(start, max(start, end)), span.target))
    made.pages = [replace(page, offset=moved(page.offset)) for page in prose.pages]
    made.anchors = [(name, moved(place)) for name, place in prose.anchors]
    return made
