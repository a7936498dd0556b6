"""Record: what a PDF says of itself, in its Info, its XMP packet and on its first pages."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Any

import pypdfium2
from lxml import etree

from tui.core.clean import clean_line
from tui.core.reference import Reference
from tui.sources.records.dates import csl_date
from tui.sources.records.names import csl_names

_PACKET = re.compile(rb"<x:xmpmeta\b.*?</x:xmpmeta>", re.DOTALL)
_LARGEST_PACKET = 1_000_000
_MOST_PACKETS = 20
_PUBLISHED = re.compile(
    r"\b[Pp]ublished(?: online)?:? (?:on )?"
    r"(\d{1,2} [A-Z][a-z]+,? \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4}|\d{4}-\d\d-\d\d)"
)
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://prismstandard.org/namespaces/basic/2.0/": "prism",
    "http://prismstandard.org/namespaces/basic/2.1/": "prism",
    "http://prismstandard.org/namespaces/basic/3.0/": "prism",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://crossref.org/crossmark/1.0/": "crossmark",
    "http://ns.adobe.com/pdfx/1.3/": "pdfx",
}
_WORDS = {
    "prism:publicationName": "container-title",
    "prism:volume": "volume",
    "prism:number": "issue",
    "prism:issn": "ISSN",
    "prism:isbn": "ISBN",
    "dc:publisher": "publisher",
    "dc:language": "language",
    "prism:url": "URL",
}
"""CSL variables, by what an XMP packet has for them."""

_DOI_WORDS = ("prism:doi", "pdfx:doi", "crossmark:DOI", "dc:identifier")
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>“”‘’]+")
_DOI_LABEL = re.compile(r"https?://(?:dx\.)?doi\.org/|\bdoi\b:?", re.IGNORECASE)
_CITING = re.compile(r"\bcit(?:e|ed|ation)\b|[©]|\bet al\. \(\d{4}\)\.", re.IGNORECASE)
_CITED = re.compile(r"(?:\d+\.?\s+)?(?:references|bibliography|works cited)\s*$", re.IGNORECASE)
_ALONE = 24
"""Characters beside a DOI in its line, at most, where it is the work's own."""

_ISBN = re.compile(r"\bISBN(?:-1[03])?:?\s*((?:97[89][- ]?)?\d[\d -]{8,14}[\dXx])")
_RUBBISH = re.compile(
    r"^microsoft \w+ - |microsoft word|untitled"
    r"|\.(?:docx?|pptx?|pdf|tex|dvi|indd|qxd|rtf|exe|ps|odt|html?)\b"
    r"|^array\(|^https?:|^doi:|^slide \d|^\W*$|^[\d\W]+$|^pii\b|^\S*[_\d]\S*$"
    r"|document\d*$|^title$|^print\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"^(?:user|admin\w*|owner|author|root|unknown|none|default|windows.*|microsoft.*|\W*)$",
    re.IGNORECASE,
)


def reference_of(
    document: "pypdfium2.PdfDocument", content: bytes, first_lines: Sequence[str], largest: str
) -> Reference:
    """The reference a PDF gives of itself.

    `first_lines` are those of the first two pages; `largest` is what is set largest on the first,
    which is the title where none is given that can be one.
    """
    stated = document.get_metadata_dict(skip_empty=True)
    packet = xmp(content, clean_line(stated.get("Title", "")))
    item: dict[str, Any] = {}
    title = _title(packet, stated, largest)
    if title:
        item["title"] = title
    if names := _authors(packet, stated):
        item["author"] = names
    for word, variable in _WORDS.items():
        if value := clean_line(" ".join(packet.get(word, ())[:1])):
            item[variable] = value
    item.update(_numbers(packet, first_lines))
    issued = _first(packet, "prism:publicationDate", "prism:coverDate", "prism:coverDisplayDate")
    published = _PUBLISHED.search("\n".join(first_lines))
    if date := csl_date(issued or (published[1] if published else "")):
        item["issued"] = date
    if item.get("DOI") and item.get("container-title"):
        item["type"] = "article-journal"
    return Reference(item)


