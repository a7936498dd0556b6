"""Hostile texts in every screen and in the output of every command, in real terminals.

    python -m tests.bench.payloads [WORD] [--screens N] [--commands N]

Each text of tests/hostile.py is the title, author, text, note, file name, tag and project of a
work. Every screen is gone through, what is on it is clicked, and every command is run. The bytes
that the terminals were sent must have no sequence that a harmless text does not have too, no
control character and nothing that hides; the program must end well and write no file. Takes some
minutes; N texts, and N times five of them for the commands, are enough for a look. WORD picks those
with it in what they do.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.hostile import PAYLOADS, a_hostile_file, forbidden, leaks, sequences
from tests.real_terminal import Terminal
from tui.core.annotation import Annotation, Colour
from tui.core.passage import Passage
from tui.core.project import Item, Project
from tui.core.selector import describe
from tui.parts import Parts

LECTION = [sys.executable, "-m", "tui"]
ROOT = Path(__file__).parent.parent.parent
COLUMNS, ROWS = 100, 30
HARMLESS = "A quiet text"

ESC, ENTER, CTRL_P, CTRL_S = "\x1b", "\r", "\x10", "\x13"
PASTE = "\x1b[200~{}\x1b[201~"

KEYS: Sequence[str] = (
    *("j", " ", "G", "g", "}", "{"),
    *("i", ESC, "t", ESC, "?", ESC, "M", ESC),
    *("E", "j", ENTER, ESC, ESC),
    *("c", "\x1b[C", "j", "j", "/", "a", ESC, "l", ESC, ESC),
    *("m", "]", "m", "x", ESC, "a", ESC),
    *("p", "j", "!", ESC, "e", ESC, ESC),
    *("P", ESC, "Z", ESC, "z", "z"),
    *("/", "a", ENTER, "r", ESC, "n", ":", "x", ENTER, ESC),
    *("v", ESC, "V", "w", ENTER, "h", "u", "y", "Y", "c", "y", ESC),
    *("s", "d", ESC, "F", "a", ESC, ESC, "o", "j", "/", "a", ESC, ESC, ESC),
    *(CTRL_P, "a", ESC, ENTER, ESC, "T", "T", "T"),
)
"""All that can be looked at from the reading screen."""

COMMANDS: Sequence[Sequence[str]] = (
    *(["list"], ["show", "work"], ["edit", "work"], ["print", "work", "--notes"]),
    *(["cite", "work", "--form", form] for form in ("entry", "in-text", "note", "bibtex")),
    *(["notes", "work", "--format", form] for form in ("markdown", "csv", "w3c", "json")),
    *(["bib", "--format", form] for form in ("text", "markdown", "html", "bibtex", "ris")),
    *(["project", "list"], ["project", "show"], ["bib", "--check"], ["find", "a"]),
)
"""What is asked for as text, and as JSON."""

_LONGEST_WORD = 500

_TOGETHER = 5
"""Texts that are tried together in the output of the commands."""

Fault = tuple[str, str, str]
"""Where, with which text, and what was wrong."""


def account(home: Path) -> dict[str, str]:
    """The environment of a person whose home this is."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    more = {"HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    return kept | more | {"PYTHONPATH": str(ROOT)}


def prepared(home: Path, payload: str) -> Path:
    """A work of `payload` in a library of `home`, marked, noted, tagged and saved; its file."""
    path = a_hostile_file(home, payload)
    parts = Parts(account(home))
    opened = parts.opener.open(str(path))
    holding, text = opened.holding, opened.work.text
    place = text.find("words that are quoted")
    selector = describe(text, Passage(place, place + 5))
    for number, colour in enumerate(Colour):
        one = replace(selector, start=selector.start + number)
        parts.library.save(Annotation(holding.id, one, colour, payload))
    parts.library.save(Annotation(holding.id, note=payload))
    parts.library.tag(holding, (payload,))
    items = (Item(holding.id, "work"), Item(holding.id, payload, selector, quotation=payload))
    project = parts.library.save_project(Project(f"Paper {payload}", items=items))
    chosen = replace(parts.library.preferences(), project=project.id, welcomed=True, panel=True)
    parts.library.prefer(chosen)
    return path


