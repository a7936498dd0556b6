r"""Mathematics in Markdown, kept as TeX has it: $x^2$, $$…$$, \(…\), \[…\] and environments.

Sources: Pandoc User's Guide, "Math"; MathJax, "TeX and LaTeX input". A dollar that is money stays
one: mathematics has no blank within its dollars, and no letter or digit right outside of them.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

MATHEMATICS = "mathematics"
"""The type of a token of mathematics, in a line or as a block."""

_LONGEST = 400
"""Lines of displayed mathematics: for its end no more is searched."""

_LONGEST_INLINE = 4000
"""Characters of mathematics in a line."""

_IN_LINE = re.compile(
    r"\$\$(?=\S)(?P<double>(?:\\.|[^$\\])+)\$\$"
    r"|(?<![\w$])\$(?=[^\s$])(?P<single>(?:\\.|[^$\\])*?(?:\\.|[^\s$\\]))\$(?![\w$])"
    r"|\\\((?P<round>.+?)\\\)|\\\[(?P<square>.+?)\\\]",
    re.S,
)
_OPENING = re.compile(
    r"(?P<sign>\$\$|\\\[|\\begin\{(?P<name>"
    r"(?:equation|align|gather|multline|alignat|flalign|eqnarray|displaymath|math)\*?)\})"
)
_NUMBER = re.compile(r"\s*(?:\{#(?P<name>[^{}\s]+)[^{}]*\}|\((?P<number>[^()\s]{1,20})\))?\s*")
_IN_ROUND = re.compile(r"[\\^_={}+<>|*/]|^\s*\w\s*$")
_IN_SQUARE = re.compile(r"(?<!\\)(?:[\^_]|\\[a-zA-Z])")
"""What escaped brackets hold that stand for mathematics, and not for brackets."""


def mathematics(parser: MarkdownIt) -> None:
    """Let the parser read mathematics before anything else in it."""
    ends = RuleOptionsType(alt=["paragraph", "reference", "blockquote", "list"])
    parser.block.ruler.before("fence", MATHEMATICS, _read_block, ends)
    parser.inline.ruler.before("escape", MATHEMATICS, _read_inline)


def _read_inline(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] not in "$\\":
        return False
    match = _IN_LINE.match(state.src, state.pos, state.pos + _LONGEST_INLINE)
    if match is None:
        return False
    formula = match[match.lastgroup or 0]
    told = {"round": _IN_ROUND, "square": _IN_SQUARE}.get(match.lastgroup or "")
    if formula.count("`") % 2 or (told and not told.search(formula)):
        return False
    if not silent:
        state.push(MATHEMATICS, "", 0).content = formula.strip("`").strip()
    state.pos = match.end()
    return True


def _read_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.is_code_block(start):
        return False
    opening = _OPENING.match(_line(state, start))
    if opening is None:
        return False
    sign, name = opening["sign"], opening["name"]
    closing = rf"\end{{{name}}}" if name else {"$$": "$$", r"\[": r"\]"}[sign]
    found = _closed(state, start, min(end, start + _LONGEST), len(sign), closing)
    if found is None:
        return False
    formula, label, last = found
    if sign == r"\[" and not _IN_SQUARE.search(formula):
        return False
    if not silent:
        token = state.push(MATHEMATICS, "", 0)
        token.content = f"{sign}{formula}{closing}" if name else formula
        token.meta = {"name": label["name"] or "", "number": label["number"] or ""}
        token.block, token.map = True, [start, last + 1]
        state.line = last + 1
    return True


def _closed(
    state: StateBlock, start: int, end: int, opened: int, closing: str
) -> tuple[str, re.Match[str], int] | None:
    """The formula up to its closing, its name or number, and its last line; None if it has none."""
    lines: list[str] = []
    for number in range(start, end):
        line = _line(state, number)[opened if number == start else 0 :]
        formula, closed, behind = line.partition(closing)
        lines.append(formula)
        if closed:
            label = _NUMBER.fullmatch(behind)
            return (" ".join(lines), label, number) if label else None
        if not line and number > start:
            return None
    return None


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].rstrip()
