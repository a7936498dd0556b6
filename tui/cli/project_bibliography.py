"""The bibliography of a project, in a style, and what is wanting in it."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence

from tui.cli.answer import Answer
from tui.cli.projects import gathered, style_id
from tui.core.project_check import Remark
from tui.parts import Parts
from tui.styles import Rich, html, markdown, plain

_WRITERS: Mapping[str, Callable[[Rich], str]] = {
    "text": plain,
    "markdown": markdown,
    "html": lambda text: f'<div class="csl-entry">{html(text).strip()}</div>',
}
_BETWEEN = {"text": "\n", "markdown": "\n\n", "html": "\n"}


def project_bibliography(parts: Parts, asked: argparse.Namespace) -> Answer:
    """The entries of a project's works in order, or with `--check` what is wanting."""
    listed = gathered(parts, asked.project)
    if asked.check:
        return checked(listed.remarks(), len(listed.project.works))
    if not listed.project.items:
        print(f"{listed.project.name} is empty: nothing is listed.", file=sys.stderr)
    style = parts.styles.named(asked.style or style_id(parts, listed.project))
    write = _WRITERS[asked.format]
    rows = [{"id": entry.key, "text": write(entry.text)} for entry in listed.bibliography(style)]
    return Answer(_BETWEEN[asked.format].join(row["text"] for row in rows), rows)


def checked(remarks: Sequence[Remark], sources: int) -> Answer:
    """What is wanting in so many sources, as sentences."""
    rows = [
        {
            "lack": remark.lack.value,
            "keys": list(remark.keys),
            "quotation": remark.quotation,
            "sentence": remark.sentence,
        }
        for remark in remarks
    ]
    good = f"Nothing is wanting in {sources} source{'' if sources == 1 else 's'}."
    return Answer("\n".join(remark.sentence for remark in remarks) or good, rows)
