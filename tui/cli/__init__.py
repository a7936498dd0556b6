"""The command line: one command, one function.

Results go to standard output, as text or with `--json` as JSON; what went wrong goes to standard
error, with status 1 for a failure and 2 for wrong usage.
"""

import argparse
import sys
from collections.abc import Callable, Sequence

from tui.cli.annotating import notes, write_highlight, write_note
from tui.cli.answer import Answer, Failure, NoTerminal, as_json
from tui.cli.arguments import parser
from tui.cli.citing import cite_work, styles
from tui.cli.library import list_works, show
from tui.cli.printing import print_work
from tui.cli.reading import open_reader
from tui.core.clean import clean
from tui.opening import NoSuchWork
from tui.parts import BadConfiguration, Parts
from tui.sources import UnreadableWork
from tui.store.errors import NoFolder, NotSaved
from tui.styles import NoStyles, UnknownStyle, UnreadableStyle

Command = Callable[[Parts, argparse.Namespace], Answer | None]

COMMANDS: dict[str, Command] = {
    "open": open_reader,
    "list": list_works,
    "show": show,
    "cite": cite_work,
    "styles": styles,
    "note": write_note,
    "highlight": write_highlight,
    "notes": notes,
    "print": print_work,
}

_FAILURES = (
    *(Failure, BadConfiguration, NoFolder, NoSuchWork, NotSaved, UnreadableWork),
    *(NoStyles, UnknownStyle, UnreadableStyle),
)


def run(arguments: Sequence[str], parts: Parts) -> int:
    """Carry out a command line; the exit status."""
    asked = parser({name: _what(one) for name, one in COMMANDS.items()}).parse_args(
        _with_command(arguments)
    )
    try:
        answer = COMMANDS[asked.command](parts, asked)
        if answer is not None:
            print(as_json(answer.data) if asked.json else clean(answer.text))
        for notice in parts.library.notices():
            print(notice, file=sys.stderr)
    except NoTerminal as error:
        print(error, file=sys.stderr)
        return 2
    except _FAILURES as error:
        print(clean(str(error)), file=sys.stderr)
        return 1
    return 0


def _with_command(arguments: Sequence[str]) -> list[str]:
    """A command line without a command opens the reader."""
    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        return list(arguments)
    return ["open", *arguments]


def _what(command: Command) -> str:
    """What a command does: the first line of its docstring."""
    return (command.__doc__ or "").splitlines()[0]
