"""XML parsed without its document type: no entity is defined, and nothing is fetched."""

import re
from html.entities import html5
from typing import Any

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
_INVISIBLE = tuple(re.compile(one.encode()) for one in "\u2060\u00ad")
"""What `clean` would take out of every other paragraph of some books."""

_ENCODED = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])""", re.IGNORECASE)
_DECLARED = re.compile(rb"""\s+encoding\s*=\s*["'][^"']*["']""")
_TOO_DEEP = "depth"


class XmlFault(Exception):
    """Content that is not XML; `is_too_deep` where it is nested beyond all reason."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.is_too_deep = _TOO_DEEP in reason.lower()


def parsed(content: bytes, *, recover: bool = False) -> Any:
    """The root element of a document (lxml's), comments and processing instructions left out.

    Raises XmlFault; with `recover`, only where nothing can be made of it.
    """
    try:
        root = etree.fromstring(_without_entities(content), _PARSERS[recover])
    except (etree.XMLSyntaxError, ValueError) as error:
        raise XmlFault(str(error)) from error
    if root is None:
        raise XmlFault("nothing in it is XML")
    return root


def _without_entities(content: bytes) -> bytes:
    """The document without its document type; HTML's names of characters as their numbers."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        content = content.decode("utf-16", "replace").encode()
        content = _DECLARED.sub(b"", content[:200], count=1) + content[200:]
    content = content.removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"<!DOCTYPE" in content:
        content = _DOCUMENT_TYPE.sub(b"", content, count=1)
    if not _ENCODED.match(content):
        for invisible in _INVISIBLE:
            content = invisible.sub(b"", content)
    return _ENTITY.sub(_number, content) if b"&" in content else content


def _number(match: re.Match[bytes]) -> bytes:
    name = match[1]
    if name in _KNOWN:
        return match[0]
    characters = html5.get(f"{name.decode()};", "")
    if not characters:
        return b"&amp;" + name + b";"
    return "".join(f"&#{ord(character)};" for character in characters).encode()
