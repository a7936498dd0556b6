"""Writers: rich text as plain text, Markdown, HTML, and runs that a terminal can draw."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeAlias

from tui.styles.csl.rich import Formats, Node, Rich, Span, text_of

Run: TypeAlias = tuple[str, frozenset[str]]
"""Characters and how they are set: italic, bold, small-caps, underline, sup, sub."""

_NEUTRAL = {
    "font-style": "normal",
    "font-variant": "normal",
    "font-weight": "normal",
    "text-decoration": "none",
    "vertical-align": "baseline",
}
_HTML_TAGS = {
    ("font-style", "italic"): ("<i>", "</i>"),
    ("font-style", "oblique"): ("<em>", "</em>"),
    ("font-weight", "bold"): ("<b>", "</b>"),
    ("vertical-align", "sup"): ("<sup>", "</sup>"),
    ("vertical-align", "sub"): ("<sub>", "</sub>"),
    ("vertical-align", "baseline"): ('<span style="baseline">', "</span>"),
}
_DISPLAY = {
    "block": '\n\n    <div class="csl-block">{}</div>\n',
    "left-margin": '\n    <div class="csl-left-margin">{}</div>',
    "right-inline": '<div class="csl-right-inline">{}</div>\n  ',
    "indent": '<div class="csl-indent">{}</div>\n  ',
}
_RAISED = {"ˀ": "ʔ", "ˁ": "ʕ", "ۥ": "و", "ۦ": "ي"}
"""Superscript letters that Unicode does not say are ones."""
_MARKDOWN = {
    "italic": ("*", "*"),
    "oblique": ("*", "*"),
    "bold": ("**", "**"),
    "small-caps": ("[", "]{.smallcaps}"),
    "sup": ("^", "^"),
    "sub": ("~", "~"),
}
_MARKDOWN_SPECIAL = r"([\\*_`\[\]<>^~])"


def turned(formats: Formats, state: Formats) -> tuple[Formats, Formats]:
    """What `formats` change within `state`, and the state inside.

    The same style, variant or weight inside itself turns back to normal ("flip-flopping").
    """
    inside = dict(state)
    changes: list[tuple[str, str]] = []
    for name, value in formats:
        now = inside.get(name, _NEUTRAL[name])
        if value == now:
            if value == _NEUTRAL[name]:
                continue
            value = _NEUTRAL[name]
        inside[name] = value
        changes.append((name, value))
    return tuple(changes), tuple(inside.items())


def runs(rich: Rich) -> list[Run]:
    """The characters in order, each run with all that it is set in."""
    return _runs(in_line(rich), ())


def _runs(rich: Rich, state: Formats) -> list[Run]:
    result: list[Run] = []
    formats = frozenset(value for name, value in state if value != _NEUTRAL[name])
    for node in rich:
        if isinstance(node, Span):
            _, inside = turned(node.formats, state)
            for text, within in _runs(node.parts, inside):
                _add(result, text, within)
        else:
            _add(result, node, formats)
    return result


def _add(result: list[Run], text: str, formats: frozenset[str]) -> None:
    if result and result[-1][1] == formats:
        result[-1] = (result[-1][0] + text, formats)
    elif text:
        result.append((text, formats))


def plain(rich: Rich) -> str:
    """The characters alone."""
    return text_of(in_line(rich))


def in_line(rich: Rich) -> Rich:
    """The blocks of an entry (`display`) as words of one line, a space between them."""
    if not _has_blocks(rich):
        return rich
    nodes: list[Node] = []
    after_block = False
    for node in rich:
        block = isinstance(node, Span) and bool(node.display)
        inner = node if isinstance(node, str) else node.holding(in_line(node.parts))
        if (block or after_block) and nodes and not _spaced(nodes[-1], node):
            nodes.append(" ")
        nodes.append(inner if isinstance(inner, str) else inner._replace(display=""))
        after_block = block
    return tuple(nodes)


def _spaced(before: Node, after: Node) -> bool:
    return text_of((before,)).endswith(" ") or text_of((after,)).startswith(" ")


def _has_blocks(rich: Rich) -> bool:
    return any(
        isinstance(node, Span) and (node.display or _has_blocks(node.parts)) for node in rich
    )


def html(rich: Rich) -> str:
    """HTML, with the elements the CSL test suite asks for."""
    return _nested(rich, (), _escape_html, _html_tags, _DISPLAY)


def markdown(rich: Rich, *, escape: bool = True) -> str:
    """Markdown as pandoc reads it: italic in `*`, bold in `**`, small capitals in a span.

    Marks close and open again where the type changes; blanks stand outside of them.
    """
    set_in = [(text, formats & _MARKDOWN.keys()) for text, formats in runs(rich)]
    parts: list[str] = []
    marked: list[str] = []
    for at, (text, formats) in enumerate(set_in):
        if text.isspace():
            parts.append(text)
            continue
        _close(parts, marked, formats)
        words = text.lstrip()
        parts.append(text[: len(text) - len(words)])
        for value in sorted(formats - set(marked), key=lambda one: _reach(set_in[at:], one)):
            marked.append(value)
            parts.append(_MARKDOWN[value][0])
        parts.append(_escape_markdown(words) if escape else words)
    _close(parts, marked, frozenset())
    return "".join(parts).strip()


def _close(parts: list[str], marked: list[str], formats: frozenset[str]) -> None:
    """Close the marks that do not go on, and those within them, before the blanks at the end."""
    lasting = next((at for at, value in enumerate(marked) if value not in formats), len(marked))
    if lasting == len(marked):
        return
    text = "".join(parts)
    words = text.rstrip()
    ends = [_MARKDOWN[value][1] for value in reversed(marked[lasting:])]
    parts[:] = [words, *ends, text[len(words) :]]
    del marked[lasting:]


def _reach(set_in: Sequence[Run], value: str) -> tuple[int, str]:
    """A key by which what is set longest comes first."""
    ahead = (at for at, (_, formats) in enumerate(set_in) if value not in formats)
    return -next(ahead, len(set_in)), value


def _nested(
    rich: Rich,
    state: Formats,
    escape: Callable[[str], str],
    tags: Callable[[str, str], tuple[str, str]],
    display: dict[str, str],
) -> str:
    parts: list[str] = []
    for node in rich:
        if isinstance(node, str):
            parts.append(escape(node))
            continue
        changes, inside = turned(node.formats, state)
        body = _nested(node.parts, inside, escape, tags, display)
        if body:
            for name, value in changes:
                before, after = tags(name, value)
                body = before + body + after
            parts.append(display.get(node.display, "{}").replace("{}", body))
    return "".join(parts)


def _html_tags(name: str, value: str) -> tuple[str, str]:
    return _HTML_TAGS.get((name, value)) or (f'<span style="{name}:{value};">', "</span>")


def _escape_html(text: str) -> str:
    text = text.replace("&", "&#38;").replace("<", "&#60;").replace(">", "&#62;")
    return text if text.isascii() else "".join(map(_raised, text))


def _raised(letter: str) -> str:
    """A letter that Unicode has as a superscript, as an element."""
    if letter in _RAISED:
        return f"<sup>{_RAISED[letter]}</sup>"
    decomposition = unicodedata.decomposition(letter) if letter > "\x7f" else ""
    if not decomposition.startswith("<super>"):
        return letter
    letters = (chr(int(code, 16)) for code in decomposition.split()[1:])
    return f"<sup>{''.join(letters)}</sup>"


def _escape_markdown(text: str) -> str:
    return re.sub(_MARKDOWN_SPECIAL, r"\\\1", text)
