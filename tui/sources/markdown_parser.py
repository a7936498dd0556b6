"""The Markdown parser as Lection sets it, bounded where a hostile text could make it slow."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.subscript import sub_plugin
from mdit_py_plugins.superscript import superscript_plugin

DEEPEST = 100
"""Quotations and lists nested deeper than this would vanish, so they are refused."""

MOST_MARKS = 4000
"""Marks in one paragraph that are read: reading them can take the square of their number."""

_MARK = re.compile(r"[\\`*_\[\]<&!~^]| {2}\n")
_SOFT_BREAK = re.compile(r" ?\n *")
_HEADING_ATTRIBUTES = re.compile(r"\s*\{(?P<attributes>[-.#][^{}\n]*)\}\s*$")


class TooDeep(Exception):
    """Blocks are nested deeper than DEEPEST."""


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:
        """Every link is one to the parser; where it may lead is judged when it is written."""
        return True


def markdown_tree(text: str) -> SyntaxTreeNode:
    """The blocks of a Markdown text, with what is in their lines. Raises TooDeep."""
    parser = _Parser("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin).use(attrs_plugin, spans=True)
    parser.use(superscript_plugin).use(sub_plugin)
    parser.core.ruler.at("inline", _read_lines)
    parser.core.ruler.before("inline", "heading_attributes", _take_heading_attributes)
    tokens = parser.parse(text)
    if any(token.level >= DEEPEST for token in tokens):
        raise TooDeep
    return SyntaxTreeNode(tokens)


def _take_heading_attributes(state: StateCore) -> None:
    """Move pandoc's attributes at the end of a heading, "{.supplied}", to the heading's token."""
    for opening, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if opening.type != "heading_open":
            continue
        if match := _HEADING_ATTRIBUTES.search(inline.content):
            opening.attrSet("class", match["attributes"].replace(".", " ").strip())
            inline.content = inline.content[: match.start()]


def _read_lines(state: StateCore) -> None:
    """Read the lines of each block; those without a mark of Markdown are their own text."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        marks = sum(1 for _ in _MARK.finditer(token.content))
        if 0 < marks <= MOST_MARKS:
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        else:
            text = _SOFT_BREAK.sub(" ", token.content)
            token.children = [Token("text", "", 0, content=text)]
