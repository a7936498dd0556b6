"""Paragraphs: lines gathered into blocks, across lines, columns and pages."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from tui.core.work import SpanKind
from tui.sources.pdf.lines import LEADER, Line
from tui.sources.pdf.manner import Manner, follows

_ENDED = re.compile(r"[.!?:;。！？؟…][\"'”’»)\]\d*†‡]*$")
_MARK = re.compile(
    r"(?P<mark>[•‣▪◦●∙■□➢–—*·]|-|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\[\d{1,4}\])\s+(?=\S)"
)
_NUMBER = re.compile(r"\(?(\d{1,3})[.)]")
_BULLETS = "•‣▪◦●∙■□➢·*–—-"
_INDENT = 0.7
"""How far a line is set in, in sizes of the type, that begins something."""

_DEEP = 7.0
_GAP = 0.3
"""The room over a line beyond the leading, in sizes of the type, that parts it."""

_OTHER_SIZE = 0.09
"""How far sizes of one paragraph differ, as a share."""

_SLACK = 1.3
"""Room at a line's end beyond the next word, in sizes of the type, that says it was ended."""

_LETTER = 0.5
"""The width of a letter, in sizes of the type, about."""

_WINDOW = 14
"""Lines before and after one that show whether paragraphs there hang."""


@dataclass
class Draft:
    """The lines of one block, which may stand on several pages."""

    lines: list[Line] = field(default_factory=list)

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.lines[-1]

    @property
    def text(self) -> str:
        """Its words, about as they are to be."""
        return " ".join(line.text for line in self.lines)

    @property
    def size(self) -> float:
        """The size of its type."""
        return max(self.lines, key=lambda line: len(line.text)).size

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.face.bold for line in self.lines)

    @property
    def italic(self) -> bool:
        """Whether all of it is italic."""
        return all(line.face.italic for line in self.lines)

    @property
    def raised(self) -> int:
        """How many raised words it has."""
        kinds = [one.kind for line in self.lines for one in line.stretches]
        return kinds.count(SpanKind.SUPERSCRIPT)

    @property
    def fixed(self) -> bool:
        """Whether its letters are all of one width, as in code."""
        return all(line.face.fixed for line in self.lines)


def list_mark(text: str) -> str:
    """The bullet or number that a list item begins with, with what follows it; else nothing."""
    match = _MARK.match(text)
    return match[0] if match else ""


def is_bullet(mark: str) -> bool:
    """Whether a list mark is a sign rather than a number."""
    return mark.strip() in _BULLETS


def _number(text: str) -> int:
    """The number that a text begins with; 0 without one."""
    match = _NUMBER.match(text)
    return int(match[1]) if match else 0


def has_ended(text: str) -> bool:
    """Whether a sentence ends with the text."""
    return bool(_ENDED.search(text.rstrip()))


def paragraphs(lines: Sequence[Line], manner: Manner) -> list[Draft]:
    """The lines gathered into paragraphs; lines come in the order they are read."""
    gatherer = _Gatherer(lines, manner)
    drafts: list[Draft] = []
    for place, line in enumerate(lines):
        if not drafts or gatherer.begins(place, drafts[-1]):
            drafts.append(Draft())
        drafts[-1].lines.append(line)
    return drafts


def ended_early(line: Line, following: Line) -> bool:
    """Whether the first word of the next line would have fitted at the end of this one."""
    word = following.text.split(" ", 1)[0]
    needed = len(word) * _LETTER * line.size
    return line.room > needed + _SLACK * line.size


def other_size(one: Line, other: Line) -> bool:
    """Whether two lines are set in different sizes."""
    return abs(one.size - other.size) > max(_OTHER_SIZE * max(one.size, other.size), 0.45)


def other_type(one: Line, other: Line) -> bool:
    """Whether two lines are set in different sizes, or one in bold or fixed letters alone."""
    if other_size(one, other):
        return True
    return one.face.bold is not other.face.bold or one.face.fixed is not other.face.fixed


