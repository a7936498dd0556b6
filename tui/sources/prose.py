"""Prose: the text of one block as it is being written, with its spans and page marks."""

from dataclasses import dataclass, field
from dataclasses import replace as changed

from tui.core.passage import Passage
from tui.core.work import PageMark, PageSource, Span, SpanKind


@dataclass
class Prose:
    """Text written piece by piece; places in it are counted from 0."""

    spans: list[Span] = field(default_factory=list)
    pages: list[PageMark] = field(default_factory=list)
    length: int = 0
    _pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._pieces)

    def put(self, text: str) -> None:
        """Add `text` as it is."""
        if text:
            self._pieces.append(text)
            self.length += len(text)

    def write(self, text: str) -> None:
        """Add `text`; blanks before any text, or after white space, are left out."""
        if not self._pieces or self._pieces[-1][-1].isspace():
            text = text.lstrip(" ")
        self.put(text)

    def span(self, kind: SpanKind, start: int, target: str = "") -> None:
        """Say that what was written since `start` is of that kind; nothing written is no span."""
        if start < self.length:
            self.spans.append(Span(kind, Passage(start, self.length), target))

    def page(self, label: str, source: PageSource) -> None:
        """Say that a page begins here."""
        self.pages.append(PageMark(label, self.length, source))

    def join(self, other: "Prose") -> None:
        """Add another prose, with its spans and page marks."""
        self.spans.extend(shifted(span, self.length) for span in other.spans)
        self.pages.extend(turned(page, self.length) for page in other.pages)
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
    return changed(span, passage=Passage(span.passage.start + by, span.passage.end + by))


def turned(page: PageMark, by: int) -> PageMark:
    """`page`, beginning that many characters further on."""
    return changed(page, offset=page.offset + by)
