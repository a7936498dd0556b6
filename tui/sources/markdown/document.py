"""Markdown: CommonMark with tables, footnotes, attributes and YAML front matter."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from markdown_it.tree import SyntaxTreeNode

from tui.core.clean import clean, clean_line
from tui.core.search import fold
from tui.core.work import BlockKind, Work
from tui.sources.assembly import Assembly
from tui.sources.encodings.decoding import decoded
from tui.sources.markdown import front_matter
from tui.sources.markdown.blocks import BlockWriter, heading_text
from tui.sources.markdown.front_words import front_words
from tui.sources.markdown.parser import TooIntricate, markdown_tree
from tui.sources.marked_pages import PageMarks
from tui.sources.prose import Prose
from tui.sources.records.reference import completed, reference_in
from tui.sources.source import Source
from tui.sources.unreadable import UnreadableWork

EXCERPT = "This copy is an excerpt."
"""What is said of a copy whose front matter says no more than `excerpt: true`."""


def read_markdown(source: Source) -> Work:
    """The work in a Markdown file. Raises UnreadableWork."""
    characters, remark = decoded(source.content)
    front, written, body = front_matter.split(clean(characters))
    assembly = Assembly()
    if front is None:
        assembly.add(BlockKind.CODE, Prose(written))
    given = source.beside or reference_in(front_words(front or {}))
    nodes = _tree(body, source).children
    title, nodes = _titled(nodes, given.title)
    BlockWriter(assembly, PageMarks(body)).add(nodes)
    work = assembly.work(completed(given, title or source.name), "markdown")
    return _edited(work, front or {}, remark)


def _tree(body: str, source: Source) -> SyntaxTreeNode:
    try:
        return markdown_tree(body)
    except TooIntricate as error:
        raise UnreadableWork(
            f"{clean_line(source.path.name)} has lists, quotations or tables too intricate to read "
            "as Markdown: copy it to a name that ends in .txt to read it as plain text."
        ) from error


def _titled(nodes: list[SyntaxTreeNode], given: str) -> tuple[str, list[SyntaxTreeNode]]:
    """The title, and the blocks without the heading that only repeats it.

    Without a title given, the first heading is one; it repeats it where no other has its rank.
    """
    headings = [node for node in nodes if node.type == "heading"]
    if not headings:
        return given, nodes
    first = headings[0]
    title = given or heading_text(first)
    alone = sum(heading.tag == "h1" for heading in headings) == 1
    repeats = first is nodes[0] and first.tag == "h1" and _same(heading_text(first), title)
    dropped = repeats and (given or alone) and len(nodes) > 1
    return title, nodes[1:] if dropped else nodes


def _same(one: str, other: str) -> bool:
    return fold(one).split() == fold(other).split()


def _edited(work: Work, front: Mapping[str, Any], remark: str) -> Work:
    """The work with what its front matter says, under `lection`, of this copy of the text."""
    ours = front.get("lection")
    said = ours if isinstance(ours, Mapping) else {}
    excerpt, corrections = said.get("excerpt"), said.get("corrections")
    written = corrections if isinstance(corrections, list) else [corrections]
    lines = [clean_line(line) for line in (*written, remark) if isinstance(line, str)]
    return replace(
        work,
        excerpt=_excerpt(excerpt) if isinstance(excerpt, str) else "",
        corrections=tuple(filter(None, lines)),
    )


def _excerpt(said: str) -> str:
    """What is missing, in the file's words; "true" and "false" are YAML's."""
    if said.lower() in ("false", "no"):
        return ""
    return EXCERPT if said.lower() in ("true", "yes") else clean_line(said)
