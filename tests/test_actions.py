"""The actions: each declared once, with its keys, and there when it is called."""

import re

import pytest
from textual.binding import Binding

from tui.actions import (
    CITING,
    DEFINING,
    PICK,
    PROJECT,
    READING,
    RECORD,
    SHELF,
    Action,
    bindings,
    shown_key,
    shown_keys,
)
from tui.app import Lection
from tui.screens.citation import CitationScreen
from tui.screens.definition import DefinitionScreen
from tui.screens.pick import PickScreen
from tui.screens.project import ProjectScreen
from tui.screens.reading import ReadingScreen
from tui.screens.record import RecordScreen
from tui.screens.shelf import ShelfScreen

PROMISED = (
    "j k down up space b pagedown pageup ctrl+d ctrl+u g G home end { } : < > / n N escape r v V "
    "shift+left shift+right ctrl+shift+left ctrl+shift+right h 1 2 3 4 5 6 a x u U ] [ c y Y d s p "
    "m t i enter + - z Z P T ? ctrl+p q"
)
"""The keys of the reading screen that concern one work."""


@pytest.mark.parametrize("key", PROMISED.split())
def test_every_key_that_is_promised_does_something(key: str) -> None:
    assert [action.id for action in READING if key in action.keys.split()]


@pytest.mark.parametrize("actions", [READING, CITING, DEFINING, PROJECT, RECORD, SHELF, PICK])
def test_no_key_and_no_id_is_given_twice(actions: tuple[Action, ...]) -> None:
    keys = [key for action in actions for key in action.keys.split()]
    ids = [action.id for action in actions]
    assert len(keys) == len(set(keys))
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("screen", "action"),
    [(ReadingScreen, action) for action in READING]
    + [(CitationScreen, action) for action in CITING]
    + [(DefinitionScreen, action) for action in DEFINING]
    + [(ProjectScreen, action) for action in PROJECT]
    + [(RecordScreen, action) for action in RECORD]
    + [(ShelfScreen, action) for action in SHELF]
    + [(PickScreen, action) for action in PICK],
    ids=lambda value: value.id if isinstance(value, Action) else "",
)
def test_every_action_can_be_called(screen: type, action: Action) -> None:
    called = re.match(r"(app\.)?(\w+)", action.call)
    assert called is not None
    assert hasattr(Lection if called[1] else screen, f"action_{called[2]}")


@pytest.mark.parametrize(
    "action",
    [*READING, *CITING, *DEFINING, *PROJECT, *RECORD, *SHELF, *PICK],
    ids=lambda action: action.id,
)
def test_every_action_says_what_it_does(action: Action) -> None:
    assert action.label
    assert action.help[0].isupper()
    assert len(action.help) <= 60
    assert not action.help.endswith(".")


def test_a_binding_bears_the_id_that_the_configuration_uses() -> None:
    (first, *_) = bindings(READING)
    assert (first.id, first.key, first.description) == ("line-down", "j,down", "Line down")


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("j", "j"),
        ("G", "G"),
        ("space", "Space"),
        ("pagedown", "PgDn"),
        ("ctrl+d", "Ctrl+d"),
        ("ctrl+shift+right", "Ctrl+Shift+→"),
        ("left_curly_bracket", "{"),
        ("{", "{"),
        ("plus", "+"),
        ("+", "+"),
        ("escape", "Esc"),
        ("f5", "F5"),
    ],
)
def test_keys_are_shown_as_they_are_written_on_the_keyboard(key: str, shown: str) -> None:
    assert shown_key(key) == shown


def test_the_keys_of_an_action_are_those_that_are_bound_now() -> None:
    bound = [
        Binding("j", "scroll(1)", id="line-down"),
        Binding("down", "scroll(1)", id="line-down"),
    ]
    assert shown_keys([*bound, Binding("slash", "search", id="search")]) == {
        "line-down": "j ↓",
        "search": "/",
    }
