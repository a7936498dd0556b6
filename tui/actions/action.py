"""Action: what a key does, and how keys are written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Action:
    """What a key does: `call` is the Textual action, `id` the name in the configuration file.

    `keys` are parted by blanks and written as on the keyboard ("j", "down", "ctrl+d").
    """

    id: str
    keys: str
    call: str
    label: str
    help: str
    group: str

    @property
    def binding(self) -> Binding:
        """The Textual binding, which the configuration can re-key by the id."""
        keys = ",".join(_textual_key(key) for key in self.keys.split())
        return Binding(keys, self.call, self.label, id=self.id, show=False, tooltip=self.help)


def ids(actions: Iterable[Action]) -> tuple[str, ...]:
    """The ids of these actions."""
    return tuple(action.id for action in actions)


def bindings(actions: Iterable[Action]) -> list[Binding]:
    """The Textual bindings of these actions."""
    return [action.binding for action in actions]


_TEXTUAL_KEYS = {
    "{": "left_curly_bracket",
    "}": "right_curly_bracket",
    "[": "left_square_bracket",
    "]": "right_square_bracket",
    "<": "less_than_sign",
    ">": "greater_than_sign",
    ":": "colon",
    "/": "slash",
    "?": "question_mark",
    "+": "plus",
    "=": "equals_sign",
    "-": "minus",
    "!": "exclamation_mark",
    "#": "number_sign",
}

_SHOWN = {
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "escape": "Esc",
}


_WRITTEN_KEYS = {textual: written for written, textual in _TEXTUAL_KEYS.items()}


def _textual_key(key: str) -> str:
    return _TEXTUAL_KEYS.get(key, key)


def shown_key(key: str) -> str:
    """A key as a person reads it: "Ctrl+d", "Space", "↓", "{"."""
    key = _WRITTEN_KEYS.get(key, key)
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    last = _SHOWN.get(last, last if len(last) == 1 else last.capitalize())
    return "+".join([*(modifier.capitalize() for modifier in modifiers), last])


def shown_keys(bound: Iterable[Binding]) -> Mapping[str, str]:
    """The keys that are bound now as a person reads them, by the ids of their actions."""
    keys: dict[str, list[str]] = {}
    for binding in bound:
        keys.setdefault(binding.id or "", []).append(shown_key(binding.key))
    return {id: " ".join(shown) for id, shown in keys.items()}
