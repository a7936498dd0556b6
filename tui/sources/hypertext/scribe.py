"""Scribe: writes a manuscript as it is told of a tree of markup."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, Protocol

from tui.core.clean import clean
from tui.core.work import SpanKind
from tui.sources.hypertext.addresses import anchor_name
from tui.sources.hypertext.finishing import cleaned, kind_of_lines
from tui.sources.hypertext.manuscript import Extent, Manuscript, Piece
from tui.sources.hypertext.place import Place
from tui.sources.hypertext.traits import PLAIN, Attributes, Traits, traits_of
from tui.sources.prose import Prose

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_RUN = re.compile(r"[\t\n\r\f]|  ")
_SUSPECT = re.compile(
    r"[^ -~\xa0-\xac\xae-\u02ff\u0370-\u0373\u0375-\u037d\u037f-\u0386\u0388-\u03ff"
    r"\u0400-\u0482\u048a-\u052f\u05d0-\u05ea\u2002-\u200a\u2010-\u2027\u2030-\u205e"
    r"\u3001-\u3029\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9f]"
)
"""A blank that is none, or a character that `clean` may change; others it leaves as they are,
whatever is round them."""


_MOST_INLINES = 40
"""Settings within each other; more are passed over."""


class Aside(Protocol):
    """A listener to one element that is not written down as it is told; told last that it ended."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element in it begins."""

    def text(self, words: str) -> None:
        """Text in it."""

    def end(self) -> None:
        """An element in it ends."""

    def close(self, scribe: "Scribe") -> None:
        """The element itself ended: write down what is to be kept of it."""


Closing = Callable[[], None]
Opening = Callable[["Scribe", Attributes], Closing | None]
"""What is done as an element begins; what it answers is done as it ends."""


class Element(NamedTuple):
    """What a scribe does of an element: whether it parts blocks, and what else is done."""

    is_block: bool
    opening: Opening | None = None


_SPAN = Element(False)


@dataclass(frozen=True)
class Vocabulary:
    """The elements of a kind of markup by name, the names of some that are set aside, and who
    listens to one that is."""

    elements: Mapping[str, Element]
    asides: frozenset[str]
    aside: Callable[[str, Attributes, Traits], Aside | None]


class _Open(NamedTuple):
    """An element that has not ended: its anchor, and how many pieces were written before it."""

    is_block: bool
    closing: Closing | None = None
    anchor: str = ""
    first: int = 0
    is_note: bool = False


@dataclass(slots=True, eq=False)
class _Inline:
    """Words that are set as `kind`, from `start` of the block that is being written."""

    kind: SpanKind
    start: int
    target: str


BLOCK = Element(True)
"""An element that only parts blocks."""

_PLAIN_BLOCK, _PLAIN_SPAN = _Open(True), _Open(False)


