"""Picking a passage by keys: a word or two by labels, a link by its label, or with a caret.

A pick is a value: each key gives the next pick, or what was chosen, or that it was left.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from tui.core.passage import Passage
from tui.core.words import closed, sentence_at, word_after, word_at, word_before, words
from tui.core.work import Span
from tui.page.layout import BLANK, Layout
from tui.page.paint import Label
from tui.page.wrap import step
from tui.widgets.labels import Labels, beginning_with, label


@dataclass(frozen=True, slots=True)
class Chosen:
    """The pick is over, with this passage."""

    passage: Passage


@dataclass(frozen=True, slots=True)
class Followed:
    """The pick is over, with this link."""

    span: Span


@dataclass(frozen=True, slots=True)
class Named:
    """The pick is over, with this word; None where it is to be typed instead."""

    word: Passage | None


@dataclass(frozen=True, slots=True)
class Left:
    """The pick is over, with nothing."""


@dataclass(frozen=True)
class WordPick:
    """The first word, then the last word, by labels; between the two the page may be scrolled."""

    page: Layout
    view: Passage
    anchor: Passage | None = None
    typed: str = ""
    labelled: bool = True

    @cached_property
    def labels(self) -> Labels:
        """The labels on the words in view."""
        if not self.labelled:
            return {}
        return label(list(words(self.page.work.text, self.view.start, self.view.end)))

    @property
    def prompt(self) -> str:
        """What can be typed now."""
        if self.anchor is None:
            return "first word …   Esc leaves"
        return "last word …   Enter the word   . sentence   p paragraph   Esc leaves"

    @property
    def selected(self) -> Passage | None:
        """What is chosen so far."""
        return self.anchor

    @property
    def drawn(self) -> list[Label]:
        """The labels that could still be meant."""
        return _drawn(self.labels, self.typed)

    def viewed(self, page: Layout, view: Passage) -> "WordPick":
        """The pick over what is in view now."""
        return replace(self, page=page, view=view, typed="")

    def clicked(self, word: Passage) -> "WordPick | Chosen | Named":
        """The pick after `word` was named, by its label or by the mouse."""
        if self.anchor is None:
            return replace(self, anchor=word, typed="")
        return Chosen(closed(self.page.work.text, self.anchor.joined(word)))

    def press(self, key: str) -> "WordPick | Chosen | Named | Left | None":
        """The pick after `key`; None when the key is not one of a pick's."""
        if key == "escape":
            return Left()
        if key == "backspace":
            return self._taken_back()
        if self.anchor is not None and key in ("enter", "full_stop", "p") and not self.typed:
            return Chosen(self._round_anchor(self.anchor, key))
        if key == "enter":
            return self
        if not beginning_with(self.labels, self.typed + key):
            return self if self.labelled and len(key) == 1 and key.isalpha() else None
        typed = self.typed + key
        word = self.labels.get(typed)
        return replace(self, typed=typed) if word is None else self.clicked(word)

    def _taken_back(self) -> "WordPick":
        if self.typed:
            return replace(self, typed=self.typed[:-1])
        return replace(self, anchor=None)

    def _round_anchor(self, anchor: Passage, key: str) -> Passage:
        if key == "enter":
            return anchor
        if key == "full_stop":
            return sentence_at(self.page.work.text, anchor.start)
        block = self.page.work.block_at(anchor.start)
        return block.passage if block else anchor


@dataclass(frozen=True)
class LinkPick:
    """One of the links and note marks in view, by its label."""

    page: Layout
    links: tuple[Span, ...]
    typed: str = ""
    selected: Passage | None = None
    prompt: str = "which link …   Esc leaves"

    @cached_property
    def labels(self) -> Labels:
        """The labels on the links."""
        return label([span.passage for span in self.links])

    @property
    def drawn(self) -> list[Label]:
        """The labels that could still be meant."""
        return _drawn(self.labels, self.typed)

    def viewed(self, page: Layout, view: Passage) -> "LinkPick":
        """The pick over what is in view now."""
        return replace(self, page=page, links=page.work.links_in(view), typed="")

    def press(self, key: str) -> "LinkPick | Followed | Left | None":
        """The pick after `key`; None when the key is not one of a pick's."""
        if key == "escape":
            return Left()
        if key == "backspace":
            return replace(self, typed=self.typed[:-1])
        typed = self.typed + key
        if not beginning_with(self.labels, typed):
            return self if len(key) == 1 and key.isalpha() else None
        chosen = self.labels.get(typed)
        if chosen is None:
            return replace(self, typed=typed)
        return Followed(next(span for span in self.links if span.passage == chosen))


