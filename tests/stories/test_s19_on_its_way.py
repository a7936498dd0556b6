"""S19: a long work is read while the screen says so, and from its first pages on."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from textual.command import CommandPalette

from tests.builders import NOON, a_passage, a_reference, a_selector, a_work, an_annotation
from tests.reader import ARTICLE, Clipboard, Reader
from tui.app import Lection
from tui.bundled import content_folder
from tui.coming import Coming
from tui.core.holding import Holding
from tui.core.passage import Passage
from tui.core.reference import Reference
from tui.core.selector import describe
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
async def waiting(
    coming: Coming, styles: Styles, library: Library, other: Coming | None = None
) -> AsyncIterator[Reader]:
    """A reader who waits for a work, and then perhaps for the `other` one."""

    class Bringing(Desk):
        def bring(self, words: Sequence[str]) -> Coming:
            return other or super().bring(words)

    library.prefer(replace(library.preferences(), welcomed=True))
    clipboard = Clipboard()
    opener = Opener(library, content_folder())
    desk = Bringing(library, opener, lambda: styles, clipboard, lambda: NOON, no_lexicon)

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


def in_part(library: Library, work: Work) -> OpenWork:
    return OpenWork(library.keep_part(work, "/texts/long.pdf"), work)


def pages(count: int, *before: str, reference: Reference | None = None) -> Work:
    """The first so many pages of a book, with these paragraphs before them."""
    written = [f"Page {number} has these words on it." for number in range(1, count + 1)]
    marks = {str(n): f"Page {n} has" for n in range(1, count + 1)}
    return a_work(*before, *written, pages=marks, reference=reference)


def left_at(library: Library, work: Work, words: str, progress: float) -> Holding:
    """The holding of a work that was left where these words stand."""
    holding = opened(library, work).holding
    start = work.text.index(words)
    library.leave(holding.id, describe(work.text, Passage(start, start)), progress)
    return holding


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


async def test_the_work_is_shown_though_the_palette_lies_over_the_wait(
    styles: Styles, library: Library
) -> None:
    coming = Coming()
    async with waiting(coming, styles, library) as reader:
        await reader.pilot.press("ctrl+p")
        await reader.app.answered()
        assert isinstance(reader.app.screen, CommandPalette)
        coming.arrive((Opener(library, content_folder()).open(ARTICLE), None))
        await reader.settles()
        assert isinstance(reader.app.screen, ReadingScreen)
        assert len(reader.app.screen_stack) == 2  # it stands on the ground


@pytest.mark.parametrize("comes", [True, False])
async def test_another_work_is_awaited_under_the_palette(
    styles: Styles, library: Library, comes: bool
) -> None:
    coming, other = Coming(), Coming()
    async with waiting(coming, styles, library, other) as reader:
        coming.arrive((Opener(library, content_folder()).open(ARTICLE), None))
        await reader.settles()
        reader.screen.open_work("other")
        await reader.pilot.pause(0.4)
        await reader.pilot.press("ctrl+p")
        await reader.app.answered()
        if comes:
            other.arrive((opened(library, pages(20)), None))
        else:
            other.fail(UnreadableWork("It is a picture."))
        await reader.settles()
        assert isinstance(reader.app.screen, ReadingScreen)
        assert len(reader.app.screen_stack) == 2
        assert ("Page 1 has" in reader.page) == comes


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


async def test_where_one_left_off_is_gone_to_as_soon_as_it_is_there(
    styles: Styles, library: Library
) -> None:
    left_at(library, pages(200), "Page 150", 0.75)
    coming = Coming()
    async with waiting(coming, styles, library) as reader:
        coming.show((in_part(library, pages(20)), None))
        await arrives(reader)
        assert "Page 1 has these words" in reader.page
        coming.arrive((opened(library, pages(200)), None))
        await reader.settles()
        assert reader.first_words.startswith("Page 150 has")
        assert "You left off here." in reader.status
        await reader.presses("<")
        assert reader.first_words.startswith("Page 1 has")


async def test_who_reads_on_meanwhile_is_told_the_way_to_where_they_left_off(
    styles: Styles, library: Library
) -> None:
    left_at(library, pages(200), "Page 150", 0.75)
    coming = Coming()
    async with waiting(coming, styles, library) as reader:
        coming.show((in_part(library, pages(20)), None))
        await arrives(reader)
        await reader.pilot.press("space")
        await reader.app.answered()
        before = reader.first_words
        coming.arrive((opened(library, pages(200)), None))
        await reader.settles()
        assert reader.first_words == before
        assert "You left off on p. 150. > goes there." in reader.status
        await reader.presses(">")
        assert reader.first_words.startswith("Page 150 has")


async def test_of_a_part_no_place_and_no_progress_is_kept_that_is_worse_than_what_is_known(
    styles: Styles, library: Library
) -> None:
    holding = left_at(library, pages(200), "Page 150", 0.75)
    coming = Coming()
    async with waiting(coming, styles, library) as reader:
        coming.show((in_part(library, pages(20)), None))
        await arrives(reader)
        assert "%" not in reader.status
        await reader.pilot.press("j", "j", "q")
        await reader.app.answered()
    kept = library.holding(holding.id)
    assert kept is not None and kept.place is not None
    assert (kept.place.suffix[:8], kept.progress) == ("Page 150", 0.75)


async def test_a_place_in_the_first_part_is_kept_without_progress(
    styles: Styles, library: Library
) -> None:
    coming = Coming()
    async with waiting(coming, styles, library) as reader:
        coming.show((in_part(library, pages(20)), None))
        await arrives(reader)
        await reader.pilot.press("space", "q")
        await reader.app.answered()
    (kept,) = library.holdings()
    assert kept.place is not None
    assert (kept.place.start > 0, kept.progress) == (True, 0.0)


async def test_all_of_it_is_shown_though_it_came_before_the_screen_did(
    styles: Styles, library: Library
) -> None:
    coming = Coming()
    async with waiting(coming, styles, library) as reader:
        coming.show((in_part(library, pages(20)), None))
        coming.arrive((opened(library, pages(200)), None))
        await arrives(reader)
        await reader.settles()
        assert reader.screen.work.pages[-1].label == "200"


async def test_the_record_of_the_whole_is_cited_once_it_is_there(
    styles: Styles, library: Library
) -> None:
    coming = Coming()
    guessed = Reference({"id": "long", "type": "book", "title": "long"})
    async with waiting(coming, styles, library) as reader:
        coming.show((in_part(library, pages(20, reference=guessed)), None))
        await arrives(reader)
        assert reader.masthead.endswith("long")
        coming.arrive((opened(library, pages(200, reference=a_reference("Whole"))), None))
        await reader.settles()
        assert "Byron" in reader.masthead and "Whole" in reader.masthead
        await reader.presses("c")
        assert "Byron" in reader.said


async def test_a_record_corrected_meanwhile_stays(styles: Styles, library: Library) -> None:
    coming = Coming()
    async with waiting(coming, styles, library) as reader:
        part = in_part(library, pages(20))
        coming.show((part, None))
        await arrives(reader)
        library.revise(replace(part.holding, reference=a_reference("Corrected")))
        coming.arrive((opened(library, pages(200)), None))
        await reader.settles()
        assert "Corrected" in reader.masthead


async def test_what_is_marked_and_selected_as_the_rest_comes_stays(
    styles: Styles, library: Library
) -> None:
    coming = Coming()
    async with waiting(coming, styles, library) as reader:
        coming.show((in_part(library, pages(20)), None))
        await arrives(reader)
        screen = reader.screen
        whole = pages(60, "# A heading that was seen late")
        shown = asyncio.ensure_future(screen.show_instead(whole))
        await asyncio.sleep(0)  # it is being found where everything stands now
        text = screen.work.text
        screen.pane.select(a_passage(text, "Page 4 has"))
        await screen.keep(an_annotation(screen.holding.id, "Mine.", a_selector(text, "Page 3 has")))
        await shown
        assert reader.selected == "Page 4 has"
        (mark,) = screen.marks
        assert mark.passage is not None
        assert mark.passage.of(screen.work.text) == "Page 3 has"


async def test_the_rest_waits_until_a_citation_was_taken(styles: Styles, library: Library) -> None:
    coming = Coming()
    async with waiting(coming, styles, library) as reader:
        coming.show((in_part(library, pages(20)), None))
        await arrives(reader)
        await reader.pilot.press("c")
        await reader.app.answered()
        coming.arrive((opened(library, pages(200)), None))
        await reader.pilot.pause()
        assert len(reader.screen.work.pages) == 20
        await reader.presses("escape")
        assert len(reader.screen.work.pages) == 200


async def arrives(reader: Reader) -> None:
    """Wait for the reading screen, though the rest of the work is awaited still."""
    while not any(isinstance(screen, ReadingScreen) for screen in reader.app.screen_stack):
        await reader.pilot.pause()
    await reader.app.answered()
    await reader.pilot.pause()
