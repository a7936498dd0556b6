"""Pages of a PDF set for a test, and what is read of them."""

from collections.abc import Sequence
from pathlib import Path

from tests.pdf_writer import Page
from tui.core.work import BlockKind, Work
from tui.sources.pdf import read_pdf
from tui.sources.source import Source

WORDS = (
    "The men who kept the light had little to say of the sea and less of the land behind it, and "
    "when a stranger came over the moor they gave him bread and asked for nothing but the news of "
    "the towns, which they forgot again before the lamp was lit. So it went for thirty winters, "
    "until the harbour was dug and the road was built, and nobody any longer came on foot to the "
    "house on the point, where the wind had worn the names from the stones and the glass was blind."
)


def read(content: bytes) -> Work:
    """The work in a PDF."""
    return read_pdf(Source(Path("paper.pdf"), content))


def wrapped(words: str, letters: float = 90) -> list[str]:
    """Words in lines of at most the width of so many letters."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if _width(longer) > letters:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _width(text: str) -> float:
    """The width of a text in Times, in letters of the middle sort."""
    narrow, wide = sum(map(text.count, " .,;:'-fijlrt")), sum(map(text.count, "mwMW"))
    return len(text) - 0.42 * narrow + 0.55 * wide + 0.45 * sum(map(str.isupper, text))


def page(lines: Sequence[str] | None = None, y: float = 700) -> Page:
    """A page with running text."""
    return Page().put_lines(wrapped(WORDS) if lines is None else lines, y=y)


def texts(work: Work, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    """The words of the blocks of a kind."""
    return [block.passage.of(work.text) for block in work.blocks if block.kind is kind]
