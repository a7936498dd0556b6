"""Help, drawn from the actions: what each key does on the screen it was asked on."""

from collections.abc import Iterable
from itertools import groupby

from textual.binding import Binding
from textual.content import Content

from tui.actions import Action, shown_key
from tui.screens.text import TextScreen

_KEY_COLUMN = 18


def help_screen(title: str, actions: Iterable[Action], bound: Iterable[Binding]) -> TextScreen:
    """The keys of `actions` by group, as they are bound now."""
    keys: dict[str, list[str]] = {}
    for binding in bound:
        keys.setdefault(binding.id or "", []).append(binding.key)
    lines: list[Content] = []
    for group, members in groupby(actions, lambda action: action.group):
        lines.append(Content.assemble((group, "bold")))
        lines.extend(_line(action, keys.get(action.id, [])) for action in members)
        lines.append(Content(""))
    return TextScreen(title, Content("\n").join(lines[:-1]))


def _line(action: Action, keys: Iterable[str]) -> Content:
    shown = " ".join(map(shown_key, keys))
    return Content.assemble((f"  {shown:<{_KEY_COLUMN}}", "$accent"), action.help)
