"""The notes of a manuscript: found by where their marks lead, and by the way back."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tui.core.work import BLOCK_BREAK, BlockKind, Note, Span, SpanKind
from tui.sources.hypertext.manuscript import Extent, Manuscript, Piece

_MOST_PIECES = 60
_MOST_FOLLOWING = 4
_NEAR_START = 6
_BRACKETS = "[](). "
_BACK = re.compile(
    r"(?:\s*[\[(]?(?:[↩↑⏎⤴^]+|(?<=[\[(])(?:back|return)[^\[\]()]{0,30})[\])]?)?"
    r"(?:\s*(?:\[\s*\]|\(\s*\)))?\s*\Z",
    re.IGNORECASE,
)
_BEFORE = "]).:^↑ "
_LABEL = re.compile(
    r"[\[(]?\s*([0-9]{1,4}|[a-z]{1,2}|[ivxlc]{1,7}|[*†‡§¶‖#]{1,4})(?:\s*[\])][.:]?|\s*[.:]|\s)\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark in piece `piece` that leads to the anchor `target`."""

    piece: int
    target: str
    text: str


@dataclass
class Found:
    """The notes by the anchors they have in the text, and the pieces that are theirs alone."""

    notes: dict[str, Note] = field(default_factory=dict)
    pieces: set[int] = field(default_factory=set)


class _Search:
    """The notes of one manuscript, looked for mark by mark."""

    def __init__(self, manuscript: Manuscript, where: Mapping[str, tuple[int, int]]) -> None:
        self.pieces = manuscript.pieces
        self.where = where
        self.marks = list(_marks(self.pieces))
        self.found = Found()
        self._typed = manuscript.references
        self._bearers: dict[str, set[int]] = {}
        for mark in self.marks:
            self._bearers.setdefault(mark.target, set()).add(mark.piece)
        self._extents = {one.name: one for one in reversed(manuscript.extents) if one.name}
        self._beginning: dict[int, list[Extent]] = {}
        for extent in manuscript.extents:
            self._beginning.setdefault(extent.first, []).insert(0, extent)

    def run(self) -> Found:
        """Look at each mark in the order of the text."""
        for mark in self.marks:
            if mark.target not in self.found.notes and mark.piece not in self.found.pieces:
                self._look_at(mark)
        if self.found.pieces:
            self.found.pieces.update(_emptied(self.pieces, self.found.pieces))
        return self.found

    def _look_at(self, mark: Mark) -> None:
        label = mark.text.strip(_BRACKETS) or mark.text
        if mark.target not in self.where:
            if mark.target in self._typed:
                self.found.notes[mark.target] = Note(label, None, mark.target)
            return
        body = self._body(mark.target)
        if body is None or mark.piece in range(body.first, body.last):
            return
        if not self._is_note(body, mark, label):
            return
        text = self._text(body, mark, label)
        if text:
            self.found.notes[mark.target] = Note(label, text, mark.target)
            self.found.pieces.update(range(body.first, body.last))

    def _body(self, target: str) -> Extent | None:
        """The pieces that an anchor stands for, where it stands at their beginning."""
        number, place = self.where[target]
        if place > _NEAR_START:
            return None
        extent = self._extents.get(target) or self._note_round(number, target)
        if extent and extent.last - extent.first > 1:
            return extent if extent.last - extent.first <= _MOST_PIECES else None
        is_note = extent is not None and extent.is_note
        last = number + 1 if is_note else self._following(number)
        return Extent(target, number, last, is_note)

    def _note_round(self, number: int, target: str) -> Extent | None:
        """What the text calls a note, or names alike, that begins with that piece.

        What holds another note as well is a list of notes, and none.
        """
        for extent in self._beginning.get(number, ()):
            if extent.last - extent.first > _MOST_PIECES:
                continue
            is_alike = extent.name and (extent.name in target or target in extent.name)
            if (extent.is_note or is_alike) and not any(
                map(self._begins_note, self.pieces[number + 1 : extent.last])
            ):
                return extent
        return None

    def _following(self, number: int) -> int:
        """Where a note of several paragraphs ends: at the next note, among others like it."""
        before = number - 1
        among = before < 0 or before in self.found.pieces
        if not among and self.pieces[before].kind not in (BlockKind.HEADING, BlockKind.RULE):
            return number + 1
        for last in range(number + 1, min(number + 1 + _MOST_FOLLOWING, len(self.pieces))):
            piece = self.pieces[last]
            if self._begins_note(piece):
                return last
            if piece.kind is BlockKind.HEADING:
                break
        return number + 1

    def _begins_note(self, piece: Piece) -> bool:
        return any(name in self._bearers and place <= _NEAR_START for name, place in piece.anchors)

    def _is_note(self, body: Extent, mark: Mark, label: str) -> bool:
        pieces = self.pieces[body.first : body.last]
        if body.is_note:
            return True
        if any(piece.kind is BlockKind.HEADING for piece in pieces):
            return False
        if mark.target in self._typed:
            return True
        if body.first < mark.piece:
            return False
        own = _LABEL.match(pieces[0].text)
        if any(self._ways_back(piece, mark) for piece in pieces):
            return True
        return pieces[0].lead.strip(_BRACKETS) == label or bool(own and own[1] == label)

    def _ways_back(self, piece: Piece, mark: Mark) -> list[Span]:
        """The links in a note that lead to where its marks stand."""
        bearers = self._bearers[mark.target]
        return [
            span
            for span in piece.spans
            if span.target[:1] == "#" and self.where.get(span.target[1:], (-1,))[0] in bearers
        ]

    def _text(self, body: Extent, mark: Mark, label: str) -> str:
        """The words of a note, without its mark and the ways back."""
        texts: list[str] = []
        for piece in self.pieces[body.first : body.last]:
            text = _cut(piece.text, self._ways_back(piece, mark)).strip()
            if not texts:
                own = _LABEL.match(text)
                text = text[own.end() :] if own and own[1] == label else text.lstrip(_BEFORE)
            elif piece.lead:
                text = piece.lead + text
            texts.append(text)
        return _BACK.sub("", BLOCK_BREAK.join(filter(None, texts)))


