"""Commands about the library: list, show."""

import argparse
from collections.abc import Iterator
from typing import Any

from tui.cli.answer import Answer
from tui.core.counting import many
from tui.core.holding import Holding
from tui.core.place import numbered, pages_told
from tui.core.shelf import Shelved, filtered
from tui.core.work import Work
from tui.opening import OpenWork
from tui.page.wrap import folded
from tui.parts import Parts
from tui.shelving import works_of

_WIDTH = 80
_KEY = 20
"""Cells in a line, and before a title in a list."""


def list_works(parts: Parts, asked: argparse.Namespace) -> Answer:
    """The works in the library, the bundled ones and those in shared folders too."""
    shelf = works_of(parts.library, parts.opener, parts.collections)
    works = [
        work
        for work in filtered(shelf, " ".join(asked.words))
        if asked.tag is None or asked.tag.removeprefix("#") in work.tags
    ]
    return Answer("\n".join(map(_line, works)), [_row(work) for work in works])


def _row(work: Shelved) -> dict[str, Any]:
    if work.holding is not None:
        return _listed(work.holding, work.highlights + work.notes)
    reference = work.reference
    return {
        "key": reference.key,
        "reference": dict(reference.item),
        "origin": work.name,
        "collection": work.collection,
    }


def _line(work: Shelved) -> str:
    """A work by its key, and its title beside it in as many lines as it takes; what was done."""
    first, *rest = folded(work.reference.title, _WIDTH - _KEY - 1) or [""]
    done = [] if work.progress is None else [f"read to {work.progress:.0%}"]
    counts = ((work.highlights, "highlight"), (work.notes, "note"))
    done += [many(count, thing) for count, thing in counts if count]
    done += [f"#{tag}" for tag in work.tags]
    below = [*rest, *folded(", ".join(done), _WIDTH - _KEY - 1)] if done else rest
    key = work.reference.key or work.name
    if len(key) > _KEY:
        return "\n".join([key, *(f"{'':{_KEY}} {line}" for line in (first, *below))])
    return "\n".join([f"{key:<{_KEY}} {first}", *(f"{'':{_KEY}} {line}" for line in below)])


def _listed(holding: Holding, annotations: int) -> dict[str, Any]:
    return {
        "key": holding.key,
        "id": holding.id or holding.sha256,  # one that is in no library yet is known by its text
        "reference": dict(holding.reference.item),
        "format": holding.format,
        "sha256": holding.sha256,
        "added": holding.added.isoformat() if holding.id else None,
        "annotations": annotations,
        "place": round(holding.progress, 4),
        "tags": list(holding.tags),
        "origin": holding.origin,
    }


def show(parts: Parts, asked: argparse.Namespace) -> Answer:
    """What the library knows of a work."""
    opened = parts.opener.look(asked.work)
    work = opened.work
    pages = None
    if numbers := numbered(work):
        first, last = numbers[0], numbers[-1]
        pages = {"first": first.label, "last": last.label, "source": first.source.value}
    marked = len(parts.library.annotations(opened.holding.id))
    data = _listed(opened.holding, marked) | {
        "length": len(work.text),
        "words": work.word_count,
        "sections": len(work.sections),
        "pages": pages,
    }
    if work.excerpt:
        data["excerpt"] = work.excerpt
    return Answer("\n".join(_shown(parts, opened)), data)


def _shown(parts: Parts, opened: OpenWork) -> Iterator[str]:
    """The masthead of a work; what there is of it, and what the reader did with it; what lacks."""
    work, reference = opened.work, opened.work.reference
    for line in (reference.title, ", ".join(reference.authors), reference.published):
        yield from folded(line, _WIDTH)
    extent = [many(work.word_count, "word"), many(len(work.sections), "section"), *_pages(work)]
    yield ""
    yield from folded(f"{reference.key}: {', '.join(extent)}", _WIDTH)
    yield from folded(_kept(parts, opened.holding), _WIDTH)
    if work.excerpt:
        yield ""
        yield from folded(work.excerpt, _WIDTH)


def _pages(work: Work) -> list[str]:
    return [pages_told(work)] if work.pages else []


def _kept(parts: Parts, holding: Holding) -> str:
    """What the library keeps about a work: "1 highlight, 2 notes, read to 40%"."""
    if not holding.id:
        return "Not in the library: open it, or write a note on it, and it is."
    annotations = parts.library.annotations(holding.id)
    notes = sum(bool(one.note) for one in annotations)
    counts = ((len(annotations) - notes, "highlight"), (notes, "note"))
    marked = [many(count, thing) for count, thing in counts if count] or ["nothing marked"]
    read = f"read to {holding.progress:.0%}" if holding.opened else "not read"
    return ", ".join([*marked, read, *(f"#{tag}" for tag in holding.tags)])
