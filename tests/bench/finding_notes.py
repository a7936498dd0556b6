"""How long notes take to be found again in a long text: python -m tests.bench.finding_notes FILE.

600 notes of 60 characters, none moved; all moved by a paragraph; 20 whose words are gone; and a
letter whose surroundings are gone.
"""

import sys
from pathlib import Path
from time import perf_counter

from tui.core.annotation import Annotation, locate_all
from tui.core.passage import Passage
from tui.core.selector import Finding, Selector, describe

_COUNT = 600
_LENGTH = 60


def main() -> None:
    """Print the milliseconds that each takes, and how many notes were found, moved and lost."""
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    starts = range(len(text) // _COUNT // 2, len(text) - _LENGTH, len(text) // _COUNT)
    notes = tuple(
        Annotation("work", describe(text, Passage(start, start + _LENGTH)), id=str(start))
        for start in starts
    )
    lost = tuple(
        Annotation(
            "work", Selector(start, f"Nobody ever wrote quite this, the {start}th", "a", "b")
        )
        for start in starts[:20]
    )
    letter = Annotation("work", Selector(len(text) // 2, "e", "qqqqqq", "zzzzzz"))
    _tell("unmoved", text, notes)
    _tell("moved by a paragraph", "One paragraph more.\n\n" + text, notes)
    _tell("20 lost", text, lost)
    _tell("a letter without its surroundings", text, (letter,))


def _tell(what: str, text: str, notes: tuple[Annotation, ...]) -> None:
    began = perf_counter()
    located = locate_all(text, notes)
    taken = (perf_counter() - began) * 1000
    counts = ", ".join(
        f"{sum(one.finding is state for one in located)} {state}" for state in Finding
    )
    print(f"{what:<36} {taken:8.1f} ms  {counts}")


if __name__ == "__main__":
    main()
