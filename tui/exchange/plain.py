"""A work as plain text, wrapped to a width."""

from collections.abc import Iterator
from textwrap import TextWrapper

from tui.core.annotation import Annotation
from tui.core.work import Block, BlockKind
from tui.exchange.extract import ON_THE_WHOLE, Extract, page_mark
from tui.exchange.weave import Pin, woven

WIDTH = 72
"""Characters in a line."""

_AS_IT_IS = {BlockKind.TABLE: "", BlockKind.CODE: "    ", BlockKind.VERSE: "    "}
"""Kinds whose lines are kept, each with its margin."""

_MARGIN = {BlockKind.QUOTATION: "    ", BlockKind.NOTE: "    "}
_MISSING = "(not in this copy)"


def text_of(extract: Extract, width: int = WIDTH) -> str:
    """The extract as text, with supplied headings in square brackets and pages as [p. 98].

    A person's notes stand after the paragraph they end in, set in; the work's notes at the end.
    """
    parts = [*_head(extract, width), *_body(extract, width), *_tail(extract, width)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _head(extract: Extract, width: int) -> Iterator[str]:
    """Title, authors and place of publication, above a whole work."""
    if extract.whole:
        reference = extract.work.reference
        lines = (reference.title, ", ".join(reference.authors), reference.published)
        yield "\n".join(_wrapped(line, width) for line in lines if line)
        for annotation in extract.on_the_whole:
            yield _written(annotation, width)


def _body(extract: Extract, width: int) -> Iterator[str]:
    for block, part in extract.blocks():
        pins = [Pin(page.offset, f"{page_mark(page)} ") for page in extract.pages(part)]
        yield _set(block, woven(extract.work.text, part, pins=pins), width)
        for mark in extract.ending(part):
            yield _written(mark.annotation, width)


def _set(block: Block, words: str, width: int) -> str:
    """A block's words as its kind is set."""
    if block.kind is BlockKind.HEADING:
        title = f"[{words}]" if block.supplied else words
        return f"{title}\n{('=' if block.level == 1 else '-') * min(len(title), width)}"
    if block.kind in _AS_IT_IS:
        return "\n".join(_AS_IT_IS[block.kind] + line for line in words.split("\n"))
    if block.kind is BlockKind.LIST_ITEM:
        margin = "  " * max(block.level - 1, 0)
        return _wrapped(words, width, margin + (block.lead or "  "))
    return _wrapped(words, width, _MARGIN.get(block.kind, ""))


def _written(annotation: Annotation, width: int) -> str:
    """A person's note, with the words it is on."""
    about = f"“{annotation.quote}”" if annotation.quote else ON_THE_WHOLE
    return _wrapped(f"{about}: {' '.join(annotation.note.split())}", width, "    | ", "    | ")


def _tail(extract: Extract, width: int) -> Iterator[str]:
    """The notes, and what is missing from a copy that is not the whole work."""
    if extract.notes:
        yield "Notes\n-----"
    for note in extract.notes:
        text = _MISSING if note.text is None else note.text
        yield _wrapped(" ".join(text.split()), width, f"({note.mark}) ")
    if extract.whole and extract.work.excerpt:
        yield _wrapped(f"[{extract.work.excerpt}]", width)


def _wrapped(words: str, width: int, first: str = "", rest: str | None = None) -> str:
    """Words in lines of at most `width`, after `first`; further lines are set in as far."""
    wrapper = TextWrapper(
        width,
        initial_indent=first,
        subsequent_indent=" " * len(first) if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapper.fill(words)
