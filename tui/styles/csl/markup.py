"""Markup in CSL-JSON fields (<i>, <b>, <sup>, <sub>, <sc>, nocase), and their quotation marks."""

import re

from tui.styles.csl.rich import FIELD, Formats, Node, Rich, Span

_SMALL_CAPS = (("font-variant", "small-caps"),)
_UNDECORATED = (
    ("font-style", "normal"),
    ("font-variant", "normal"),
    ("font-weight", "normal"),
)
_TAGS: dict[str, Formats] = {
    "i": (("font-style", "italic"),),
    "b": (("font-weight", "bold"),),
    "sup": (("vertical-align", "sup"),),
    "sub": (("vertical-align", "sub"),),
    "sc": _SMALL_CAPS,
}
_TOKEN = (
    r"</?(?:i|b|sup|sub|sc)>|</span>"
    r'|<span (?:style="font-variant: ?small-caps;?"|class="no(?:case|decor)")>'
    r"|[\"'“”‘’]"
)
_SIGNS = "<\"'“”‘’"
_OPENING = "“‘"
_PAIRS = {'"': '"', "“": "”", "‘": "’", "'": "'"}
_BEFORE_OPENING = " \t\n\u00a0([{“‘\"'«–—-/"


class _Open:
    """An element that has begun: how it ends, how it was written, what it holds so far."""

    def __init__(self, end: str, mark: str, formats: Formats = (), fixed: bool = False) -> None:
        self.end = end
        self.mark = mark
        self.formats = formats
        self.fixed = fixed
        self.parts: list[Node] = []

    def closed(self) -> Span:
        return Span(
            tuple(self.parts),
            self.formats,
            quoted=self.end in ('"', "”", "’", "'"),
            fixed=self.fixed,
        )


def parse_markup(text: str) -> Rich:
    """A field as rich text: known tags become spans, matched quotation marks quoted spans.

    A field of several parts is one span, within which its punctuation stays as it was written.

    What does not match stays as it was written; straight apostrophes become typographic.
    """
    return _parsed(text, _TOKEN)


def parse_affix(text: str) -> Rich:
    """A prefix or suffix of the writer's own as rich text: its ‘single quotation marks’ stay."""
    return _parsed(text, _TOKEN.replace("‘", ""))


def _parsed(text: str, token: str) -> Rich:
    if not any(sign in text for sign in _SIGNS):
        return (text,) if text else ()
    stack = [_Open("", "")]
    position = 0
    for match in re.finditer(token, text):
        if match.start() > position:
            stack[-1].parts.append(text[position : match.start()])
        position = match.end()
        if len(match[0]) > 1:
            _tag(stack, match[0], text[position:])
        else:
            _quote(stack, text, match.start())
    if position < len(text):
        stack[-1].parts.append(text[position:])
    while len(stack) > 1:
        _abandon(stack)
    field = _merged(stack[0].parts)
    return (Span(field, role=FIELD),) if len(field) > 1 else field


def _tag(stack: list[_Open], tag: str, rest: str) -> None:
    if tag.startswith("</"):
        depth = next((at for at in range(len(stack) - 1, 0, -1) if stack[at].end == tag), 0)
        if not depth:
            stack[-1].parts.append(tag)
            return
        while len(stack) - 1 > depth:
            _abandon(stack)
        _close(stack)
        return
    name = tag[1:-1].split()[0]
    end = f"</{name}>"
    if end not in rest:
        stack[-1].parts.append(tag)
    elif "nocase" in tag:
        stack.append(_Open(end, tag, fixed=True))
    elif "nodecor" in tag:
        stack.append(_Open(end, tag, formats=_UNDECORATED, fixed=True))
    else:
        formats = _TAGS.get(name, _SMALL_CAPS)
        stack.append(_Open(end, tag, formats=formats, fixed=name in ("sup", "sub", "sc", "span")))


def _quote(stack: list[_Open], text: str, at: int) -> None:
    mark = text[at]
    before = _seen(text[:at])[-1:] or " "
    after = _seen(text[at + 1 :])[:1] or " "
    if stack[-1].end == mark and not after.isalnum() and not before.isspace():
        _close(stack)
    elif mark in _OPENING or (
        mark in "\"'" and before in _BEFORE_OPENING and _closes_later(text, at, after)
    ):
        stack.append(_Open(_PAIRS[mark], mark))
    else:
        stack[-1].parts.append("’" if mark == "'" else mark)


def _seen(text: str) -> str:
    return re.sub(r"<[^<>]+>", "", text) if "<" in text or ">" in text else text


def _closes_later(text: str, at: int, after: str) -> bool:
    if after.isspace():
        return False
    mark = re.escape(text[at])
    return re.search(rf"[^\s]{mark}(?:<[^<>]+>)*(?!\w)", text[at + 1 :]) is not None


def _close(stack: list[_Open]) -> None:
    span = stack.pop().closed()
    stack[-1].parts.append(span)


def _abandon(stack: list[_Open]) -> None:
    """What was opened and never closed is text."""
    left = stack.pop()
    mark = "’" if left.mark == "'" else left.mark
    stack[-1].parts.extend([mark, *left.parts])


def _merged(parts: list[Node]) -> Rich:
    result: list[Node] = []
    for part in parts:
        if isinstance(part, Span):
            result.append(part.holding(_merged(list(part.parts))))
        elif result and isinstance(result[-1], str):
            result[-1] += part
        elif part:
            result.append(part)
    return tuple(result)
