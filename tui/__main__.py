"""Starts the command line."""

import gc
import os
import sys
from io import TextIOWrapper

from tui.cli import run
from tui.parts import Parts


def main() -> int:
    """Run the command line of this process; the exit status."""
    gc.disable()  # a command is over before its cycles count; the reader turns it on again
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # in a locale that cannot write “ and §
    try:
        status = run(sys.argv[1:], Parts(os.environ))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has gone, as `head` does; nor can Python flush it at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status


if __name__ == "__main__":
    sys.exit(main())
