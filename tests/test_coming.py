"""A work on its way comes whoever waits for it, and whoever has stopped waiting."""

import asyncio
from concurrent.futures import Future
from pathlib import Path

from tests.builders import a_library, a_work
from tui.bundled import content_folder
from tui.coming import Coming, Opened, bring
from tui.opening import Opener, OpenWork
from tui.store.library import Library


async def test_one_who_waits_no_longer_does_not_stop_the_work_from_coming() -> None:
    work = a_work("One.")
    opened = OpenWork(a_library().keep(work, "/one.md"), work), None
    coming = Coming()
    for awaited in (coming.first, coming.whole):
        waiting = asyncio.ensure_future(asyncio.wrap_future(awaited))
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.wait([waiting])
    coming.arrive(opened)
    assert coming.first.result() == coming.whole.result() == opened


TEXT = "One begins to read.\n\nOne reads on.\n"


def bringing(library: Library, *words: str) -> Future[Opened]:
    """What comes, whole, of asking for a work in these words."""
    return bring(Opener(library, content_folder()), library, words).whole


def test_a_slip_in_the_name_of_a_file_opens_nothing_and_is_told_the_names_that_are_near(
    tmp_path: Path,
) -> None:
    library = a_library()
    (tmp_path / "report.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "report").write_text(TEXT, encoding="utf-8")
    for wrong in ("reprot.md", "report 2.md", "none/report.md"):
        error = bringing(library, str(tmp_path / wrong)).exception(timeout=30)
        assert str(error).startswith(f"There is no file {tmp_path / wrong}.")
        assert ("Did you mean" in str(error)) == (not wrong.startswith("none"))
    assert library.holdings() == ()


def test_of_a_link_that_leads_nowhere_it_is_said_that_it_does(tmp_path: Path) -> None:
    links = {"circle.md": "circle.md", "lost.md": "gone.md"}
    for name, target in links.items():
        (tmp_path / name).symlink_to(target)
        error = bringing(a_library(), str(tmp_path / name)).exception(timeout=30)
        assert str(error) == f"{tmp_path / name} is a link to what is not there: name a file."


def test_a_slip_in_the_name_of_the_second_file_opens_nothing(tmp_path: Path) -> None:
    library = a_library()
    for name in ("one.md", "other.md"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    words = str(tmp_path / "one.md"), str(tmp_path / "othre.md")
    error = bringing(library, *words).exception(timeout=30)
    assert str(error).startswith(f"There is no file {words[1]}. Did you mean other.md")
    assert library.holdings() == ()


def test_where_there_is_no_such_place_nothing_is_opened() -> None:
    library = a_library()
    error = bringing(library, "jalali2001", "p.", "9999").exception(timeout=30)
    assert str(error) == "There is no p. 9999 in jalali2001."
    assert library.holdings() == ()


def test_a_work_is_opened_at_a_place_of_it() -> None:
    opened, start = bringing(a_library(), "jalali2001 §2").result(timeout=30)
    assert start == opened.work.sections[1].passage.start
