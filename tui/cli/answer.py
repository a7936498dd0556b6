"""What a command answers, and how it fails."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from tui.core.clean import escaped


class Answer(NamedTuple):
    """What a command prints: as text, and with `--json` as JSON; and the exit status."""

    text: str
    data: Any
    status: int = 0


ERASE = "\r\x1b[K"
"""Written alone, makes the line empty that is written next; the one sequence a command writes."""


class Failure(Exception):
    """A command cannot do what was asked; the message is a sentence."""


class Unsaid(Exception):
    """Standard output did not take the answer; the message is a sentence."""


@contextmanager
def saying() -> Iterator[None]:
    """Within this, a fault of standard output becomes Unsaid, but for a reader who has gone."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Unsaid(f"The answer could not be written: {error.strerror}.") from error


class NoTerminal(Exception):
    """A screen is wanted, and there is no terminal to show it on."""


def as_json(data: Any) -> str:
    """`data` as JSON for people and programs: indented; what terminals obey is in letters."""
    import json  # not every command is asked for JSON, or reads any

    return escaped(json.dumps(data, ensure_ascii=False, indent=2))
