"""What pandoc's Markdown has besides CommonMark's blocks: verse in line blocks, and divisions.

Source: Pandoc User's Guide, "Line blocks" and "Divs and Spans".
"""

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

VERSE = "verse"
"""The class of a paragraph that is a stanza."""

_FENCE = re.compile(r":{3,}(?:\s*(?:\{[^{}]*\}|[\w.-]+)\s*:*)?")
_VERSE = re.compile(r"\|(?: (?P<words>.*))?")
_NEW_PAGE = re.compile(
    r"(?:\\(?:newpage|pagebreak|clearpage|cleardoublepage)\b|\{\{< *pagebreak *>\}\}) ?"
)
_BLANK = "\u00a0"
_HARD_BREAK = "  \n"


def pandoc_blocks(parser: MarkdownIt) -> None:
    """Let the parser read line blocks, and pass over the fences of divisions."""
    ends = RuleOptionsType(alt=["paragraph", "reference", "blockquote", "list"])
    parser.block.ruler.after("table", "line_block", _read_line_block)
    parser.inline.ruler.before("escape", "new_page", _pass_over_new_page)
    parser.block.ruler.before("table", "division", _pass_over_fence, ends)


def _pass_over_new_page(state: StateInline, silent: bool) -> bool:
    """A page of paper that begins there, whose number nobody knows, is no text."""
    match = _NEW_PAGE.match(state.src, state.pos) if state.src[state.pos] in "\\{" else None
    if match is None:
        return False
    state.pos = match.end()
    return True


def _pass_over_fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line that opens or closes a division: what stands between is text like any other."""
    if state.is_code_block(start) or not _FENCE.fullmatch(_line(state, start)):
        return False
    if not silent:
        state.line = start + 1
    return True


def _read_line_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Lines that begin with "| ": each stays one, with its indent; a bare one ends a stanza."""
    if state.is_code_block(start) or not _VERSE.fullmatch(_line(state, start)):
        return False
    if silent:
        return True
    lines, number = [], start
    while number < end and (match := _VERSE.fullmatch(_line(state, number))):
        number += 1
        words = match["words"] or ""
        if not words.strip():
            break
        indent = len(words) - len(words.lstrip())
        lines.append(_BLANK * indent + words.strip())
    state.push("paragraph_open", "p", 1).attrSet("class", VERSE)
    inline = state.push("inline", "", 0)
    inline.content, inline.children, inline.map = _HARD_BREAK.join(lines), [], [start, number]
    state.push("paragraph_close", "p", -1)
    state.line = number
    return True


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].rstrip()
