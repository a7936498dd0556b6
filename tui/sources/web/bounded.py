"""HTML that a parser takes in good time: not nested too deep, with few attributes on each tag."""

import re

from tui.sources.web.tree import named

DEEPEST = 512
"""Tags open at once; those within more are taken off, and their text stays. Browsers do the same.
"""

MOST_ATTRIBUTES = 1000
"""Attributes on one tag; one with more loses them all."""

_TAG = re.compile(r"<(?:(?P<comment>!--)|(?P<closing>/)?(?P<name>[a-zA-Z][^\s/>]{0,60}))")
_REST = re.compile(r"(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+>")
_ATTRIBUTE = re.compile(r"[\s/][^\s=/>]")
_UNPARSED = ("script", "style", "textarea", "title", "xmp", "noframes", "iframe")
_ENDINGS = {name: re.compile(f"</{name}", re.IGNORECASE) for name in _UNPARSED}
_NEVER_DEEP = named("""
    area base br col embed hr img input link meta param source track wbr
    p li dt dd option optgroup tr td th thead tbody tfoot colgroup html head body
""")
"""Tags that hold nothing, or that a next one of their kind closes."""


def bounded(markup: str) -> str:
    """The page without the tags and attributes that are too many."""
    kept: list[str] = []
    begin = at = depth = 0
    surplus: dict[str, int] = {}
    while match := _TAG.search(markup, at):
        end = _end(markup, match)
        name = (match["name"] or "").lower()
        kept_tag: str | None = None
        if name and name not in _NEVER_DEEP:
            depth, is_kept = _counted(name, bool(match["closing"]), depth, surplus)
            kept_tag = None if is_kept else ""
        if kept_tag is None and _has_too_many(markup, match.end(), end):
            kept_tag = f"<{name}>"
        if kept_tag is not None:
            kept += (markup[begin : match.start()], kept_tag)
            begin = end
        at = end
        if name in _ENDINGS and not match["closing"]:
            closing = _ENDINGS[name].search(markup, end)
            at = closing.start() if closing else len(markup)
    return "".join([*kept, markup[begin:]]) if kept else markup


def _counted(name: str, is_closing: bool, depth: int, surplus: dict[str, int]) -> tuple[int, bool]:
    """The depth after a tag, and whether it is kept; `surplus` counts those taken off by name."""
    if not is_closing:
        if depth < DEEPEST:
            return depth + 1, True
        surplus[name] = surplus.get(name, 0) + 1
        return depth, False
    if surplus.get(name):
        surplus[name] -= 1
        return depth, False
    return max(depth - 1, 0), True


def _end(markup: str, tag: re.Match[str]) -> int:
    """Where a tag or comment is over; one that never is reaches to the end."""
    if tag["comment"]:
        end = markup.find("-->", tag.end())
        return end + 3 if end >= 0 else len(markup)
    rest = _REST.match(markup, tag.end())
    return rest.end() if rest else len(markup)


def _has_too_many(markup: str, start: int, end: int) -> bool:
    if end - start < 2 * MOST_ATTRIBUTES:
        return False
    return sum(1 for _ in _ATTRIBUTE.finditer(markup, start, end)) > MOST_ATTRIBUTES
