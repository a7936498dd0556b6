"""Figures: a caption, and in words what the picture shows."""

import re

from tui.core.clean import clean_line
from tui.core.work import BlockKind
from tui.sources.hypertext.scribe import Closing, Scribe
from tui.sources.hypertext.traits import Attributes

_FIGURE = "figure"
_LONGEST = 600
_INLINE = 40
_EMPTY = re.compile(
    r"\W*(?:image|img|picture|photo|figure|graphic|cover|logo|thumbnail|refer to caption)?"
    r"\W*[0-9]*\W*",
    re.I,
)
_FILE = re.compile(r"[\w %.-]+\.(?:jpe?g|png|gif|svg|tiff?|webp|bmp|eps)", re.I)


def open_figure(scribe: Scribe, _: Attributes) -> Closing:
    """A figure: what its pictures show is put behind the caption, or stands alone."""
    outer = scribe.state.get(_FIGURE)
    pictures: list[tuple[str, str]] = []
    scribe.state[_FIGURE] = pictures
    first = len(scribe.manuscript.pieces)

    def close() -> None:
        scribe.state[_FIGURE] = outer
        _set(scribe, first, pictures)

    return close


def is_in_figure(scribe: Scribe) -> bool:
    """Whether what is told stands in a figure."""
    return scribe.state.get(_FIGURE) is not None


def _set(scribe: Scribe, first: int, pictures: list[tuple[str, str]]) -> None:
    pieces = scribe.manuscript.pieces
    captions = [piece for piece in pieces[first:] if piece.kind is BlockKind.FIGURE]
    told = " ".join(dict.fromkeys(alt for alt, _ in pictures if alt))
    if captions:
        text = captions[-1].text
        if told and told.lower() not in text.lower():
            captions[-1].text += f" [{told}]" if not text[-1:].isspace() else f"[{told}]"
    elif told or (pictures and len(pieces) == first):
        _write(scribe, told or pictures[0][1])


def open_caption(scribe: Scribe, _: Attributes) -> Closing:
    """A caption, its blocks written as one."""
    return scribe.joined(kind=BlockKind.FIGURE, level=0)


def open_image(scribe: Scribe, attributes: Attributes) -> None:
    """A picture that is a file."""
    source = attributes.get("src") or attributes.get("href") or ""
    told = attributes.get("alt")
    set_picture(scribe, told or attributes.get("title") or "", "" if told == "" else source)


def set_picture(scribe: Scribe, told: str, source: str) -> None:
    """Write what a picture shows; one among words in brackets, one that says nothing not at all.

    Outside a line, a picture of which nothing is told is named by its file.
    """
    scribe.manuscript.pictures += 1
    told = clean_line(told, _LONGEST)
    if (_EMPTY.fullmatch(told) and len(told) > 1) or _FILE.fullmatch(told):
        told = ""
    name = clean_line(source.rpartition("/")[2].partition("?")[0], 60)
    pictures = scribe.state.get(_FIGURE)
    if scribe.prose.length or scribe.place.joint:
        if told:
            scribe.text(told if len(told) <= 2 else f"[{told}]")
    elif pictures is not None:
        pictures.append((told, name))
    elif told and len(told) <= _INLINE and scribe.place.depth:
        scribe.text(f"[{told}]")
    elif told or name:
        _write(scribe, told or name)


def _write(scribe: Scribe, words: str) -> None:
    """A block of the figure alone."""
    leave = scribe.within(kind=BlockKind.FIGURE, level=0)
    scribe.text(words)
    scribe.finish()
    leave()
