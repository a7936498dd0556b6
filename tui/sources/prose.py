"""Prose: the text of one block as it is being written, with its spans, page marks and anchors."""

from dataclasses import replace as changed

from tui.core.passage import Passage
from tui.core.work import PageMark, PageSource, Span, SpanKind


class Prose:
    """Text written piece by piece; places in it are counted from 0.

    `anchors` are names that links may lead to, each with its place.
    """

    __slots__ = ("_pieces", "anchors", "length", "pages", "spans")

    def __init__(self) -> None:
        self.spans: list[Span] = []
        self.pages: list[PageMark] = []
        self.anchors: list[tuple[str, int]] = []
        self.length = 0
        self._pieces: list[str] = []

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
        taken = self.spans[first:]
        del self.spans[first:]
        return taken

    def span(self, kind: SpanKind, start: int, target: str = "") -> None:
        """Say that what was written since `start` is of that kind; nothing written is no span."""
        if start < self.length:
            self.spans.append(Span(kind, Passage(start, self.length), target))

    def page(self, label: str, source: PageSource) -> None:
        """Say that a page begins here."""
        self.pages.append(PageMark(label, self.length, source))

    def anchor(self, name: str) -> None:
        """Say that links to `name` lead here."""
        self.anchors.append((name, self.length))

    def join(self, other: "Prose") -> None:
        """Add another prose, with its spans, page marks and anchors."""
        self.spans.extend(shifted(span, self.length) for span in other.spans)
        self.pages.extend(turned(page, self.length) for page in other.pages)
        self.anchors.extend((name, place + self.length) for name, place in other.anchors)
        self.put(other.text)

    def without(self, kind: SpanKind) -> str:
        """The text in one line, without its spans of that kind."""
        text = self.text
        for span in sorted(self.spans, key=lambda span: span.passage, reverse=True):
            if span.kind is kind:
                text = text[: span.passage.start] + text[span.passage.end :]
        return " ".join(text.split())


def prose(text: str) -> Prose:
    """A prose of plain text, as it is."""
    written = Prose()
    written.put(text)
    return written


def shifted(span: Span, by: int) -> Span:
    """`span`, that many characters further on."""
    return Span(span.kind, Passage(span.passage.start + by, span.passage.end + by), span.target)


def turned(page: PageMark, by: int) -> PageMark:
    """`page`, beginning that many characters further on."""
    return changed(page, offset=page.offset + by)
