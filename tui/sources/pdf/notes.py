"""Notes: small type at the foot of a page or column that begins with the mark of a note."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from tui.core.work import SpanKind
from tui.sources.pdf.lines import Line
from tui.sources.pdf.manner import Manner
from tui.sources.pdf.paragraphs import Draft

_SMALLER = 0.93
"""The size of notes, of that of the text, at most."""

_MARK = re.compile(r"(?P<mark>\d{1,3}|[*∗†‡§¶‖]{1,3})(?P<after>[.)]?\s+|(?=[^\W\d]|[\"'“‘(]))")
_CAPTION = re.compile(r"(?:fig(?:ure|\.)|table|source|sources|plate|map)\b", re.IGNORECASE)


@dataclass
class FootNote:
    """A note as it stands at the foot of a page; `mark` is empty where one only goes on."""

    page: int
    mark: str
    draft: Draft

    @property
    def id(self) -> str:
        """What tells it from the others: its page, from 1, and its mark."""
        return f"{self.page + 1}:{self.mark}"


def parted(lines: Sequence[Line], manner: Manner) -> tuple[list[Line], list[FootNote]]:
    """A page's lines without the notes at its foot, and those notes."""
    text: list[Line] = []
    notes: list[FootNote] = []
    called = raised_marks(lines)
    for _, group in groupby(lines, key=lambda line: line.column):
        column = list(group)
        start = _start(column, manner, called)
        text.extend(column[:start])
        for line in column[start:]:
            mark = _mark(line, called)
            if mark and not (notes and not _is_next(notes[-1], line, mark)):
                notes.append(FootNote(line.page, mark, Draft()))
            elif not notes:
                notes.append(FootNote(line.page, "", Draft()))
            notes[-1].draft.lines.append(line)
    return text, notes


def raised_marks(lines: Sequence[Line]) -> set[str]:
    """The marks that are set small and high within lines."""
    return {
        line.text[stretch.start : stretch.end].strip()
        for line in lines
        for stretch in line.stretches
        if stretch.kind is SpanKind.SUPERSCRIPT and stretch.start > 0
    }


def text_of_mark(line: Line) -> int:
    """Where the text of a note begins in its first line."""
    match = _MARK.match(line.text)
    return match.end() if match else 0


def _start(column: Sequence[Line], manner: Manner, called: set[str]) -> int:
    """Where the notes at the foot of a column begin."""
    start = len(column)
    while start and _is_small(column[start - 1], manner):
        start -= 1
    if start == 0 and len(column) > 1 and not _is_small(column[0], manner):
        return len(column)
    for place in range(start, len(column)):
        if _mark(column[place], called):
            return place
    return len(column)


def _is_small(line: Line, manner: Manner) -> bool:
    small = 0.45 * manner.size < line.size < _SMALLER * manner.size
    return small and not _CAPTION.match(line.text) and not line.face.fixed


def _mark(line: Line, called: set[str]) -> str:
    """The mark a line begins with, if it is raised there, or is raised in the text above."""
    match = _MARK.match(line.text)
    if match is None:
        return ""
    mark = match["mark"]
    raised = any(
        one.kind is SpanKind.SUPERSCRIPT and one.start == 0 and one.end >= len(mark)
        for one in line.stretches
    )
    return mark if raised or mark in called else ""


def _is_next(note: FootNote, line: Line, mark: str) -> bool:
    """Whether a marked line begins a note of its own, rather than a number in the one before."""
    raised = any(one.kind is SpanKind.SUPERSCRIPT and one.start == 0 for one in line.stretches)
    if raised or not (mark.isdigit() and note.mark.isdigit()):
        return True
    return int(mark) == int(note.mark) + 1


def gather(noted: dict[int, list[FootNote]]) -> None:
    """Join notes that go on at the foot of the next page to where they began."""
    for page in sorted(noted):
        first = noted[page][0]
        before = noted.get(page - 1)
        if not first.mark and before:
            before[-1].draft.lines.extend(first.draft.lines)
            del noted[page][0]
