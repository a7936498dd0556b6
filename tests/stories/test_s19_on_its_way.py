"""S19: a long work is read while the screen says so, and from its first pages on."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from tests.builders import NOON, a_selector, a_work, an_annotation
from tests.reader import ARTICLE, Clipboard, Reader
from tui.app import Lection
from tui.bundled import content_folder
from tui.coming import Coming
from tui.core.work import Work
from tui.lexicon import Lexicon, NoLexicon
from tui.opening import Opener, OpenWork
from tui.screens.desk import Desk
from tui.screens.opening import OpeningScreen
from tui.screens.reading import ReadingScreen
from tui.sources import UnreadableWork
from tui.sources.source import Progress
from tui.store.library import Library
from tui.styles import Styles


def no_lexicon() -> Lexicon:
    """Nothing is looked up here."""
    raise NoLexicon("There is no dictionary.")


@asynccontextmanager
async def waiting(coming: Coming, styles: Styles, library: Library) -> AsyncIterator[Reader]:
    """A reader who waits for a work."""
    library.prefer(replace(library.preferences(), welcomed=True))
    clipboard = Clipboard()
    opener = Opener(library, content_folder())
    desk = Desk(library, opener, lambda: styles, clipboard, lambda: NOON, no_lexicon)

    def arrived() -> None:
        app.switch_screen(desk.reading(coming.first.result(), coming))

    def first() -> OpeningScreen:
        return OpeningScreen(coming, arrived, lambda _: app.exit())

    app = Lection(first)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield Reader(pilot, library, clipboard)


def opened(library: Library, work: Work) -> OpenWork:
    return OpenWork(library.keep(work, "/texts/long.pdf"), work)


def pages(count: int, *before: str) -> Work:
    """The first so many pages of a book, with these paragraphs before them."""
    written = [f"Page {number} has these words on it." for number in range(1, count + 1)]
    return a_work(*before, *written, pages={str(n): f"Page {n} has" for n in range(1, count + 1)})


async def test_the_work_is_shown_when_it_was_read(styles: Styles, library: Library) -> None:
    coming = Coming()
    async with waiting(coming, styles, library) as reader:
        assert "Opening. One moment" in reader.page
        coming.tell(Progress(120, 1158, "pages"))
        await reader.pilot.pause(0.3)
        assert "Reading: 120 of 1,158 pages   Esc gives up" in reader.page
        coming.arrive((Opener(library, content_folder()).open(ARTICLE), None))
        await reader.settles()
        assert isinstance(reader.app.screen, ReadingScreen)


async def test_what_is_typed_meanwhile_is_for_the_work(styles: Styles, library: Library) -> None:
    coming = Coming()
    async with waiting(coming, styles, library) as reader:
        await reader.pilot.press("/", *"moscow", "enter", "n")
        await reader.app.answered()
        coming.arrive((Opener(library, content_folder()).open(ARTICLE), None))
        await arrives(reader)
        assert "2 of 8" in reader.status


async def test_a_file_that_cannot_be_read_ends_the_screen(styles: Styles, library: Library) -> None:
    coming = Coming()
    async with waiting(coming, styles, library) as reader:
        coming.fail(UnreadableWork("It is a picture."))
        await reader.app.workers.wait_for_complete()
        await reader.pilot.pause()
        assert not reader.app.is_running


async def test_esc_gives_up(styles: Styles, library: Library) -> None:
    coming = Coming()
    async with waiting(coming, styles, library) as reader:
        await reader.pilot.press("escape")
        await reader.app.answered()
        await reader.pilot.pause()
        assert not reader.app.is_running
        assert coming.watch.given_up.is_set()


async def test_the_first_pages_are_read_while_the_rest_is_on_its_way(
    styles: Styles, library: Library
) -> None:
    coming = Coming()
    async with waiting(coming, styles, library) as reader:
        coming.tell(Progress(20, 1158, "pages"))
        coming.show((opened(library, pages(20)), None))
        await arrives(reader)
        assert "Page 1 has these words" in reader.page
        assert "Reading: 20 of 1,158 pages" in reader.status
        await reader.pilot.press("h", "V", "enter", "h")
        await reader.pilot.press("space")
        await reader.app.answered()
        before = reader.first_words
        coming.arrive((opened(library, pages(200)), None))
        await reader.settles()
        assert reader.first_words == before
        assert reader.screen.work.pages[-1].label == "200"
        assert "Reading:" not in reader.status
        assert len(reader.screen.marks) == 1


async def test_the_place_is_found_again_where_the_beginning_came_out_otherwise(
    styles: Styles, library: Library
) -> None:
    coming = Coming()
    async with waiting(coming, styles, library) as reader:
        part = opened(library, pages(40))
        text = part.work.text
        library.save(an_annotation(part.holding.id, "Mine.", a_selector(text, "Page 30 has")))
        coming.show((part, None))
        await arrives(reader)
        await reader.pilot.press("space", "space")
        await reader.app.answered()
        before = reader.sees()[1:-1]
        whole = pages(60, "# A heading that was seen late")
        coming.arrive((opened(library, whole), None))
        await reader.settles()
        assert reader.sees()[1:-1] == before
        (mark,) = reader.screen.marks
        assert mark.passage is not None
        assert mark.passage.of(reader.screen.work.text) == "Page 30 has"


async def test_what_there_is_can_be_read_where_the_rest_cannot(
    styles: Styles, library: Library
) -> None:
    coming = Coming()
    async with waiting(coming, styles, library) as reader:
        coming.show((opened(library, pages(20)), None))
        await arrives(reader)
        coming.fail(UnreadableWork("It takes too long."))
        await reader.settles()
        assert "The rest was not read. It takes too long." in reader.status
        assert "Page 1 has these words" in reader.page


async def arrives(reader: Reader) -> None:
    """Wait for the reading screen, though the rest of the work is awaited still."""
    while not any(isinstance(screen, ReadingScreen) for screen in reader.app.screen_stack):
        await reader.pilot.pause()
    await reader.app.answered()
    await reader.pilot.pause()
