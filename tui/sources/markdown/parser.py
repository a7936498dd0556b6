"""The Markdown parser as Lection sets it, bounded where a hostile text could make it slow."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.subscript import sub_plugin
from mdit_py_plugins.superscript import superscript_plugin

from tui.core.clean import clean
from tui.sources.markdown.math import mathematics
from tui.sources.markdown.obsidian import obsidian
from tui.sources.markdown.pandoc import pandoc_blocks
from tui.sources.markdown.tables import drawn_tables
from tui.sources.scripts import without_line_ends

DEEPEST = 100
"""Levels of nesting: what stands deeper would vanish, so it is refused."""

MOST_BLOCKS = 500_000
"""Tokens of blocks: a table can ask for far more than its file is long."""

MOST_MARKS = 2000
"""Marks in one paragraph that are read: reading them can take the square of their number."""

MOST_BRACKETS = 100
"""Brackets open at once in one paragraph: each is tried to the paragraph's end."""

_MARK = re.compile(r"[\\`*_\[\]<&!~^${]| {2}\n")
_BRACKET = re.compile(r"[\[\]]")
_SOFT_BREAK = re.compile(r" ?\n *")
_HEADING_ATTRIBUTES = re.compile(r"\s*\{(?P<attributes>[-.#][^{}\n]*)\}\s*$")


_RAW = re.compile(r"(?<![`\\])`[^`\n]*[^`\n\\]`\{=\w+\}")
"""What pandoc passes on to one format, as it is: it is no text."""
_FIGURE = re.compile(r"(?s)(?P<picture>!\[.*\]\([^()\n]*\))(?P<attributes>\{[^{}]*\})\s*")
_BARE_VALUE = re.compile(r"=([^\s\"'{}]+)")


class TooIntricate(Exception):
    """Blocks nested deeper than DEEPEST, or more than MOST_BLOCKS of them."""


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:
        """Every link is one to the parser; where it may lead is judged when it is written."""
        return True


def markdown_tree(text: str) -> SyntaxTreeNode:
    """The blocks of a Markdown text, with what is in their lines. Raises TooIntricate."""
    parser = _Parser("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin).use(attrs_plugin, spans=True)
    parser.use(superscript_plugin).use(sub_plugin).use(deflist_plugin)
    parser.use(drawn_tables).use(pandoc_blocks).use(mathematics).use(obsidian)
    parser.block.ruler.before("drawn_table", "bounds", _keep_in_bounds)
    parser.core.ruler.at("inline", _read_lines)
    parser.core.ruler.before("inline", "heading_attributes", _take_heading_attributes)
    parser.core.ruler.push("characters", _clean_characters)
    tokens = parser.parse(text)
    if any(token.level >= DEEPEST - 1 for token in tokens):
        raise TooIntricate
    return SyntaxTreeNode(tokens)


def _keep_in_bounds(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Raise TooIntricate where there are too many blocks; never a block itself."""
    if len(state.tokens) > MOST_BLOCKS:
        raise TooIntricate
    return False


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
        if not token.content.isascii():
            token.content = without_line_ends(token.content)
        if _is_marked(token.content):
            token.content = _RAW.sub("", token.content)
            if figure := _FIGURE.fullmatch(token.content):
                token.content = figure["picture"] + _with_values_quoted(figure["attributes"])
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        else:
            text = _SOFT_BREAK.sub(" ", token.content)
            token.children = [Token("text", "", 0, content=text)]


def _with_values_quoted(attributes: str) -> str:
    """Pandoc's attributes, "{width=50%}", as the parser of attributes wants them."""
    return _BARE_VALUE.sub(r'="\1"', attributes)


def _is_marked(content: str) -> bool:
    """Whether there is any Markdown in a block's lines, and no more of it than is read."""
    marks = sum(1 for _ in _MARK.finditer(content))
    return 0 < marks <= MOST_MARKS and _most_open_brackets(content) <= MOST_BRACKETS


def _most_open_brackets(content: str) -> int:
    most = depth = 0
    for bracket in _BRACKET.findall(content):
        depth = depth + 1 if bracket == "[" else max(depth - 1, 0)
        most = max(most, depth)
    return most


def _clean_characters(state: StateCore) -> None:
    """Clean what was written as character references, "&#x1b;", which came through as "&"."""
    for token in state.tokens:
        if token.type == "inline" and "&" in token.content:
            _clean_all(token.children or [])


def _clean_all(tokens: list[Token]) -> None:
    for token in tokens:
        token.content = clean(token.content)
        _clean_all(token.children or [])
