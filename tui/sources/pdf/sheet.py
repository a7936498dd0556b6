"""Sheet: one page of a PDF as it was found, before anything on it is understood."""

import ctypes
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from tui.sources.pdf.links import Area, areas_on, linked
from tui.sources.pdf.pieces import Piece, pieces_of
from tui.sources.pdf.words import PageText, Word, main_quarter

_BAND = 0.12
"""The share of a page's height at its head and at its foot where running heads stand."""

_WIDE_BAND = 0.22
"""The same for the outermost line of a page with wide margins."""

_LEVEL = 3.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The pieces on a page, in the order of the file; `number` counts pages from 0.

    `turned` are those set at another angle than the rest. `failed` says that the page is broken.
    """

    number: int
    height: float = 0.0
    pieces: tuple[Piece, ...] = ()
    turned: tuple[Piece, ...] = ()
    failed: bool = False

    def head(self) -> list[Piece]:
        """The pieces at the head of the page, the topmost first."""
        return self._near_edge(sorted(self.pieces, key=lambda one: -one.baseline), self.height)

    def foot(self) -> list[Piece]:
        """The pieces at the foot of the page, the lowest first."""
        return self._near_edge(sorted(self.pieces, key=lambda one: one.baseline), 0.0)

    def _near_edge(self, pieces: list[Piece], edge: float) -> list[Piece]:
        """The pieces in the band at an edge; the outermost may stand further in."""
        if not pieces or abs(pieces[0].baseline - edge) > _WIDE_BAND * self.height:
            return []
        outermost = pieces[0].baseline
        return [
            one
            for one in pieces
            if abs(one.baseline - edge) < _BAND * self.height
            or abs(one.baseline - outermost) < _LEVEL
        ]


def sheets(
    document: "pypdfium2.PdfDocument",
    begin: Callable[[int], None],
    passed_over: Collection[int],
) -> Iterator[Sheet]:
    """The pages of a document, one after another; `begin` is told of each before it is read."""
    for number in range(len(document)):
        if number in passed_over:
            yield Sheet(number, failed=True)
            continue
        begin(number)
        page = pdfium.FPDF_LoadPage(document.raw, number)
        if not page:
            yield Sheet(number, failed=True)
            continue
        try:
            yield _sheet(document.raw, page, number)
        finally:
            pdfium.FPDF_ClosePage(page)


def _sheet(document: Any, page: Any, number: int) -> Sheet:
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        return Sheet(number, failed=True)
    try:
        words = PageText(text_page).words()
    finally:
        pdfium.FPDFText_ClosePage(text_page)
    main = main_quarter(words)
    box = _box(page)
    height = _height(box, main)
    standing = _standing(words.pop(main, []), box, main)
    if areas := areas_on(document, page):
        standing = (
            linked(standing, [_moved(area, box) for area in areas]) if main == 0 else standing
        )
    turned = [one for quarter in sorted(words) for one in pieces_of(words[quarter])]
    return Sheet(number, height, tuple(pieces_of(standing)), tuple(turned))


def _box(page: Any) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of what is seen of a page."""
    box = pdfium.FS_RECTF()
    if pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(box)):
        return box.left, box.bottom, box.right, box.top
    return 0.0, 0.0, pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)


def _height(box: tuple[float, float, float, float], quarter: int) -> float:
    left, bottom, right, top = box
    return top - bottom if quarter % 2 == 0 else right - left


def _standing(
    words: list[Word], box: tuple[float, float, float, float], quarter: int
) -> list[Word]:
    """The words with their places counted from the corner of the page that is seen."""
    left, bottom, right, top = box
    across, up = {
        0: (-left, -bottom),
        1: (-bottom, right),
        2: (right, top),
        3: (top, -left),
    }[quarter]
    if not across and not up:
        return words
    return [
        word._replace(
            left=word.left + across, right=word.right + across, baseline=word.baseline + up
        )
        for word in words
    ]


def _moved(area: Area, box: tuple[float, float, float, float]) -> Area:
    left, bottom = box[:2]
    return Area(
        area.left - left, area.bottom - bottom, area.right - left, area.top - bottom, area.target
    )