def looked_at(home: Path, path: Path, payload: str) -> tuple[int, bytes]:
    """The exit status, and what the terminal was sent, when all screens were gone through."""
    with Terminal([*LECTION, str(path)], account(home), COLUMNS, ROWS) as terminal:
        terminal.until(lambda rows: any(row.strip() for row in rows))
        terminal.settles(0.5)
        for key in KEYS:
            terminal.press(key)
            terminal.settles(0.04)
        pasted = payload.replace(ESC, "").encode("utf-8", "replace").decode()
        terminal.press("/" + PASTE.format(pasted))
        terminal.settles()
        terminal.press(ENTER + ESC)
        for row in range(2, ROWS - 2, 3):
            terminal.press("".join(f"\x1b[<0;{x};{row}M\x1b[<0;{x};{row}m" for x in (12, 30)))
            terminal.settles(0.04)
        for key in (ESC, ESC, ESC, "q"):
            terminal.press(key)
            terminal.settles()
        return terminal.ends(), terminal.sent


def said(home: Path, words: Sequence[str]) -> tuple[int, bytes]:
    """The exit status of a command, and what it said on both streams."""
    done = subprocess.run(
        [*LECTION, *words],
        env=account(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode, done.stdout


def screens(name: str, payload: str, ours: set[bytes]) -> Iterator[Fault]:
    """What is wrong with the screens of a work of `payload`."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        path = prepared(home, payload)
        before = {one.name for one in home.iterdir()}
        status, sent = looked_at(home, path, payload)
        if status != 0:
            yield "screens", name, f"ended with status {status}"
        for file in {one.name for one in home.iterdir()} - before - {".config", ".cache"}:
            yield "screens", name, f"wrote {file}"
        yield from (("screens", name, leak) for leak in leaks(sent, ours))


def commands(name: str, payload: str) -> Iterator[Fault]:
    """What is wrong with the answers of the commands about a work of `payload`."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        path = prepared(home, payload)
        as_json = ([*words, "--json"] for words in COMMANDS)
        named = payload.replace("\0", "").encode("utf-8", "replace").decode()[:_LONGEST_WORD]
        wrong = (["show", named], ["cite", "work", "--form", named], [named])
        for words in (*COMMANDS, *as_json, ["print", str(path)], *wrong):
            status, answer = said(home, words)
            text = answer.decode("utf-8", "surrogateescape")
            where = f"lection {' '.join(map(ascii, words))}"[:60]
            if status not in (0, 1, 2) or "ended by a fault" in text:
                yield where, name, text[-300:]
            yield from ((where, name, f"{one!r}") for one in forbidden(text.replace("\x1b", "\0")))


def _listed(look: Callable[..., Iterator[Fault]], *of: object) -> list[Fault]:
    try:
        return list(look(*of))
    except Exception as error:
        return [(look.__name__, str(of[0]), f"{type(error).__name__}: {error}")]


def _told(faults: list[Fault]) -> list[Fault]:
    for fault in faults:
        print(*fault, sep=": ", flush=True)
    return faults


def main() -> None:
    """Run all, and say what was found."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("word", nargs="?", default="")
    asked.add_argument("--screens", type=int, default=len(PAYLOADS))
    asked.add_argument("--commands", type=int, default=len(PAYLOADS))
    limits = asked.parse_args()
    with TemporaryDirectory() as folder:
        home = Path(folder)
        ours = sequences(looked_at(home, prepared(home, HARMLESS), HARMLESS)[1])
    every = [one for one in PAYLOADS.items() if limits.word in one[0]]
    groups = [dict(every[start : start + _TOGETHER]) for start in range(0, len(every), _TOGETHER)]
    together = [(" + ".join(group), " ; ".join(group.values())) for group in groups]
    with ThreadPoolExecutor(os.cpu_count()) as beside:
        looks = [beside.submit(_listed, screens, *one, ours) for one in every[: limits.screens]]
        asks = [beside.submit(_listed, commands, *one) for one in together[: limits.commands]]
        faults = [fault for one in (*looks, *asks) for fault in _told(one.result())]
    print(
        f"{len(looks)} texts on the screens, {len(KEYS)} keys each; {len(ours)} sequences of ours"
    )
    print(f"{len(asks)} times {_TOGETHER} texts in {2 * len(COMMANDS) + 4} answers of commands")
    print(f"{len(faults)} faults")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
