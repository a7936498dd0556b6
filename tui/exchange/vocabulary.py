"""Kept words out: as text, Markdown, or a table for flash cards and spreadsheets."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping

from tui.core.vocabulary import KeptWord

_COLUMNS = ("word", "form", "meaning", "sentence", "citation", "key", "kept")
_FORMULA = ("=", "+", "-", "@")
"""What a spreadsheet would carry out at the beginning of a cell."""


def as_text(words: Iterable[KeptWord]) -> str:
    """A word on a line with its meaning, below it its sentence with the citation."""
    return "\n".join(line for word in words for line in _lines(word, "{}", "  {}"))


def as_markdown(words: Iterable[KeptWord]) -> str:
    """A list, each word strong, its sentence a quotation below it."""
    return "\n".join(line for word in words for line in _lines(word, "- **{}**", "  > {}", escape))


def _lines(
    word: KeptWord, head: str, below: str, write: Callable[[str], str] = lambda text: text
) -> list[str]:
    met = f" ({word.form})" if word.form and word.form.casefold() != word.word.casefold() else ""
    lines = [f"{head.format(write(word.word))}{write(met)}: {write(word.meaning)}"]
    sentence = " ".join(f"{word.sentence} {word.citation}".split())
    return [*lines, below.format(write(sentence))] if sentence else lines


def escape(text: str) -> str:
    """`text` with what Markdown would read as marks escaped."""
    return "".join(f"\\{letter}" if letter in r"\`*_[]<>#" else letter for letter in text)


def as_csv(words: Iterable[KeptWord]) -> str:
    """A table with a line of names above it (RFC 4180)."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(_COLUMNS)
    for word in words:
        row = as_record(word)
        table.writerow([_cell(row[column] or "") for column in _COLUMNS])
    return written.getvalue().rstrip("\n")


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def as_record(word: KeptWord) -> Mapping[str, str | None]:
    """A word as JSON has it."""
    kept = word.kept.isoformat() if word.kept else None
    return {column: getattr(word, column) for column in _COLUMNS if column != "kept"} | {
        "id": word.id,
        "kept": kept,
    }
