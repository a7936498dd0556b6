"""Uses a library again and again, each time killed, or failed, one step of the system later.

every_step.py FOLDER kill|fail|recover: prints for each time, parted by tabs, what became of it
(saved, failed, unconfirmed, killed), the note before, the note that was being saved, and the note
that is then found. With `recover` the file is damaged each time, and only read.
"""

import errno
import os
import signal
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from tui.core.annotation import Annotation
from tui.store.errors import NotSaved, Unconfirmed
from tui.store.library import open_library

STEPS = ("open", "write", "fsync", "replace", "link", "unlink", "close", "mkdir", "ftruncate")
ENDS = {0: "saved", 1: "failed", 2: "unconfirmed", -signal.SIGKILL: "killed"}


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fail() -> None:
    raise OSError(errno.EIO, os.strerror(errno.EIO))


def interrupt(last: int, stop: Callable[[], None], names: tuple[str, ...]) -> None:
    """Have the system's step number `last` of those with these names end in `stop`."""
    steps: Iterator[int] = count(1)

    def interrupted(real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **named: Any) -> Any:
            if next(steps) == last:
                stop()
            return real(*arguments, **named)

        return step

    for name in names:
        setattr(os, name, interrupted(getattr(os, name)))


def end_of(use: Callable[[], object], before: Callable[[], None]) -> str:
    """What became of `use` in a process of its own, after `before`."""
    process = os.fork()
    if process:
        return ENDS[os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])]
    before()
    try:
        use()
    except Unconfirmed:
        os._exit(2)
    except NotSaved:
        os._exit(1)
    os._exit(0)


def found(folder: Path) -> str:
    return " ".join(one.note for one in open_library(folder).annotations("work"))


def save(folder: Path, note: str) -> None:
    open_library(folder).save(Annotation("work", note=note, id="one"))


def interrupt_saves(folder: Path, stop: Callable[[], None], names: tuple[str, ...]) -> None:
    for last in range(1, 40 if names == STEPS else 9):
        before, note = found(folder), f"{names[0]}-{last}"
        library = open_library(folder)
        annotation = Annotation("work", note=note, id="one")
        end = end_of(lambda: library.save(annotation), lambda: interrupt(last, stop, names))  # noqa: B023
        print(end, before, note, found(folder), sep="\t")


def interrupt_recoveries(folder: Path) -> None:
    save(folder, "later")
    for last in range(1, 40):
        (folder / "notes" / "work.json").write_text("{ torn")
        end = end_of(lambda: found(folder), lambda: interrupt(last, die, STEPS))  # noqa: B023
        print(end, "first", "first", found(folder), sep="\t")


def main(folder: Path, how: str) -> None:
    save(folder, "first")
    if how == "kill":
        interrupt_saves(folder, die, STEPS)
    elif how == "fail":
        for name in STEPS:
            interrupt_saves(folder, fail, (name,))
    else:
        interrupt_recoveries(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
