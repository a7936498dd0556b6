"""Annotations as W3C Web Annotations (Web Annotation Data Model, 2017) in JSON-LD."""

from base64 import urlsafe_b64encode
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from tui.core.annotation import Located
from tui.core.work import Work

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def w3c_of(work: Work, marks: Sequence[Located]) -> dict[str, Any]:
    """A collection with all annotations of a work in its first page (section 5.1 and 5.2).

    Places are those of the text that is open, in code points; quotations keep the words that were
    remembered.
    """
    return {
        "@context": CONTEXT,
        "type": "AnnotationCollection",
        "label": f"Annotations of {work.reference.title}",
        "total": len(marks),
        "first": {
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": [_annotation(work, mark) for mark in marks],
        },
    }


def _annotation(work: Work, mark: Located) -> dict[str, Any]:
    annotation = mark.annotation
    value: dict[str, Any] = {
        "id": f"urn:uuid:{annotation.id}",
        "type": "Annotation",
        "motivation": "commenting" if annotation.note else "highlighting",
        "target": _target(work, mark),
    }
    if annotation.note:
        value["body"] = {
            "type": "TextualBody",
            "value": annotation.note,
            "format": "text/plain",
            "purpose": "commenting",
        }
    for name, time in (("created", annotation.created), ("modified", annotation.modified)):
        if time:
            value[name] = time.isoformat().replace("+00:00", "Z")
    return value


def _target(work: Work, mark: Located) -> dict[str, Any] | str:
    """The words in the work, with their colour as a style class (section 4.4), or the work."""
    selector, passage = mark.annotation.selector, mark.passage
    if selector is None:
        return _source(work)
    selectors: list[dict[str, Any]] = [
        {
            "type": "TextQuoteSelector",
            "exact": selector.exact,
            "prefix": selector.prefix,
            "suffix": selector.suffix,
        }
    ]
    if passage is not None:
        position = {"type": "TextPositionSelector", "start": passage.start, "end": passage.end}
        selectors.append(position)
    return {
        "type": "SpecificResource",
        "source": _source(work),
        "styleClass": mark.annotation.colour.value,
        "selector": selectors,
    }


def _source(work: Work) -> str:
    """What names the work: its DOI, its address, the digest of its file (RFC 6920), or its key."""
    item = work.reference.item
    if item.get("DOI"):
        return f"https://doi.org/{quote(str(item['DOI']))}"
    if item.get("URL"):
        return str(item["URL"])
    if work.sha256:
        digest = urlsafe_b64encode(bytes.fromhex(work.sha256)).decode().rstrip("=")
        return f"ni:///sha-256;{digest}"
    return f"urn:x-lection:{quote(work.reference.key)}"
