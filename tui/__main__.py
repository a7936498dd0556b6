"""Starts the command line."""

import gc
import os
import sys
from io import TextIOWrapper
from pathlib import Path

from tui.deferred import defer

defer("inspect")  # dataclasses names it, and wants it only for a class without a docstring

from tui.cli import run  # noqa: E402
from tui.cli.answer import Unsaid, saying  # noqa: E402
from tui.parts import Parts  # noqa: E402


def main() -> int:
    """Run the command line of this process; the exit status."""
    gc.disable()  # a command is over before its cycles count; the reader turns it on again
    _prepare_streams()
    try:
        return _run()
    except BrokenPipeError:  # whoever read the output has gone, as `head` does
        _drop_output()
    except Unsaid as error:
        _drop_output()
        print(error, file=sys.stderr)
    return 1


def _run() -> int:
    """Run the command line, and have all that it said written; help leaves by SystemExit."""
    try:
        return run(sys.argv[1:], Parts(os.environ))
    finally:
        with saying():
            sys.stdout.flush()


def _prepare_streams() -> None:
    # A stream that the caller closed is None, which print() would take for standard output.
    sys.stdout = sys.stdout or Path(os.devnull).open("w")  # noqa: SIM115
    sys.stderr = sys.stderr or Path(os.devnull).open("w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # in a locale that cannot write “ and §


def _drop_output() -> None:
    """Let go of what could not be written, which Python would try to write again at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
