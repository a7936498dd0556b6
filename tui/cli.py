"""The command line: one command, one function. Textual is imported only for a screen.

Results go to standard output, as text or with `--json` as JSON; what went wrong goes to standard
error, with status 1 for a failure and 2 for wrong usage.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui import __version__
from tui.core.annotation import Annotation, Colour, Located, locate_all
from tui.core.citation import Citation, Locator, cite, locate_page, parse_locator
from tui.core.clean import clean
from tui.core.holding import Holding
from tui.core.passage import Passage
from tui.core.place import find_place
from tui.core.reference import Reference
from tui.core.search import find, fold
from tui.core.selector import describe
from tui.core.work import Work
from tui.opening import NoSuchWork, OpenWork
from tui.parts import BadConfiguration, Parts
from tui.sources import UnreadableWork, read
from tui.store.errors import NoFolder, NotSaved

FAILURES = (UnreadableWork, NoSuchWork, NotSaved, NoFolder, BadConfiguration)
"""What goes wrong with a sentence of its own."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command prints: as text, and with `--json` as JSON."""

    text: str
    data: Any


class Failure(Exception):
    """A command cannot do what was asked; the message is a sentence."""


def list_works(parts: Parts, _: argparse.Namespace) -> Answer:
    """The works in the library, the bundled ones too."""
    held = list(parts.library.holdings())
    known = {holding.origin for holding in held}
    rows = [_listed(parts, holding) for holding in held]
    rows += [
        {"key": work.reference.key, "reference": dict(work.reference.item), "origin": origin}
        for origin, work in parts.opener.bundled()
        if origin not in known
    ]
    lines = [f"{row['key']:<20} {Reference(row['reference']).title}" for row in rows]
    return Answer("\n".join(lines), rows)


def _listed(parts: Parts, holding: Holding) -> dict[str, Any]:
    return {
        "key": holding.key,
        "id": holding.id,
        "reference": dict(holding.reference.item),
        "format": holding.format,
        "sha256": holding.sha256,
        "added": holding.added.isoformat(),
        "annotations": len(parts.library.annotations(holding.id)),
        "place": round(holding.progress, 4),
        "origin": holding.origin,
    }


def show(parts: Parts, asked: argparse.Namespace) -> Answer:
    """What the library knows of a work."""
    opened = parts.opener.open(asked.work)
    work = opened.work
    pages = None
    if work.pages:
        first, last = work.pages[0], work.pages[-1]
        pages = {"first": first.label, "last": last.label, "source": first.source.value}
    data = _listed(parts, opened.holding) | {
        "length": len(work.text),
        "words": work.word_count,
        "sections": len(work.sections),
        "pages": pages,
        "excerpt": work.excerpt or None,
    }
    reference = work.reference
    lines = [
        reference.title,
        ", ".join(reference.authors),
        ", ".join(part for part in (reference.container_line, reference.issued) if part),
        f"{reference.key}: {work.word_count} words, {len(work.sections)} sections, "
        f"{data['annotations']} highlights and notes, read to {opened.holding.progress:.0%}",
        work.excerpt,
    ]
    return Answer("\n".join(line for line in lines if line), data)


def cite_work(parts: Parts, asked: argparse.Namespace) -> Answer:
    """A citation in any style and form."""
    from tui.styles import Form, plain

    citation = _citation(parts, asked)
    style = parts.styles.named(asked.style or parts.library.preferences().style)
    text = plain(style.formed(Form(asked.form), citation))
    locator = citation.locator
    data = {
        "text": text,
        "style": style.id,
        "form": asked.form,
        "locator": locator
        and {"label": locator.label, "value": locator.value, "source": locator.source},
        "missing": list(style.missing(citation)),
    }
    return Answer(text, data)


def _citation(parts: Parts, asked: argparse.Namespace) -> Citation:
    if asked.source:
        reference = _reference_in(Path(asked.source), asked.work)
        return Citation(reference, _written_locator(asked.page))
    work = parts.opener.open(asked.work).work
    if asked.at:
        offset = find_place(work, asked.at)
        if offset is None:
            raise Failure(f"There is no {asked.at} in {work.reference.key}.")
        return cite(work).located(locate_page(work, Passage(offset, offset + 1)))
    return cite(work).located(_written_locator(asked.page))


def _written_locator(written: str | None) -> Locator | None:
    if written is None:
        return None
    locator = parse_locator(written)
    if locator is None:
        raise Failure(f"“{written}” is no page: write 98, 98-99, xii, or para. 3.")
    return locator


