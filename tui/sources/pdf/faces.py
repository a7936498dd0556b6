"""Faces: how the letters of a font look, by its name and its flags."""

import ctypes
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

import pypdfium2.raw as pdfium

_FIXED, _ITALIC, _FORCE_BOLD = 1, 1 << 6, 1 << 18
_LONGEST = 200

_BOLD_NAME = re.compile(r"bold|black|heavy|demi|(?:cm|sf|ec|lm)\w?bx|-bd\b|,bd", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"ital|obli|slanted|(?:cm|sf|ec)(?:ti|sl|bxti)|-it\b", re.IGNORECASE)
_FIXED_NAME = re.compile(
    r"courier|mono|typewriter|consol|menlo|(?:cm|sf|ec)[a-z]*tt", re.IGNORECASE
)
_MATHS_NAME = re.compile(
    r"cmmi|cmsy|cmex|msam|msbm|math|symbol|eufm|rsfs|stix.*ital", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Face:
    """How letters look."""

    bold: bool = False
    italic: bool = False
    fixed: bool = False
    maths: bool = False


PLAIN = Face()


def face_of(font: Any) -> Face:
    """The face of a font of PDFium's."""
    name = ctypes.create_string_buffer(_LONGEST)
    pdfium.FPDFFont_GetBaseFontName(font, name, _LONGEST)
    return _named(name.value.decode("latin-1"), pdfium.FPDFFont_GetFlags(font))


@cache
def _named(name: str, flags: int) -> Face:
    maths = bool(_MATHS_NAME.search(name))
    flags = max(flags, 0)
    return Face(
        bold=bool(_BOLD_NAME.search(name) or flags & _FORCE_BOLD),
        italic=not maths and bool(_ITALIC_NAME.search(name) or flags & _ITALIC),
        fixed=bool(_FIXED_NAME.search(name) or flags & _FIXED),
        maths=maths,
    )
