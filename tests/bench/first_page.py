"""How long the reader takes to show a page of a file: python -m tests.bench.first_page FILE [RUNS].

In turn, each in a process of its own at a real terminal: a text of 10 KB, FILE when nothing is
known of it, and FILE opened again. For each the seconds by the clock until the page is there, those
of the processor for the program and its children, and the most memory the program had by then.
"""

import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from shutil import rmtree
from statistics import median
from time import perf_counter
from typing import NamedTuple

from tests.real_terminal import Terminal

_READY = "? help"
_PARAGRAPH = "The reader reads on and on, line after line, and does not look up. " * 5


class Taken(NamedTuple):
    """Seconds by the clock and of the processor, and megabytes of memory."""

    clock: float
    processor: float
    memory: float


def main() -> None:
    """Print a line for each way of opening, and how the second one compares with the short text."""
    file, runs = Path(sys.argv[1]).resolve(), int((sys.argv[2:] or ["5"])[0])
    taken: dict[str, list[Taken]] = {"10 KB of text": [], "first opening": [], "second": []}
    with tempfile.TemporaryDirectory() as folder:
        short = Path(folder, "short.txt")
        short.write_text("\n\n".join([_PARAGRAPH] * 30))
        environ = _account(Path(folder))
        _opened(short, environ)
        for _ in range(runs):
            rmtree(Path(folder, "cache"), ignore_errors=True)
            taken["first opening"].append(_opened(file, environ))
            taken["10 KB of text"].append(_opened(short, environ))
            taken["second"].append(_opened(file, environ))
    for what, each in taken.items():
        clock, processor, memory = (median(values) for values in zip(*each, strict=True))
        print(f"{what:<16} {clock:6.3f} s  {processor:6.3f} s of the processor  {memory:5.0f} MB")
    pairs = zip(taken["second"], taken["10 KB of text"], strict=True)
    shares = [(one.clock / short.clock, one.processor / short.processor) for one, short in pairs]
    clock, processor = (median(values) for values in zip(*shares, strict=True))
    print(f"second opening / 10 KB of text: {clock:.2f} by the clock, {processor:.2f} of processor")


def _account(folder: Path) -> Mapping[str, str]:
    """An account in `folder` whose reader has seen the welcome."""
    from dataclasses import replace

    from tui.store.library import open_library

    library = open_library(folder / "library")
    library.prefer(replace(library.preferences(), welcomed=True))
    return {
        **os.environ,
        "TERM": "xterm-256color",
        "LECTION_HOME": str(folder / "library"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_CONFIG_HOME": str(folder / "config"),
    }


def _opened(file: Path, environ: Mapping[str, str]) -> Taken:
    command = [sys.executable, "-P", "-m", "tui", str(file)]
    before = os.times()
    began = perf_counter()
    with Terminal(command, environ) as terminal:
        terminal.until(lambda rows: any(_READY in row for row in rows))
        clock = perf_counter() - began
        memory = _peak(terminal.process)
        terminal.press("q")
        terminal.ends()
    after = os.times()
    children = after.children_user + after.children_system
    processor = children - before.children_user - before.children_system
    return Taken(clock, processor, memory)


def _peak(process: int) -> float:
    """The most memory a process has had, in megabytes (proc(5), VmHWM)."""
    status = Path(f"/proc/{process}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1000


if __name__ == "__main__":
    main()
