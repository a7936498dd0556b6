"""Printing: a work, or a passage of it, as text, Markdown, HTML or JSON."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tui.core.annotation import Located
from tui.core.passage import Passage
from tui.core.work import Section, Work
from tui.exchange.extract import Extract
from tui.exchange.html import html_of
from tui.exchange.markdown import markdown_of
from tui.exchange.plain import text_of

ENDINGS = {".txt": "text", ".md": "markdown", ".html": "html"}
"""What the names of printed files end in, and the format of each."""


class NotPrinted(Exception):
    """Nothing was written to the file; the message is a sentence that says why."""


def printed(
    work: Work, format: str, passage: Passage | None = None, marks: Sequence[Located] = ()
) -> str:
    """`passage` of the work, or all of it, in one of the formats of ENDINGS.

    `marks` are the annotations that are to be printed with it.
    """
    extract = Extract(work, _given(work, passage), marks)
    match format:
        case "text":
            return text_of(extract)
        case "markdown":
            return markdown_of(extract)
        case "html":
            return html_of(extract)
    raise ValueError(f"nothing is printed as {format}: choose of {', '.join(ENDINGS.values())}")


def format_of(path: Path) -> str:
    """The format that the name of a file asks for. Raises NotPrinted for one that is none."""
    format = ENDINGS.get(path.suffix.lower())
    if format is None:
        raise NotPrinted(f"{path.name}: the name must end in {', '.join(ENDINGS)}.")
    return format


def write(
    path: Path,
    work: Work,
    format: str,
    passage: Passage | None = None,
    marks: Sequence[Located] = (),
) -> None:
    """Write what `printed` gives to a new file; whole, or not at all.

    Raises NotPrinted, for a file that is there already too: it is never written over.
    """
    write_new(path, printed(work, format, passage, marks))


def write_new(path: Path, text: str) -> None:
    """Write a text to a new file; whole, or not at all. Raises NotPrinted likewise."""
    try:
        file = path.open("xb")
    except FileExistsError as error:
        raise NotPrinted(f"{path} is there already. Choose another name.") from error
    except OSError as error:
        raise NotPrinted(f"Not written: {path}: {error.strerror}.") from error
    try:
        with file:
            file.write(text.encode())
    except OSError as error:
        path.unlink(missing_ok=True)
        raise NotPrinted(f"Not written: {path}: {error.strerror}.") from error


def print_json(work: Work, passage: Passage | None = None) -> dict[str, Any]:
    """The work, or the blocks and pages of `passage`, as the values that `print --json` answers.

    Blocks are given whole; places are those in the whole work.
    """
    extract = Extract(work, _given(work, passage))
    return {
        "reference": dict(work.reference.item),
        "blocks": _blocks(work, passage),
        "pages": [
            {"label": page.label, "offset": page.offset, "source": page.source.value}
            for page in (work.pages if passage is None else extract.pages(passage))
        ],
        "notes": [{"mark": note.mark, "text": note.text} for note in extract.notes],
    }


def _given(work: Work, passage: Passage | None) -> Passage:
    """The passage, which may be empty, or the whole work where none was given."""
    return Passage(0, len(work.text)) if passage is None else passage


def _blocks(work: Work, passage: Passage | None) -> list[dict[str, Any]]:
    titles = section_titles(work)
    blocks = []
    for block in work.blocks:
        if passage is not None and not passage.overlaps(block.passage):
            continue
        start, end = block.passage.start, block.passage.end
        section, page = work.section_at(start), work.page_at(start)
        blocks.append(
            {
                "kind": block.kind.value,
                "level": block.level,
                "text": block.passage.of(work.text),
                "section": list(titles[section.passage.start]) if section else [],
                "paragraph": work.paragraph_at(start),
                "page": page.label if page else None,
                "start": start,
                "end": end,
            }
        )
    return blocks


def section_titles(work: Work) -> dict[int, tuple[str, ...]]:
    """The titles of the sections round each section, outermost first and its own last, by start."""
    titles: dict[int, tuple[str, ...]] = {}
    around: list[Section] = []
    for section in work.sections:
        while around and around[-1].passage.end <= section.passage.start:
            around.pop()
        around.append(section)
        titles[section.passage.start] = tuple(one.title for one in around)
    return titles
