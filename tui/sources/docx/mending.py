"""What is broken in a part of a document is taken out, so that the rest of it is read."""

from collections.abc import Collection
from typing import Any

from tui.sources.docx.equations import local

_NOTES = ("footnoteReference", "endnoteReference")
_PICTURES = ("blip", "imagedata")
_LINKS = ("hyperlink",)
_NUMBERS = ("gridSpan",)
_MOST_COLUMNS = 200


def note_ids(root: Any) -> frozenset[tuple[str, str]]:
    """The notes in a part: each its kind and its id."""
    found = (one for one in root if local(one) in ("footnote", "endnote"))
    return frozenset((local(one), attribute(one, "id")) for one in found)


def mend(root: Any, notes: Collection[tuple[str, str]], related: Collection[str]) -> None:
    """Take out marks of notes that are not there, pictures that are not, and numbers that are none.

    `related` are the ids of what the part is related to.
    """
    for element in list(root.iter()):
        name = local(element) if isinstance(element.tag, str) else ""
        if name in _NOTES:
            broken = (name.removesuffix("Reference"), attribute(element, "id")) not in notes
        elif name in _PICTURES:
            broken = any(one not in related for one in _relations(element))
        elif name in _LINKS:
            _unlink(element, related)
            continue
        else:
            broken = name in _NUMBERS and not _is_number(attribute(element, "val"))
        if broken:
            element.getparent().remove(element)


def attribute(element: Any, name: str) -> str:
    """An attribute's value, whatever its namespace; nothing where there is none."""
    return next(
        (str(value) for key, value in element.items() if key.rpartition("}")[2] == name), ""
    )


def _relations(element: Any) -> list[str]:
    """The ids of what an element is related to."""
    return [
        str(value)
        for key, value in element.items()
        if "relationships" in key and key.rpartition("}")[2] in ("id", "embed", "link")
    ]


def _unlink(element: Any, related: Collection[str]) -> None:
    for key, value in list(element.items()):
        if "relationships" in key and value not in related:
            del element.attrib[key]


def _is_number(written: str) -> bool:
    return written.isascii() and written.isdigit() and 0 < int(written[:6]) <= _MOST_COLUMNS
