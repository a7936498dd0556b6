"""Plain text: paragraphs, headings, verse and lists, as far as lines and blanks show them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tui.core.clean import clean, clean_line
from tui.core.reference import Reference
from tui.core.work import BlockKind, PageSource, Work
from tui.sources.assembly import Assembly
from tui.sources.compounds import rejoined, words_of
from tui.sources.encodings.decoding import decoded
from tui.sources.marked_pages import PageMarks
from tui.sources.prose import Prose
from tui.sources.records.gutenberg import gutenberg_item
from tui.sources.records.names import csl_names
from tui.sources.records.reference import completed
from tui.sources.source import Source
from tui.sources.text.chapters import headings, names_a_part
from tui.sources.text.gutenberg_copy import makers_of, without_licence
from tui.sources.text.sheets import Sheet, beginnings_in, sheets_of
from tui.sources.text.stanzas import LONG_LINE, Run, margin_of, measure_of, runs

_LONGEST_HEADING = 3
_LONGEST_TITLE = 120
_OF_COPY = "Project Gutenberg"
"""What the section is called in which a copy of theirs speaks of itself."""

_BY = re.compile(r"by\s+(?P<names>[^\W\d_].{2,80})", re.IGNORECASE)
_ENDS = '.!?:;…”"»)]}'
"""What stands at the end of a paragraph."""

_RULE = re.compile(r"[\s*•·~=_–—-]{3,}")


@dataclass(frozen=True)
class _Piece:
    """A run of lines, the sheet that begins with it, and a heading's level, if it is underlined."""

    run: Run
    sheet: Sheet | None = None
    level: int = 0

    @property
    def heading(self) -> str:
        """The text, where it is short enough for a heading."""
        return self.run.text if len(self.run.lines) <= _LONGEST_HEADING else ""


def read_text(source: Source) -> Work:
    """The work in a file of plain text."""
    characters, remark = decoded(source.content)
    whole = "\f".join(map(clean, characters.split("\f")))
    body, of_copy = without_licence(whole)
    sheets = [replace(sheet, lines=tuple(lines)) for sheet, lines in _mended(sheets_of(body))]
    sheets = [replace(sheet, lines=lines) for sheet, lines in _without_margin(sheets)]
    text = "\n".join("\n".join(sheet.lines) for sheet in sheets)
    marks = PageMarks(text)
    measure = measure_of(text.split("\n"))
    is_printed = any(sheet.source is PageSource.PRINTED for sheet in sheets)
    pieces = _pieces(sheets, measure, numbered=len(sheets) > 1 and (is_printed or not marks))
    levels = headings([piece.heading for piece in pieces])
    writer = _Writer(measure, PageMarks("") if is_printed else marks)
    for number, piece in enumerate(pieces):
        writer.add(piece, piece.level or levels.get(number, 0))
    writer.add_of_copy(of_copy)
    described = gutenberg_item(whole) | makers_of(whole) or _described(pieces)
    reference = source.beside or Reference(described)
    work = writer.assembly.work(completed(reference, source.name), "text")
    return replace(work, corrections=(remark,) if remark else ())


def _mended(sheets: Sequence[Sheet]) -> Iterator[tuple[Sheet, list[str]]]:
    """Each sheet, and its lines with the words that their ends part made whole."""
    text = "\n".join("\n".join(sheet.lines) for sheet in sheets)
    words = words_of(text) if "-\n" in text else frozenset()
    return ((sheet, rejoined(sheet.lines, words)) for sheet in sheets)


def _without_margin(sheets: Sequence[Sheet]) -> Iterator[tuple[Sheet, tuple[str, ...]]]:
    """Each sheet, and its lines without the margin that most lines of the text have."""
    margin = margin_of(line for sheet in sheets for line in sheet.lines)
    for sheet in sheets:
        lines = (line[margin:] if line[:margin].isspace() else line for line in sheet.lines)
        yield sheet, tuple(lines) if margin else sheet.lines


