"""The modal that says what dictionaries and thesaurus have on a word, and goes on to others."""

import asyncio
from collections.abc import Callable, Iterable
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.actions import DEFINING, bindings
from tui.core.clean import clean_line
from tui.core.entry import Definition
from tui.lexicon import NoLexicon
from tui.page.entry_rows import DIM, EXAMPLE, HEAD, NOTHING, WORD, rows
from tui.screens.modal import Modal, line_of

Define = Callable[[str], Definition]
"""Looks a word up, with its related words. Raises NoLexicon."""

Keep = Callable[[Definition, Callable[[str], None]], None]
"""Keeps a word, and says what came of it."""

WIDE = 132
"""From this many columns on it stands beside the text, below it over the text."""

_SOON = 0.5
"""Seconds after which it is said that the look-up is under way."""

_BESIDE = 46
"""Columns of it where it stands beside the text."""

_LOOKS = {HEAD: "bold", DIM: "$dim", EXAMPLE: "italic", WORD: "$accent"}


class Step(NamedTuple):
    """A word that was looked up, and which of the words shown was the present one."""

    query: str
    present: int = 0


class DefinitionScreen(Modal[str | None]):
    """Answers the text if it is to be copied."""

    DEFAULT_CSS = """
    DefinitionScreen Input { border: none; height: 1; padding: 0; background: $background;
                             display: none; }
    DefinitionScreen.-typing Input { display: block; }
    DefinitionScreen VerticalScroll { height: auto; scrollbar-size: 0 0; }
    DefinitionScreen #phrase, DefinitionScreen #said { height: auto; color: $dim; }
    DefinitionScreen.-wide { align: right top; }
    DefinitionScreen.-wide > #box { width: 46; height: 100%; }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(DEFINING)]
    KEYS = "t thesaurus  Tab word  Enter follow  < back  / type  s keep  Esc"

    found: reactive[Definition] = reactive(Definition(""), init=False)
    thesaurus: reactive[bool] = reactive(False, init=False)
    present: reactive[int] = reactive(0, init=False)
    """The number of the word that can be gone on to with Enter."""

    def __init__(self, query: str, phrase: str, define: Define, keep: Keep) -> None:
        super().__init__("Dictionary")
        self._define = define
        self._keep = keep
        self._phrase = phrase
        self._before: list[Step] = []
        self._query = query
        self._words: list[tuple[int, str]] = []
        self.set_class(not query, "-typing")

    def inside(self) -> Iterable[Widget]:
        """What is typed, the phrase the word stands in, what was found, what is to be said."""
        box = Input(placeholder=NOTHING, compact=True, select_on_focus=True)
        box.cursor_blink = False
        yield box
        yield Static("", id="phrase", markup=False)
        yield VerticalScroll(Static("", id="rows", markup=False), can_focus=False, classes="room")
        yield Static("", id="said", markup=False)

    def on_mount(self) -> None:
        """Look the word up, or have one typed."""
        self._say("")
        if self._query:
            self._look(Step(self._query))
        else:
            self.query_one(Input).focus()

    def on_resize(self) -> None:
        """Stand beside the text or over it, and break the rows for the width."""
        self.set_class(self.size.width >= WIDE, "-wide")
        super().on_resize()
        self._show()

    # Looking up

    def _look(self, step: Step) -> None:
        self.run_worker(self._looked_up(step), exclusive=True)

    async def _looked_up(self, step: Step) -> None:
        looking = asyncio.ensure_future(asyncio.to_thread(self._define, step.query))
        if not (await asyncio.wait([looking], timeout=_SOON))[0]:
            self._say("Looking it up; a new dictionary is indexed first …")
        try:
            found = await looking
        except NoLexicon as error:
            self._say(str(error))
            return
        self._query = step.query
        self.set_reactive(DefinitionScreen.present, step.present)
        self.found = found
        self._say(" ".join(found.faults))

    def watch_found(self) -> None:
        """Show what was found."""
        self._show()
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def watch_thesaurus(self, thesaurus: bool) -> None:
        """Show it as a dictionary or as a thesaurus."""
        self.query_one("#box").border_title = Content("Thesaurus" if thesaurus else "Dictionary")
        self.set_reactive(DefinitionScreen.present, 0)
        self.watch_found()

    def watch_present(self) -> None:
        """Show which word is the present one."""
        self._show()
        if self._words:
            row = self._words[self.present % len(self._words)][0]
            scrolled = self.query_one(VerticalScroll)
            top, height = scrolled.scroll_offset.y, max(scrolled.size.height, 1)
            if not top <= row < top + height:
                scrolled.scroll_to(y=max(row - height // 2, 0), animate=False, force=True)

    def _show(self) -> None:
        """The rows, with the word that can be gone on to."""
        width = _BESIDE - 4 if self.has_class("-wide") else line_of(self.size.width)
        self._words = []
        shown = []
        found = rows(self.found, width, self.thesaurus) if self._query else []
        wanted = self._chosen([piece.word for row in found for piece in row if piece.word])
        for number, row in enumerate(found):
            line = Content("")
            for piece in row:
                look = _LOOKS.get(piece.look, "")
                if piece.word:
                    look += " reverse" if len(self._words) == wanted else ""
                    self._words.append((number, piece.word))
                line = line.append(Content.styled(piece.text, look))
            shown.append(line)
        self.query_one("#rows", Static).update(Content("\n").join(shown))
        phrase = self.query_one("#phrase", Static)
        phrase.display = bool(self._phrase)
        phrase.update(f"p  “{self._phrase}”, in which it stands")
        self.fit()

    def _chosen(self, words: list[str]) -> int:
        return self.present % len(words) if words else -1

    def _say(self, sentence: str) -> None:
        said = self.query_one("#said", Static)
        said.update(sentence)
        said.display = bool(sentence)
        self.fit()

    # Keys

    def action_turn(self) -> None:
        """Turn between dictionary and thesaurus."""
        self.thesaurus = not self.thesaurus

    def action_word(self, direction: int) -> None:
        """Go to the next word that can be followed, or the one before."""
        if self._words:
            self.present = (self.present + direction) % len(self._words)
        else:
            self._say("There is no word to go on to here.")

    def action_follow(self) -> None:
        """Look up the present word."""
        if self._words:
            self._go_on(self._words[self.present % len(self._words)][1])

    def action_phrase(self) -> None:
        """Look up the phrase that the word stands in."""
        if self._phrase:
            self._go_on(self._phrase)

    def _go_on(self, query: str) -> None:
        if self._query:
            self._before.append(Step(self._query, self.present))
        self._look(Step(query))

    def action_back(self) -> None:
        """Go back to the word before."""
        if self._before:
            self._look(self._before.pop())
        else:
            self._say("There is no word before this one. Esc leaves.")

    def action_type(self) -> None:
        """Have a word typed."""
        self.add_class("-typing")
        self.query_one(Input).focus()
        self.fit()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Look up what was typed; nothing is answered by what to do."""
        event.stop()
        query = clean_line(event.value)
        if not query:
            self._say(NOTHING)
            return
        self._put_input_away()
        self._go_on(query)

    def _put_input_away(self) -> None:
        self.remove_class("-typing")
        self.set_focus(None)
        self.fit()

    def on_key(self, event: events.Key) -> None:
        """Esc leaves what is typed first, where a word is shown behind it."""
        if event.key == "escape" and self.has_class("-typing") and self._query:
            event.stop()
            event.prevent_default()
            self._put_input_away()

    def action_keep(self) -> None:
        """Keep the word."""
        if self.found.entries:
            self._keep(self.found, self._say)
        else:
            self._say("Only a word that was found can be kept.")

    def action_copy(self) -> None:
        """Answer what is shown, to be copied."""
        width = line_of(self.size.width)
        lines = ("".join(piece.text for piece in row) for row in rows(self.found, width))
        self.dismiss("\n".join(lines))

    def action_scroll(self, count: int) -> None:
        """Go through a long entry."""
        self.query_one(VerticalScroll).scroll_relative(y=count, animate=False, force=True)
