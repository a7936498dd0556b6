"""A work as bytes and back: columns of JSON, then the text. Nothing in the bytes is ever run.

A work comes packed from the process that read a hostile file, so what is unpacked is checked:
each place lies in the text, blocks do not overlap, names are those there are.
"""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import accumulate, islice
from operator import gt
from typing import Any, TypeVar

from tui.core.blocks import Columns
from tui.core.passage import Passage
from tui.core.reference import Reference
from tui.core.work import (
    Block,
    BlockKind,
    Note,
    PageMark,
    PageSource,
    Section,
    Span,
    SpanKind,
    Work,
    blocks_of,
    columns_of,
)

T = TypeVar("T")

_MAGIC = b"lection work 2\n"
_LENGTH = 8
"""Bytes of the number that says how long the columns are, the most significant first."""

_TABLES = {"blocks": 7, "spans": 4, "sections": 5, "pages": 3, "notes": 3}
"""How many columns each table has. Each stands on a line of its own, for a thread that reads a
long one lets no other run meanwhile."""

_BLOCK_KINDS = {kind.value: kind for kind in BlockKind}
_SPAN_KINDS = {kind.value: kind for kind in SpanKind}
_PAGE_SOURCES = {source.value: source for source in PageSource}


class Malformed(ValueError):
    """These bytes are no work."""


def pack(work: Work) -> bytes:
    """The work as bytes."""
    head = {
        "reference": dict(work.reference.item),
        "format": work.format,
        "sha256": work.sha256,
        "excerpt": work.excerpt,
        "corrections": work.corrections,
        "anchors": dict(work.anchors),
    }
    lines = [head, *_columns(work)]
    packed = "\n".join(json.dumps(line, separators=(",", ":")) for line in lines).encode()
    length = len(packed).to_bytes(_LENGTH, "big")
    return b"".join((_MAGIC, length, packed, work.text.encode("utf-8", "replace")))


def _columns(work: Work) -> Iterable[list[Any]]:
    """The columns of all tables, in their order."""
    sections, pages = work.sections, work.pages
    kinds, starts, ends, levels, leads, supplied, spans_of = columns_of(work.blocks)
    set_so = [spans_of(number) for number in range(len(starts))]
    yield [kind.value for kind in kinds]
    yield [*starts]
    yield [*ends]
    yield [*levels]
    yield [*leads]
    yield [len(spans) for spans in set_so]
    yield [int(is_supplied) for is_supplied in supplied]
    spans = [span for spans in set_so for span in spans]
    yield [span.kind.value for span in spans]
    yield [span.passage.start for span in spans]
    yield [span.passage.end for span in spans]
    yield [span.target for span in spans]
    yield [section.title for section in sections]
    yield [section.level for section in sections]
    yield [section.passage.start for section in sections]
    yield [section.passage.end for section in sections]
    yield [int(section.supplied) for section in sections]
    yield [page.label for page in pages]
    yield [page.offset for page in pages]
    yield [page.source.value for page in pages]
    yield [note.mark for note in work.notes]
    yield [note.text for note in work.notes]
    yield [note.id for note in work.notes]


def unpack(packed: bytes) -> Work:
    """The work in those bytes. Raises Malformed."""
    start = len(_MAGIC) + _LENGTH
    if not packed.startswith(_MAGIC) or len(packed) < start:
        raise Malformed("not a packed work")
    end = start + int.from_bytes(packed[len(_MAGIC) : start], "big")
    try:
        head, *columns = map(json.loads, packed[start:end].split(b"\n"))
        coming = iter(columns)
        tables = {name: list(islice(coming, count)) for name, count in _TABLES.items()}
        return _work({**head, **tables}, str(memoryview(packed)[end:], "utf-8"))
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
        raise Malformed(f"not a packed work: {error!r}") from error


