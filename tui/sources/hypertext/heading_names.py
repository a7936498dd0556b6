"""Paragraphs that are headings by their classes, as typesetters' programs write them."""

import re

_CHAPTERS = re.compile(
    r"(?:chap(?:ter)?|part|book|section|essay|article)[-_ ]?"
    r"(?P<part>titles?|head(?:ing)?s?|num(?:ber)?|no|label)(?:[-_]?\d)?"
)
_LETTERED = re.compile(r"(?P<letter>[a-d])[-_]?(?:head(?:ing)?|hd)s?")
_NUMBERED = re.compile(r"(?:mso)?(?:sub)?h(?:ead(?:ing)?|d)[-_ ]?(?P<number>[1-6])")
_UNDER = re.compile(r"sub[-_]?(?:head(?:ing)?|section[-_]?(?:title|head(?:ing)?))s?")


def heading_rank(classes: frozenset[str]) -> int:
    """The rank of the heading that one of these classes names, in lower case; 0 for none."""
    return next(filter(None, map(_rank, sorted(classes))), 0)


def _rank(name: str) -> int:
    if found := _CHAPTERS.fullmatch(name):
        return 2 if name.startswith(("section", "article")) else 1
    if found := _LETTERED.fullmatch(name):
        return 2 + "abcd".index(found["letter"])
    if found := _NUMBERED.fullmatch(name):
        return int(found["number"])
    return 3 if _UNDER.fullmatch(name) else 0
