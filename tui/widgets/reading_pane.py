"""The reading pane: a work on its page, and what is picked in it by keys and by the mouse."""

from dataclasses import dataclass, replace

from textual import events
from textual.message import Message
from textual.reactive import reactive

from tui.core.passage import Passage
from tui.core.words import word_after, word_at, word_before
from tui.core.work import Span, Work
from tui.page.sheet import Overlays, Sheet
from tui.widgets.page_pane import PagePane
from tui.widgets.picking import Caret, Chosen, Followed, LinkPick, Named, Over, Pick, WordPick
from tui.widgets.word_pick import OneWordPick


class ReadingPane(PagePane, can_focus=True, inherit_bindings=False):
    """A page on which a passage is picked; keys and clicks that do so are answered here.

    All else is asked of it by its screen.
    """

    pick: reactive[Pick | None] = reactive(None)

    @dataclass
    class Selected(Message):
        """A passage was chosen, or the choice was given up."""

        passage: Passage | None

    @dataclass
    class Picking(Message):
        """A pick began, went on or ended; `prompt` says what can be typed, if it goes on."""

        prompt: str

    @dataclass
    class WordNamed(Message):
        """One word was chosen, or is to be typed, where it is None."""

        word: Passage | None

    @dataclass
    class LinkChosen(Message):
        """A link or note mark is to be followed."""

        span: Span

    def __init__(self, work: Work | None = None, id: str | None = None) -> None:
        super().__init__(work, id)
        self._pressed: Passage | None = None

    def turned(self, sheet: Sheet) -> None:
        """Put labels on what is in view now."""
        if self.pick is not None:
            self.pick = self.pick.viewed(sheet.layout, self.view)

    def lay_over(self) -> Overlays:
        """What lies over the text now, with what is being picked."""
        overlays, pick = super().lay_over(), self.pick
        if pick is None:
            return overlays
        return replace(
            overlays,
            selection=pick.selected,
            labels=pick.drawn,
            caret=pick.head if isinstance(pick, Caret) else None,
            dimmed=isinstance(pick, WordPick) and pick.labelled,
        )

    def pick_words(self) -> None:
        """Begin to choose a passage by labels."""
        if self._sheet is not None and len(self.view):
            self.pick = WordPick(self._sheet.layout, self.view)

    def name_word(self) -> None:
        """Begin to choose one word by its label, or to type one."""
        if self._sheet is not None and len(self.view):
            self.pick = OneWordPick(self._sheet.layout, self.view)

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

    def _take(self, outcome: Pick | Over | None, event: events.Event) -> None:
        if outcome is None:
            return
        event.stop()
        event.prevent_default()
        self.pick = None if isinstance(outcome, Over) else outcome
        if isinstance(outcome, Chosen):
            self.select(outcome.passage)
        elif isinstance(outcome, Followed):
            self.post_message(self.LinkChosen(outcome.span))
        elif isinstance(outcome, Named):
            self.post_message(self.WordNamed(outcome.word))

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
        offset = self._sheet.offset(self.scroll_offset.y + event.y, event.x, self.aside)
        return None if offset is None else word_at(self._sheet.layout.work.text, offset)
