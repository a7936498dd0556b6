"""Annotations out: as values, as Markdown for Obsidian and pandoc, and as CSV."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from tui.core.annotation import Located
from tui.core.citation import Citation, locate_page
from tui.core.pandoc import pandoc_citation
from tui.core.work import Work
from tui.exchange.extract import ON_THE_WHOLE
from tui.exchange.markdown import escaped
from tui.exchange.w3c import w3c_of

__all__ = ["csv_of", "markdown_notes", "notes_json", "w3c_of"]

FIELDS = (
    "id",
    "key",
    "colour",
    "quote",
    "note",
    "created",
    "modified",
    "state",
    "start",
    "end",
    "page",
    "section",
    "paragraph",
)
"""The fields of an annotation in `notes --json` and in CSV, in their order."""


def notes_json(work: Work, marks: Sequence[Located]) -> list[dict[str, Any]]:
    """The annotations of a work as the values that `notes --json` answers.

    Those on the whole work have no place; lost ones have the place only of their words.
    """
    return [_row(work, mark) for mark in marks]


def csv_of(marked: Iterable[tuple[Work, Sequence[Located]]]) -> str:
    """The annotations of several works as one table, with a first row of names.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    table = io.StringIO()
    writer = csv.DictWriter(table, FIELDS, lineterminator="\n")
    writer.writeheader()
    for work, marks in marked:
        for row in notes_json(work, marks):
            writer.writerow({name: _cell(value) for name, value in row.items()})
    return table.getvalue()


def markdown_notes(marked: Sequence[tuple[Work, Sequence[Located]]]) -> str:
    """The annotations as a Markdown note: quotations with their citations, by work and section.

    One work stands in the head of the note, several under titles of their own; of these, works
    without annotations are left out.
    """
    if len(marked) == 1:
        return "\n\n".join([_head(marked[0][0]), *_entries(*marked[0])]) + "\n"
    parts = ((_title(work), *_entries(work, marks)) for work, marks in marked if marks)
    return "\n\n".join(part for work_parts in parts for part in work_parts) + "\n"


def _row(work: Work, mark: Located) -> dict[str, Any]:
    annotation, passage = mark.annotation, mark.passage
    start = None if passage is None else passage.start
    section = work.section_at(start) if start is not None else None
    page = work.page_at(start) if start is not None else None
    return {
        "id": annotation.id,
        "key": work.reference.key,
        "colour": annotation.colour.value,
        "quote": annotation.quote,
        "note": annotation.note,
        "created": _time(annotation.created),
        "modified": _time(annotation.modified),
        "state": mark.finding.value,
        "start": start,
        "end": None if passage is None else passage.end,
        "page": page.label if page else None,
        "section": section.title if section else None,
        "paragraph": work.paragraph_at(start) if start is not None else None,
    }


def _time(time: datetime | None) -> str | None:
    return time.isoformat() if time else None


def _cell(value: Any) -> Any:
    """`value`, made safe for spreadsheets, which obey cells that begin so."""
    return f"'{value}" if isinstance(value, str) and value[:1] in "=+-@\t" and value else value


def _head(work: Work) -> str:
    reference = work.reference
    fields = {
        "title": reference.title,
        "author": list(reference.authors),
        "citation-key": reference.key,
        "container-title": reference.container,
        "date": reference.issued,
    }
    lines = (
        f"{name}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in fields.items()
        if value
    )
    return "\n".join(["---", *lines, "---"])


def _title(work: Work) -> str:
    """A heading with the title, and under it the authors, where it came out and its citation."""
    reference = work.reference
    said = (", ".join(reference.authors), reference.published)
    about = ". ".join(escaped(part) for part in said if part)
    citation = pandoc_citation(Citation(reference))
    return f"# {escaped(reference.title or reference.key)}\n\n{f'{about} {citation}'.strip()}"


def _entries(work: Work, marks: Sequence[Located]) -> Iterator[str]:
    """The entries, under the titles of their sections; paragraphs are counted within those."""
    under = ""
    for mark in marks:
        section = work.section_at(mark.passage.start) if mark.passage else None
        if section and section.title != under:
            under = section.title
            yield f"## {escaped(under)}"
        yield _entry(work, mark)


def _entry(work: Work, mark: Located) -> str:
    """A quotation with its citation and colour, then the note on it."""
    annotation = mark.annotation
    parts = []
    if annotation.quote:
        citation = f"{_citation(work, mark)} ({annotation.colour})"
        parts.append(f"> {escaped(annotation.quote)}\n>\n> {citation}")
    if annotation.note:
        about = "" if annotation.selector else f"{ON_THE_WHOLE}: "
        parts.append(about + escaped(annotation.note))
    return "\n\n".join(parts)


def _citation(work: Work, mark: Located) -> str:
    """Pandoc's citation with its locator: [@key, p. 98]; without one for words that were lost."""
    if mark.passage is None:
        return f"{pandoc_citation(Citation(work.reference))}, words that are not in this copy"
    return pandoc_citation(Citation(work.reference, locate_page(work, mark.passage)))
