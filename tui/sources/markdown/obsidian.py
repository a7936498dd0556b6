"""What notes written in Obsidian have besides: links by name, and callouts, which GitHub has too.

Sources: Obsidian Help, "Internal links" and "Callouts"; GitHub Docs, "Alerts".
"""

import re
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_LINK = re.compile(r"!?\[\[(?P<to>[^\[\]|\n]+)(?:\\?\|(?P<words>[^\[\]\n]*))?\]\](?!\(|\[)")
_CALLOUT = re.compile(r"\[!(?P<kind>[A-Za-z][\w-]{1,30})\][+-]?[ \t]*(?P<title>[^\n]*)(?:\n|$)")


def obsidian(parser: MarkdownIt) -> None:
    """Let the parser read links by name, and the titles of callouts."""
    parser.inline.ruler.before("link", "link_by_name", _read_link)
    parser.core.ruler.after("block", "callouts", _part_callouts)


def _read_link(state: StateInline, silent: bool) -> bool:
    """[[Note|words]]: its words, else the name of the note."""
    if state.src[state.pos] not in "[!":
        return False
    match = _LINK.match(state.src, state.pos)
    if (
        match is None
        or match["to"].strip().isdecimal()
        or state.src[max(state.pos - 1, 0) : state.pos].isalnum()
    ):
        return False
    if not silent:
        words = (match["words"] or "").strip() or match["to"].strip()
        state.push("text", "", 0).content = words
    state.pos = match.end()
    return True


def _part_callouts(state: StateCore) -> None:
    """Have the title of a callout, or its kind, as a paragraph of strong words before it."""
    tokens: list[Token] = []
    for number, token in enumerate(state.tokens):
        tokens.append(token)
        before = [one.type for one in state.tokens[max(number - 2, 0) : number]]
        if token.type != "inline" or before != ["blockquote_open", "paragraph_open"]:
            continue
        match = _CALLOUT.match(token.content)
        if match is None:
            continue
        title = match["title"].strip() or match["kind"].replace("-", " ").capitalize()
        rest = token.content[match.end() :]
        token.content = f"**{title}**"
        if rest.strip():
            tokens += [
                _paragraph(token, "paragraph_close", -1),
                _paragraph(token, "paragraph_open", 1),
            ]
            tokens.append(Token("inline", "", 0, map=token.map, level=token.level, content=rest))
            tokens[-1].children = []
    state.tokens = tokens


def _paragraph(beside: Token, type: str, nesting: Literal[-1, 1]) -> Token:
    return Token(type, "p", nesting, level=beside.level - 1, block=True, map=beside.map)
