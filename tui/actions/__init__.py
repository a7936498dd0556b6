"""Every action once: its id, keys, label and help; bindings, footer, palette and help follow."""

from tui.actions.action import Action, bindings, ids, shown_key, shown_keys
from tui.actions.citing import CITING
from tui.actions.defining import DEFINING
from tui.actions.pick import PICK
from tui.actions.project import PROJECT
from tui.actions.reading import CHOOSE, FIND, MARK, MOVE, READING, SAY, SEE, TAKE
from tui.actions.record import RECORD
from tui.actions.shelf import SHELF

__all__ = [
    "CHOOSE",
    "CITING",
    "DEFINING",
    "FIND",
    "MARK",
    "MOVE",
    "PICK",
    "PROJECT",
    "READING",
    "RECORD",
    "SAY",
    "SEE",
    "SHELF",
    "TAKE",
    "Action",
    "bindings",
    "ids",
    "shown_key",
    "shown_keys",
]
