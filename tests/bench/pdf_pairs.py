"""How much of an article is read from its PDF, its JATS being the truth.

    python -m tests.bench.pdf_pairs FOLDER [-v]

FOLDER has pairs NAME.pdf and NAME.jats.xml. For each: the share of the runs of four words of its
paragraphs and titles that the PDF's text has, of its whole paragraphs that stand within one block
of it, and of its section titles that are headings. Formulas part runs, and paragraphs with one
are not counted as whole. -v prints the paragraphs that are not found.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Any

from lxml import etree

from tui.core.work import BlockKind, Work
from tui.sources import read

_WORD = re.compile(r"\w+")
_RUN = 4
_BREAKS = {"inline-formula", "disp-formula", "tex-math", "fn", "table-wrap", "fig", "list"}
_MARK = "\x00"


@dataclass
class Share:
    """So many of so many."""

    found: int = 0
    all: int = 0

    def count(self, is_found: bool) -> None:
        """Count one more."""
        self.found += is_found
        self.all += 1

    def add(self, other: "Share") -> None:
        """Count those of another."""
        self.found += other.found
        self.all += other.all

    def __str__(self) -> str:
        return f"{self.found / max(self.all, 1):7.2%}"


@dataclass
class Article:
    """What the JATS of an article has: its paragraphs and section titles, as words."""

    paragraphs: list[list[list[str]]]
    titles: list[list[str]]


def main() -> None:
    """Print a line for each pair, and one for all."""
    folder, verbose = Path(sys.argv[1]), "-v" in sys.argv
    totals = Share(), Share(), Share()
    for truth in sorted(folder.glob("*.jats.xml")):
        paper = truth.with_name(truth.name.removesuffix(".jats.xml") + ".pdf")
        if not paper.is_file():
            continue
        began = process_time()
        work = read(paper)
        taken = process_time() - began
        shares = _compared(_article(truth), work, verbose)
        for total, share in zip(totals, shares, strict=True):
            total.add(share)
        _tell(paper.stem, shares, f"{taken * 1000:6.0f} ms")
    _tell("all", totals, "")


def _tell(name: str, shares: tuple[Share, Share, Share], rest: str) -> None:
    runs, paragraphs, titles = shares
    print(f"{name:<28} runs {runs}  paragraphs {paragraphs}  titles {titles}  {rest}")


def _compared(article: Article, work: Work, verbose: bool) -> tuple[Share, Share, Share]:
    words = _words(work.text)
    had = set(zip(*(words[start:] for start in range(_RUN)), strict=False))
    blocks = [f" {' '.join(_words(block.passage.of(work.text)))} " for block in work.blocks]
    headings = [
        text
        for text, block in zip(blocks, work.blocks, strict=True)
        if block.kind is BlockKind.HEADING
    ]
    runs, whole, titles = Share(), Share(), Share()
    for parts in [*article.paragraphs, *([title] for title in article.titles)]:
        for part in parts:
            for run in zip(*(part[start:] for start in range(_RUN)), strict=False):
                runs.count(run in had)
    for parts in article.paragraphs:
        if len(parts) == 1 and parts[0]:
            text = f" {' '.join(parts[0])} "
            is_found = any(text in block for block in blocks)
            whole.count(is_found)
            if verbose and not is_found:
                print("   missing:", text[:300])
    for title in article.titles:
        is_found = any(f" {' '.join(title)} " in heading for heading in headings)
        titles.count(is_found)
        if verbose and not is_found:
            print("   no heading:", " ".join(title))
    return runs, whole, titles


def _article(path: Path) -> Article:
    body = etree.parse(path, etree.XMLParser(resolve_entities=False)).find(".//body")
    paragraphs = [
        [words for part in "".join(_pieces(one)).split(_MARK) if (words := _words(part))]
        for one in body.iter("p")
        if not any(parent.tag in ("table", "fn") for parent in one.iterancestors())
    ]
    titles = [_words("".join(one.itertext())) for one in body.iter("title")]
    return Article([one for one in paragraphs if one], [one for one in titles if one])


def _pieces(element: Any) -> Iterator[str]:
    """The text in an element, with a mark in the place of what is no running text."""
    yield element.text or ""
    for child in element:
        if not isinstance(child.tag, str):
            pass
        elif child.tag in _BREAKS:
            yield _MARK
        else:
            yield from _pieces(child)
        yield child.tail or ""


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("_", " "))


if __name__ == "__main__":
    main()
