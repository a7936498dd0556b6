"""A reader at a screen: what a person can do, by keys and mouse, and what they see."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from textual.pilot import Pilot

from tests.builders import NOON, a_library
from tui.app import Lection
from tui.bundled import content_folder
from tui.opening import Opener, OpenWork
from tui.screens.reading import ReadingScreen
from tui.store.library import Library
from tui.styles import Styles, open_styles
from tui.widgets.reading_pane import ReadingPane

ARTICLE = "jalali2001"


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

    async def presses(self, *keys: str) -> None:
        """Press keys, by name or as they are written on them, and see their effect."""
        for key in keys:
            await self.pilot.press(key)
            await self.app.answered()
        await self.settles()

    async def types(self, words: str) -> None:
        """Type words, letter by letter."""
        await self.presses(*words)

    async def settles(self) -> None:
        """Wait until nothing is under way."""
        await self.app.answered()
        await self.pilot.pause()
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    async def forgets_the_message(self) -> None:
        """Let the last message be over."""
        self.screen.status.message = ""
        await self.settles()

    async def selects(self, first: str, last: str) -> None:
        """Select from one word in view to another, by their labels."""
        await self.presses("v")
        await self.types(self.label_of(first))
        await self.types(self.label_of(last))

    def label_of(self, word: str) -> str:
        """The label on the first place in view where these words begin."""
        assert self.pane.pick is not None, "no labels are shown"
        text = self.screen.work.text
        for label in self.pane.pick.drawn:
            if text.startswith(word, label.offset):
                return label.letters
        raise AssertionError(f"no label on {word!r}")

    def sees(self) -> list[str]:
        """The rows of the screen, without blanks at their ends."""
        strips = self.app.screen._compositor.render_strips()
        return [strip.text.rstrip() for strip in strips]

    @property
    def page(self) -> str:
        """The whole screen as one text."""
        return "\n".join(self.sees())

    @property
    def status(self) -> str:
        """The line below the text."""
        return self.sees()[-1].strip()

    @property
    def selected(self) -> str:
        """The words that are selected."""
        passage = self.pane.selection
        return passage.of(self.screen.work.text) if passage else ""

    @property
    def annotations(self) -> list[tuple[str, str, str]]:
        """Colour, words and note of each annotation, as the library has them."""
        kept = self.library.annotations(self.screen.holding.id)
        return [(one.colour.value, one.quote, one.note) for one in kept]


@asynccontextmanager
async def reading(
    name: str = ARTICLE,
    *,
    library: Library | None = None,
    size: tuple[int, int] = (80, 24),
    welcomed: bool = True,
    keys: dict[str, str] | None = None,
    start: int | None = None,
    now: Callable[[], datetime] = lambda: NOON,
) -> AsyncIterator[Reader]:
    """A reader before an open work: the bundled article, or the one with that key or path."""
    kept = library or a_library()
    if welcomed:
        _skip_welcome(kept)
    opened = Opener(kept, content_folder(), now).open(name)
    clipboard = Clipboard()
    app = Lection(lambda: ReadingScreen(opened, kept, _styles(), clipboard, now, start), keys=keys)
    async with app.run_test(size=size) as pilot:
        reader = Reader(pilot, kept, clipboard)
        await reader.settles()
        yield reader


def _styles() -> Styles:
    return open_styles(content_folder() / "styles")


def _skip_welcome(library: Library) -> None:
    from dataclasses import replace

    library.prefer(replace(library.preferences(), welcomed=True))


def a_file(folder: Path, name: str, text: str) -> str:
    """The path of a new file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


__all__ = ["ARTICLE", "Clipboard", "OpenWork", "Reader", "a_file", "reading"]