def _work(columns: Mapping[str, Any], text: str) -> Work:
    anchors = columns["anchors"]
    _check_texts(anchors)
    _check_places(anchors.values(), len(text))
    excerpt, format, sha256 = (columns[name] for name in ("excerpt", "format", "sha256"))
    _check_texts([excerpt, format, sha256, *columns["corrections"]])
    return Work(
        reference=Reference({**columns["reference"]}),
        text=text,
        blocks=_blocks(columns, len(text)),
        sections=tuple(_sections(columns["sections"], len(text))),
        pages=tuple(_pages(columns["pages"], len(text))),
        notes=tuple(_notes(columns["notes"])),
        anchors=anchors,
        excerpt=excerpt,
        corrections=tuple(columns["corrections"]),
        format=format,
        sha256=sha256,
    )


def _blocks(columns: Mapping[str, Any], length: int) -> Sequence[Block]:
    """The blocks, checked all at once, and made when they are looked at."""
    names, starts, ends, levels, leads, counts, supplied = columns["blocks"]
    _check_passages(starts, ends, length)
    _check_numbers(levels)
    _check_numbers(counts)
    _check_texts(leads)
    kinds = list(_named(_BLOCK_KINDS, names))
    if len({len(kinds), len(starts), len(levels), len(leads), len(counts), len(supplied)}) != 1:
        raise Malformed("columns of unlike lengths")
    if any(map(gt, ends, islice(starts, 1, None))):
        raise Malformed("blocks overlap")
    firsts = list(accumulate(counts, initial=0))
    span = _spans(columns["spans"], length, firsts[-1])

    def spans(number: int) -> tuple[Span, ...]:
        return tuple(map(span, range(firsts[number], firsts[number + 1])))

    return blocks_of(Columns(kinds, starts, ends, levels, leads, supplied, spans))


def _spans(columns: Sequence[Any], length: int, count: int) -> Callable[[int], Span]:
    """What makes the span of an index; there must be so many of them."""
    names, starts, ends, targets = columns
    _check_passages(starts, ends, length)
    _check_texts(targets)
    kinds = list(_named(_SPAN_KINDS, names))
    if {len(kinds), len(starts), len(targets)} != {count}:
        raise Malformed("spans without a block")

    def make(index: int) -> Span:
        return Span(kinds[index], Passage(starts[index], ends[index]), targets[index])

    return make


def _sections(columns: Sequence[Any], length: int) -> Iterable[Section]:
    titles, levels, starts, ends, supplied = columns
    _check_texts(titles)
    _check_numbers(levels)
    _check_passages(starts, ends, length)
    for title, level, start, end, own in zip(titles, levels, starts, ends, supplied, strict=True):
        yield Section(title, level, Passage(start, end), bool(own))


def _pages(columns: Sequence[Any], length: int) -> Iterable[PageMark]:
    labels, offsets, sources = columns
    _check_texts(labels)
    _check_places(offsets, length)
    named = _named(_PAGE_SOURCES, sources)
    return [PageMark(*page) for page in zip(labels, offsets, named, strict=True)]


def _notes(columns: Sequence[Any]) -> Iterable[Note]:
    marks, texts, ids = columns
    _check_texts([*marks, *ids, *(text for text in texts if text is not None)])
    return [Note(*note) for note in zip(marks, texts, ids, strict=True)]


def _named(known: Mapping[str, T], names: Iterable[str]) -> Iterable[T]:
    return map(known.__getitem__, names)


def _check_texts(values: Iterable[object]) -> None:
    if not set(map(type, values)) <= {str}:
        raise Malformed("no text where one must be")


def _check_numbers(values: Collection[int]) -> None:
    if not set(map(type, values)) <= {int} or min(values, default=0) < 0:
        raise Malformed("no number where one must be")


def _check_places(values: Collection[int], length: int) -> None:
    _check_numbers(values)
    if max(values, default=0) > length:
        raise Malformed("a place outside the text")


def _check_passages(starts: Sequence[int], ends: Sequence[int], length: int) -> None:
    _check_places(starts, length)
    _check_places(ends, length)
    if len(starts) != len(ends) or any(map(gt, starts, ends)):
        raise Malformed("passages that end before they begin")
