"""What a file is by what stands in it, whatever it is called."""

import re
from pathlib import Path

_HEAD = 1 << 16
_TAIL = 1 << 16
_BLANK = b"\xef\xbb\xbf\0\t\n\r "
_ZIP = b"PK\x03\x04"
_FIRST_TAG = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>\s*)*"
    rb"<(?:[a-z]+:)?([a-z][\w.-]*)([^>]*)",
    re.IGNORECASE | re.DOTALL,
)
_JATS = re.compile(rb"JATS|NLM//DTD|article-type=|dtd-version=|<article-meta|<front[\s>]")
_PAGE = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*(?:<!DOCTYPE\s+html|<html[\s>])",
    re.IGNORECASE | re.DOTALL,
)


def ends_of(path: Path) -> bytes:
    """The first and the last bytes of a file; nothing of one that cannot be read."""
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            head = file.read(_HEAD)
            size = file.seek(0, 2)
            file.seek(max(size - _TAIL, len(head)))
            return head + file.read(_TAIL)
    except (OSError, ValueError):
        return b""


def is_epub(ends: bytes) -> bool:
    """Whether a file with these ends is an EPUB."""
    return _is_zip(ends) and any(
        sign in ends for sign in (b"application/epub+zip", b"META-INF/container.xml", b".opf")
    )


def is_docx(ends: bytes) -> bool:
    """Whether a file with these ends is a DOCX."""
    return _is_zip(ends) and b"word/document" in ends


def is_pdf(ends: bytes) -> bool:
    """Whether a file with these ends is a PDF."""
    return ends.lstrip(_BLANK).startswith(b"%PDF-")


def is_jats(ends: bytes) -> bool:
    """Whether a file with these ends is an article in JATS, or in the NLM's format before it."""
    root = _FIRST_TAG.match(ends[:_HEAD])
    if root is None or b"docbook" in root[2]:
        return False
    return root[1] == b"article" and _JATS.search(ends[:_HEAD]) is not None


def is_page(ends: bytes) -> bool:
    """Whether a file with these ends is HTML."""
    return _PAGE.match(ends[:_HEAD]) is not None


def _is_zip(ends: bytes) -> bool:
    return ends.startswith(_ZIP)
