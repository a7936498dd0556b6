"""Printing: a work, or a passage of it, as text, Markdown, HTML or JSON."""

from collections.abc import Sequence
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


def printed(
    work: Work, format: str, passage: Passage | None = None, marks: Sequence[Located] = ()
) -> str:
    """`passage` of the work, or all of it, in one of the formats of ENDINGS.

    `marks` are the annotations that are to be printed with it.
    """
    extract = Extract(work, passage or Passage(0, len(work.text)), marks)
    match format:
        case "text":
            return text_of(extract)
        case "markdown":
            return markdown_of(extract)
        case "html":
            return html_of(extract)
    raise ValueError(f"nothing is printed as {format}: choose of {', '.join(ENDINGS.values())}")


def print_json(work: Work, passage: Passage | None = None) -> dict[str, Any]:
    """The work, or the blocks and pages of `passage`, as the values that `print --json` answers.

    Blocks are given whole; places are those in the whole work.
    """
    extract = Extract(work, passage or Passage(0, len(work.text)))
    return {
        "reference": dict(work.reference.item),
        "blocks": _blocks(work, passage),
        "pages": [
            {"label": page.label, "offset": page.offset, "source": page.source.value}
            for page in (extract.pages(passage) if passage else work.pages)
        ],
        "notes": [{"mark": note.mark, "text": note.text} for note in extract.notes],
    }


def _blocks(work: Work, passage: Passage | None) -> list[dict[str, Any]]:
    titles = section_titles(work)
    blocks = []
    for block in work.blocks:
        if passage and not passage.overlaps(block.passage):
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
