"""XML parsed without its document type: no entity is defined, and nothing is fetched."""

import re
from html.entities import html5
from typing import Any, NamedTuple

from lxml import etree

_PARSERS = {
    recover: etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )
    for recover in (False, True)
}
_DOCUMENT_TYPE = re.compile(
    rb"""<!DOCTYPE[^\[>]*(?:\[(?:<!--.*?-->|[^\]"'<]++|<|"[^"]*+"|'[^']*+')*+\]\s*)?>""", re.DOTALL
)
_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]*);")
_KNOWN = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
_INVISIBLE = {one: re.compile(one.encode()) for one in "\u2060\u00ad"}
"""What `clean` would take out of every other paragraph of some books."""

_PLAIN = b"\t\n\r" + bytes(range(0x20, 0x7F))

_ENCODED = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])""", re.IGNORECASE)
_DECLARED = re.compile(rb"""\s+encoding\s*=\s*["'][^"']*["']""")
_TOO_DEEP = "depth"


class XmlFault(Exception):
    """Content that is not XML from `line` on, counted from 1; 0 where none is known.

    `is_too_deep` where it is nested beyond all reason.
    """

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(reason)
        self.line = line
        self.is_too_deep = _TOO_DEEP in reason.lower()


class Document(NamedTuple):
    """The root element (lxml's), comments and processing instructions left out, and the characters
    beyond plain ASCII; None where more than a look at the bytes would be needed to know them."""

    root: Any
    others: str | None


def parsed(content: bytes, *, recover: bool = False) -> Any:
    """The root element of a document.

    Raises XmlFault; with `recover`, only where nothing can be made of it.
    """
    return document(content, recover=recover).root


def document(content: bytes, *, recover: bool = False) -> Document:
    """The document. Raises XmlFault as `parsed` does."""
    content, others = _without_entities(content)
    try:
        root = etree.fromstring(content, _PARSERS[recover])
    except (etree.XMLSyntaxError, ValueError) as error:
        raise XmlFault(str(error), getattr(error, "lineno", None) or 0) from error
    if root is None:
        raise XmlFault("nothing in it is XML")
    return Document(root, others)


def _without_entities(content: bytes) -> tuple[bytes, str | None]:
    """The document without its document type; HTML's names of characters as their numbers.

    With it the characters beyond plain ASCII, where no number stands for one.
    """
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        content = content.decode("utf-16", "replace").encode()
        content = _DECLARED.sub(b"", content[:200], count=1) + content[200:]
    content = content.removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"<!DOCTYPE" in content:
        content = _DOCUMENT_TYPE.sub(_its_lines, content, count=1)
    others = None
    if not _ENCODED.match(content):
        others = _others(content)
        for invisible, written in _INVISIBLE.items():
            if others is None or invisible in others:
                content = written.sub(b"", content)
                others = others and others.replace(invisible, "")
    if b"&" in content:
        content = _ENTITY.sub(_number, content)
        others = None if b"&#" in content else others
    return content, others


def _its_lines(match: re.Match[bytes]) -> bytes:
    return b"\n" * match[0].count(b"\n")


def _others(content: bytes) -> str | None:
    """The characters beyond plain ASCII, if it is in UTF-8."""
    try:
        return content.translate(None, _PLAIN).decode()
    except UnicodeDecodeError:
        return None


def _number(match: re.Match[bytes]) -> bytes:
    name = match[1]
    if name in _KNOWN:
        return match[0]
    characters = html5.get(f"{name.decode()};", "")
    if not characters:
        return b"&amp;" + name + b";"
    return "".join(f"&#{ord(character)};" for character in characters).encode()
