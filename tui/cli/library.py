"""Commands about the library: list, show."""

import argparse
from typing import Any

from tui.cli.answer import Answer
from tui.core.holding import Holding
from tui.core.reference import Reference
from tui.parts import Parts


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
    lines = [f"{row['key']:<20} {Reference(row['reference']).title}" for row in rows]
    return Answer("\n".join(lines), rows)


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
    reference = work.reference
    lines = [
        reference.title,
        ", ".join(reference.authors),
        reference.published,
        f"{reference.key}: {work.word_count} words, {len(work.sections)} sections, "
        f"{data['annotations']} highlights and notes, read to {opened.holding.progress:.0%}",
        work.excerpt,
    ]
    return Answer("\n".join(line for line in lines if line), data)
