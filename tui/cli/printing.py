"""The command that prints the text of a work."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from tui.cli.annotating import located
from tui.cli.answer import Answer, Failure
from tui.core.annotation import Located
from tui.core.passage import Passage
from tui.core.place import find_place
from tui.core.work import Work
from tui.exchange.printing import ENDINGS, print_json, printed
from tui.opening import is_there
from tui.parts import Parts
from tui.sources import read


def print_work(parts: Parts, asked: argparse.Namespace) -> Answer:
    """The text of a work, or of some of its pages, printed or written to a file."""
    if _is_strange(parts, asked.work):
        work, marks = read(Path(asked.work)), _NONE
    else:
        opened = parts.opener.open(asked.work)
        work, marks = opened.work, located(parts, opened.holding, opened.work)
    passage = _pages(work, asked.pages) if asked.pages else None
    shown = marks if asked.notes else ()
    data = print_json(work, passage)
    if asked.to is None:
        return Answer(printed(work, "text", passage, shown), data)
    return Answer(_written_to(Path(asked.to), work, passage, shown), data)


_NONE: tuple[Located, ...] = ()


def _is_strange(parts: Parts, name: str) -> bool:
    """Whether this names a file that is not in the library."""
    path = Path(name)
    if not is_there(path) or parts.library.holding(name):
        return False
    origin = str(path.resolve())
    return all(holding.origin != origin for holding in parts.library.holdings())


def _written_to(path: Path, work: Work, passage: Passage | None, marks: Sequence[Located]) -> str:
    format = ENDINGS.get(path.suffix.lower())
    if format is None:
        raise Failure(f"{path.name}: the name must end in {', '.join(ENDINGS)}.")
    try:
        path.write_text(printed(work, format, passage, marks), encoding="utf-8")
    except OSError as error:
        raise Failure(f"Not written: {path}: {error.strerror}.") from error
    return f"Wrote {path}."


def _pages(work: Work, written: str) -> Passage:
    first, _, last = written.partition("-")
    start = find_place(work, f"p{first}")
    if start is None:
        raise Failure(f"There is no p. {first} in {work.reference.key}.")
    last_start = find_place(work, f"p{last or first}")
    if last_start is None:
        raise Failure(f"There is no p. {last} in {work.reference.key}.")
    if last_start < start:
        raise Failure(f"p. {last} comes before p. {first} in {work.reference.key}.")
    following = (page.offset for page in work.pages if page.offset > last_start)
    return Passage(start, next(following, len(work.text)))