class _Gatherer:
    """Says of each line whether it begins a paragraph."""

    def __init__(self, lines: Sequence[Line], manner: Manner) -> None:
        self._lines = lines
        self._manner = manner
        self._hanging = list(accumulate(self._hangs_here(), initial=0))

    def begins(self, place: int, draft: Draft) -> bool:
        """Whether the line there begins a paragraph, rather than going on with `draft`."""
        line, last = self._lines[place], draft.last
        if LEADER.search(last.text) or self._is_other_type(line, draft):
            return True
        if self._is_item(line, draft):
            return True
        if not follows(last, line):
            return self._begins_after_turn(place, draft)
        if last.baseline - line.baseline > self._leading(draft) + _GAP * self._manner.size:
            return True
        return self._begins_by_indent(place, draft) or self._was_ended(line, draft)

    def _is_other_type(self, line: Line, draft: Draft) -> bool:
        """Whether a line is set otherwise than a draft, and not only by the words it has."""
        last = draft.last
        if other_size(last, line):
            return True
        if last.face.bold is line.face.bold and last.face.fixed is line.face.fixed:
            return False
        if (draft.bold or draft.fixed) and len(draft.lines) > 1:
            return True
        level = abs(line.indent - last.indent) < _INDENT * line.size or len(draft.lines) == 1
        return not level or has_ended(last.text) or ended_early(last, line)

    def _is_item(self, line: Line, draft: Draft) -> bool:
        """Whether a line begins with a list mark that is none by chance."""
        mark = list_mark(line.text)
        if not mark:
            return False
        small = _INDENT * line.size
        in_list = bool(list_mark(draft.first.text)) and abs(line.left - draft.first.left) < small
        if in_list or ended_early(draft.last, line):
            return True
        if is_bullet(mark):
            return mark.strip() not in "-–—*" or has_ended(draft.last.text)
        return has_ended(draft.last.text) and _number(mark) in (1, _number(draft.first.text) + 1)

    def _begins_after_turn(self, place: int, draft: Draft) -> bool:
        """The same at the head of a column or page."""
        line, last = self._lines[place], draft.last
        if line.text[:1].islower():
            return False
        if ended_early(last, line):
            return True
        if last.broken or not has_ended(last.text):
            return False
        if self._hangs(place):
            return line.indent < _INDENT * line.size
        if line.indent > _INDENT * line.size and not _all_set_in(draft):
            return True
        return not self._manner.indented and last.room > 0.5 * last.size

    def _leading(self, draft: Draft) -> float:
        """The distance of the lines in a draft, or what is usual for its size."""
        for one, other in zip(draft.lines, draft.lines[1:], strict=False):
            if follows(one, other):
                return one.baseline - other.baseline
        return self._manner.leading * draft.last.size

    def _begins_by_indent(self, place: int, draft: Draft) -> bool:
        line, last = self._lines[place], draft.last
        shift = (line.indent - last.indent) / line.size
        if shift > _INDENT:
            if self._hangs(place) or (list_mark(draft.first.text) and len(draft.lines) == 1):
                return shift > _DEEP
            return has_ended(last.text) or ended_early(last, line)
        if shift < -_INDENT:
            return len(draft.lines) > 1 or self._hangs(place) or ended_early(last, line)
        if self._hangs(place) and line.indent < _INDENT * line.size and len(draft.lines) == 1:
            return has_ended(last.text) or ended_early(last, line)
        return False

    def _was_ended(self, line: Line, draft: Draft) -> bool:
        if not ended_early(draft.last, line):
            return False
        centred = abs(draft.last.indent - draft.last.room) < 2 * line.size and draft.last.room > 0
        heads = draft.bold or draft.size > 1.12 * self._manner.size
        return not (heads or (centred and abs(line.indent - line.room) < 2 * line.size))

    def _hangs(self, place: int) -> bool:
        """Whether the paragraphs round that line begin outside the lines that follow."""
        low, high = max(place - _WINDOW, 0), min(place + _WINDOW, len(self._lines))
        return self._hanging[high] - self._hanging[low] >= 2

    def _hangs_here(self) -> Iterable[int]:
        """1 for a line set in after one that goes on into it, -1 after one that ended, else 0."""
        before: Line | None = None
        for line in self._lines:
            yield self._sign(before, line) if before is not None else 0
            before = line

    def _sign(self, before: Line, line: Line) -> int:
        if not follows(before, line) or list_mark(before.text):
            return 0
        shift = (line.indent - before.indent) / line.size
        if not _INDENT < shift < _DEEP or other_type(before, line):
            return 0
        if before.baseline - line.baseline > self._manner.leading * 1.4 * line.size:
            return 0
        return -1 if has_ended(before.text) or ended_early(before, line) else 1


def _all_set_in(draft: Draft) -> bool:
    """Whether every line of a draft is set in, as in a quotation."""
    return all(line.indent > _INDENT * line.size for line in draft.lines)
