"""Links: where areas of a PDF page lead, to addresses and to pages of the same document."""

import ctypes
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from tui.sources.links import LONGEST, safe_target
from tui.sources.pdf.words import Word

_MOST = 2000
"""Links read of one page."""


class Area(NamedTuple):
    """A part of a page that leads somewhere, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    target: str


def areas_on(document: Any, page: Any) -> list[Area]:
    """The areas of a page of PDFium's that lead to where a link may lead."""
    found: list[Area] = []
    place = ctypes.c_int(0)
    link = pdfium.FPDF_LINK()
    box = pdfium.FS_RECTF()
    for _ in range(_MOST):
        if not pdfium.FPDFLink_Enumerate(page, place, link):
            break
        target = _target(document, link)
        if target and pdfium.FPDFLink_GetAnnotRect(link, box):
            low, high = sorted((box.bottom, box.top))
            start, end = sorted((box.left, box.right))
            found.append(Area(start, low, end, high, target))
    return found


def linked(words: list[Word], areas: list[Area]) -> list[Word]:
    """The words, each with the target of the area that its middle stands in."""
    return [_linked(word, areas) for word in words]


def _linked(word: Word, areas: list[Area]) -> Word:
    across = (word.left + word.right) / 2
    up = word.baseline + 0.25 * word.size
    for area in areas:
        if area.left <= across <= area.right and area.bottom <= up <= area.top:
            return word._replace(link=area.target)
    return word


def anchor(page: int) -> str:
    """The name of the anchor at the head of a page, which is counted from 0."""
    return f"pdf-page-{page + 1}"


def page_of(target: str) -> int | None:
    """The page, from 0, that a link within the document leads to."""
    start = f"#{anchor(0)[:-1]}"
    return int(target.removeprefix(start)) - 1 if target.startswith(start) else None


def _target(document: Any, link: Any) -> str:
    action = pdfium.FPDFLink_GetAction(link)
    if action and pdfium.FPDFAction_GetType(action) == pdfium.PDFACTION_URI:
        return _address(document, action)
    destination = pdfium.FPDFLink_GetDest(document, link)
    if not destination:
        return ""
    page = pdfium.FPDFDest_GetDestPageIndex(document, destination)
    return f"#{anchor(page)}" if page >= 0 else ""


def _address(document: Any, action: Any) -> str:
    length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 0 < length <= LONGEST:
        return ""
    letters = ctypes.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(document, action, letters, length)
    return safe_target(letters.value.decode("utf-8", "replace"))
