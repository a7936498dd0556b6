"""Prose: the text of one block as it is being written, with its spans, page marks and anchors."""

from collections.abc import Sequence
from dataclasses import replace as changed
from typing import Protocol, TypeVar

from tui.core.passage import Passage
from tui.core.work import PageMark, PageSource, Span, SpanKind

T = TypeVar("T")


class Written(Protocol):
    """Text that was written, as a prose has it."""

    @property
    def text(self) -> str:
        """All of it."""

    @property
    def spans(self) -> Sequence[Span]:
        """Its spans."""

    @property
    def pages(self) -> Sequence[PageMark]:
        """The pages that begin in it."""

    @property
    def anchors(self) -> Sequence[tuple[str, int]]:
        """The names that links may lead to, each with its place."""


class Prose:
    """Text written piece by piece; places in it are counted from 0.

    `anchors` are names that links may lead to, each with its place.
    """

    __slots__ = ("_pieces", "anchors", "length", "pages", "spans")

    def __init__(self, text: str = "") -> None:
        self.spans: Sequence[Span] = ()
        self.pages: Sequence[PageMark] = ()
        self.anchors: Sequence[tuple[str, int]] = ()
        self.length = len(text)
        self._pieces = [text] if text else []

    @property
    def text(self) -> str:
        """All that was written."""
        if len(self._pieces) == 1:
            return self._pieces[0]
        return "".join(self._pieces)

    def ends_with(self, text: str) -> bool:
        """Whether what was written last is, or ends with, `text`."""
        return bool(self._pieces) and self._pieces[-1].endswith(text)

    def put(self, text: str) -> None:
        """Add `text` as it is."""
        if text:
            self._pieces.append(text)
            self.length += len(text)

    def write(self, text: str) -> None:
        """Add `text`; blanks before any text, or after white space, are left out."""
        if not self._pieces or self._pieces[-1][-1].isspace():
            text = text.lstrip(" ")
        if text:
            self._pieces.append(text)
            self.length += len(text)

    def end_line(self) -> None:
        """Begin a new line; blanks at the end of the last one are taken off."""
        while self._pieces and self._pieces[-1].endswith(" "):
            last = self._pieces.pop()
            kept = last.rstrip(" ")
            self.length -= len(last) - len(kept)
            self._pieces.extend([kept] if kept else ())
        self.put("\n")

    def take(self, start: int) -> str:
        """Take back what was written since `start`, with its spans, and answer it."""
        taken: list[str] = []
        while self.length > start:
            last = self._pieces.pop()
            self.length -= len(last)
            kept = last[: max(start - self.length, 0)]
            taken.append(last[len(kept) :])
            self.put(kept)
        self.take_spans(start)
        return "".join(reversed(taken))

    def take_spans(self, start: int) -> list[Span]:
        """Take back the spans that reach beyond `start`; they are the last ones that were set."""
        first = len(self.spans)
        while first and self.spans[first - 1].passage.end > start:
            first -= 1
        taken = list(self.spans[first:])
        if isinstance(self.spans, list):
            del self.spans[first:]
        return taken

    def set(self, *spans: Span) -> None:
        """Add spans of what is written."""
        self.spans = _with(self.spans, spans)

    def span(self, kind: SpanKind, start: int, target: str = "") -> None:
        """Say that what was written since `start` is of that kind; nothing written is no span."""
        if start < self.length:
            self.set(Span(kind, Passage(start, self.length), target))

    def page(self, label: str, source: PageSource) -> None:
        """Say that a page begins here."""
        self.pages = _with(self.pages, (PageMark(label, self.length, source),))

    def anchor(self, name: str) -> None:
        """Say that links to `name` lead here."""
        self.anchors = _with(self.anchors, ((name, self.length),))

    def join(self, other: Written) -> None:
        """Add another prose, with its spans, page marks and anchors."""
        by = self.length
        self.set(*(shifted(span, by) for span in other.spans))
        self.pages = _with(self.pages, [turned(page, by) for page in other.pages])
        self.anchors = _with(self.anchors, [(name, place + by) for name, place in other.anchors])
        self.put(other.text)


def _with(some: Sequence[T], more: Sequence[T]) -> Sequence[T]:
    """`some` and `more`: most prose has none, and a list is made for the first alone."""
    if isinstance(some, list):
        some.extend(more)
        return some
    return [*some, *more] if more else some


def without(kind: SpanKind, written: Written) -> str:
    """What was written, in one line, without its spans of that kind."""
    text = written.text
    for span in sorted(written.spans, key=lambda span: span.passage, reverse=True):
        if span.kind is kind:
            text = text[: span.passage.start] + text[span.passage.end :]
    return " ".join(text.split())


def shifted(span: Span, by: int) -> Span:
    """`span`, that many characters further on."""
    return Span(span.kind, Passage(span.passage.start + by, span.passage.end + by), span.target)


def turned(page: PageMark, by: int) -> PageMark:
    """`page`, beginning that many characters further on."""
    return changed(page, offset=page.offset + by)
