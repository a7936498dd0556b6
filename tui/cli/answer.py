"""What a command answers, and how it fails."""

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command prints: as text, and with `--json` as JSON."""

    text: str
    data: Any


class Failure(Exception):
    """A command cannot do what was asked; the message is a sentence."""


class NoTerminal(Exception):
    """A screen is wanted, and there is no terminal to show it on."""


def as_json(data: Any) -> str:
    """`data` as JSON for people and programs: indented, not escaped."""
    return json.dumps(data, ensure_ascii=False, indent=2)
