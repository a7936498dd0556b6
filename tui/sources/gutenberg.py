"""What the head of a Project Gutenberg text says of the work."""

import re
from typing import Any

from tui.core.clean import clean_line
from tui.sources.names import csl_names

_HEAD = 6000
_FIELD = re.compile(
    r"^(?P<name>Title|Author|Translator|Editor|Language|Illustrator|Contributor):"
    r"[ ]*(?P<value>.+(?:\n[ ]{2,}\S.*)*)",
    re.M,
)
_ROLES = {"author": "Author", "translator": "Translator", "editor": "Editor"}
_BEGIN = re.compile(
    r"^[ ]*\*\*\* ?START OF (?:THE|THIS) PROJECT GUTENBERG[^\n]*(?:\n[^\n*]+)?\*\*\*[ ]*$", re.M
)
_END = re.compile(
    r"^[ ]*(?:\*\*\* ?END OF (?:THE|THIS) PROJECT GUTENBERG|End of (?:the|this) Project Gutenberg)",
    re.M | re.I,
)
_LANGUAGES = {
    "english": "en",
    "french": "fr",
    "german": "de",
    "spanish": "es",
    "italian": "it",
    "latin": "la",
    "portuguese": "pt",
    "dutch": "nl",
    "greek": "el",
    "russian": "ru",
    "finnish": "fi",
    "chinese": "zh",
}


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


def gutenberg_item(text: str) -> dict[str, Any]:
    """The CSL-JSON that the head gives; empty for a text that is not from Project Gutenberg."""
    head = text[:_HEAD]
    if "project gutenberg" not in head.lower():
        return {}
    fields = {match["name"]: match["value"] for match in _FIELD.finditer(head)}
    item: dict[str, Any] = {}
    if title := fields.get("Title"):
        item["title"] = ": ".join(clean_line(line) for line in title.split("\n", 1)).replace(
            "::", ":"
        )
    for role, name in _ROLES.items():
        lines = filter(None, map(clean_line, fields.get(name, "").split("\n")))
        if names := [one for line in lines for one in csl_names(line)]:
            item[role] = names
    if language := clean_line(fields.get("Language", "")).lower():
        item["language"] = _LANGUAGES.get(language, language)
    return item | {"type": "book"} if item else {}
