"""Punctuation where rendered pieces meet, and the quotation marks round them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from tui.styles.csl.rich import Node, Rich, Span

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

_INSIDE = ".,!?"
"""The marks that go inside a closing quotation mark where the locale wants it so."""


@dataclass(frozen=True, slots=True)
class Quotes:
    """A locale's quotation marks, outer and inner, and whether punctuation goes inside them."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str
    holds_punctuation: bool


@dataclass(slots=True)
class _Leaf:
    text: str


@dataclass(slots=True)
class _Edge:
    """Where a span begins or ends."""

    span: Span
    begins: bool


_Token: TypeAlias = _Leaf | _Edge


def settled(rich: Rich, quotes: Quotes) -> Rich:
    """`rich` with its quotation marks, and with the punctuation between pieces settled."""
    tokens: list[_Token] = []
    _flatten(rich, tokens)
    _settle(tokens, quotes)
    return _rebuilt(tokens, quotes)


def _flatten(rich: Rich, tokens: list[_Token]) -> None:
    for node in rich:
        if isinstance(node, str):
            if node:
                tokens.append(_Leaf(node))
        elif node.parts:
            tokens.append(_Edge(node, True))
            _flatten(node.parts, tokens)
            tokens.append(_Edge(node, False))


def _settle(tokens: list[_Token], quotes: Quotes) -> None:
    """Look at each pair of neighbouring strings, and at the quotation marks between them."""
    last: _Leaf | None = None
    closing = -1
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if isinstance(token, _Leaf):
            if last is not None and last.text:
                at += _meet(tokens, last, token, closing, quotes)
            if token.text:
                last, closing = token, -1
        elif token.span.quoted:
            if token.begins:
                last = _opened(last)
            elif closing < 0:
                closing = at
        at += 1


def _opened(last: _Leaf | None) -> _Leaf | None:
    """An opening quotation mark parts what stands before it from what follows."""
    return None


def _meet(tokens: list[_Token], last: _Leaf, leaf: _Leaf, closing: int, quotes: Quotes) -> int:
    """Settle one meeting; the number of tokens added before `leaf`."""
    added = 0
    while leaf.text and last.text:
        before, after = last.text[-1], leaf.text[0]
        kept = _MEETING.get(before, {}).get(after)
        if kept is not None:
            last.text = last.text[:-1] + kept
            leaf.text = leaf.text[1:]
        elif closing >= 0 and quotes.holds_punctuation and after in _INSIDE:
            leaf.text = leaf.text[1:]
            last = _Leaf(after)
            tokens.insert(closing, last)
            closing += 1
            added += 1
        else:
            break
        if before == after == " ":
            continue
        break
    return added


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
