"""Kinds: what each block of a PDF is to its reader."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tui.core.work import BlockKind
from tui.sources.pdf.lines import Line
from tui.sources.pdf.manner import Manner
from tui.sources.pdf.paragraphs import Draft, has_ended, list_mark

_FIGURE = re.compile(r"(?:figure|fig\.|plate|scheme)\s*[\dIVX]+", re.IGNORECASE)
_ENTRY = re.compile(r"\[\d{1,4}\]")
_FEWEST = 6
"""Lines of a column that show where its edges are."""

_NESTED = 0.5
_SET_IN = 1.0
"""How far a quotation is set in, in sizes of the type, at least."""


Place = tuple[int, int]
"""A page and a column on it."""

Measure = tuple[float, float]
"""From where to where the lines of a column go."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a draft is to be: the kind of its block, and what of its first line is left out."""

    block: BlockKind
    level: int = 0
    lead: str = ""
    skipped: int = 0


def kinds(
    drafts: Sequence[Draft], tables: Sequence[bool], levels: Mapping[int, int], manner: Manner
) -> list[Kind]:
    """The kind of each draft; `tables` says which are tables, `levels` which are headings."""
    found: list[Kind] = []
    measures = _measures(drafts, manner)
    for place, draft in enumerate(drafts):
        if tables[place]:
            found.append(Kind(BlockKind.TABLE))
        elif place in levels:
            found.append(Kind(BlockKind.HEADING, levels[place]))
        else:
            before = found[-1] if found else None
            found.append(_kind(draft, manner, measures, before))
    return _nested(drafts, found)


def _nested(drafts: Sequence[Draft], found: Sequence[Kind]) -> list[Kind]:
    """The kinds, with items deeper that are set in further than those before them."""
    nested: list[Kind] = []
    edges: list[float] = []
    for draft, kind in zip(drafts, found, strict=True):
        if kind.block is not BlockKind.LIST_ITEM:
            edges = []
        else:
            indent, step = draft.first.indent, _NESTED * draft.size
            edges = [edge for edge in edges if edge < indent - step]
            edges.append(indent)
            kind = replace(kind, level=len(edges))
        nested.append(kind)
    return nested


def _kind(
    draft: Draft, manner: Manner, measures: Mapping[Place, Measure], before: Kind | None
) -> Kind:
    if draft.fixed and not manner.face.fixed:
        return Kind(BlockKind.CODE)
    if _FIGURE.match(draft.text):
        return Kind(BlockKind.FIGURE)
    mark = list_mark(draft.first.text)
    if mark and not _ENTRY.match(mark):
        return Kind(BlockKind.LIST_ITEM, 1, mark.strip(), len(mark))
    after_heading = before is not None and before.block is BlockKind.HEADING
    if _is_quotation(draft, manner, measures) and not after_heading:
        return Kind(BlockKind.QUOTATION)
    return Kind(BlockKind.PARAGRAPH)


def _is_quotation(draft: Draft, manner: Manner, measures: Mapping[Place, Measure]) -> bool:
    """Whether a draft of several lines is set in from both edges of the text round it."""
    lines = draft.lines
    measure = measures.get((draft.first.page, draft.first.column))
    if len(lines) < 2 or measure is None or not has_ended(draft.text):
        return False
    if draft.size > 1.05 * manner.size:
        return False
    left = min(line.left for line in lines) - measure[0]
    right = measure[1] - max(line.right for line in lines)
    width = measure[1] - measure[0]
    set_in = min(left, right) > _SET_IN * draft.size and left < 0.3 * width
    return set_in and any(line.width > 0.5 * width for line in lines)


def _measures(drafts: Sequence[Draft], manner: Manner) -> dict[Place, Measure]:
    """The edges that most lines of text keep to, in each column of each page."""
    lines: dict[Place, list[Line]] = {}
    for draft in drafts:
        for line in draft.lines:
            if abs(line.size - manner.size) < 0.1 * manner.size:
                lines.setdefault((line.page, line.column), []).append(line)
    return {place: _edges(found) for place, found in lines.items() if len(found) > _FEWEST}


def _edges(lines: Sequence[Line]) -> Measure:
    lefts = Counter(round(line.left) for line in lines)
    rights = sorted(line.right for line in lines)
    return lefts.most_common(1)[0][0], rights[len(rights) * 9 // 10]
