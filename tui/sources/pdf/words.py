"""Words: the text of a PDF page in its words, where each stands and how it is set.

One call gives the text of the page; places are asked of PDFium for the ends of each word alone.
"""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from tui.sources.pdf.faces import PLAIN, Face, face_of
from tui.sources.pdf.letters import typed

HYPHENS = "\x02\ufffe"
"""What PDFium writes for a hyphen at the end of a line."""

_WORD = re.compile(f"[^\\s{HYPHENS}]+[{HYPHENS}]?")
_MOST = 200_000
"""Characters read of one page."""


class Word(NamedTuple):
    """A run of letters set in one way; lengths in points, from the left and the foot of the page.

    `glued` says that no white space parts it from the word before.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    face: Face
    glued: bool = False
    link: str = ""


class _Setting(NamedTuple):
    """How the letters of one text object are set."""

    size: float
    face: Face
    quarter: int


class _Placed(NamedTuple):
    """The box and the origin of a character in the page's own directions."""

    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float


class PageText:
    """The text of a page of PDFium's, read word by word."""

    def __init__(self, text_page: Any) -> None:
        self._page = text_page
        self._box = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._settings: dict[bytes, _Setting] = {}
        self._faces: dict[bytes, Face] = {}

    def words(self) -> dict[int, list[Word]]:
        """The words in the order of the file, by the quarter turns they are set at.

        Each turn has its own directions: its words run from left to right.
        """
        count = min(pdfium.FPDFText_CountChars(self._page), _MOST)
        text = self._text(count)
        index = self._indices(text, count)
        found: dict[int, list[Word]] = {}
        end = -1
        for match in _WORD.finditer(text):
            for start, stop in self._runs(match, index):
                setting = self._setting(index(start))
                word = self._word(text, start, stop, index, setting, glued=start == end)
                if word is not None:
                    found.setdefault(setting.quarter, []).append(word)
                end = stop
        return found

    def _text(self, count: int) -> str:
        room = 2 * count + 2
        letters = (ctypes.c_ushort * room)()
        written = pdfium.FPDFText_GetText(self._page, 0, count, letters) if count > 0 else 0
        return bytes(letters)[: 2 * max(written - 1, 0)].decode("utf-16-le", "replace")

    def _indices(self, text: str, count: int) -> Callable[[int], int]:
        """From a place in the text to PDFium's number of the character."""
        if len(text) == count:
            return lambda place: place
        page = self._page
        return lambda place: pdfium.FPDFText_GetCharIndexFromTextIndex(page, place)

    def _runs(self, match: re.Match[str], index: Callable[[int], int]) -> Iterator[tuple[int, int]]:
        """The word whole, or in the parts that are set in sizes or heights of their own."""
        start, stop = match.span()
        last = stop - 1 - (match[0][-1] in HYPHENS)
        if last <= start or self._is_one(index(start), index(last)):
            yield start, stop
            return
        began, height = start, self._height(index(start))
        for place in range(start + 1, last + 1):
            following = self._height(index(place))
            if following != height:
                yield began, place
                began, height = place, following
        yield began, stop

    def _is_one(self, first: int, last: int) -> bool:
        """Whether the first and the last character of a word are set in one way."""
        one, other = self._object(first), self._object(last)
        return bytes(one) == bytes(other) or self._height(first) == self._height(last)

    def _height(self, index: int) -> tuple[int, int]:
        """Size and baseline of a character, coarse enough that one setting has one of them."""
        setting = self._setting(index)
        pdfium.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        across = self._y.value if setting.quarter % 2 == 0 else self._x.value
        return round(setting.size), round(across / max(setting.size / 8, 0.5))

    def _object(self, index: int) -> Any:
        return pdfium.FPDFText_GetTextObject(self._page, index)

    def _setting(self, index: int) -> _Setting:
        textual = self._object(index)
        address = bytes(textual)
        setting = self._settings.get(address)
        if setting is None:
            setting = self._settings[address] = self._asked(textual, index)
        return setting

    def _asked(self, textual: Any, index: int) -> _Setting:
        matrix = pdfium.FS_MATRIX()
        size = pdfium.FPDFText_GetFontSize(self._page, index)
        quarter = 0
        if pdfium.FPDFText_GetMatrix(self._page, index, matrix):
            size *= math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c)) or 1.0
            quarter = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
        if not textual:
            return _Setting(abs(size), PLAIN, quarter)
        font = pdfium.FPDFTextObj_GetFont(textual)
        address = bytes(font)
        face = self._faces.get(address)
        if face is None:
            face = self._faces[address] = face_of(font) if font else PLAIN
        return _Setting(abs(size), face, quarter)

    def _word(
        self,
        text: str,
        start: int,
        stop: int,
        index: Callable[[int], int],
        setting: _Setting,
        *,
        glued: bool,
    ) -> Word | None:
        last = stop - 1 - (text[stop - 1] in HYPHENS and stop - 1 > start)
        one, other = self._placed(index(start)), self._placed(index(last))
        if one is None or other is None:
            return None
        left, right, baseline = _turned(one, other, setting.quarter)
        written = typed(text[start : last + 1]) + text[last + 1 : stop]
        return Word(written, left, right, baseline, setting.size, setting.face, glued)

    def _placed(self, index: int) -> _Placed | None:
        box = self._box
        if not pdfium.FPDFText_GetLooseCharBox(self._page, index, box):
            return None
        pdfium.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        return _Placed(box.left, box.bottom, box.right, box.top, self._x.value, self._y.value)


def _turned(one: _Placed, other: _Placed, quarter: int) -> tuple[float, float, float]:
    """Left, right and baseline of a word between two characters, seen along its own direction."""
    match quarter:
        case 0:
            return min(one.left, other.left), max(one.right, other.right), one.y
        case 1:
            return min(one.bottom, other.bottom), max(one.top, other.top), -one.x
        case 2:
            return -max(one.right, other.right), -min(one.left, other.left), -one.y
        case _:
            return -max(one.top, other.top), -min(one.bottom, other.bottom), one.x


def main_quarter(words: dict[int, list[Word]]) -> int:
    """The turn at which most of a page is set."""
    lengths = Counter({turn: sum(len(w.text) for w in found) for turn, found in words.items()})
    return lengths.most_common(1)[0][0] if lengths else 0
