"""A reader at a screen: what a person can do, by keys and mouse, and what they see."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen
from textual.worker import WorkerCancelled

from tests.builders import NOON, a_library
from tui.app import Lection
from tui.bundled import content_folder
from tui.core.work import Work
from tui.lexicon import Lexicon, WordNet
from tui.opening import Opener, OpenWork
from tui.screens.desk import Desk
from tui.screens.reading import ReadingScreen
from tui.store.library import Library
from tui.styles import Styles, open_styles
from tui.widgets.reading_pane import ReadingPane

ARTICLE = "jalali2001"

QUIET = 2
"""Looks in a row at which nothing was left to do, before all on the screen is where it belongs."""

FRAMES = 200
"""Looks after which a screen that does not come to rest is taken as it is."""


class Clipboard:
    """Where copied texts arrive, the last one last."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __call__(self, text: str, what: str = "") -> str:
        """Take a text in."""
        self.texts.append(text)
        return f"Copied {what or 'it'}, {len(text)} characters."


class Reader:
    """A person before the reading screen."""

    def __init__(self, pilot: Pilot[None], library: Library, clipboard: Clipboard) -> None:
        self.pilot = pilot
        self.library = library
        self.clipboard = clipboard

    # What a person does

    async def presses(self, *keys: str) -> None:
        """Press keys, by name or as they are written on them, each after the one before."""
        for key in keys:
            await self._sends(key)
        await self.settles()

    async def types(self, words: str) -> None:
        """Type words, letter by letter."""
        await self.presses(*words)

    async def types_ahead(self, *keys: str) -> None:
        """Press keys faster than they are answered, as over a slow line."""
        await self._sends(*keys)
        await self.settles()

    async def selects(self, first: str, last: str) -> None:
        """Select from one word in view to another, by their labels."""
        await self.presses("v")
        await self.types(self.label_of(first))
        await self.types(self.label_of(last))

    async def searches(self, query: str) -> None:
        """Search, and keep what was found."""
        await self.presses("/", *query, "enter")

    async def clicks(self, word: str) -> None:
        """Click on a word that is on the screen."""
        for row, text in enumerate(self.sees()):
            if word in text:
                await self.pilot.click(offset=(text.index(word) + 1, row))
                await self.settles()
                return
        raise AssertionError(f"{word!r} is not on the screen")

    async def resizes(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        await self.pilot.resize_terminal(width, height)
        await self.settles()

    async def waits_for(self, title: str) -> None:
        """Wait until the work of that title is open; it is read in a process of its own."""
        for _ in range(200):
            await self.settles()
            if isinstance(self.app.screen, ReadingScreen) and title in self.masthead:
                return
        raise AssertionError(f"{title} is not open:\n{self.page}")

    async def forgets_the_message(self) -> None:
        """Let the last message be over."""
        self.screen.status.message = ""
        await self.settles()

    async def settles(self) -> None:
        """Wait until nothing is under way, and what there is to see is drawn."""
        await self.app.answered()
        await self._draws()
        if self.app.is_running:
            with suppress(WorkerCancelled):
                await self.app.workers.wait_for_complete()
            await self._draws()

    async def _draws(self) -> None:
        """Have what was changed laid out and drawn, without waiting for the next frame."""
        quiet = 0
        for _ in range(FRAMES):
            await self.pilot._wait_for_screen()
            if not self.app.is_running or quiet == QUIET:
                return
            quiet = 0 if _has_to_do(self.app.screen) else quiet + 1
            self.app.screen._on_timer_update()

    async def _sends(self, *keys: str) -> None:
        for key in keys:
            self.app.post_message(_key(key))
        await self.pilot._wait_for_screen()
        await self.app.answered()

    # What a person sees

    def sees(self) -> list[str]:
        """The rows of the screen, without blanks at their ends."""
        strips = self.app.screen._compositor.render_strips()
        return [strip.text.rstrip() for strip in strips]

    @property
    def page(self) -> str:
        """The whole screen as one text."""
        return "\n".join(self.sees())

    @property
    def masthead(self) -> str:
        """The line above the text."""
        return self.sees()[0].strip()

    @property
    def status(self) -> str:
        """The line below the text."""
        return self.sees()[-1].strip()

    @property
    def box(self) -> list[str]:
        """The rows within the lines of the modal, its title first; all of it must be in view."""
        rows = self.sees()
        on_top = self.app.screen.query("#box")
        above = on_top.first().region.y if on_top else 0
        top = next((row for row in rows[above:] if "╭" in row), None)
        assert top is not None, f"no modal is on the screen:\n{self.page}"
        left, right = top.rindex("╭"), top.rindex("╮")
        first = rows.index(top, above)
        below = range(first + 1, len(rows))
        last = next((n for n in below if rows[n][left : left + 1] == "╰"), None)
        assert last is not None, f"the modal has no foot:\n{self.page}"
        inside = [row[left + 1 : right].strip() for row in rows[first + 1 : last]]
        return [top[left:right].strip("╭─ "), *inside]

    @property
    def said(self) -> str:
        """What is in the modal, in one line of single blanks."""
        return " ".join(" ".join(self.box).split())

    @property
    def selected(self) -> str:
        """The words that are selected."""
        passage = self.pane.selection
        return passage.of(self.screen.work.text) if passage else ""

    @property
    def first_words(self) -> str:
        """The beginning of the text from the first character in view."""
        return self.screen.work.text[self.pane.view.start :][:40]

    def label_of(self, word: str) -> str:
        """The label on the first place in view where these words begin."""
        assert self.pane.pick is not None, "no labels are shown"
        text = self.screen.work.text
        for label in self.pane.pick.drawn:
            if text.startswith(word, label.offset):
                return label.letters
        raise AssertionError(f"no label on {word!r}")

    # What is behind it

    @property
    def app(self) -> Lection:
        """The program."""
        app = self.pilot.app
        assert isinstance(app, Lection)
        return app

    @property
    def screen(self) -> ReadingScreen:
        """The reading screen, which may lie under a modal."""
        return next(one for one in self.app.screen_stack if isinstance(one, ReadingScreen))

    @property
    def pane(self) -> ReadingPane:
        """The text."""
        return self.screen.pane

    @property
    def annotations(self) -> list[tuple[str, str, str]]:
        """Colour, words and note of each annotation, as the library has them."""
        kept = self.library.annotations(self.screen.holding.id)
        return [(one.colour.value, one.quote, one.note) for one in kept]


@asynccontextmanager
async def reading(
    name: str = ARTICLE,
    *,
    work: Work | None = None,
    library: Library | None = None,
    size: tuple[int, int] = (80, 24),
    welcomed: bool = True,
    keys: dict[str, str] | None = None,
    start: int | None = None,
    now: Callable[[], datetime] = lambda: NOON,
) -> AsyncIterator[Reader]:
    """A reader before `work`, or the one with that key or path; the bundled article first."""
    kept = library or a_library()
    if welcomed:
        kept.prefer(replace(kept.preferences(), welcomed=True))
    opener = Opener(kept, content_folder())
    opened = OpenWork(kept.keep(work, "/texts/work"), work) if work else opener.open(name)
    clipboard = Clipboard()
    desk = Desk(kept, opener, _styles, clipboard, now, _lexicon)
    app = Lection(lambda: desk.reading((opened, start)), keys=keys)
    async with app.run_test(size=size) as pilot:
        reader = Reader(pilot, kept, clipboard)
        await reader.settles()
        yield reader


def a_file(folder: Path, name: str, text: str) -> str:
    """The path of a new file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def paragraphs(count: int) -> str:
    """A text of numbered paragraphs, each of one line on a wide page."""
    return "\n\n".join(f"This is paragraph {number} of them." for number in range(1, count + 1))


def column_of(rows: Sequence[str], words: str) -> int:
    """The column at which words stand on the screen."""
    return next(row.index(words) for row in rows if words in row)


@cache
def _styles() -> Styles:
    return open_styles(content_folder())


@cache
def _lexicon() -> Lexicon:
    return Lexicon(WordNet(content_folder() / "lexicon" / "lexicon.db"))


def _has_to_do(screen: Screen[object]) -> bool:
    """Whether something on a screen waits to be answered, laid out or drawn."""
    pumps = (screen.app, *screen.walk_children(with_self=True))
    return bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._dirty_widgets
        or screen._callbacks
        or any(pump.message_queue_size or pump._next_callbacks for pump in pumps)
    )


def _key(key: str) -> events.Key:
    """The event that a terminal's key makes."""
    written = " " if key == "space" else key
    is_sign = len(key) == 1 and not key.isalnum()
    named = _character_to_key(key) if is_sign else key
    return events.Key(named, written if len(written) == 1 else None)


__all__ = [
    "ARTICLE",
    "Clipboard",
    "OpenWork",
    "Reader",
    "a_file",
    "column_of",
    "paragraphs",
    "reading",
]
