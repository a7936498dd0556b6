"""Scribe: writes a manuscript as it is told of a tree of markup."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from tui.core.clean import clean
from tui.core.work import BlockKind, SpanKind
from tui.sources.hypertext.addresses import anchor_name
from tui.sources.hypertext.finishing import cleaned, kind_of_lines
from tui.sources.hypertext.manuscript import Extent, Manuscript, Piece
from tui.sources.hypertext.place import Place
from tui.sources.hypertext.tidy import is_suspect, spaced
from tui.sources.hypertext.traits import PLAIN, Attributes, Traits, traits_of
from tui.sources.hypertext.unread import Aside, Unread
from tui.sources.prose import Prose

_MOST_INLINES = 40
"""Settings within each other; more are passed over."""


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


_Open = tuple[bool, Closing | None, str, int, bool]
"""An element that has not ended: whether it is a block, what is done as it ends, its anchor, how
many pieces were written before it, and whether it is a note."""


@dataclass(slots=True, eq=False)
class _Inline:
    """Words that are set as `kind`, from `start` of the block that is being written."""

    kind: SpanKind
    start: int
    target: str


BLOCK = Element(True)
"""An element that only parts blocks."""

_NOWHERE = Place()

_PLAIN_BLOCK: _Open = (True, None, "", 0, False)
_PLAIN_SPAN: _Open = (False, None, "", 0, False)


class Scribe:
    """A listener that writes what it hears, in the words of a vocabulary.

    `resolve` says where an address in the text leads: "#name" within the work, an address that
    may be shown, or nothing. `base` is put before the names of anchors. `suspects` says which words
    are to be cleaned. What `state` holds belongs to the openings of elements.
    """

    def __init__(
        self,
        manuscript: Manuscript,
        vocabulary: Vocabulary,
        resolve: Callable[[str], str],
        base: str = "",
        suspects: Callable[[str], bool] = is_suspect,
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
        self._suspects = suspects
        self._is_suspect = False

    def start(self, name: str, attributes: Attributes) -> bool:
        """An element begins."""
        if self._aside is not None:
            self._depth += 1
            self._aside.start(name, attributes)
            return True
        if attributes or name in self._asides:
            return self._start(name, attributes)
        is_block, opening = self._elements.get(name, _SPAN)
        if is_block and self.prose.length:
            self.flush()
        if opening:
            self._open.append((is_block, opening(self, attributes), "", 0, False))
        else:
            self._open.append(_PLAIN_BLOCK if is_block else _PLAIN_SPAN)
        return True

    def _start(self, name: str, attributes: Attributes) -> bool:
        """Begin an element that has attributes, or that may be set aside."""
        traits = traits_of(attributes)
        if traits is not PLAIN or name in self._asides:
            aside = self._vocabulary.aside(name, attributes, traits)
            if aside is not None:
                self._anchor(attributes)
                self._aside = None if type(aside) is Unread else aside
                return self._aside is not None
        is_block, opening = self._elements.get(name, _SPAN)
        is_block = is_block or traits.is_apart
        if is_block and self.prose.length:
            self.flush()
        first = len(self.manuscript.pieces)
        anchor = self._anchor(attributes)
        closing = None if traits is PLAIN else _begin(self, name, is_block, traits)
        if opening is not None:
            closing = _in_turn(closing, opening(self, attributes))
        self._open.append((is_block, closing, anchor, first, traits.is_note))
        return True

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
            if self.start(name, {}):
                self.text(words)
                self.end()
            return
        if self.prose.length:
            self.finish()
        if self._suspects(words) or "  " in words:
            words = self._in_a_line(words)
        if not (words := words.strip(" ")):
            return
        if self._is_awaited():
            self.prose.put(words)
            self.finish()
        else:
            kind, level = self._block
            self.manuscript.pieces.append(Piece(kind, words, level))

    def _is_awaited(self) -> bool:
        """Whether the next block will have more than its words."""
        prose = self.prose
        is_marked = prose.anchors or prose.pages or self.lead or self._inlines
        return bool(is_marked or self.is_broken or self._is_suspect)

    def _in_a_line(self, words: str) -> str:
        """The words with single blanks, and clean."""
        if self._suspects(words):
            words = self._checked(spaced(words)).replace("\n", " ")
        return spaced(words) if "  " in words else words

    def _checked(self, words: str) -> str:
        """The words clean; those that were not make their block one to be looked at as a whole."""
        if not self._suspects(words):
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
            self.manuscript.write(self._block[0], self.prose)
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
        self.manuscript.write(kind, prose, level, self.lead)
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


def _begin(scribe: Scribe, name: str, is_block: bool, traits: Traits) -> Closing | None:
    """Set what the traits say, until the element ends."""
    closing: Closing | None = None
    for kind in traits.spans:
        closing = _in_turn(closing, scribe.inline(kind))
    if is_block and traits.is_stanza and not scribe.place.joint:
        closing = _in_turn(closing, scribe.joined("\n", verse=True))
    elif is_block and traits.is_verse:
        closing = _in_turn(closing, scribe.within(verse=True))
    if not is_block:
        return closing
    return _in_turn(closing, _begin_block(scribe, name, traits))


def _begin_block(scribe: Scribe, name: str, traits: Traits) -> Closing | None:
    """Be where the traits of a block say; what is one by its name stays that."""
    place = scribe.place
    if traits.is_caption and not place.joint:
        return scribe.joined(kind=BlockKind.FIGURE, level=0)
    if traits.rank and name == "p" and place == _NOWHERE:
        return scribe.joined(kind=BlockKind.HEADING, level=traits.rank)
    if not (traits.is_quoted or traits.is_boxed or traits.is_note):
        return None
    return scribe.within(
        quoted=place.quoted or traits.is_quoted,
        boxed=place.boxed or traits.is_boxed,
        noted=place.noted or traits.is_note,
    )


def _in_turn(first: Closing | None, last: Closing | None) -> Closing | None:
    """Both, where there are two: what was opened last is closed first."""
    if first is None or last is None:
        return first or last

    def close() -> None:
        last()
        first()

    return close
