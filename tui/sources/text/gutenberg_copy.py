"""What a copy from Project Gutenberg says of itself around the work, and of who made it."""

import re

from tui.core.clean import clean_line
from tui.sources.records.names import csl_names

_HEAD = 6000
_FIELD = re.compile(
    r"^(?P<name>Author|Translator|Editor):[ ]*(?P<value>.+(?:\n[ ]{2,}\S.*)*)", re.M
)
_BEGIN = re.compile(
    r"^[ ]*\*\*\* ?START OF (?:THE|THIS) PROJECT GUTENBERG[^\n]*(?:\n[^\n*]+)?\*\*\*[ ]*$", re.M
)
_END = re.compile(
    r"^[ ]*(?:\*\*\* ?END OF (?:THE|THIS) PROJECT GUTENBERG|End of (?:the|this) Project Gutenberg)",
    re.M | re.I,
)


def without_licence(text: str) -> tuple[str, str]:
    """The work in a text from Project Gutenberg, and what is said before and behind it of the copy.

    A text from elsewhere is all work.
    """
    begin = _BEGIN.search(text)
    if begin is None:
        return text, ""
    end = _END.search(text, begin.end())
    last = end.start() if end else len(text)
    return text[begin.end() : last], f"{text[: begin.start()].strip()}\n\n{text[last:].strip()}"


def makers_of(text: str) -> dict[str, list[dict[str, str]]]:
    """The authors, translators and editors that the head of a copy names, by role; one a line."""
    head = text[:_HEAD]
    if "project gutenberg" not in head.lower():
        return {}
    makers = {}
    for field in _FIELD.finditer(head):
        lines = filter(None, map(clean_line, field["value"].split("\n")))
        if names := [name for line in lines for name in csl_names(line)]:
            makers[field["name"].lower()] = names
    return makers