class Scribe:
    """A listener that writes what it hears, in the words of a vocabulary.

    `resolve` says where an address in the text leads: "#name" within the work, an address that
    may be shown, or nothing. `base` is put before the names of anchors. What `state` holds belongs
    to the openings of elements.
    """

    def __init__(
        self,
        manuscript: Manuscript,
        vocabulary: Vocabulary,
        resolve: Callable[[str], str],
        base: str = "",
    ) -> None:
        self.manuscript = manuscript
        self.resolve = resolve
        self.prose = Prose()
        self.lead = ""
        self.kept_as_is = 0
        self.move(Place())
        self.is_broken = False
        self.state: dict[str, Any] = {}
        self._vocabulary = vocabulary
        self._elements = vocabulary.elements
        self._asides = vocabulary.asides
        self._base = base
        self._open: list[_Open] = []
        self._inlines: list[_Inline] = []
        self._aside: Aside | None = None
        self._depth = 0
        self._is_suspect = False

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._aside is not None:
            self._depth += 1
            self._aside.start(name, attributes)
            return
        if attributes or name in self._asides:
            self._start(name, attributes)
            return
        is_block, opening = self._elements.get(name, _SPAN)
        if is_block and self.prose.length:
            self.flush()
        if opening:
            self._open.append(_Open(is_block, opening(self, attributes)))
        else:
            self._open.append(_PLAIN_BLOCK if is_block else _PLAIN_SPAN)

    def _start(self, name: str, attributes: Attributes) -> None:
        """Begin an element that has attributes, or that may be set aside."""
        traits = traits_of(attributes)
        if traits is not PLAIN or name in self._asides:
            self._aside = self._vocabulary.aside(name, attributes, traits)
            if self._aside is not None:
                self._anchor(attributes)
                return
        is_block, opening = self._elements.get(name, _SPAN)
        if is_block:
            self.flush()
        first = len(self.manuscript.pieces)
        anchor = self._anchor(attributes)
        closings = [_begin(self, is_block, traits)] if traits is not PLAIN else []
        closings.append(opening(self, attributes) if opening else None)
        closing = _in_turn([closing for closing in closings if closing])
        self._open.append(_Open(is_block, closing, anchor, first, traits.is_note))

    def text(self, words: str) -> None:
        """Text in the element that began last."""
        if self._aside is not None:
            self._aside.text(words)
            return
        if self.kept_as_is:
            words = self._checked(words)
            self.prose.put(words if self.prose.length else words.lstrip("\n"))
        elif not words.isspace():
            self.prose.write(self._in_a_line(words))
        elif self.prose.length:
            self.prose.write(" ")

    def whole(self, name: str, words: str) -> None:
        """An element without attributes, with nothing but these words in it."""
        if self._is_odd or self._aside or self._elements.get(name) is not BLOCK:
            self.start(name, {})
            self.text(words)
            self.end()
            return
        if self.prose.length:
            self.finish()
        if _SUSPECT.search(words) or "  " in words:
            words = self._in_a_line(words)
        if words := words.strip(" "):
            self.prose.put(words)
            self.finish()

    def _in_a_line(self, words: str) -> str:
        """The words with single blanks, and clean."""
        if _SUSPECT.search(words):
            words = self._checked(_BLANKS.sub(" ", words)).replace("\n", " ")
        return _BLANKS.sub(" ", words) if "  " in words else words

    def _checked(self, words: str) -> str:
        """The words clean; those that were not make their block one to be looked at as a whole."""
        if not _SUSPECT.search(words):
            return words
        self._is_suspect = True
        return clean(words)

    def end(self) -> None:
        """The element that began last ends."""
        if self._aside is not None:
            if self._depth:
                self._depth -= 1
                self._aside.end()
                return
            aside, self._aside = self._aside, None
            aside.close(self)
            return
        is_block, closing, anchor, first, is_note = self._open.pop()
        if is_block and self.prose.length:
            self.flush()
        if closing:
            closing()
        if (anchor or is_note) and first < (last := len(self.manuscript.pieces)):
            self.manuscript.extents.append(Extent(anchor, first, last, is_note))

    def close(self) -> None:
        """The text is over: what was begun is written, and marks behind the last words are kept."""
        self.finish()
        if self.prose.pages or self.prose.anchors:
            self.manuscript.pieces.append(Piece(self._block[0], self.prose))
            self.prose = Prose()

    def flush(self) -> None:
        """End the block that is being written; in a place with a joint, only part it there."""
        joint = self.place.joint
        if not joint:
            self.finish()
        elif self.prose.length and not self.prose.ends_with(joint):
            self.prose.write(joint)

    def finish(self) -> None:
        """End the block that is being written, where it has words."""
        prose = self.prose
        if not prose.length:
            return
        if self._inlines:
            self._set_inlines(prose)
        if self._is_suspect:
            prose = cleaned(prose)
            self._is_suspect = False
        kind, level = self._block
        if self.is_broken:
            kind = kind_of_lines(prose, kind)
            self.is_broken = False
        self.manuscript.pieces.append(Piece(kind, prose, level, self.lead))
        self.lead = ""
        self.prose = Prose()

    def _set_inlines(self, prose: Prose) -> None:
        """End what is set in some way with the block, and go on with it in the next."""
        for inline in self._inlines:
            prose.span(inline.kind, inline.start, inline.target)
            inline.start = 0

    def move(self, place: Place) -> None:
        """Be in another place from here on."""
        self.place = place
        self._block = place.block
        self._is_odd = bool(place.joint or self.kept_as_is)

    def within(self, **changes: Any) -> Closing:
        """Be in another place until the element ends."""
        before = self.place
        self.move(replace(before, **changes))

        def leave() -> None:
            self.move(before)

        return leave

    def joined(self, joint: str = " ", **changes: Any) -> Closing:
        """Write all blocks of an element as one, until it ends."""
        leave = self.within(joint=joint, **changes)

        def close() -> None:
            if joint.strip() and self.prose.ends_with(joint):
                self.prose.take(self.prose.length - len(joint))
            self.finish()
            leave()

        return close

    def inline(self, kind: SpanKind, target: str = "") -> Closing:
        """Set what follows as that kind, until the element ends."""
        if len(self._inlines) >= _MOST_INLINES:
            return _nothing
        inline = _Inline(kind, self.prose.length, target)
        self._inlines.append(inline)

        def close() -> None:
            if self._inlines[-1] is inline:
                self._inlines.pop()
            else:
                self._inlines.remove(inline)
            self.prose.span(kind, inline.start, target)

        return close

    def _anchor(self, attributes: Attributes) -> str:
        """Keep the name of an element, where it has one; answer it."""
        name = attributes.get("id") or attributes.get("name")
        if not name:
            return ""
        name = self._base + anchor_name(name)
        self.prose.anchor(name)
        return name


def _nothing() -> None:
    """What is done as an element ends that was only passed over."""


def _begin(scribe: Scribe, is_block: bool, traits: Traits) -> Closing | None:
    """Set what the traits say, until the element ends."""
    closings: list[Closing] = [scribe.inline(kind) for kind in traits.spans]
    if is_block and traits.is_stanza and not scribe.place.joint:
        closings.append(scribe.joined("\n", verse=True))
    elif is_block and traits.is_verse:
        closings.append(scribe.within(verse=True))
    if is_block and traits.is_note:
        closings.append(scribe.within(noted=True))
    return _in_turn(closings)


def _in_turn(closings: list[Closing]) -> Closing | None:
    """All of them, the last one first."""
    if len(closings) < 2:
        return closings[0] if closings else None

    def close() -> None:
        for closing in reversed(closings):
            closing()

    return close
