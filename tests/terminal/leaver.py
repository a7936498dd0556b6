"""A program that is left in each of the ways a reader is: run by test_leaving.py in a terminal.

Arguments: the file that `save` writes, and how the program takes being asked to leave.
"""

import sys
import threading
from pathlib import Path

from tui.terminal.leaving import guarded

GRACE = 0.3


def main(file: Path, manner: str) -> int:
    """Wait to be asked to leave; a stubborn program goes on waiting for ever."""
    asked = threading.Event()
    status: list[int] = []

    def save() -> None:
        file.write_text("saved", encoding="utf-8")
        if manner == "failing":
            raise OSError("the disk is full")

    def leave(number: int) -> None:
        status.append(number)
        if manner != "stubborn":
            asked.set()

    with guarded(save, leave, GRACE):
        print("ready", flush=True)
        asked.wait()
    return status[0]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
