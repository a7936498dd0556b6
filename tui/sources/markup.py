"""Text without HTML: tags are taken off, never obeyed."""

import re
from html import unescape

_OPENING = re.compile(
    r"<(?:(?P<comment>!--)|(?P<unread>script|style)\b|/?(?P<tag>[a-z][a-z0-9]*)|[/!?a-z])", re.I
)
_CLOSINGS = {"script": re.compile("</script", re.I), "style": re.compile("</style", re.I)}
_WITHIN_LINES = re.compile("abbr|b|big|cite|code|em|font|i|q|s|small|span|strong|su[bp]|[au]", re.I)


def without_tags(markup: str) -> str:
    """The text of a piece of HTML; scripts, styles and comments are no text.

    What is opened and never closed reaches to the end, as in a browser.
    """
    kept: list[str] = []
    at = 0
    while match := _OPENING.search(markup, at):
        kept.append(markup[at : match.start()])
        kept.append("" if _WITHIN_LINES.fullmatch(match["tag"] or "") else " ")
        at = _end(markup, match)
    kept.append(markup[at:])
    return unescape("".join(kept))


def _end(markup: str, opening: re.Match[str]) -> int:
    """Where what `opening` begins is over."""
    if opening["comment"]:
        return _after(markup, "-->", opening.end())
    if opening["unread"]:
        closing = _CLOSINGS[opening["unread"].lower()].search(markup, opening.end())
        return _after(markup, ">", closing.end()) if closing else len(markup)
    return _after(markup, ">", opening.end())


def _after(markup: str, closing: str, start: int) -> int:
    end = markup.find(closing, start)
    return end + len(closing) if end >= 0 else len(markup)