def _reference_in(path: Path, key: str) -> Reference:
    """The reference with that key in a CSL-JSON file."""
    try:
        items = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Failure(f"{path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise Failure(f"{path} is not CSL-JSON: {error}.") from error
    found = [
        item for item in (items if isinstance(items, list) else [items]) if isinstance(item, dict)
    ]
    for reference in map(Reference, found):
        if reference.key == key:
            return reference
    raise Failure(
        f"{path} has no reference {key}. It has: {', '.join(str(i.get('id')) for i in found)}."
    )


def styles(parts: Parts, asked: argparse.Namespace) -> Answer:
    """The citation styles with these words in their names."""
    offers = parts.styles.offered(" ".join(asked.words))
    if not offers:
        raise Failure(f"No style has “{' '.join(asked.words)}” in its name.")
    lines = [f"{offer.id:<50} {offer.title}" for offer in offers]
    return Answer("\n".join(lines), [{"id": offer.id, "title": offer.title} for offer in offers])


def write_note(parts: Parts, asked: argparse.Namespace) -> Answer:
    """Write a note on a work, or on the words given."""
    opened = parts.opener.open(asked.work)
    annotation = _annotation(opened, asked.quote).noted(clean(asked.text))
    if not annotation.note:
        raise Failure("The note is empty: write its text after the key.")
    return _kept(parts, annotation)


def write_highlight(parts: Parts, asked: argparse.Namespace) -> Answer:
    """Highlight the words given."""
    opened = parts.opener.open(asked.work)
    return _kept(parts, _annotation(opened, asked.quote).coloured(Colour(asked.colour)))


def _annotation(opened: OpenWork, quote: str | None) -> Annotation:
    if quote is None:
        return Annotation(opened.holding.id)
    text = opened.work.text
    found = find(fold(text), quote)
    if not found:
        raise Failure(f"“{quote}” is not in {opened.work.reference.key}. Give its exact words.")
    if len(found) > 1:
        print(f"These words stand there {len(found)} times; the first was taken.", file=sys.stderr)
    return Annotation(opened.holding.id, describe(text, found[0]))


def _kept(parts: Parts, annotation: Annotation) -> Answer:
    kept = parts.library.save(annotation)
    return Answer(kept.id, {"id": kept.id})


def notes(parts: Parts, asked: argparse.Namespace) -> Answer:
    """The highlights and notes of a work, or of all."""
    from tui.exchange.notes import csv_of, markdown_notes, notes_json, w3c_of

    marked = list(_marked(parts, asked.work))
    data = [row for work, marks in marked for row in notes_json(work, marks)]
    formats: dict[str, Callable[[], str]] = {
        "markdown": lambda: "\n".join(markdown_notes(work, marks) for work, marks in marked),
        "json": lambda: _json(data),
        "w3c": lambda: _json([w3c_of(work, marks) for work, marks in marked]),
        "csv": lambda: csv_of(marked),
    }
    return Answer(formats[asked.format](), data)


def _marked(parts: Parts, name: str | None) -> list[tuple[Work, tuple[Located, ...]]]:
    """The works, each with its annotations; one whose file is gone has only its reference."""
    if name:
        opened = parts.opener.open(name)
        return [(opened.work, _located(parts, opened.holding, opened.work))]
    works = [(holding, _work_of(parts, holding)) for holding in parts.library.holdings()]
    return [(work, _located(parts, holding, work)) for holding, work in works]


def _work_of(parts: Parts, holding: Holding) -> Work:
    try:
        return parts.opener.open(holding.id).work
    except UnreadableWork as error:
        print(f"{holding.key}: {error}", file=sys.stderr)
        return Work(holding.reference, "", ())


def _located(parts: Parts, holding: Holding, work: Work) -> tuple[Located, ...]:
    return locate_all(work.text, parts.library.annotations(holding.id))


def print_work(parts: Parts, asked: argparse.Namespace) -> Answer:
    """The text of a work, or of some of its pages, printed or written to a file."""
    from tui.exchange.printing import print_json, printed

    path = Path(asked.work)
    if path.exists() and parts.library.holding(asked.work) is None:
        work, marks = read(path), _NONE
    else:
        opened = parts.opener.open(asked.work)
        work, marks = opened.work, _located(parts, opened.holding, opened.work)
    passage = _pages(work, asked.pages) if asked.pages else None
    shown = marks if asked.notes else ()
    data = print_json(work)
    if asked.to is None:
        return Answer(printed(work, "text", passage, shown), data)
    return Answer(_written_to(Path(asked.to), work, passage, shown), data)


_NONE: tuple[Located, ...] = ()
_FORMATS = {".txt": "text", ".md": "markdown", ".html": "html"}


def _written_to(path: Path, work: Work, passage: Passage | None, marks: Sequence[Located]) -> str:
    from tui.exchange.printing import printed

    format = _FORMATS.get(path.suffix.lower())
    if format is None:
        raise Failure(f"{path.name}: the name ends in .txt, .md or .html.")
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
    labels = [page.label for page in work.pages]
    if (last or first) not in labels:
        raise Failure(f"There is no p. {last} in {work.reference.key}.")
    after = labels.index(last or first) + 1
    end = work.pages[after].offset if after < len(labels) else len(work.text)
    return Passage(start, max(end, start))


def open_reader(parts: Parts, asked: argparse.Namespace) -> Answer | None:
    """Open the reader: where one left off, on a file, or at a place ("jalali2001 §2")."""
    from tui.terminal.tty import needs_a_terminal

    if fault := needs_a_terminal(sys.stdin, sys.stderr, parts.environ):
        raise NoTerminal(fault)
    opened, start = _place_asked(parts, asked.place) if asked.place else (None, None)
    from tui.app import run

    run(parts, opened or parts.opener.open_last(), start)
    return None


class NoTerminal(Exception):
    """A screen is wanted, and there is no terminal to show it on."""


def _place_asked(parts: Parts, written: str) -> tuple[OpenWork, int | None]:
    if Path(written).exists():
        return parts.opener.open(written), None
    name, _, place = written.partition(" ")
    opened = parts.opener.open(name)
    if not place.strip():
        return opened, None
    offset = find_place(opened.work, place)
    if offset is None:
        raise Failure(f"There is no {place.strip()} in {opened.work.reference.key}.")
    return opened, offset


COMMANDS: dict[str, Callable[[Parts, argparse.Namespace], Answer | None]] = {
    "open": open_reader,
    "list": list_works,
    "show": show,
    "cite": cite_work,
    "styles": styles,
    "note": write_note,
    "highlight": write_highlight,
    "notes": notes,
    "print": print_work,
}


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(
        prog="lection",
        description="A terminal reader for scholars: read, search, mark, note and cite.",
        epilog="`lection` opens the reader where you left off; `lection FILE` opens a file.",
    )
    top.add_argument("--version", action="version", version=f"Lection {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    made = {
        name: commands.add_parser(name, help=_first_line(command), description=_first_line(command))
        for name, command in COMMANDS.items()
    }
    for name in ("list", "show", "cite", "styles", "note", "highlight", "notes", "print"):
        made[name].add_argument("--json", action="store_true", help="print JSON")
    for name in ("show", "cite", "note", "highlight", "print"):
        made[name].add_argument("work", metavar="KEY", help="citation key, id or path")
    made["open"].add_argument(
        "place", metavar="'KEY p. 98'", nargs="?", help="a work, or a place in it"
    )
    made["notes"].add_argument("work", metavar="KEY", nargs="?", help="citation key, id or path")
    made["notes"].add_argument(
        "--format", default="markdown", choices=("markdown", "json", "w3c", "csv")
    )
    made["styles"].add_argument("words", metavar="WORD", nargs="*", help="words of its name")
    made["note"].add_argument("text", metavar="TEXT", help="the note")
    made["note"].add_argument("--quote", metavar="'EXACT WORDS'", help="the words it is on")
    made["highlight"].add_argument("--quote", metavar="'EXACT WORDS'", required=True)
    made["highlight"].add_argument("--colour", default="yellow", choices=[*Colour])
    _add_citing(made["cite"])
    _add_printing(made["print"])
    return top


def _add_citing(command: argparse.ArgumentParser) -> None:
    command.add_argument("--style", help="a style's id or short name (mla, apa, chicago …)")
    command.add_argument(
        "--form",
        default="entry",
        choices=("entry", "in-text", "narrative", "note", "short-note", "pandoc", "bibtex"),
    )
    place = command.add_mutually_exclusive_group()
    place.add_argument("--page", metavar="98", help="the page, or another locator (para. 3)")
    place.add_argument("--at", metavar="'§2¶3'", help="a place in the work")
    command.add_argument(
        "--from", dest="source", metavar="refs.json", help="take the reference from a file"
    )


def _add_printing(command: argparse.ArgumentParser) -> None:
    command.add_argument("--pages", metavar="98-101", help="these pages alone")
    command.add_argument("--notes", action="store_true", help="with your highlights and notes")
    command.add_argument("--to", metavar="FILE", help="write to FILE.txt, .md or .html")


def _first_line(command: Callable[..., Any]) -> str:
    return (command.__doc__ or "").splitlines()[0]


def run(arguments: Sequence[str], parts: Parts) -> int:
    """Carry out a command line; the exit status."""
    asked = parser().parse_args(_with_command(arguments))
    from tui.styles import NoStyles, UnknownStyle, UnreadableStyle

    failures = (*FAILURES, Failure, NoStyles, UnknownStyle, UnreadableStyle)
    try:
        answer = COMMANDS[asked.command](parts, asked)
    except NoTerminal as error:
        print(error, file=sys.stderr)
        return 2
    except failures as error:
        print(clean(str(error)), file=sys.stderr)
        return 1
    if answer is not None:
        print(_json(answer.data) if getattr(asked, "json", False) else clean(answer.text))
    for notice in parts.library.notices():
        print(notice, file=sys.stderr)
    return 0


def _with_command(arguments: Sequence[str]) -> list[str]:
    """A command line without a command opens the reader."""
    if not arguments:
        return ["open"]
    if arguments[0] in COMMANDS or arguments[0].startswith("-"):
        return list(arguments)
    return ["open", *arguments]


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)
