"""Starts the command line."""

import gc
import os
import sys

from tui.deferred import defer

gc.disable()  # a command is over before its cycles count; the reader turns it on again
defer("copy")  # these are named by modules of the standard library, and seldom used
defer("gettext", "gettext", "ngettext")
defer("inspect")
defer("ipaddress")
defer("urllib.parse", "quote_from_bytes")

from contextlib import suppress  # noqa: E402
from io import TextIOWrapper  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import NoReturn, TextIO  # noqa: E402

from tui.cli import run  # noqa: E402
from tui.cli.answer import ERASE, Unsaid, saying  # noqa: E402
from tui.core.clean import guarded  # noqa: E402
from tui.parts import Parts  # noqa: E402

_INTERRUPTED = 130
"""The exit status of what SIGINT ended, as shells have it."""


def start() -> NoReturn:
    """Run the command line, and end the process.

    One without threads ends at once: to take all modules apart takes a sixth of a citation's time.
    """
    status = main()
    if "threading" not in sys.modules:
        with suppress(OSError):
            sys.stderr.flush()
        os._exit(status)
    sys.exit(status)


def main() -> int:
    """Run the command line of this process, all that it said being written; the exit status."""
    _prepare_streams()
    parts = Parts(os.environ)
    try:
        return _run(parts)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # whoever read the output has gone, as `head` does
        _drop_output()
    except Unsaid as error:
        _drop_output()
        print(error, file=sys.stderr)
    except Exception as error:
        _tell_fault(error, parts)
    return 1


def _tell_fault(error: Exception, parts: Parts) -> None:
    """Say that the program itself went wrong, and where the report of it is."""
    from tui.fault import told
    from tui.store.errors import NoFolder

    try:
        folder = parts.folder
    except NoFolder:
        folder = None
    print(told(error, folder, parts.now()), file=sys.stderr)


def _run(parts: Parts) -> int:
    """Run the command line, and have all that it said written; help leaves by SystemExit."""
    try:
        return run(sys.argv[1:], parts)
    finally:
        with saying():
            sys.stdout.flush()


def _prepare_streams() -> None:
    # A stream that the caller closed is None, which print() would take for standard output.
    nowhere = Path(os.devnull)
    sys.stdout = _guarded(sys.stdout) if sys.stdout else nowhere.open("w")
    sys.stderr = _guarded(sys.stderr) if sys.stderr else nowhere.open("w")


def _guarded(stream: TextIO) -> TextIO:
    """The stream, without what a terminal obeys, in any locale; Textual keeps its own."""
    if not isinstance(stream, TextIOWrapper):
        return stream
    stream.flush()
    return GuardedStream(
        open(stream.fileno(), "wb", closefd=False),
        encoding=stream.encoding,
        errors="replace",  # in a locale that cannot write “ and §
        line_buffering=stream.line_buffering,
    )


class GuardedStream(TextIOWrapper):
    """Standard output or error, whatever writes to it."""

    def write(self, text: str) -> int:
        """Write `text` as it may be shown, or erase the line."""
        return super().write(text if text == ERASE else guarded(text))


def _drop_output() -> None:
    """Let go of what could not be written, which Python would try to write again at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    start()
