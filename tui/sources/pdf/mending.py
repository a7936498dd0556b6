"""Mending: the blocks of all pages, with paragraphs made whole that something stands within."""

from collections.abc import Sequence

from tui.sources.pdf.lines import Line
from tui.sources.pdf.manner import Manner, follows
from tui.sources.pdf.paragraphs import (
    Draft,
    ended_early,
    has_ended,
    other_size,
    other_type,
    paragraphs,
)
from tui.sources.pdf.tables import runs

_NEAR = 2.6
"""How far apart lines of one piece of code stand at most, in sizes of the type."""

_BETWEEN = 6
"""Blocks that may stand within a paragraph: captions, and the words of figures."""


def blocks(lines: Sequence[Line], manner: Manner) -> tuple[list[Draft], list[bool]]:
    """The blocks that lines make, and whether each is a table."""
    drafts: list[Draft] = []
    tables: list[bool] = []
    plain: list[Line] = []
    for is_table, run in [*runs(lines), (True, [])]:
        if not is_table:
            plain.extend(run)
            continue
        found = paragraphs(plain, manner)
        drafts.extend(found)
        tables.extend(False for _ in found)
        plain = []
        if run:
            drafts.append(Draft(run))
            tables.append(True)
    return _mended(*_with_code_whole(drafts, tables, manner), manner)


def _with_code_whole(
    drafts: list[Draft], tables: list[bool], manner: Manner
) -> tuple[list[Draft], list[bool]]:
    """The blocks with lines of code that follow one another in one block."""
    if manner.face.fixed:
        return drafts, tables
    kept: list[Draft] = []
    kept_tables: list[bool] = []
    for draft, is_table in zip(drafts, tables, strict=True):
        if kept and draft.fixed and kept[-1].fixed and _is_near(kept[-1].last, draft.first):
            kept[-1].lines.extend(draft.lines)
        else:
            kept.append(draft)
            kept_tables.append(is_table)
    return kept, kept_tables


def _is_near(line: Line, following: Line) -> bool:
    """Whether a line of code stands close below another."""
    close = line.baseline - following.baseline < _NEAR * line.size
    return follows(line, following) and close and not other_size(line, following)


def _mended(
    drafts: list[Draft], tables: list[bool], manner: Manner
) -> tuple[list[Draft], list[bool]]:
    """The blocks with a paragraph's rest, which stands after something else, put to its start."""
    gone: set[int] = set()
    for place, draft in enumerate(drafts):
        if place in gone or tables[place] or not _is_open(draft, manner):
            continue
        rest = _rest(drafts, tables, place, manner)
        if rest is not None:
            draft.lines.extend(drafts[rest].lines)
            gone.add(rest)
    kept = [place for place in range(len(drafts)) if place not in gone]
    return [drafts[place] for place in kept], [tables[place] for place in kept]


def _rest(drafts: list[Draft], tables: list[bool], place: int, manner: Manner) -> int | None:
    """Where an open paragraph goes on, on the same page or the next."""
    draft = drafts[place]
    for number in range(place + 1, min(place + 2 + _BETWEEN, len(drafts))):
        other = drafts[number]
        if other.first.page > draft.last.page + 1:
            return None
        turned = (other.first.page, other.first.column) != (draft.last.page, draft.last.column)
        if tables[number] or not _is_text(other, manner):
            continue
        goes_on = draft.last.broken or other.first.text[:1].islower()
        if turned and goes_on and not other_type(draft.last, other.first):
            return number
        if number > place + 1 and _is_text(other, manner) and has_ended(other.text):
            return None
    return None


def _is_open(draft: Draft, manner: Manner) -> bool:
    """Whether a paragraph breaks off within a sentence."""
    if not _is_text(draft, manner) or has_ended(draft.text):
        return False
    return draft.last.broken or not ended_early(draft.last, draft.last)


def _is_text(draft: Draft, manner: Manner) -> bool:
    near = abs(draft.size - manner.size) < 0.12 * manner.size
    return near and not draft.bold and not draft.fixed
