"""Copies, end to end: what is selected in the real program arrives at the outermost terminal.

    python -m tests.bench.clipboard [WORD]

Lection is driven by keys in a bare terminal, in tmux with several settings, in GNU screen and in
one within the other; WORD picks those with it in their names. The whole of a text of 300 bytes, of
10 KB, of 70 KB and of 80 KB, which is more than terminals take, is selected by labels and copied.
Printed is what came out at the outermost terminal, and what the reader was told. Terminals whose
programs are not on this machine are left out. Needs no network.
"""

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.real_terminal import Terminal
from tests.terminal.outer import OUTERS, Outer, arrivals, lection_in

SIZES = (300, 10_000, 70_000, 80_000)
LARGEST = 74_994


def a_text(size: int) -> str:
    """A text of so many bytes, in paragraphs, whose first and last words stand nowhere else."""
    paragraph = "\n\n" + ("Naïve readers — “some”, say — read on until evening. " * 9).strip()
    text, end = "Aardvarks begin it.", "\n\nIt ends with zeppelins"
    while len((text + paragraph + end).encode()) < size:
        text += paragraph
    rest = size - len((text + end).encode())
    return text + " reader" * (rest // 7) + "!" * (rest % 7) + end


def copied(terminal: Terminal) -> str:
    """Select all of the text by its first and last words, and copy it; what is said then."""
    terminal.until("Aardvarks")
    terminal.press("v")
    terminal.press(_label(terminal, r"\b([a-z]{2})rdvarks"))
    terminal.until("last word")
    terminal.press("\x1b[F")
    terminal.press(_label(terminal, r"\b([a-z]{2})ppelins"))
    terminal.until("words, ")
    terminal.press("y")
    rows = terminal.until(lambda rows: any(map(_is_message, rows)))
    return next(row.strip() for row in rows if _is_message(row))


def _label(terminal: Terminal, pattern: str) -> str:
    """The label on a word, once it is on the screen; no label begins as these words do."""

    def found(rows: list[str]) -> list[str]:
        labels = [match[1] for row in rows if (match := re.search(pattern, row))]
        return [label for label in labels if label not in ("aa", "ze")]

    return found(terminal.until(lambda rows: bool(found(rows))))[0]


def _is_message(row: str) -> bool:
    return row.strip().startswith(("Sent ", "Copied ", "Not copied"))


def fared(outer: Outer, size: int) -> tuple[str, str]:
    """What arrived of a text of so many bytes, "exact" or other, and what was said of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        text = a_text(size)
        path.write_text(text, encoding="utf-8")
        with lection_in(outer, Path(folder), [str(path)]) as terminal:
            terminal.until("Welcome")
            terminal.press("\r")
            said = copied(terminal)
            arrived = arrivals(terminal)
            file = Path(folder) / "home/.local/share/lection/clipboard.txt"
            kept = file.read_bytes() == text.encode() and file.stat().st_mode & 0o777 == 0o600
            terminal.press("q")
            terminal.ends()
    if not kept:
        return "not kept", said
    if text.encode() in arrived:
        return "exact", said
    return "cut short" if arrived else "nothing", said


def is_well(outer: Outer, size: int, arrived: str, said: str) -> bool:
    """Whether all arrived where it could, and else nothing did and nothing else was said."""
    if size > LARGEST:
        return arrived == "nothing" and said.startswith("Not copied")
    if outer.takes:
        return arrived == "exact"
    return arrived == "nothing" and not said.startswith("Copied")


def _asked(word: str) -> Iterator[Outer]:
    for outer in OUTERS:
        if word.lower() not in outer.name.lower():
            continue
        if outer.missing:
            print(f"{outer.name}: left out, there is no {outer.missing} here")
        else:
            yield outer


def main(word: str = "") -> int:
    """Print a row for each terminal and size, and a closing line; 1 if anything went wrong."""
    total = well = 0
    for outer in _asked(word):
        for size in SIZES:
            arrived, said = fared(outer, size)
            good = is_well(outer, size, arrived, said)
            total, well = total + 1, well + good
            verdict = "as it should" if good else "WRONG"
            shown = said.partition(" Also in ")[0]
            print(f"{outer.name:31} {size:>6,} B  {arrived:9} {verdict:13} {shown}", flush=True)
    print(f"clipboard: {well} of {total} copies as they should be")
    return int(well < total)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
