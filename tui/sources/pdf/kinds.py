"""Kinds: what each block of a PDF is to its reader."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.core.work import BlockKind
from tui.sources.pdf.manner import Manner
from tui.sources.pdf.paragraphs import Draft, has_ended, list_mark

_FIGURE = re.compile(r"(?:figure|fig\.|plate|scheme)\s*[\dIVX]+", re.IGNORECASE)
_ENTRY = re.compile(r"\[\d{1,4}\]")
_FEWEST_CODE = 2
_SET_IN = 1.0
"""How far a quotation is set in, in sizes of the type, at least."""


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
    for place, draft in enumerate(drafts):
        if tables[place]:
            found.append(Kind(BlockKind.TABLE))
        elif place in levels:
            found.append(Kind(BlockKind.HEADING, levels[place]))
        else:
            before = found[-1] if found else None
            found.append(_kind(draft, manner, before))
    return found


def _kind(draft: Draft, manner: Manner, before: Kind | None) -> Kind:
    if draft.fixed and not manner.face.fixed:
        return Kind(BlockKind.CODE)
    if _FIGURE.match(draft.text):
        return Kind(BlockKind.FIGURE)
    mark = list_mark(draft.first.text)
    if mark and not _ENTRY.match(mark):
        return Kind(BlockKind.LIST_ITEM, 1, mark.strip(), len(mark))
    after_heading = before is not None and before.block is BlockKind.HEADING
    if _is_quotation(draft, manner) and not after_heading:
        return Kind(BlockKind.QUOTATION)
    return Kind(BlockKind.PARAGRAPH)


def _is_quotation(draft: Draft, manner: Manner) -> bool:
    """Whether a draft of several lines is set in from both edges of its column."""
    lines = draft.lines
    if len(lines) < 2 or draft.size > 1.05 * manner.size or not has_ended(draft.text):
        return False
    left = min(line.indent for line in lines)
    right = min(line.room for line in lines)
    width = lines[0].margins[1] - lines[0].margins[0]
    set_in = min(left, right) > _SET_IN * draft.size and left < 0.3 * width
    return set_in and any(line.width > 0.5 * width for line in lines)
