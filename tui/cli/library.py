"""Commands about the library: list, show."""

import argparse
from collections.abc import Iterator
from typing import Any

from tui.cli.answer import Answer, many
from tui.core.holding import Holding
from tui.core.reference import Reference
from tui.core.work import Work
from tui.opening import OpenWork
from tui.page.wrap import folded
from tui.parts import Parts

_WIDTH = 80
_KEY = 20
"""Cells in a line, and before a title in a list."""


def list_works(parts: Parts, _: argparse.Namespace) -> Answer:
    """The works in the library, the bundled ones too."""
    held = list(parts.library.holdings())
    known = {holding.origin for holding in held}
    rows = [_listed(parts, holding) for holding in held]
    rows += [
        {"key": reference.key, "reference": dict(reference.item), "origin": origin}
        for origin, reference in parts.opener.bundled()
        if origin not in known
    ]
    lines = (_line(row["key"], Reference(row["reference"])) for row in rows)
    return Answer("\n".join(lines), rows)


def _line(key: str, reference: Reference) -> str:
    """A work by its key, and its title beside it in as many lines as it takes."""
    first, *rest = folded(reference.title, _WIDTH - _KEY - 1) or [""]
    return "\n".join([f"{key:<{_KEY}} {first}", *(f"{'':{_KEY}} {line}" for line in rest)])


def _listed(parts: Parts, holding: Holding) -> dict[str, Any]:
    return {
        "key": holding.key,
        "id": holding.id,
        "reference": dict(holding.reference.item),
        "format": holding.format,
        "sha256": holding.sha256,
        "added": holding.added.isoformat() if holding.id else None,
        "annotations": len(parts.library.annotations(holding.id)),
        "place": round(holding.progress, 4),
        "origin": holding.origin,
    }


def show(parts: Parts, asked: argparse.Namespace) -> Answer:
    """What the library knows of a work."""
    opened = parts.opener.look(asked.work)
    work = opened.work
    pages = None
    if work.pages:
        first, last = work.pages[0], work.pages[-1]
        pages = {"first": first.label, "last": last.label, "source": first.source.value}
    data = _listed(parts, opened.holding) | {
        "length": len(work.text),
        "words": work.word_count,
        "sections": len(work.sections),
        "pages": pages,
        "excerpt": work.excerpt or None,
    }
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
    return [f"pages {work.pages[0].label} to {work.pages[-1].label}"] if work.pages else []


def _kept(parts: Parts, holding: Holding) -> str:
    """What the library keeps about a work: "1 highlight, 2 notes, read to 40%"."""
    if not holding.id:
        return "Not in the library: open it, or write a note on it, and it is."
    annotations = parts.library.annotations(holding.id)
    notes = sum(bool(one.note) for one in annotations)
    counts = ((len(annotations) - notes, "highlight"), (notes, "note"))
    marked = [many(count, thing) for count, thing in counts if count] or ["nothing marked"]
    read = f"read to {holding.progress:.0%}" if holding.opened else "not read"
    return ", ".join([*marked, read])
