"""Random keys, pastes and resizes from a seed, on five works of different formats.

    python -m tests.bench.random_keys [--presses 10000] [--seed N]

Nothing that is typed may end the program by an error. After each visit to a work all changes are
taken back and made again, which must give the same annotations; in the end the library must be as
it was written (seals), every record readable, and nothing to be told of it. A seed that fails
becomes a test in tests/stories/test_any_keys.py.
"""

import argparse
import asyncio
import os
import sys
import traceback
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random, SystemRandom
from tempfile import TemporaryDirectory
from typing import Any

from textual import events

from tests.hostile import PAYLOADS, a_hostile_file
from tests.reader import ARTICLE, Reader, reading
from tui import actions
from tui.core.annotation import Annotation
from tui.screens.reading import ReadingScreen
from tui.sources import is_read
from tui.store.library import open_library
from tui.store.records import ANNOTATIONS, HOLDINGS, PROJECTS, Form
from tui.store.seal import unseal

SCREENS = (
    *(actions.READING, actions.CITING, actions.PROJECT, actions.RECORD, actions.PICK),
    actions.SHELF,
)
KEYS = sorted({key for screen in SCREENS for one in screen for key in one.keys.split()} - {"q"})
LETTERS = [
    *"fjdkslaghrueiwoptyvmcnbxz 0198§¶%.(){}[]é北/\\*+?^$|",
    "backspace",
    "tab",
    "up",
    "down",
]
LEAVING = ["escape", "enter", "enter", "n", "y"]
SIZES = [(80, 24), (40, 12), (120, 30), (20, 6), (300, 100), (1, 1), (60, 200), (10, 2)]

VISIT = 400
"""Keys pressed on one work before another is opened."""


@dataclass
class Run:
    """What was done, so that a fault can be told with what led to it."""

    chance: Random
    pressed: list[str] = field(default_factory=list)
    pastes: int = 0
    resizes: int = 0


def works(folder: Path) -> list[str]:
    """Five works: Markdown that is hostile, text, HTML, EPUB where it is read, and our article."""
    paragraphs = [f"Paragraph {number} on reading, in 1843 and [13]." for number in range(80)]
    (folder / "text.txt").write_text("\n\n".join(["A TEXT", "by Ada Byron", *paragraphs]))
    body = "".join(f"<h2>Part {number}</h2><p>{one}</p>" for number, one in enumerate(paragraphs))
    page = f"<html><head><title>A page</title></head><body><h1>A page</h1>{body}</body></html>"
    (folder / "page.html").write_text(page)
    _epub(folder / "book.epub", page)
    hostile = a_hostile_file(folder, " ; ".join(list(PAYLOADS.values())[:20]))
    files = [folder / "text.txt", folder / "page.html", folder / "book.epub", hostile]
    return [ARTICLE, *(str(path) for path in files if is_read(path))]


def _epub(path: Path, page: str) -> None:
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
            '<rootfiles><rootfile full-path="book.opf" '
            'media-type="application/oebps-package+xml"/></rootfiles></container>',
        )
        book.writestr(
            "book.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A book</dc:title>'
            '<dc:creator>Ada Byron</dc:creator><dc:identifier id="id">x</dc:identifier></metadata>'
            '<manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="a"/></spine></package>',
        )
        book.writestr(
            "a.xhtml", page.replace("<html>", '<html xmlns="http://www.w3.org/1999/xhtml">')
        )


async def visit(run: Run, library_folder: Path, name: str, presses: int) -> None:
    """Press so many keys on one work, then take all back and make it again."""
    library = open_library(library_folder)
    async with reading(name, library=library, size=run.chance.choice(SIZES)) as reader:
        last = len(run.pressed) + presses
        while len(run.pressed) < last and reader.app.is_running:
            await _do_something(run, reader)
        if reader.app.is_running:
            await reader.presses(*["escape"] * 8)
        _take_all_back(reader)


async def _do_something(run: Run, reader: Reader) -> None:
    dice = run.chance.random()
    if dice < 0.03:
        run.resizes += 1
        await reader.resizes(*run.chance.choice(SIZES))
    elif dice < 0.06:
        run.pastes += 1
        reader.app.post_message(events.Paste(run.chance.choice(list(PAYLOADS.values()))))
        await reader.settles()
    else:
        kinds = run.chance.choices([KEYS, LETTERS, LEAVING], [6, 3, 3], k=run.chance.randint(1, 8))
        keys = [run.chance.choice(kind) for kind in kinds]
        run.pressed.extend(keys)
        await reader.types_ahead(*keys)


def _take_all_back(reader: Reader) -> None:
    """Undo all and redo all; the annotations must be the same. Raises AssertionError."""
    for screen in reader.app.screen_stack:
        if isinstance(screen, ReadingScreen):
            notebook = screen._notebook
            before = _values(notebook.annotations())
            steps = len(notebook._changes.done)
            for _ in range(steps):
                assert notebook.undo(), "a change could not be taken back"
            for _ in range(steps):
                assert notebook.redo(), "what was taken back could not be made again"
            assert _values(notebook.annotations()) == before, "undo and redo gave others"


def _values(annotations: Sequence[Annotation]) -> list[tuple[object, ...]]:
    return [(one.id, one.selector, one.colour, one.note) for one in annotations]


def inconsistencies(folder: Path) -> Iterator[str]:
    """What is wrong with the library in `folder`."""
    library = open_library(folder)
    holdings = library.holdings()
    for holding in holdings:
        library.annotations(holding.id)
    yield from library.notices()
    forms: dict[str, Form[Any]] = {one.table: one for one in (ANNOTATIONS, HOLDINGS, PROJECTS)}
    for path in (folder / "library.json", *folder.glob("notes/*.json")):
        contents = unseal(path.read_bytes())
        if not contents.sealed:
            yield f"{path.name} is not as it was written"
        for table, records in contents.tables.items():
            yield from _unreadable(path.name, records.values(), forms.get(table))
    if len({holding.key for holding in holdings}) < len(holdings):
        yield "two works have one key"


def _unreadable(
    file: str, records: Iterable[Mapping[str, Any]], form: Form[Any] | None
) -> Iterator[str]:
    for record in records:
        if form and form.read(form.write(form.read(record))) != form.read(record):
            yield f"{file}: a record is not what it is read as: {record.get('id')}"


async def main(presses: int, seed: int) -> list[str]:
    """Press so many keys; what went wrong."""
    run = Run(Random(seed))
    with TemporaryDirectory() as name:
        folder = Path(name)
        os.chdir(folder)
        named = works(folder)
        while len(run.pressed) < presses:
            work = named[(len(run.pressed) // VISIT) % len(named)]
            before = len(run.pressed)
            try:
                await visit(run, folder / "library", work, min(VISIT, presses - before))
            except Exception as error:
                steps = "".join(traceback.format_exception(error)[-6:])
                return [f"{work}, after {run.pressed[before:][-40:]}:\n{steps}"]
        faults = list(inconsistencies(folder / "library"))
    said = f"{len(run.pressed):,} keys, {run.pastes} pastes, {run.resizes} resizes"
    print(f"{said} on {len(named)} works, seed {seed}: {len(faults)} faults")
    return faults


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--presses", type=int, default=10_000)
    asked.add_argument("--seed", type=int, default=SystemRandom().randrange(10_000))
    limits = asked.parse_args()
    print(f"seed {limits.seed}", flush=True)
    found = asyncio.run(main(limits.presses, limits.seed))
    print(*found, sep="\n")
    sys.exit(bool(found))
