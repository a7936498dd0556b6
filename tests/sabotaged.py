"""Lection in which the key `Z` has a fault, with a secret in a variable.

sabotaged.py loop|beside [WORD…]: the fault is met on the event loop, or in a task beside it.
"""

import sys

from tui.__main__ import main
from tui.screens.reading.page import PageScreen


def _fault() -> None:
    note = "a secret note"
    raise ValueError("a fault\x1b]0;title\x07", len(note))


def _on_the_loop(_: PageScreen) -> None:
    _fault()


def _beside(screen: PageScreen) -> None:
    async def change() -> None:
        _fault()

    screen.change(change())


if __name__ == "__main__":
    faults = {"loop": _on_the_loop, "beside": _beside}
    setattr(PageScreen, "action_plain", faults[sys.argv.pop(1)])  # noqa: B010
    sys.exit(main())
