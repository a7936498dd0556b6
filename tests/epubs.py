"""Small EPUBs, built where they are needed."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

_CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>"""

TITLE = "<dc:title>On Reading</dc:title><dc:creator>Ada Byron</dc:creator>"


def a_page(body: str) -> str:
    """An XHTML file with that body."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f"<head><title>x</title></head><body>{body}</body></html>"
    )


def epub_content(
    chapters: Mapping[str, str],
    *,
    metadata: str = TITLE,
    navigation: str = "",
    ncx: str = "",
    parts: Mapping[str, bytes] | None = None,
    spine: tuple[str, ...] = (),
) -> bytes:
    """The bytes of an EPUB.

    `chapters` are bodies by file name, read in that order unless `spine` names another;
    `navigation` is the body of its navigation document, `ncx` the navigation of EPUB 2, and
    `parts` stand in the archive as they are.
    """
    names = list(chapters)
    items = [
        f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in names
    ]
    if navigation:
        items.append('<item id="nav" href="nav.xhtml" properties="nav" media-type="text/html"/>')
    if ncx:
        items.append('<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>')
    order = "".join(f'<itemref idref="{name}"/>' for name in spine or names)
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:opf="http://www.idpf.org/2007/opf">{metadata}</metadata>'
        f"<manifest>{''.join(items)}</manifest><spine>{order}</spine></package>"
    )
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", _CONTAINER)
        archive.writestr("OPS/book.opf", package)
        for name, body in chapters.items():
            archive.writestr(f"OPS/{name}", a_page(body))
        if navigation:
            archive.writestr("OPS/nav.xhtml", a_page(navigation))
        if ncx:
            archive.writestr("OPS/toc.ncx", ncx)
        for name, content in (parts or {}).items():
            archive.writestr(name, content)
    return written.getvalue()


def an_epub(folder: Path, chapters: Mapping[str, str] | None = None, **given: object) -> Path:
    """A file with an EPUB of these chapters; `given` goes to `epub_content`."""
    file = folder / "book.epub"
    if chapters is None:
        chapters = {"one.xhtml": "<h1>One</h1><p>One begins to read.</p>"}
    file.write_bytes(epub_content(chapters, **given))  # type: ignore[arg-type]
    return file
