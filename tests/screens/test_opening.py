"""A long work is read while the screen says so."""

from concurrent.futures import Future

from tests.builders import NOON, a_library
from tests.reader import ARTICLE, Clipboard
from tui.app import Lection
from tui.bundled import content_folder
from tui.opening import Opener
from tui.screens.opening import Opened, OpeningScreen
from tui.screens.reading import ReadingScreen
from tui.sources import UnreadableWork
from tui.styles import Styles


def an_app(coming: "Future[Opened]", styles: Styles) -> Lection:
    """The reader, waiting for a work."""
    library = a_library()

    def reading(opened: Opened) -> ReadingScreen:
        work, start = opened
        return ReadingScreen(work, library, lambda: styles, Clipboard(), lambda: NOON, start)

    return Lection(lambda: OpeningScreen(coming, reading))


async def test_the_work_is_shown_when_it_was_read(styles: Styles) -> None:
    coming: Future[Opened] = Future()
    app = an_app(coming, styles)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert isinstance(app.screen, OpeningScreen)
        opened = Opener(a_library(), content_folder()).open(ARTICLE)
        coming.set_result((opened, None))
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert any(isinstance(screen, ReadingScreen) for screen in app.screen_stack)


async def test_a_file_that_cannot_be_read_ends_the_screen(styles: Styles) -> None:
    coming: Future[Opened] = Future()
    app = an_app(coming, styles)
    async with app.run_test() as pilot:
        await pilot.pause()
        coming.set_exception(UnreadableWork("It is a picture."))
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert not app.is_running


async def test_esc_gives_up(styles: Styles) -> None:
    app = an_app(Future(), styles)
    async with app.run_test() as pilot:
        await pilot.press("escape")
        await app.answered()
        await pilot.pause()
        assert not app.is_running
