"""A whole project as a document: its quotations and notes in order, cited, and a bibliography.

Citations and entries come as text in the format that is written: what a style makes of them is
not known here.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from tui.core.pandoc import pandoc_citation
from tui.core.project import Item
from tui.core.reference import Reference
from tui.exchange.markdown import escaped

ENDINGS = {".pandoc.md": "pandoc", ".md": "markdown", ".html": "html"}
"""What the names of written documents end in, and the format of each."""

_LOOKS = """\
body { max-width: 38em; margin: 2em auto; padding: 0 1em; font-family: serif; line-height: 1.5 }
.entry { padding-left: 2em; text-indent: -2em } .entry div { display: inline }"""


def format_of(name: str) -> str | None:
    """The format that the name of a file asks for."""
    found = (format for ending, format in ENDINGS.items() if name.lower().endswith(ending))
    return next(found, None)


@dataclass(frozen=True, slots=True)
class Piece:
    """One item with the reference of its work, its citation as text, and the notes on it.

    `run_in`: its words in quotation marks; a quotation without is a block.
    """

    item: Item
    reference: Reference
    citation: str = ""
    notes: tuple[str, ...] = ()
    run_in: str = ""

    @property
    def words(self) -> str:
        """Its words; of a work that was saved whole, the title."""
        return self.item.quotation or self.reference.title or self.reference.key


@dataclass(frozen=True, slots=True)
class ProjectDocument:
    """What is written of a project, in the style with the id `style`.

    With `in_notes` its citations stand in notes, which are numbered; `heading` is above the
    bibliography.
    """

    title: str
    style: str
    pieces: Sequence[Piece]
    bibliography: Sequence[str] = ()
    in_notes: bool = False
    heading: str = "Bibliography"


def project_markdown(document: ProjectDocument) -> str:
    """The document as Markdown, with notes as footnotes."""
    parts = [f"# {escaped(document.title)}"]
    for number, piece in enumerate(document.pieces, 1):
        cited = (f"[^{number}]", "") if document.in_notes else ("", piece.citation)
        parts.extend(_markdown_piece(piece, *cited))
    if document.bibliography:
        parts += [f"## {document.heading}", *document.bibliography]
    if document.in_notes:
        parts += [f"[^{n}]: {piece.citation}" for n, piece in enumerate(document.pieces, 1)]
    return "\n\n".join(parts) + "\n"


def project_pandoc(document: ProjectDocument) -> str:
    """The document as Markdown for pandoc: citations by key, the records of its works in the head.

    `pandoc --citeproc --csl STYLE.csl` makes of it the citations and the bibliography.
    """
    records = {piece.reference.key: piece.reference.item for piece in document.pieces}
    head: dict[str, Any] = {
        "title": document.title,
        "lection": {"style": document.style},
        "references": [{**record, "id": key} for key, record in records.items()],
    }
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in head.items())
    parts = ["\n".join(["---", *lines, "---"])]
    for piece in document.pieces:
        cited = pandoc_citation(piece.item.cited(piece.reference))
        placed = (f" {cited}", "") if document.in_notes else ("", cited)
        parts.extend(_markdown_piece(piece, *placed))
    if records:
        parts += [f"# {document.heading} {{.unnumbered}}", "::: {#refs}\n:::"]
    return "\n\n".join(parts) + "\n"


def project_html(document: ProjectDocument) -> str:
    """The document as one page of HTML that needs nothing else."""
    title = escape(document.title)
    parts = [
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        f"<title>{title}</title>\n<style>\n{_LOOKS}\n</style>\n</head>\n<body>\n<h1>{title}</h1>",
    ]
    for number, piece in enumerate(document.pieces, 1):
        parts.extend(_html_piece(piece, number if document.in_notes else 0))
    if document.in_notes and document.pieces:
        parts += ["<h2>Notes</h2>\n<ol>", *_html_notes(document), "</ol>"]
    if document.bibliography:
        parts.append(f"<h2>{document.heading}</h2>")
        parts += [f'<div class="entry">{entry.strip()}</div>' for entry in document.bibliography]
    return "\n".join([*parts, "</body>\n</html>\n"])


def _markdown_piece(piece: Piece, mark: str, citation: str) -> Iterator[str]:
    """The words with the mark of their note, their citation, and the person's notes."""
    words = escaped(piece.words)
    if piece.run_in:
        yield _sentence(escaped(piece.run_in), mark, citation)
    elif piece.item.quotation:
        yield f"> {words}{mark}\n>\n> {citation}" if citation else f"> {words}{mark}"
    else:
        yield f"*{words}*{mark} {citation}".rstrip()
    yield from (escaped(note) for note in piece.notes)


def _html_piece(piece: Piece, number: int) -> Iterator[str]:
    words = escape(piece.words, quote=False)
    note = f'<sup><a id="cited-{number}" href="#note-{number}">{number}</a></sup>' if number else ""
    citation = "" if number else piece.citation
    if piece.run_in:
        yield f"<p>{_sentence(escape(piece.run_in, quote=False), note, citation)}</p>"
    elif piece.item.quotation:
        footer = f"\n<footer>{citation}</footer>" if citation else ""
        yield f"<blockquote>\n<p>{words}{note}</p>{footer}\n</blockquote>"
    else:
        yield f"<p><cite>{words}</cite>{note}{f' {citation}' if citation else ''}</p>"
    for written in piece.notes:
        yield f'<p class="note">{escape(written, quote=False)}</p>'


def _sentence(quoted: str, mark: str, citation: str) -> str:
    """A quotation in its marks with its note, or with its citation before the full stop."""
    if not citation:
        return f"{quoted}{mark}"
    return f"{quoted} {citation}{'' if citation.endswith('.') else '.'}"


def _html_notes(document: ProjectDocument) -> Iterator[str]:
    for number, piece in enumerate(document.pieces, 1):
        yield f'<li id="note-{number}">{piece.citation} <a href="#cited-{number}">↩</a></li>'
