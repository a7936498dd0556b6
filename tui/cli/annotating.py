"""Commands that write and give out annotations: note, highlight, notes."""

import argparse
import sys
from collections.abc import Callable

from tui.cli.answer import Answer, Failure, as_json
from tui.core.annotation import Annotation, Colour, Located, locate_all
from tui.core.clean import clean
from tui.core.holding import Holding
from tui.core.passage import Passage
from tui.core.place import place_name
from tui.core.search import find, fold
from tui.core.selector import describe
from tui.core.words import is_whole
from tui.core.work import Work
from tui.parts import Parts
from tui.sources import UnreadableWork


def write_note(parts: Parts, asked: argparse.Namespace) -> Answer:
    """Write a note on a work, or on the words given."""
    note = clean(asked.text)
    if not note.strip():
        raise Failure("The note is empty: write its text after the key.")
    return _kept(parts, _annotation(parts, asked).noted(note))


def write_highlight(parts: Parts, asked: argparse.Namespace) -> Answer:
    """Highlight the words given."""
    return _kept(parts, _annotation(parts, asked).coloured(Colour(asked.colour)))


def _annotation(parts: Parts, asked: argparse.Namespace) -> Annotation:
    """A new annotation on the words given, else on the whole work, which the library holds then."""
    looked = parts.opener.look(asked.work)
    selector = None
    if asked.quote is not None:
        selector = describe(looked.work.text, quoted(looked.work, asked.quote))
    return Annotation(parts.opener.hold(looked).id, selector)


def quoted(work: Work, words: str) -> Passage:
    """Where these words stand in the work, as whole words if they do; of several places the first.

    That there are several is said, and where the first is.
    """
    found = find(fold(work.text), words)
    whole = [passage for passage in found if is_whole(work.text, passage)]
    first, *others = whole or found or (None,)
    if first is None:
        raise Failure(f"“{words}” is not in {work.reference.key}. Give its exact words.")
    if others:
        times, place = len(others) + 1, place_name(work, first.start)
        taken = f"the first was taken, {place}" if place else "the first was taken"
        print(f"These words stand there {times} times; {taken}.", file=sys.stderr)
    return first


def _kept(parts: Parts, annotation: Annotation) -> Answer:
    kept = parts.library.save(annotation)
    return Answer(kept.id, {"id": kept.id})


def notes(parts: Parts, asked: argparse.Namespace) -> Answer:
    """The highlights and notes of a work, or of all."""
    from tui.exchange.notes import csv_of, markdown_notes, notes_json, w3c_of

    marked = list(_marked(parts, asked.work))
    data = [row for work, marks in marked for row in notes_json(work, marks)]
    formats: dict[str, Callable[[], str]] = {
        "markdown": lambda: markdown_notes(marked),
        "json": lambda: as_json(data),
        "w3c": lambda: as_json(w3c_of(marked)),
        "csv": lambda: csv_of(marked),
    }
    return Answer(formats[asked.format]().rstrip("\n"), data)


def _marked(parts: Parts, name: str | None) -> list[tuple[Work, tuple[Located, ...]]]:
    """The works, each with its annotations; one whose file is gone has only its reference."""
    if name:
        opened = parts.opener.look(name)
        return [(opened.work, located(parts, opened.holding, opened.work))]
    holdings = (*parts.library.holdings(), *parts.library.strays())
    works = [(holding, _work_of(parts, holding)) for holding in holdings]
    return [(work, located(parts, holding, work)) for holding, work in works]


def _work_of(parts: Parts, holding: Holding) -> Work:
    try:
        return parts.opener.text_of(holding)
    except UnreadableWork as error:
        print(f"{holding.key}: {error}", file=sys.stderr)
        return Work(holding.reference, "", ())


def located(parts: Parts, holding: Holding, work: Work) -> tuple[Located, ...]:
    return locate_all(work.text, parts.library.annotations(holding.id))
