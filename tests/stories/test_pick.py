"""The picker for editors: a work found by typing, its citation on standard output, nothing else."""

import os
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.builders import a_library, a_reference
from tests.reader import Clipboard, Reader
from tests.real_terminal import Terminal
from tui.app import Lection
from tui.bundled import content_folder
from tui.core.citation import Locator
from tui.core.picking import Picked, Wanted
from tui.core.reference import Reference
from tui.screens.pick import PickScreen
from tui.styles import open_styles

ROOT = Path(__file__).parents[2]
ESC, RIGHT, TAB = "\x1b", "\x1b[C", "\t"

FRY = Reference(
    {
        "id": "fry1999",
        "type": "book",
        "title": "Vision and Design",
        "author": [{"family": "Fry", "given": "Roger"}],
        "issued": {"date-parts": [[1999]]},
    }
)
WORKS = (a_reference("Émile in the Garden"), FRY)


@asynccontextmanager
async def picking(
    taken: list[Picked],
    style: str = "apa",
    form: str = "in-text",
    locator: Locator | None = None,
    size: tuple[int, int] = (80, 24),
    works: tuple[Reference, ...] = WORKS,
) -> AsyncIterator[Reader]:
    """A person before the picker."""
    wanted = Wanted(works, style, form, locator)
    styles = open_styles(content_folder())
    app = Lection(lambda: PickScreen(wanted, styles, taken.append))
    async with app.run_test(size=size) as pilot:
        reader = Reader(pilot, a_library(), Clipboard())
        await reader.settles()
        yield reader


def texts(taken: list[Picked]) -> list[str]:
    """What was taken."""
    return [picked.text for picked in taken]


async def test_the_works_stand_there_with_the_citation_of_the_first() -> None:
    async with picking([]) as reader:
        assert "Byron  Émile in the Garden  1843  byron1843" in reader.page
        assert "Fry  Vision and Design  1999  fry1999" in reader.page
        assert "[APA]" in reader.page
        assert "(Byron, 1843)" in reader.page


@pytest.mark.parametrize("words", ["fry", "VISION", "1999", "design roger", "fry1999"])
async def test_a_work_is_found_by_author_title_year_and_key(words: str) -> None:
    taken: list[Picked] = []
    async with picking(taken) as reader:
        await reader.types(words)
        assert "Émile" not in reader.page
        await reader.presses("enter")
    assert texts(taken) == ["(Fry, 1999)"]


async def test_accents_need_not_be_typed() -> None:
    async with picking([]) as reader:
        await reader.types("emile")
        assert "Émile in the Garden" in reader.page
        assert "fry1999" not in reader.page


async def test_the_arrows_choose_a_work() -> None:
    taken: list[Picked] = []
    async with picking(taken) as reader:
        await reader.presses("down")
        assert "(Fry, 1999)" in reader.page
        await reader.presses("up", "down", "enter")
    assert texts(taken) == ["(Fry, 1999)"]


async def test_the_arrows_sideways_change_the_style_though_words_are_typed() -> None:
    taken: list[Picked] = []
    async with picking(taken) as reader:
        await reader.types("fry")
        await reader.presses("left")
        assert "[MLA]" in reader.page
        assert "(Fry)" in reader.page
        await reader.presses("right", "right", "right", "enter")
    assert texts(taken) == ["(Fry 1999)"]
    assert taken[0].style == "chicago-author-date"


async def test_tab_goes_through_the_forms_and_round() -> None:
    forms = ["in-text", "entry", "note", "pandoc", "in-text"]
    async with picking([]) as reader:
        for form in forms:
            assert reader.sees()[0].endswith(form)
            await reader.presses("tab")


async def test_form_style_and_page_are_those_that_were_asked_for() -> None:
    taken: list[Picked] = []
    async with picking(taken, "mla", "pandoc", Locator("page", "98")) as reader:
        await reader.presses("enter")
    assert texts(taken) == ["[@byron1843, p. 98]"]
    taken.clear()
    async with picking(taken, "apa", "narrative", Locator("page", "98")) as reader:
        await reader.presses("tab", "tab", "tab", "tab", "tab", "enter")
    assert texts(taken) == ["Byron (1843, p. 98)"]


async def test_esc_takes_nothing() -> None:
    taken: list[Picked] = []
    async with picking(taken) as reader:
        await reader.types("fry")
        await reader.presses("escape")
        assert not reader.app.is_running
    assert taken == []


async def test_words_that_no_work_has_are_said_and_enter_waits() -> None:
    taken: list[Picked] = []
    async with picking(taken) as reader:
        await reader.types("zzz")
        assert "No work has these words." in reader.page
        await reader.presses("enter", "tab", "right")
        assert reader.app.is_running
        await reader.presses("backspace", "backspace", "backspace", "enter")
    assert len(taken) == 1


async def test_a_thousand_works_are_all_found() -> None:
    works = tuple(a_reference(f"Number {number}.", id=f"key{number}") for number in range(1000))
    taken: list[Picked] = []
    async with picking(taken, works=works) as reader:
        await reader.presses("up")
        await reader.types("key987")
        assert "Number 987." in reader.page
        await reader.presses("enter")
    assert taken[0].citation.reference.key == "key987"


@pytest.mark.parametrize("size", [(40, 12), (200, 50)])
async def test_the_picker_fits_every_screen(size: tuple[int, int]) -> None:
    async with picking([], size=size) as reader:
        assert "byron1843" in reader.page
        assert "(Byron, 1843)" in reader.page
        assert "Esc leave" in reader.page


# In a real terminal


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """A person's account with nothing in it yet."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    home = {"HOME": str(tmp_path), "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
    return kept | home


def piped(redirected: str, *words: str) -> list[str]:
    """The picker as an editor starts it: its output goes elsewhere, then its status is said."""
    command = f'"$@" {redirected}; echo "status $?"'
    return ["bash", "-c", command, "bash", sys.executable, "-m", "tui", "pick", *words]


@pytest.mark.parametrize("redirected", ["> out", "> out 2>&1", "> out 2>&1 < /dev/null"])
def test_the_output_holds_the_citation_and_nothing_else(
    environ: dict[str, str], tmp_path: Path, redirected: str
) -> None:
    """An editor takes standard error in too, and still the picker is seen."""
    out = tmp_path / "out"
    command = piped(redirected.replace("out", str(out)), "--style", "mla", "--page", "98")
    with Terminal(command, environ, columns=100) as terminal:
        terminal.until("(Jalali 98)")
        terminal.press("jal")
        terminal.until("jal")
        terminal.press(RIGHT)
        terminal.until("(Jalali, 2001, p. 98)")
        terminal.press(TAB + TAB + TAB)
        terminal.until("[@jalali2001, p. 98]")
        terminal.press("\r")
        terminal.until("status 0")
        assert terminal.ends() == 0
    assert out.read_bytes() == b"[@jalali2001, p. 98]\n"


def test_esc_prints_nothing_and_the_status_says_so(environ: dict[str, str], tmp_path: Path) -> None:
    out = tmp_path / "out"
    with Terminal(piped(f"> {out}"), environ) as terminal:
        terminal.until("(Jalali)")
        terminal.press(ESC)
        terminal.until("status 1")
        assert terminal.ends() == 0
    assert out.read_bytes() == b""


def test_without_a_terminal_the_picker_says_so(environ: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", "pick"],
        env=environ,
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("The picker is shown on a terminal, and there is none")
