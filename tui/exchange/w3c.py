"""Annotations as W3C Web Annotations (Web Annotation Data Model, 2017) in JSON-LD."""

from base64 import urlsafe_b64encode
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from tui.core.annotation import Colour, Located
from tui.core.work import Work
from tui.exchange.backgrounds import BACKGROUNDS

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def w3c_of(marked: Iterable[tuple[Work, Sequence[Located]]]) -> dict[str, Any]:
    """A collection of all annotations of these works, in one page (section 5.1 and 5.2).

    Places are those of the text that is open, in code points; quotations keep the words that were
    remembered. A page has one annotation at least, so an empty collection has none.
    """
    marked = [(work, marks) for work, marks in marked if marks]
    items = [_annotation(work, mark) for work, marks in marked for mark in marks]
    titles = ", ".join(work.reference.title for work, _ in marked)
    sources = [_source(work) for work, _ in marked]
    collection: dict[str, Any] = {
        "@context": CONTEXT,
        "id": _urn("AnnotationCollection", sources),
        "type": "AnnotationCollection",
        "label": f"Annotations of {titles}" if titles else "No annotations",
        "total": len(items),
    }
    if items:
        page = {"id": _urn("AnnotationPage", sources), "type": "AnnotationPage"}
        collection["first"] = {**page, "startIndex": 0, "items": items}
        collection["last"] = page["id"]
    return collection


def _urn(kind: str, sources: Sequence[str]) -> str:
    """A name that is the same whenever the annotations of the same works are given out."""
    from uuid import NAMESPACE_URL, uuid5  # slow to import, and only wanted here

    return uuid5(NAMESPACE_URL, "\n".join([kind, *sources])).urn


def _annotation(work: Work, mark: Located) -> dict[str, Any]:
    annotation = mark.annotation
    value: dict[str, Any] = {
        "id": f"urn:uuid:{annotation.id}",
        "type": "Annotation",
        "motivation": "commenting" if annotation.note else "highlighting",
        "target": _target(work, mark),
    }
    if annotation.selector:
        value["stylesheet"] = _stylesheet(annotation.colour)
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


def _stylesheet(colour: Colour) -> dict[str, str]:
    """What the style class of a colour looks like (section 4.4)."""
    return {"type": "CssStylesheet", "value": f".{colour} {{ background: {BACKGROUNDS[colour]} }}"}


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
