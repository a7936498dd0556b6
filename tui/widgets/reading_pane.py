"""The reading pane: one work, scrolled, with what is marked, found and chosen in it."""

from dataclasses import dataclass
from typing import Self

from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.core.annotation import Colour, Located
from tui.core.passage import Passage
from tui.core.words import word_after, word_at, word_before
from tui.core.work import BlockKind, Span, SpanKind, Work
from tui.page.marked import Marked
from tui.page.paint import Layer, Looks
from tui.page.sheet import MARGIN, Overlays, Sheet, sheet_of
from tui.widgets.picking import Caret, Chosen, Followed, Left, LinkPick, Pick, WordPick

LOOKS = (
    *("text", "supplied", *BlockKind, *SpanKind, "opening-title", "opening", "ending", "margin"),
    *("match", "match-current", "selection", "caret", "dimmed"),
    *("label", "label-rest", "label-typed"),
    *(f"highlight-{colour}" for colour in Colour),
    *(f"bar-{colour}" for colour in Colour),
)
"""The component classes that the style sheet gives colours and weights to."""

_UNDERLINED = Style(underline=True)


class ReadingPane(ScrollView, can_focus=True, inherit_bindings=False):
    """The text of a work in one measure; its place is the offset of the first character in view.

    `marks`, `matches`, `match` and `selection` are painted over the text. Keys and clicks that pick
    a passage are answered here; all else is asked of it by its screen.
    """

    COMPONENT_CLASSES = {f"reading-pane--{look}" for look in LOOKS}
    ALLOW_SELECT = False
    DEFAULT_CSS = """
    ReadingPane { width: 1fr; height: 1fr; scrollbar-size: 0 0; overflow-x: hidden; }
    """

    work: reactive[Work | None] = reactive(None, init=False)
    measure: reactive[int] = reactive(66, init=False)
    spacing: reactive[int] = reactive(1, init=False)
    marks: reactive[tuple[Located, ...]] = reactive(())
    matches: reactive[tuple[Passage, ...]] = reactive(())
    match: reactive[Passage | None] = reactive(None)
    selection: reactive[Passage | None] = reactive(None, always_update=True)
    pick: reactive[Pick | None] = reactive(None)
    numbers: reactive[bool] = reactive(True)
    """Whether page numbers stand in the margin."""
    lettered: reactive[bool] = reactive(False)
    """Whether highlights bear the letter of their colour, where colours cannot be told apart."""

    @dataclass
    class Scrolled(Message):
        """Another part of the work is in view."""

    @dataclass
    class Selected(Message):
        """A passage was chosen, or the choice was given up."""

        passage: Passage | None

    @dataclass
    class Picking(Message):
        """A pick began, went on or ended; `prompt` says what can be typed, if it goes on."""

        prompt: str

    @dataclass
    class LinkChosen(Message):
        """A link or note mark is to be followed."""

        span: Span

    def __init__(self, work: Work | None = None, id: str | None = None) -> None:
        super().__init__(id=id)
        self._top = 0
        self._sheet: Sheet | None = None
        self._laid_out: Size | None = None
        self._looks: Looks = {}
        self._overlays: Overlays | None = None
        self._marked = Marked()
        self._matched = Layer("match")
        self._pressed: Passage | None = None
        self.set_reactive(ReadingPane.work, work)

    # What is in view

    @property
    def top(self) -> int:
        """The place: the offset that was gone to, else that of the first character in view."""
        return self._top

    @property
    def view(self) -> Passage:
        """The characters in view."""
        if self._sheet is None:
            return Passage(0, 0)
        return self._sheet.shown(self.scroll_offset.y, self.size.height)

    @property
    def room(self) -> int:
        """How many cells the longest line has that there is room for."""
        return max(self.size.width - 2 * MARGIN, 0)

    def row_of(self, offset: int) -> int:
        """The row, from the first of the pane's, that shows `offset`."""
        return self._sheet.row_of(offset) if self._sheet else 0

    def screen_row(self, offset: int) -> int:
        """The row of the screen that shows `offset`, which is in view."""
        return self.region.y + self.row_of(offset) - self.scroll_offset.y

    @property
    def below(self) -> int:
        """How many rows below the one that `go` puts first the view begins: on a blank, a title."""
        return self.scroll_offset.y - self._first_row(self._top)

    def go(self, offset: int, below: int = 0) -> None:
        """Put the row of `offset` first, or as high as the end of the text lets it be.

        Or that which is so many rows `below` it.
        """
        self._scroll_to_row(self._first_row(offset) + below)
        self._top = offset

    def _first_row(self, offset: int) -> int:
        return 0 if offset == 0 else self.row_of(offset)

    def show(self, passage: Passage) -> None:
        """Bring `passage` into view, if it is not, a third down the pane."""
        if self._sheet is None:
            self._top = passage.start
            return
        first, last = self.row_of(passage.start), self.row_of(max(passage.end - 1, passage.start))
        top = self.scroll_offset.y
        if first < top or last >= top + self.size.height:
            room = max(self.size.height - (last - first + 1), 0)
            self._scroll_to_row(first - min(self.size.height // 3, room))

    def scroll_rows(self, count: int) -> None:
        """Go down by rows, or up for a negative count."""
        self._scroll_to_row(self.scroll_offset.y + count)

    def _scroll_to_row(self, row: int) -> None:
        before = self.scroll_offset.y
        self.scroll_to(y=min(max(row, 0), self.max_scroll_y), animate=False, force=True)
        if self.scroll_offset.y != before:
            self._take_place()

    def _take_place(self) -> None:
        self._top = self.view.start if self.scroll_offset.y else 0

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember the place, tell the screen, and put labels on what is in view now.

        What scrolls because the size is another does not move the place: the layout will see to it.
        """
        super().watch_scroll_y(old_value, new_value)
        if self._sheet is None or self._laid_out != self.size:
            return
        if round(old_value) == round(new_value):
            return
        self._take_place()
        if self.pick is not None:
            self.pick = self.pick.viewed(self._sheet.layout, self.view)
        self.post_message(self.Scrolled())

    # Laying out

    def on_resize(self) -> None:
        """Lay the work out anew where the width changed, and keep the place."""
        self._lay_out()

    def watch_work(self) -> None:
        """Show another work, or another copy of it."""
        self._sheet = None
        self._lay_out()

    def watch_measure(self) -> None:
        """Lay out for another line width."""
        self._sheet = None
        self._lay_out()

    def watch_spacing(self) -> None:
        """Lay out with other spacing."""
        self._sheet = None
        self._lay_out()

    def watch_lettered(self) -> None:
        """Draw highlights so that no colour is needed, or in colour."""
        self._looks = {}

    def _lay_out(self) -> None:
        if self.work is None or not self.size.width:
            return
        self._laid_out = None
        in_place = self._sheet is not None and self.view.start == self._top
        if self._sheet is None or self._sheet.width != self.size.width:
            self._sheet = sheet_of(self.work, self.size.width, self.measure, self.spacing)
            in_place = False
        self.virtual_size = Size(self.size.width, self._sheet.rows)
        if not in_place:
            self.go(self._top)
        self._laid_out = self.size
        if self.pick is not None:
            self.pick = self.pick.viewed(self._sheet.layout, self.view)
        self.refresh()
        self.post_message(self.Scrolled())

    # Drawing

    def notify_style_update(self) -> None:
        """Read the looks again when the theme changed."""
        super().notify_style_update()
        self._looks = {}

    def refresh(self, *regions: Region, **kinds: bool) -> Self:
        """Draw again, with the overlays as they are now."""
        self._overlays = None
        return super().refresh(*regions, **kinds)

    def render_line(self, y: int) -> Strip:
        """Row `y` of the view: margin, text under its overlays, pen."""
        if self._sheet is None:
            return Strip.blank(self.size.width, self.rich_style)
        looks = self._looks = self._looks or self._read_looks()
        overlays = self._overlays = self._overlays or self._lay_over()
        segments = self._sheet.segments(self.scroll_offset.y + y, overlays, looks)
        return Strip(segments).adjust_cell_length(self.size.width).apply_style(self.rich_style)

    def _read_looks(self) -> Looks:
        looks = {
            look: self.get_component_rich_style(f"reading-pane--{look}", partial=True)
            for look in LOOKS
        }
        if self.lettered:
            looks |= {f"highlight-{c}": looks[f"highlight-{c}"] + _UNDERLINED for c in Colour}
        return looks

    def _lay_over(self) -> Overlays:
        pick = self.pick
        if self._marked.marks is not self.marks:
            self._marked = Marked(self.marks)
        if self._matched.passages is not self.matches:
            self._matched = Layer("match", self.matches)
        return Overlays(
            marks=self._marked,
            matches=self._matched,
            match=self.match,
            selection=pick.selected if pick else self.selection,
            labels=pick.drawn if pick else (),
            caret=pick.head if isinstance(pick, Caret) else None,
            dimmed=isinstance(pick, WordPick) and pick.labelled,
            lettered=self.lettered,
            numbers=self.numbers,
        )

    # Picking

    def pick_words(self) -> None:
        """Begin to choose a passage by labels."""
        if self._sheet is not None and len(self.view):
            self.pick = WordPick(self._sheet.layout, self.view)

    def pick_with_caret(self) -> None:
        """Begin to choose a passage with a caret: on the selection, else in the middle."""
        if self._sheet is None or not len(self.view):
            return
        layout, text = self._sheet.layout, self._sheet.layout.work.text
        if self.selection:
            self.pick = Caret(layout, self.selection.start, self.selection.end - 1)
            return
        middle = self._sheet.shown(self.scroll_offset.y + self.size.height // 2, 1).start
        word = word_after(text, middle) or word_before(text, middle)
        start = word.start if word else self.view.start
        self.pick = Caret(layout, start, start)

    def follow_link(self) -> None:
        """Choose the only link in view, or begin to choose one by its label."""
        if self._sheet is None:
            return
        links = self._sheet.layout.work.links_in(self.view)
        if len(links) == 1:
            self.post_message(self.LinkChosen(links[0]))
        elif links:
            self.pick = LinkPick(self._sheet.layout, links)

    def watch_pick(self, pick: Pick | None) -> None:
        """Tell the screen what can be typed, and keep a caret in view."""
        if isinstance(pick, Caret):
            self.show(Passage(pick.head, pick.head + 1))
        self.post_message(self.Picking(pick.prompt if pick else ""))

    def on_key(self, event: events.Key) -> None:
        """Give the key to the pick that is under way; what is not its own goes on to the screen."""
        if self.pick is None:
            return
        self._take(self.pick.press(event.key), event)

    def _take(self, outcome: Pick | Chosen | Followed | Left | None, event: events.Event) -> None:
        if outcome is None:
            return
        event.stop()
        event.prevent_default()
        self.pick = None if isinstance(outcome, Chosen | Followed | Left) else outcome
        if isinstance(outcome, Chosen):
            self.select(outcome.passage)
        elif isinstance(outcome, Followed):
            self.post_message(self.LinkChosen(outcome.span))

    def select(self, passage: Passage | None) -> None:
        """Choose `passage`, or nothing."""
        self.selection = passage
        self.post_message(self.Selected(passage))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember the word that is pressed, for a drag."""
        self._pressed = self._word_under(event)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """A click names the first word, the next one the last word; a drag names both."""
        word, pressed, sheet = self._word_under(event), self._pressed, self._sheet
        self._pressed = None
        if word is None or pressed is None or sheet is None:
            return
        begun = self.pick if isinstance(self.pick, WordPick) else None
        begun = begun or WordPick(sheet.layout, self.view, labelled=False)
        outcome = begun.clicked(pressed)
        if pressed != word and isinstance(outcome, WordPick):
            outcome = outcome.clicked(word)
        self._take(outcome, event)

    def _word_under(self, event: events.MouseEvent) -> Passage | None:
        if self._sheet is None:
            return None
        offset = self._sheet.offset(self.scroll_offset.y + event.y, event.x)
        return None if offset is None else word_at(self._sheet.layout.work.text, offset)