def xmp(content: bytes, title: str = "") -> Mapping[str, list[str]]:
    """What a file's own XMP packet says, by its prefixed words.

    Pictures in the file bring their own: the file's has the same title, or names a journal.
    """
    packets = [_stated(packet) for packet in _PACKET.findall(content[: 1 << 28])[-_MOST_PACKETS:]]
    own = [
        one for one in packets if title and clean_line(" ".join(one.get("dc:title", ()))) == title
    ]
    journal = [one for one in packets if any(word.startswith("prism:") for word in one)]
    untold = [one for one in packets if one] if not title or len(packets) == 1 else []
    found = own or journal or untold
    return found[-1] if found else {}


def own_doi(lines: Sequence[str]) -> str:
    """The DOI among the lines of first pages that is the work's own, and no other's it cites.

    It stands nearly alone in its line, beside words of citing, or more than once.
    """
    before = takewhile(lambda line: not _CITED.match(line), dict.fromkeys(lines))
    found = [(line, doi) for line in before if (doi := doi_in(line))]
    for line, doi in found:
        rest = _DOI_LABEL.sub("", line.replace(doi, ""))
        if len(rest.strip(" .,;:")) <= _ALONE or _CITING.search(line):
            return doi
    counts = Counter(doi for _, doi in found)
    return next((doi for doi, count in counts.most_common(1) if count > 1), "")


def doi_in(text: str) -> str:
    """The first DOI in a text, without what punctuation follows it; else nothing."""
    match = _DOI.search(text)
    if match is None:
        return ""
    found = match[0].rstrip(".,;:'*†")
    while found.endswith((")", "]", "}")) and found.count("(") < found.count(")"):
        found = found[:-1].rstrip(".,;:")
    return found


def _stated(packet: bytes) -> dict[str, list[str]]:
    if len(packet) > _LARGEST_PACKET:
        return {}
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False
    )
    try:
        root = etree.fromstring(packet, parser)
    except (etree.XMLSyntaxError, ValueError):
        return {}
    found: dict[str, list[str]] = {}
    for element in root.iter() if root is not None else ():
        for name, value in (*element.attrib.items(), (element.tag, _words_of(element))):
            if isinstance(name, str) and (word := _prefixed(name)):
                values = value if isinstance(value, list) else [value]
                found.setdefault(word, []).extend(one for one in values if one.strip())
    return found


def _words_of(element: Any) -> list[str]:
    """What an element says: its items, one by one, else its own text."""
    items = [item for item in element.iter() if str(item.tag).endswith("}li")]
    return [" ".join(one.itertext()) for one in items] if items else [element.text or ""]


def _prefixed(name: str) -> str:
    space, _, word = name.removeprefix("{").rpartition("}")
    prefix = _PREFIXES.get(space, "")
    return f"{prefix}:{word}" if prefix and prefix != "rdf" else ""


def _first(packet: Mapping[str, list[str]], *words: str) -> str:
    return next((clean_line(packet[word][0]) for word in words if packet.get(word)), "")


def _title(packet: Mapping[str, list[str]], stated: Mapping[str, str], largest: str) -> str:
    for title in (clean_line(stated.get("Title", "")), _first(packet, "dc:title")):
        if title and not _RUBBISH.search(title):
            return title
    return clean_line(largest)


def _authors(packet: Mapping[str, list[str]], stated: Mapping[str, str]) -> list[dict[str, str]]:
    creators = [clean_line(one) for one in packet.get("dc:creator", ())]
    named = [one for one in creators if not _NOBODY.match(one)]
    if len(named) > 1:
        return csl_names(named)
    written = (named or [clean_line(stated.get("Author", ""))])[0]
    if not written or _NOBODY.match(written):
        return []
    commas = written.split(", ")
    if ";" not in written and len(commas) > 1 and all(" " in one for one in commas):
        return csl_names([name for one in commas for name in re.split(r"\s+and\s+|\s+&\s+", one)])
    return csl_names(written)


def _numbers(packet: Mapping[str, list[str]], lines: Sequence[str]) -> dict[str, str]:
    """DOI, ISBN and pages."""
    found: dict[str, str] = {}
    stated = " ".join(_first(packet, word) for word in _DOI_WORDS)
    if doi := doi_in(stated) or own_doi(lines):
        found["DOI"] = doi
    if isbn := _ISBN.search("\n".join(lines)):
        found["ISBN"] = isbn[1].strip()
    start, end = _first(packet, "prism:startingPage"), _first(packet, "prism:endingPage")
    if start:
        found["page"] = f"{start}-{end}" if end and end != start else start
    return found
