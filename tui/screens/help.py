"""Help, drawn from the actions: how to select, and what each key does where it was asked."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from textual.content import Content

from tui.actions import Action
from tui.page.wrap import folded
from tui.screens.text import TextScreen
from tui.screens.welcome import how_to_select

_KEY_COLUMN = 16
_INDENT = "  "


def help_screen(
    title: str, actions: Iterable[Action], keys: Mapping[str, str], line: int
) -> TextScreen:
    """How to select, then the keys of `actions` as they are bound now, in lines of `line` cells."""
    selecting = Content.assemble(("How to select\n", "bold"), how_to_select(keys))
    return TextScreen(title, Content("\n\n").join([selecting, _all_keys(actions, keys, line)]))


def keys_screen(
    title: str, actions: Iterable[Action], keys: Mapping[str, str], line: int
) -> TextScreen:
    """The keys of `actions` alone."""
    return TextScreen(title, _all_keys(actions, keys, line))


def _all_keys(actions: Iterable[Action], keys: Mapping[str, str], line: int) -> Content:
    """The keys by group."""
    parts = []
    for group, members in groupby(actions, lambda action: action.group):
        lines = [_line(action.help, keys.get(action.id, ""), line) for action in members]
        parts.append(Content("\n").join([Content.styled(group, "bold"), *lines]))
    return Content("\n\n").join(parts)


def _line(help: str, keys: str, line: int) -> Content:
    """The keys, and what they do beside them, however many lines that takes."""
    before = f"{_INDENT}{keys:<{_KEY_COLUMN - 1}} "
    room = max(line - len(before), 12)
    below = "\n" + " " * (len(_INDENT) + _KEY_COLUMN)
    return Content.assemble((before, "$accent"), below.join(folded(help, room)))
