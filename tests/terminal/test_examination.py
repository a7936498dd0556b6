"""What is found of terminals and their clipboards, and what is said to do about it."""

import pytest

from tui.core.finding import Finding, State
from tui.terminal.channels import Attempt, Osc52, Program, Screen
from tui.terminal.examination import examine_clipboard, examine_terminal
from tui.terminal.remedies import remedy

USUAL = {"TERM": "xterm-256color", "LANG": "en_GB.UTF-8"}


def found(environ: dict[str, str], size: tuple[int, int] | None = (80, 24)) -> dict[str, Finding]:
    """The findings, by what was looked at."""
    return {one.check: one for one in examine_terminal(environ, size)}


def test_a_usual_terminal_is_well() -> None:
    assert all(one.state is State.GOOD for one in found(USUAL).values())
    assert found(USUAL)["terminal"].finding == "xterm-256color, 80 columns by 24 rows."


@pytest.mark.parametrize("term", ["", "dumb"])
def test_a_terminal_without_screens_is_a_fault(term: str) -> None:
    assert found({"TERM": term})["terminal"].state is State.FAULT


@pytest.mark.parametrize("size", [(39, 24), (80, 11), (1, 1)])
def test_a_small_terminal_is_told_what_it_needs(size: tuple[int, int]) -> None:
    small = found(USUAL, size)["terminal"]
    assert (small.state, "40 by 12" in small.do) == (State.ADVICE, True)


def test_no_terminal_is_no_fault() -> None:
    assert [one.state for one in found(USUAL, None).values()] == [State.ADVICE]


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "16 million."),
        ({"TERM": "screen-256color"}, "256."),
        ({"TERM": "linux"}, "The terminal is said to have no more than 16."),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "None, as NO_COLOR asks"),
    ],
)
def test_colours_are_counted(environ: dict[str, str], said: str) -> None:
    assert found(environ)["colours"].finding.startswith(said)


@pytest.mark.parametrize(
    ("environ", "state"),
    [
        ({"LANG": "de_DE.utf8"}, State.GOOD),
        ({"LANG": "C"}, State.ADVICE),
        ({}, State.ADVICE),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "en_GB.ISO-8859-1"}, State.ADVICE),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, State.GOOD),
    ],
)
def test_the_locale_that_counts_is_told(environ: dict[str, str], state: State) -> None:
    assert found({"TERM": "xterm"} | environ)["letters"].state is state


@pytest.mark.parametrize(
    ("arrived", "state", "said"),
    [
        (None, State.ADVICE, "Copies go to your terminal by OSC 52; nobody has tried"),
        (True, State.GOOD, "Copies go to your terminal by OSC 52, and arrived when you tried it."),
        (False, State.FAULT, "Copies go to your terminal by OSC 52, and did not arrive"),
    ],
)
def test_what_the_person_found_is_told(arrived: bool | None, state: State, said: str) -> None:
    one = examine_clipboard([Osc52(lambda _: None)], lambda _: arrived, USUAL)
    assert (one.state, one.finding.startswith(said)) == (state, True)


def test_looking_at_the_clipboard_puts_nothing_on_it() -> None:
    written: list[str] = []
    examine_clipboard([Screen(written.append)], lambda _: None, USUAL)
    assert written == []


def test_a_program_that_takes_copies_is_well() -> None:
    one = examine_clipboard([Program(["wl-copy"], {}, 2)], lambda _: None, USUAL)
    assert (one.state, one.finding) == (State.GOOD, "Copies go by wl-copy.")


@pytest.mark.parametrize(
    ("attempt", "environ", "said"),
    [
        (Attempt("through tmux", fault="tmux did not take it"), {}, "Update tmux to 3.2"),
        (
            Attempt("through tmux", route="tmux on foot", held="x", fault="takes none"),
            {},
            "set -as terminal-features ',foot:clipboard'",
        ),
        (Attempt("through tmux to another, …", taken=True, held="x"), {}, "outer tmux"),
        (Attempt("through tmux", held="x", fault="no terminal shows it"), {}, "Attach to tmux"),
        (
            Attempt("through tmux", taken=True, held="x", route="tmux on XTerm(390)"),
            {},
            "Xresources",
        ),
        (Attempt("by wl-copy", taken=True, certain=True), {}, "[clipboard] command"),
        (Attempt("to your terminal by OSC 52", taken=True, route="OSC 52 to foot"), {}, "OSC 52."),
        (
            Attempt("to your terminal by OSC 52", taken=True, route="OSC 52 to xterm-256color"),
            {"LC_TERMINAL": "iTerm2"},
            "In iTerm2",
        ),
    ],
)
def test_what_to_change_is_told_for_each_way(
    attempt: Attempt, environ: dict[str, str], said: str
) -> None:
    assert said in remedy(attempt, environ)
