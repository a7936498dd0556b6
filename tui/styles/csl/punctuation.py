"""Punctuation where rendered pieces meet, and the quotation marks round them."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from tui.styles.csl.rich import FIELD, Node, Rich, Span

_MEETING: Mapping[str, Mapping[str, str]] = {
    ":": {":": ":", ".": ":", "!": "!", "?": "?"},
    ".": {".": "."},
    ";": {":": ";", ".": ";", ";": ";", "!": "!", "?": "?"},
    "!": {":": "!", ".": "!", "!": "!"},
    "?": {":": "?", ".": "?", "?": "?"},
    ",": {",": ","},
    "…": {".": "…"},
    " ": {" ": " "},
    "\u00a0": {" ": "\u00a0"},
}
"""What is left of two marks that meet; pairs not listed both stay."""

_TIDY = {
    **_MEETING,
    " ": {" ": " ", ".": ".", ",": ","},
    "\u00a0": {" ": "\u00a0", ".": ".", ",": ","},
    ",": {",": ",", ".": ","},
    ":": {**_MEETING[":"], ",": ":"},
}
"""The same, and what is put round nothing by some styles: " .", ",." and ":,"."""

_INSIDE = ".,!?"
"""The marks that go inside a closing quotation mark where the locale wants it so."""


class Quotes(NamedTuple):
    """A locale's quotation marks, outer and inner, and whether punctuation goes inside them."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str
    holds_punctuation: bool


class _Leaf:
    """A string that may still lose its first or last mark."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text


class _Edge(NamedTuple):
    """Where a span begins or ends."""

    span: Span
    begins: bool


_Token: TypeAlias = _Leaf | _Edge


def settled(rich: Rich, quotes: Quotes, *, tidy: bool = False) -> Rich:
    """`rich` with its quotation marks, and with the punctuation between pieces settled.

    What is `tidy` has no stop or comma that stands behind nothing; the test suite of CSL has them.
    """
    settling = _Settling(quotes, tidy=tidy)
    settling.read(rich)
    if tidy:
        _tidy_ends(settling.tokens)
    return _rebuilt(settling.tokens, quotes)


def _tidy_ends(tokens: list[_Token]) -> None:
    """Take the comma off the beginning of all, and put a stop for one at the end."""
    leaves = [token for token in tokens if isinstance(token, _Leaf) and token.text]
    if leaves:
        leaves[0].text = leaves[0].text.removeprefix(",").lstrip()
        last = leaves[-1].text.rstrip()
        if last.endswith(","):
            leaves[-1].text = last[:-1] + "."


class _Settling:
    """Rich text taken apart into strings and edges, each string settled against those before it."""

    def __init__(self, quotes: Quotes, *, tidy: bool) -> None:
        self._quotes = quotes
        self._tidy = tidy
        self._meeting = _TIDY if tidy else _MEETING
        self.tokens: list[_Token] = []
        # The strings since the last opening quotation mark, each with the place in `tokens` of
        # the first closing mark after it, or -1.
        self._before: list[tuple[_Leaf, int]] = []
        self._in_field = self._in_its_midst = False

    def read(self, rich: Rich) -> None:
        """Take `rich` apart."""
        for node in rich:
            if isinstance(node, str):
                self._read_text(node)
            elif node.role == FIELD and not self._in_field:
                self._in_field, self._in_its_midst = True, False
                self._read_span(node)
                self._in_field = False
            elif node.parts:
                self._read_span(node)

    def _read_span(self, span: Span) -> None:
        if span.quoted:
            self._before.clear()
        self.tokens.append(_Edge(span, True))
        self.read(span.parts)
        if span.quoted and self._before and self._before[-1][1] < 0:
            self._before[-1] = (self._before[-1][0], len(self.tokens))
        self.tokens.append(_Edge(span, False))

    def _read_text(self, text: str) -> None:
        leaf = _Leaf(text.replace("  ", " ") if self._tidy else text)
        if not (self._in_field and self._in_its_midst):
            self._meet(leaf)
        self._in_its_midst = self._in_field
        if leaf.text:
            self.tokens.append(leaf)
            self._before.append((leaf, -1))

    def _meet(self, leaf: _Leaf) -> None:
        """Settle the first mark of `leaf` with the marks before it."""
        while leaf.text and self._before:
            last, closing = self._before[-1]
            if not last.text:
                self._before.pop()
                continue
            mark = leaf.text[0]
            kept = self._meeting.get(last.text[-1], {}).get(mark)
            if kept is None:
                if closing >= 0 and self._quotes.holds_punctuation and mark in _INSIDE:
                    self._move_inside(leaf, closing)
                return
            if kept == last.text[-1]:
                leaf.text = leaf.text[1:]
                if mark != " ":
                    return
            else:
                last.text = last.text[:-1]

    def _move_inside(self, leaf: _Leaf, closing: int) -> None:
        moved = _Leaf(leaf.text[0])
        leaf.text = leaf.text[1:]
        self.tokens.insert(closing, moved)
        self._before.append((moved, closing + 1))


def _rebuilt(tokens: list[_Token], quotes: Quotes) -> Rich:
    stack: list[list[Node]] = [[]]
    depth = 0
    for token in tokens:
        if isinstance(token, _Leaf):
            if token.text:
                stack[-1].append(token.text)
        elif token.begins:
            stack.append([])
            depth += token.span.quoted
        else:
            depth -= token.span.quoted
            parts = tuple(stack.pop())
            stack[-1].extend(_closed(token.span, parts, depth, quotes))
    return tuple(stack[0])


def _closed(span: Span, parts: Rich, depth: int, quotes: Quotes) -> Rich:
    if not parts:
        return ()
    if not span.quoted:
        return (span.holding(parts),)
    if depth % 2:
        return (quotes.inner_opening, *parts, quotes.inner_closing)
    return (quotes.opening, *parts, quotes.closing)
