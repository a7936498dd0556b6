"""The command line: one command, one function.

Results go to standard output, as text or with `--json` as JSON; what went wrong goes to standard
error, with status 1 for a failure and 2 for wrong usage.
"""

import sys
from collections.abc import Sequence

from tui.cli.answer import Failure, NoTerminal, as_json, saying
from tui.cli.arguments import parser
from tui.cli.commands import COMMANDS
from tui.core.clean import clean
from tui.parts import Parts

__all__ = ["COMMANDS", "parser", "run"]


def run(arguments: Sequence[str], parts: Parts) -> int:
    """Carry out a command line; the exit status. Wrong usage is SystemExit with status 2."""
    words = _with_command(arguments)
    asked = parser(_needed(words)).parse_args(words)
    try:
        answer = COMMANDS[asked.command](parts, asked)
        if answer is not None:
            said = as_json(answer.data) if asked.json else clean(answer.text)
            with saying():
                print(said, flush=True)
    except NoTerminal as error:
        print(error, file=sys.stderr)
        return 2
    except _failures() as error:
        print(clean(str(error)), file=sys.stderr)
        return getattr(error, "status", 1)
    finally:
        for notice in parts.notices():
            print(clean(notice), file=sys.stderr)
    return answer.status if answer is not None else 0


def _with_command(arguments: Sequence[str]) -> list[str]:
    """A command line without a command opens the reader."""
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        return list(arguments)
    return ["open", *arguments]


def _needed(words: Sequence[str]) -> dict[str, str]:
    """What each command does that the parser must know: the one asked for, else all."""
    named = [words[0]] if words[0] in COMMANDS else list(COMMANDS)
    return {name: COMMANDS[name].does for name in named}


def _failures() -> tuple[type[Exception], ...]:
    """The errors that are sentences for a person; looked up, and imported, when one is raised."""
    from tui.coming import NoSuchPlace
    from tui.configuration import BadConfiguration
    from tui.exchange.references import UnreadableReferences
    from tui.opening import NoSuchWork
    from tui.sources.unreadable import UnreadableWork
    from tui.store.errors import NoFolder, NotSaved
    from tui.styles import NoStyles, UnknownLanguage, UnknownStyle, UnreadableStyle

    return (
        *(Failure, BadConfiguration, NoFolder, NoSuchPlace, NoSuchWork, NotSaved, UnreadableWork),
        *(NoStyles, UnknownLanguage, UnknownStyle, UnreadableReferences, UnreadableStyle),
    )
