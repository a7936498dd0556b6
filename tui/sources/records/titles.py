"""Titles with type in them: HTML's tags, or JATS's, become those of CSL-JSON (<i>, <sup>, ...)."""

import re
from html import unescape

from tui.core.clean import clean_line

_TYPES = {
    **dict.fromkeys(("i", "em", "cite", "italic", "dfn", "var"), "i"),
    **dict.fromkeys(("b", "strong", "bold"), "b"),
    **{name: name for name in ("sup", "sub", "sc")},
}
_DROPPED = (
    "span|a|u|s|font|small|big|br|p|div|h[1-6]|tt|code|q|abbr|bdi|strike|underline|styled-content"
    "|named-content|inline-formula|math|semantics|mrow|mi|mn|mo|msub|msup|mtext|mstyle|annotation"
)
_TAG = re.compile(
    rf"<(?P<closing>/?)(?:jats:|mml:|m:)?(?P<name>{'|'.join(_TYPES)}|{_DROPPED})\b"
    r"(?P<rest>(?:\s[^<>]*)?)/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d?);", re.IGNORECASE)
_KEPT_SPAN = re.compile(
    r"\s(?:style=[\"']font-variant: ?small-caps;?[\"']|class=[\"']no(?:case|decor)[\"'])"
)
_MARKED = (
    (re.compile(r"(?<![\w*])\*\*(?=\S)([^*]+)(?<=\S)\*\*(?![\w*])"), "b"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*]+)(?<=\S)\*(?![\w*])"), "i"),
    (re.compile(r"(?<!\w)_(?=\S)([^_]+)(?<=\S)_(?!\w)"), "i"),
)


def title_line(written: str) -> str:
    """A title in one line, with no tags but CSL's, each of which is closed."""
    line = written
    for _ in range(2):
        line = unescape(line) if _ENTITY.search(line) else line
    if "<" in line:
        line = _in_csl(line)
    return clean_line(line)


def marked_line(written: str) -> str:
    """A title in Markdown, with its emphasis in the tags of CSL-JSON."""
    for mark, tag in _MARKED:
        written = mark.sub(rf"<{tag}>\1</{tag}>", written)
    return title_line(written)


def _in_csl(line: str) -> str:
    parts: list[str] = []
    open_: list[tuple[str, str, int]] = []
    at = 0
    for tag in _TAG.finditer(line):
        parts.append(line[at : tag.start()])
        at = tag.end()
        name = tag["name"].lower()
        if not tag["closing"]:
            open_.append((name, _opening(name, tag["rest"]), len(parts)))
            parts.append("")
        elif open_ and open_[-1][0] == name:
            _, opening, place = open_.pop()
            parts[place] = opening
            parts.append(f"</{opening[1:-1].split()[0]}>" if opening else "")
        else:
            parts.append("")
    parts.append(line[at:])
    return _without_outer("".join(parts).strip())


def _opening(name: str, rest: str) -> str:
    """What opens such a type in CSL-JSON; nothing where it has none."""
    if name == "span":
        return f"<span{rest}>" if _KEPT_SPAN.fullmatch(rest) else ""
    return f"<{_TYPES[name]}>" if name in _TYPES else ""


def _without_outer(line: str) -> str:
    """A title without the type that all of it is set in."""
    for tag in ("i", "b"):
        inner = line.removeprefix(f"<{tag}>").removesuffix(f"</{tag}>")
        if len(inner) == len(line) - 2 * len(tag) - 5 and f"<{tag}>" not in inner:
            return inner.strip()
    return line
