"""A file becomes a Work: a room for each format, behind one `read`."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from tui.core.work import Work
from tui.sources.files import MEGABYTE, check_amount, content_of
from tui.sources.limits import MOST_CELLS, SMALL
from tui.sources.recognised import ends_of, is_docx, is_epub, is_jats, is_page, is_pdf
from tui.sources.records.sidecar import reference_beside
from tui.sources.source import Progress, Source, unmarked, untold
from tui.sources.unreadable import UnreadableWork

__all__ = ["UnreadableWork", "check_size", "is_read", "is_small", "read"]


@dataclass(frozen=True)
class Format:
    """A format that is read: the endings of its names, the most bytes, and how it is read.

    `begins` is how its files begin, where they are no text; `is_in` tells by what stands at the
    ends of a file whether it is of this format, whatever its name.
    """

    suffixes: tuple[str, ...]
    largest: int
    read: Callable[[Source], Work]
    begins: bytes = b""
    is_in: Callable[[bytes], bool] | None = None


def _read_markdown(source: Source) -> Work:
    from tui.sources.markdown.document import read_markdown

    return read_markdown(source)


def _read_text(source: Source) -> Work:
    from tui.sources.text.document import read_text

    return read_text(source)


def _read_html(source: Source) -> Work:
    from tui.sources.web.page import read_html

    return read_html(source)


def _read_epub(source: Source) -> Work:
    from tui.sources.epub.book import read_epub

    return read_epub(source)


def _read_docx(source: Source) -> Work:
    from tui.sources.docx.document import read_docx

    return read_docx(source)


def _read_pdf(source: Source) -> Work:
    from tui.sources.pdf import read_pdf

    return read_pdf(source)


def _read_jats(source: Source) -> Work:
    from tui.sources.jats.paper import read_jats

    return read_jats(source)


_MARKDOWN = Format((".md", ".markdown", ".mdown", ".mkd", ".qmd"), 5 * MEGABYTE, _read_markdown)
_TEXT = Format((".txt", ".text", ""), 50 * MEGABYTE, _read_text)
_HTML = Format((".html", ".htm", ".xhtml", ".shtml"), 50 * MEGABYTE, _read_html, b"<", is_page)
_EPUB = Format((".epub",), 200 * MEGABYTE, _read_epub, b"PK", is_epub)
_DOCX = Format((".docx",), 200 * MEGABYTE, _read_docx, b"PK", is_docx)
_PDF = Format((".pdf",), 200 * MEGABYTE, _read_pdf, b"%PDF-", is_pdf)
_JATS = Format((".nxml", ".xml"), 50 * MEGABYTE, _read_jats, b"<", is_jats)

FORMATS = (_MARKDOWN, _TEXT, _HTML, _EPUB, _DOCX, _PDF, _JATS)
"""The formats that are read; a file of no known name is taken for text."""


def is_read(path: Path) -> bool:
    """Whether a file by its name is of a format that is read."""
    return bool(path.suffix) and any(path.suffix.lower() in one.suffixes for one in FORMATS)


def is_small(path: Path, name: Path) -> bool:
    """Whether it is read at once: Markdown or plain text by its name, and little of it.

    So is what is no file, or cannot be looked at: reading it says in a sentence what is wrong.
    """
    suffix = name.suffix.lower()
    try:
        if not path.is_file():
            return True
        is_plain = _format_of(path, name) in (_MARKDOWN, _TEXT)
        if not is_plain or path.stat().st_size > SMALL:
            return False
        return suffix not in _MARKDOWN.suffixes or _cells(path.read_bytes()) <= MOST_CELLS
    except (OSError, ValueError):
        return True


def _cells(content: bytes) -> int:
    """The most cells that a table in this Markdown can have: short rows are filled up."""
    lines = content.split(b"\n")
    return len(lines) * max(line.count(b"|") for line in lines)


def check_size(path: Path, name: Path) -> None:
    """Raise UnreadableWork for a file of more than is read of its format; only its ends are read.

    Raises OSError where it cannot be looked at.
    """
    if path.is_file():
        check_amount(path, path.stat().st_size, _format_of(path, name).largest)


def read(
    path: Path,
    *,
    name: Path | None = None,
    whole: bool = False,
    report: Callable[[Progress], None] = untold,
    begin: Callable[[int], None] = unmarked,
    passed_over: frozenset[int] = frozenset(),
) -> Work:
    """The work in a file, of a format by what is in it, else by its name; else it is plain text.

    The reference is taken from a file beside it, else from the text; `name` is where the file
    stood, if it lies elsewhere now. Raises UnreadableWork. See `guard` for reading within limits.
    """
    called = name or path
    format = _format_of(path, called)
    content = content_of(path, format.largest, format.begins)
    sha256 = hashlib.sha256(content).hexdigest()

    def reported(progress: Progress) -> None:
        part = progress.work and replace(progress.work, sha256=sha256)
        report(replace(progress, work=part))

    source = Source(called, content, reference_beside(called), whole, reported, begin, passed_over)
    work = format.read(source)
    if not work.blocks:
        raise UnreadableWork(f"{called.name} has no words in it: there is nothing to read.")
    return replace(work, sha256=sha256)


def _format_of(path: Path, called: Path) -> Format:
    """The format of a file, by what is in it, else by its name."""
    ends, suffix = ends_of(path), called.suffix.lower()
    by_content = (one for one in FORMATS if one.is_in and one.is_in(ends))
    by_name = (one for one in FORMATS if suffix in one.suffixes)
    return next(by_content, None) or next(by_name, _TEXT)
