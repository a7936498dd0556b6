"""Document: a PDF file opened, or refused with a reason."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from tui.core.clean import clean_line
from tui.sources.unreadable import UnreadableWork

MOST_PAGES = 20_000
"""Pages read of one file."""


@contextmanager
def opened(content: bytes, name: str) -> Iterator["pypdfium2.PdfDocument"]:
    """The document in the bytes of a PDF; one whose password is empty opens too.

    Raises UnreadableWork.
    """
    name = clean_line(name)
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise UnreadableWork(_reason(name, getattr(error, "err_code", None))) from error
    try:
        pages = len(document)
        if not pages:
            raise UnreadableWork(f"{name} has no pages: make the PDF again, or convert it.")
        if pages > MOST_PAGES:
            raise UnreadableWork(
                f"{name} has {pages:,} pages, and at most {MOST_PAGES:,} are read: split it."
            )
        yield document
    finally:
        document.close()


def _reason(name: str, code: Any) -> str:
    if code == pdfium.FPDF_ERR_PASSWORD:
        return f"{name} is locked with a password: save a copy of it without one, and open that."
    if code == pdfium.FPDF_ERR_SECURITY:
        return (
            f"{name} is locked in a way that is not known here: save a copy of it without the lock."
        )
    return f"{name} is damaged, or is no PDF: download it again, or save it anew from its program."
