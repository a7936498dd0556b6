"""Titles with Markdown's or HTML's marks, as CSL-JSON has them: "<i>Hamlet</i>, again"."""

import re
from html import unescape

_TAGS = {
    **dict.fromkeys(("em", "i", "cite"), "i"),
    **dict.fromkeys(("strong", "b"), "b"),
    **{name: name for name in ("sup", "sub", "sc")},
}
_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[a-z][a-z0-9]{0,9})\b(?P<rest>[^<>]*)>", re.I)
_KEPT_SPAN = re.compile(r"\s+(?:class=\"nocase\"|style=\"font-variant:\s*small-caps;?\")")
_NOTE = re.compile(r"\^\[[^\]]*\]|\[\^[^\]]{1,40}\]")
_LINK = re.compile(r"\[(?P<words>[^\[\]]*)\](?:\([^()\s]*\)|\{[^{}]*\})")
_BRACES = re.compile(r"\{(?P<words>[^{}]*)\}")
_ESCAPED = re.compile(r"\\(?P<sign>[\\`*_{}\[\]()#+.!~^&%$-])")
_HIDDEN = "\ue000"
_MARKS = tuple(
    (re.compile(pattern), rf"<{name}>\g<words></{name}>" if name else r"\g<words>")
    for pattern, name in (
        (r"`(?P<words>[^`]+)`", ""),
        (r"(?<!\*)\*\*(?=\S)(?P<words>[^*]+?)(?<=\S)\*\*(?!\*)", "b"),
        (r"(?<![\w_])__(?=\S)(?P<words>[^_]+?)(?<=\S)__(?![\w_])", "b"),
        (r"(?<!\*)\*(?=\S)(?P<words>[^*]+?)(?<=\S)\*(?!\*)", "i"),
        (r"(?<![\w_])_(?=\S)(?P<words>[^_]+?)(?<=\S)_(?![\w_])", "i"),
        (r"\^(?P<words>[^\s^]{1,20})\^", "sup"),
        (r"(?<!~)~(?P<words>[^\s~]{1,20})~(?!~)", "sub"),
    )
)


def csl_title(written: str) -> str:
    """A title with its emphasis as CSL-JSON has it, and without any other mark."""
    if not re.search(r"[*_`^~<&\[{\\]", written):
        return written
    signs: list[str] = []

    def hide(match: re.Match[str]) -> str:
        signs.append(match["sign"])
        return _HIDDEN

    title = _ESCAPED.sub(hide, written.replace(_HIDDEN, ""))
    title = _TAG.sub(_csl_tag, _LINK.sub(r"\g<words>", _NOTE.sub("", title)))
    for pattern, replacement in _MARKS:
        title = pattern.sub(replacement, title)
    title = unescape(_BRACES.sub(r"\g<words>", title))
    for sign in signs:
        title = title.replace(_HIDDEN, sign, 1)
    return title.strip()


def _csl_tag(tag: re.Match[str]) -> str:
    name = tag["name"].lower()
    if name == "span":
        return tag[0] if tag["closing"] or _KEPT_SPAN.fullmatch(tag["rest"]) else ""
    return f"<{tag['closing']}{_TAGS[name]}>" if name in _TAGS else ""