def find_notes(manuscript: Manuscript, where: Mapping[str, tuple[int, int]]) -> Found:
    """The notes of a manuscript, whose anchors are `where` they are.

    A note is what a mark leads to, where the text itself calls it one, or it leads back to the
    mark, or it begins with the same mark.
    """
    return _Search(manuscript, where).run()


def anchors_in(pieces: list[Piece]) -> dict[str, tuple[int, int]]:
    """Where each anchor stands: the number of its piece, and its place in it."""
    where: dict[str, tuple[int, int]] = {}
    for number, piece in enumerate(pieces):
        for name, place in piece.anchors:
            where.setdefault(name, (number, place))
    return where


def _marks(pieces: list[Piece]) -> Iterator[Mark]:
    for number, piece in enumerate(pieces):
        if not piece.spans:
            continue
        for span in piece.spans:
            if span.kind is SpanKind.NOTE_MARK:
                yield Mark(number, span.target[1:], span.passage.of(piece.text))


def _cut(text: str, spans: list[Span]) -> str:
    for span in sorted(spans, key=lambda span: span.passage, reverse=True):
        text = text[: span.passage.start] + text[span.passage.end :]
    return text


def _emptied(pieces: list[Piece], taken: set[int]) -> Iterator[int]:
    """Headings and rules below which nothing is left."""
    is_left, is_taken, following = False, False, 0
    for number in range(len(pieces) - 1, -1, -1):
        piece = pieces[number]
        if number in taken:
            is_taken = True
        elif piece.kind is BlockKind.HEADING:
            if is_taken and not is_left and following <= piece.level:
                yield number
            else:
                is_left, is_taken, following = False, False, piece.level
        elif piece.kind is BlockKind.RULE and is_taken and not is_left:
            yield number
        elif piece.text:
            is_left = True
