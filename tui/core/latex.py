"""Text with CSL's markup as LaTeX writes it."""

import re
from collections.abc import Mapping

_TAGS: Mapping[str, str] = {
    "<i>": r"\emph{",
    "<b>": r"\textbf{",
    "<sup>": r"\textsuperscript{",
    "<sub>": r"\textsubscript{",
    "<sc>": r"\textsc{",
    '<span style="font-variant:small-caps;">': r"\textsc{",
    '<span class="nocase">': "{",
}
_TAG = re.compile(r"(</?(?:i|b|sup|sub|sc|span)(?: [^<>]*)?>)")
_SPECIAL: Mapping[str, str] = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "`": r"\textasciigrave{}",
    "\u00a0": "~",
    **{mark: f"\\{mark}" for mark in "&%$#_{}"},
}
_LIGATURE = re.compile("(?<=-)(?=-)|(?<=')(?=')")
"""Where two characters would become one: a dash, a quotation mark."""


def latex(text: str) -> str:
    """The text with its markup as commands, and LaTeX's special characters escaped.

    A tag that nothing closes is text; braces are always balanced.
    """
    parts = _TAG.split(text)
    commands = _commands(parts)
    return "".join(commands.get(number, escaped(part)) for number, part in enumerate(parts))


def _commands(parts: list[str]) -> dict[int, str]:
    """The tags that come in pairs, by their places in `parts`, as commands."""
    commands: dict[int, str] = {}
    opened: list[int] = []
    for number in range(1, len(parts), 2):
        tag = parts[number]
        if not tag.startswith("</"):
            opened.append(number)
        elif opened and re.match(rf"<{tag[2:-1]}\b", parts[opened[-1]]):
            start = opened.pop()
            commands[start] = _TAGS.get(parts[start], "{")
            commands[number] = "}"
    return commands


def escaped(text: str) -> str:
    """The text with no character that LaTeX would obey or join to another."""
    apart = _LIGATURE.sub("\0", text.replace("\0", ""))
    return "".join(_SPECIAL.get(letter, letter) for letter in apart).replace("\0", "{}")
