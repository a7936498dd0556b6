"""Small, valid, readable values for tests."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from tinydb import TinyDB
from tinydb.storages import MemoryStorage

from tui.core.annotation import Annotation, Colour
from tui.core.draft import Draft
from tui.core.holding import Holding
from tui.core.passage import Passage
from tui.core.reference import Reference
from tui.core.selector import Selector, describe
from tui.core.work import BLOCK_BREAK, Block, BlockKind, PageMark, PageSource, Section, Work
from tui.store.errors import NotSaved
from tui.store.library import Library

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
"""The time of the clocks in tests."""


def a_reference(title: str = "On Reading", **fields: Any) -> Reference:
    """An article by Ada Byron of 1843; `fields` are further CSL fields, with _ for -."""
    item = {
        "id": "byron1843",
        "type": "article-journal",
        "title": title,
        "author": [{"family": "Byron", "given": "Ada"}],
        "issued": {"date-parts": [[1843]]},
    }
    return Reference(item | {name.replace("_", "-"): field for name, field in fields.items()})


def a_passage(text: str, words: str) -> Passage:
    """Where `words` first stand in `text`; they must."""
    start = text.index(words)
    return Passage(start, start + len(words))


def a_selector(text: str = "The first words of it.", words: str = "first words") -> Selector:
    """The selector of `words` in `text`."""
    return describe(text, a_passage(text, words))


def a_work(
    *blocks: str,
    pages: Mapping[str, str] | None = None,
    page_source: PageSource = PageSource.PAGE_LIST,
    reference: Reference | None = None,
    sha256: str = "5ca1ab1e",
) -> Work:
    """A work of these blocks, two paragraphs if there are none.

    "# Title" is a heading of the first rank, "## Title" one of the second, "> words" a quotation;
    all else is a paragraph. `pages` maps a page's label to the words it begins with.
    """
    made: list[Block] = []
    texts: list[str] = []
    offset = 0
    for written in blocks or ("One begins to read.", "One reads on to the end."):
        kind, level, words = _parted(written)
        passage = Passage(offset, offset + len(words))
        made.append(Block(kind, passage, level))
        texts.append(words)
        offset = passage.end + len(BLOCK_BREAK)
    text = BLOCK_BREAK.join(texts)
    marks = ((label, text.index(words)) for label, words in (pages or {}).items())
    return Work(
        reference=reference or a_reference(),
        text=text,
        blocks=tuple(made),
        sections=_sections(text, made),
        pages=tuple(PageMark(label, start, page_source) for label, start in marks),
        sha256=sha256,
    )


def an_annotation(
    work: str = "a-work", note: str = "", selector: Selector | None = None, id: str = ""
) -> Annotation:
    """A yellow highlight, with a note if there is one, that the library does not know yet."""
    return Annotation(work, selector or a_selector(), Colour.YELLOW, note, id)


def a_holding(id: str = "a-holding", reference: Reference | None = None) -> Holding:
    """A holding added and opened at noon."""
    return Holding(
        id, reference or a_reference(), "/texts/on-reading.md", "md", "5ca1ab1e", NOON, NOON
    )


def a_draft(id: str = "a-draft", text: str = "Half a thou") -> Draft:
    """A draft of a new note."""
    return Draft(id, "a-work", text, a_selector())


def a_clock() -> Callable[[], datetime]:
    """A clock that begins at noon and moves on by a minute whenever it is looked at."""
    minutes = count()
    return lambda: NOON + timedelta(minutes=next(minutes))


def a_library() -> Library:
    """An empty library in memory, whose clock begins at noon and whose ids count from id-1."""
    numbers = count(1)
    databases: dict[str, TinyDB] = {}

    def database(name: str) -> TinyDB:
        return databases.setdefault(name, TinyDB(storage=MemoryStorage))

    def note_files() -> list[str]:
        """The files that something was written to."""
        files = [name for name in databases if name.startswith("notes/")]
        return [name.removeprefix("notes/") for name in files if databases[name].tables()]

    return Library(database, a_clock(), lambda: f"id-{next(numbers)}", note_files=note_files)


class Disk:
    """A disk that may be full."""

    full = False


def a_library_on(disk: Disk) -> Library:
    """A library that saves nothing while the disk is full."""

    class Storage(MemoryStorage):
        def read(self) -> dict[str, dict[str, Any]] | None:
            return deepcopy(self.memory)

        def write(self, data: dict[str, dict[str, Any]]) -> None:
            if disk.full:
                raise NotSaved("Not saved: the disk is full. Make room, and save again.")
            super().write(data)

    databases: dict[str, TinyDB] = {}

    def database(name: str) -> TinyDB:
        return databases.setdefault(name, TinyDB(storage=Storage))

    ids = iter(f"id-{number}" for number in range(1000))
    return Library(database, a_clock(), lambda: next(ids))


def _parted(written: str) -> tuple[BlockKind, int, str]:
    mark, _, words = written.partition(" ")
    if mark and not mark.strip("#"):
        return BlockKind.HEADING, len(mark), words
    if mark == ">":
        return BlockKind.QUOTATION, 0, words
    return BlockKind.PARAGRAPH, 0, written


def _sections(text: str, blocks: list[Block]) -> tuple[Section, ...]:
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    found = []
    for index, heading in enumerate(headings):
        following = (one for one in headings[index + 1 :] if one.level <= heading.level)
        last = next(following, None)
        end = last.passage.start if last else len(text)
        title = heading.passage.of(text)
        found.append(Section(title, heading.level, Passage(heading.passage.start, end)))
    return tuple(found)
