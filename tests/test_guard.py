"""Whatever a widget is given, only our own sequences reach the terminal."""

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.color import Color
from textual.widgets import Button, Input, Label, OptionList, Static, TextArea

from tests.reader import reading
from tui.guard import LastGuard

BLACK = Color(0, 0, 0)


def drawn(*segments: Segment) -> list[Segment]:
    return LastGuard().apply(list(segments), BLACK)


@pytest.mark.parametrize("bad", ["\x1b", "\x9b", "\x07", "\x7f", "\n", "\t", "\r", "\u202e"])
def test_what_a_terminal_obeys_is_not_drawn(bad: str) -> None:
    assert drawn(Segment(f"a{bad}b")) == [Segment("ab")]


def test_half_a_character_is_drawn_as_a_replacement() -> None:
    assert drawn(Segment("a\udcffb")) == [Segment("a\ufffdb")]


def test_what_is_clean_is_left_alone() -> None:
    line = [Segment("Une lettre, 北京", Style(bold=True)), Segment(" ")]
    assert LastGuard().apply(line, BLACK) is line


@pytest.mark.parametrize(
    "link", ["http://e.example/\x1b]0;x", "file:///etc/passwd", "javascript:x", "http://é"]
)
def test_a_link_that_is_no_plain_address_is_no_link(link: str) -> None:
    ((_, style, _),) = drawn(Segment("a", Style(bold=True, link=link)))
    assert style is not None
    assert style.link is None
    assert style.bold


def test_a_plain_address_is_a_link() -> None:
    ((_, style, _),) = drawn(Segment("a", Style(link="https://doi.org/10.1")))
    assert style is not None
    assert style.link == "https://doi.org/10.1"


def test_no_text_acts_when_it_is_clicked() -> None:
    ((_, style, _),) = drawn(Segment("a", Style(meta={"@click": "app.quit"})))
    assert style is not None
    assert not style.meta


HOSTILE = "a\x1b]52;c;UFdO\x07\x9b31m\u202e\x0eb"


class Careless(App[None]):
    """Widgets that were given what nobody had cleaned."""

    def __init__(self) -> None:
        super().__init__()
        self._guard = LastGuard()

    def get_line_filters(self) -> list[LastGuard]:
        return [self._guard]

    def compose(self) -> ComposeResult:
        yield Static(HOSTILE, markup=False)
        yield Label(HOSTILE, markup=False)
        yield Button(HOSTILE)
        yield Input(HOSTILE, placeholder=HOSTILE)
        yield TextArea(HOSTILE)
        yield OptionList(HOSTILE, markup=False)
        framed = Static("x")
        framed.styles.border = ("solid", "red")
        framed.border_title = "\x1b]0;title\x9b"
        yield framed


async def test_the_widgets_of_textual_are_guarded_too() -> None:
    async with Careless().run_test(size=(80, 40)) as pilot:
        strips = pilot.app.screen._compositor.render_strips()
        shown = "".join(strip.text for strip in strips)
        assert "52;c;UFdO" in shown
        assert not set(shown) & set("\x1b\x07\x9b\u202e\x0e")


@pytest.mark.parametrize("action", ["screenshot('x', '/tmp')", "simulate_key('q')"])
async def test_what_takes_a_path_or_a_key_is_no_action(action: str) -> None:
    async with reading() as reader:
        assert not await reader.app.run_action(action)
        assert reader.app.is_running
