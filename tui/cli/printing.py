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
from tui.exchange.printing import NotPrinted, format_of, print_json, printed, write
from tui.parts import Parts
from tui.paths import expanded


def print_work(parts: Parts, asked: argparse.Namespace) -> Answer:
    """The text of a work, or of some of its pages, printed or written to a file."""
    opened = parts.opener.look(asked.work)
    work = opened.work
    passage = _pages(work, asked.pages) if asked.pages else None
    shown = located(parts, opened.holding, work) if asked.notes else ()
    said = "" if asked.to is None else _written_to(expanded(asked.to), work, passage, shown)
    if asked.json:
        return Answer(said, print_json(work, passage))
    return Answer(said or printed(work, "text", passage, shown), None)


def _written_to(path: Path, work: Work, passage: Passage | None, marks: Sequence[Located]) -> str:
    try:
        write(path, work, format_of(path), passage, marks)
    except NotPrinted as error:
        raise Failure(str(error)) from error
    return f"Wrote {path}."


def _pages(work: Work, written: str) -> Passage:
    first, _, last = written.partition("-")
    begins, ends = _page(work, first), _page(work, last or first)
    if ends.start < begins.start:
        raise Failure(f"p. {last} comes before p. {first} in {work.reference.key}.")
    return begins.joined(ends)


def _page(work: Work, label: str) -> Passage:
    start = find_place(work, f"p{label}")
    page = None if start is None else work.page_at(start)
    if page is None:
        raise Failure(f"There is no p. {label} in {work.reference.key}.")
    return work.page_passage(page)