def _drawn(labels: Labels, typed: str) -> list[Label]:
    """The labels that `typed` could become, as they are drawn."""
    left = beginning_with(labels, typed)
    return [Label(passage.start, letters, len(typed)) for letters, passage in left.items()]


@dataclass(frozen=True)
class Caret:
    """A caret, and the passage from where it was set to where it stands."""

    page: Layout
    anchor: int
    head: int
    prompt: str = "h j k l w b e ( ) { }   v from here   o other end   Enter take   Esc leaves"
    drawn: list[Label] = field(default_factory=list)

    @property
    def selected(self) -> Passage:
        """The characters from the one end to the other, both counted."""
        first, last = sorted((self.anchor, self.head))
        row = self.page.row(self.page.row_of(last)).passage
        return Passage(first, max(step(self.page.work.text, row, last, 1), last))

    def viewed(self, page: Layout, view: Passage) -> "Caret":
        """The caret on another layout of the same text."""
        return replace(self, page=page)

    def press(self, key: str) -> "Caret | Chosen | Left | None":
        """The caret after `key`; None when the key is not one of a caret's."""
        if key == "escape":
            return Left()
        if key == "enter":
            return Chosen(self.selected)
        if key == "o":
            return replace(self, anchor=self.head, head=self.anchor)
        if key == "v":
            return replace(self, anchor=self.head)
        move = _MOVES.get(key)
        return None if move is None else replace(self, head=move(self.page, self.head))


def _by_character(direction: int) -> Callable[[Layout, int], int]:
    def move(page: Layout, head: int) -> int:
        number = page.row_of(head)
        row = page.row(number).passage
        there = step(page.work.text, row, head, direction)
        if there != head and there < row.end:
            return there
        return _row_edge(page, number, direction)

    return move


def _row_edge(page: Layout, number: int, direction: int) -> int:
    """The near end of the next row of text in that direction."""
    other = _next_row(page, number, direction)
    row = page.row(other).passage
    if other == number:
        return row.start if direction < 0 else max(row.end - 1, row.start)
    return row.start if direction > 0 else step(page.work.text, row, row.end, -1)


def _by_row(direction: int) -> Callable[[Layout, int], int]:
    def move(page: Layout, head: int) -> int:
        number = _next_row(page, page.row_of(head), direction)
        offset = page.offset(number, page.column_of(head))
        row = page.row(number).passage
        return offset if offset < row.end else step(page.work.text, row, row.end, -1)

    return move


def _next_row(page: Layout, number: int, direction: int) -> int:
    other = number + direction
    while 0 <= other < len(page) and page.row(other).block == BLANK:
        other += direction
    return other if 0 <= other < len(page) else number


def _to_next_word(page: Layout, head: int) -> int:
    here = word_at(page.work.text, head)
    after = word_after(page.work.text, here.end if here and head in here else head + 1)
    return after.start if after else head


def _to_word_before(page: Layout, head: int) -> int:
    before = word_before(page.work.text, head)
    return before.start if before else head


def _to_word_end(page: Layout, head: int) -> int:
    word = word_after(page.work.text, head + 1)
    here = word_at(page.work.text, head)
    if here and head < here.end - 1:
        return here.end - 1
    return word.end - 1 if word else head


def _to_sentence(direction: int) -> Callable[[Layout, int], int]:
    def move(page: Layout, head: int) -> int:
        text = page.work.text
        here = sentence_at(text, head)
        if direction > 0:
            after = word_after(text, here.end)
            return after.start if after else head
        if head > here.start:
            return here.start
        before = word_before(text, here.start)
        return sentence_at(text, before.start).start if before else head

    return move


def _to_block(direction: int) -> Callable[[Layout, int], int]:
    def move(page: Layout, head: int) -> int:
        blocks: Sequence[Passage] = [block.passage for block in page.work.blocks]
        index = page.work.block_index(head)
        if direction < 0 and head > blocks[index].start:
            return blocks[index].start
        return blocks[min(max(index + direction, 0), len(blocks) - 1)].start

    return move


_MOVES: dict[str, Callable[[Layout, int], int]] = {
    "h": _by_character(-1),
    "left": _by_character(-1),
    "l": _by_character(1),
    "right": _by_character(1),
    "j": _by_row(1),
    "down": _by_row(1),
    "k": _by_row(-1),
    "up": _by_row(-1),
    "w": _to_next_word,
    "b": _to_word_before,
    "e": _to_word_end,
    "left_parenthesis": _to_sentence(-1),
    "right_parenthesis": _to_sentence(1),
    "left_curly_bracket": _to_block(-1),
    "right_curly_bracket": _to_block(1),
}

Pick = WordPick | LinkPick | Caret

Over = Chosen | Followed | Named | Left
"""What ends a pick."""