def _pieces(sheets: Sequence[Sheet], measure: int, *, numbered: bool) -> list[_Piece]:
    """The runs of all sheets; a text of long lines has a paragraph in each line."""
    pieces: list[_Piece] = []
    for sheet in sheets:
        begun: Sheet | None = sheet if numbered else None
        for run in runs(sheet.lines):
            if begun is not None and pieces and _goes_on(pieces[-1].run, run, measure):
                first = f"{begun.beginning}{run.lines[0].lstrip()}"
                pieces[-1] = replace(pieces[-1], run=pieces[-1].run.followed(first, run.lines[1:]))
                begun = None
                continue
            if level := run.underlined:
                pieces.append(_Piece(Run(run.lines[:1]), begun, level))
                begun, run = None, Run(run.lines[2:])
            lines = run.lines if measure > LONG_LINE else ()
            for part in [Run((line,)) for line in lines] or ([run] if run.lines else []):
                pieces.append(_Piece(part, begun))
                begun = None
    return pieces


def _goes_on(run: Run, following: Run, measure: int) -> bool:
    """Whether a paragraph at the end of a sheet goes on at the head of the next."""
    last, first = run.lines[-1].rstrip(), following.lines[0].strip()
    if last[-1] in _ENDS or run.is_broken(measure) or following.is_broken(measure):
        return False
    return first[0].islower() or (last[-1] == "," and first[0].isalpha())


def _described(pieces: Sequence[_Piece]) -> dict[str, Any]:
    """The title, where the text begins with a line that can be one, and the names after "by"."""
    if len(pieces) < 2:
        return {}
    first, second = pieces[0].heading, pieces[1].heading
    is_title = 0 < len(first) <= _LONGEST_TITLE and first[-1] not in ".,;:"
    if not is_title or names_a_part(first) or _RULE.fullmatch(first):
        return {}
    by = _BY.fullmatch(second)
    item: dict[str, Any] = {"title": clean_line(first)}
    return item | {"author": csl_names(clean_line(by["names"]))} if by else item


class _Writer:
    """Adds runs of lines to a work as the blocks they are."""

    def __init__(self, measure: int, marks: PageMarks) -> None:
        self.assembly = Assembly()
        self._measure = measure
        self._marks = marks
        self._verse: Run | None = None

    def add(self, piece: _Piece, level: int) -> None:
        """Add a run; a heading where it has a level."""
        run, page = piece.run, piece.sheet
        if level:
            self._add(BlockKind.HEADING, run.text, page, level=level)
        elif _RULE.fullmatch(run.text):
            self._add(BlockKind.RULE, run.text, page)
        elif items := run.items():
            for mark, text in items:
                lead = "• " if mark in "-*•o" else f"{mark} "
                self._add(BlockKind.LIST_ITEM, text, page, level=1, lead=lead)
                page = None
        elif run.has_columns:
            self._add(BlockKind.TABLE, run.kept, page)
        elif run.is_broken(self._measure) or (self._verse and run.goes_on_from(self._verse)):
            self._add(BlockKind.VERSE, run.kept, page)
            self._verse = run
            return
        else:
            kind = BlockKind.QUOTATION if run.is_set_in else BlockKind.PARAGRAPH
            for text in run.paragraphs():
                self._add(kind, text, page)
                page = None
        self._verse = None

    def add_of_copy(self, text: str) -> None:
        """Add what is said of the copy and is no part of the work, as a last section."""
        if not text:
            return
        self.assembly.add(BlockKind.HEADING, Prose(_OF_COPY), level=1, supplied=True)
        for run in runs(text.replace("\f", "\n").split("\n")):
            for paragraph in run.paragraphs():
                self.assembly.add(BlockKind.PARAGRAPH, Prose(paragraph))

    def _add(
        self, kind: BlockKind, text: str, sheet: Sheet | None, *, level: int = 0, lead: str = ""
    ) -> None:
        written = Prose()
        if sheet is not None:
            written.page(sheet.label, sheet.source)
        for words, label, source in beginnings_in(text):
            if label:
                written.page(label, source)
            if self._marks:
                self._marks.write(written, words)
            else:
                written.put(words)
        self.assembly.add(kind, written, level=level, lead=lead)
