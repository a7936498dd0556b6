"""Whether a page was cut off before its end."""

import re

_ENDED = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_BEGUN = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_WITHIN_TAG = re.compile(r"<(?:/?[a-zA-Z][^<>]*|!--(?:(?!-->).)*)\Z", re.DOTALL)
_CLOSED = ("article", "main", "section", "div", "table", "ul", "ol", "blockquote")
"""Elements whose end is always written."""

_FINISHED = re.compile(r"(?:[.!?…:;。！？)\]}\"'”’»]|</[a-zA-Z][^<>]*>|-->)\s*\Z")
_LAST = 10_000


def is_cut(markup: str) -> bool:
    """Whether a page surely ends before its end: in a tag, or in words of what is still open."""
    if not _BEGUN.search(markup) or _ENDED.search(markup, max(len(markup) - _LAST, 0)):
        return False
    if _WITHIN_TAG.search(markup, max(len(markup) - _LAST, 0)):
        return True
    if _FINISHED.search(markup[-200:]):
        return False
    lowered = markup.lower()
    return any(lowered.count(f"</{name}") < _opened(name, lowered) for name in _CLOSED)


def _opened(name: str, lowered: str) -> int:
    return sum(1 for _ in re.finditer(rf"<{name}\b", lowered))
