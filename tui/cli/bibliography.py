"""The bibliography of a project, or of a file of references, in a style or as records."""

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from tui.cli.answer import Answer, Failure
from tui.core.citation import Citation
from tui.core.project_check import Remark, check_sources, unlisted
from tui.core.reference import Reference
from tui.exchange.references import read_references
from tui.parts import Parts
from tui.paths import expanded
from tui.styles import Rich, Style, html, markdown, plain

RECORDS = ("bibtex", "ris", "csl-json")
"""The formats that give the records themselves, in no style."""

_WRITERS: Mapping[str, Callable[[Rich], str]] = {
    "text": plain,
    "markdown": markdown,
    "html": lambda text: f'<div class="csl-entry">{html(text).strip()}</div>',
}
_BETWEEN = {"text": "\n", "markdown": "\n\n", "html": "\n"}


@dataclass(frozen=True)
class Listed:
    """What is to be listed, in which style, and what is wanting in it."""

    references: Sequence[Reference]
    style: Callable[[], str]
    remarks: Callable[[Style], Sequence[Remark]]


def bibliography(parts: Parts, asked: argparse.Namespace) -> Answer:
    """The entries of a project or file in order, or with `--check` what is wanting."""
    listed = _of_file(parts, asked) if asked.source else _of_project(parts, asked)
    if asked.format in RECORDS and not asked.check:
        return _recorded(parts, listed.references, asked.format)
    style = parts.styles.named(asked.style or listed.style(), asked.language)
    entries = style.bibliography(listed.references)
    left_out = unlisted(listed.references, (entry.key for entry in entries))
    if asked.check:
        return _checked((*listed.remarks(style), *left_out), len(listed.references))
    for remark in left_out:
        print(remark.sentence, file=sys.stderr)
    write = _WRITERS[asked.format]
    rows = [{"id": entry.key, "text": write(entry.text)} for entry in entries]
    return Answer(_BETWEEN[asked.format].join(row["text"] for row in rows), rows)


def _of_file(parts: Parts, asked: argparse.Namespace) -> Listed:
    if asked.project:
        raise Failure("A project and --from are two bibliographies: name one of them.")
    path = expanded(asked.source)
    found = read_references(path)
    for fault in found.faults:
        print(f"{path.name}, {fault}", file=sys.stderr)
    if not found.items:
        raise Failure(f"There are no references in {path}.")
    return Listed(
        found.items,
        lambda: parts.library.preferences().style,
        lambda style: check_sources(found.items, lambda one: style.missing(Citation(one))),
    )


def _of_project(parts: Parts, asked: argparse.Namespace) -> Listed:
    from tui.cli.projects import gathered, style_id

    project = gathered(parts, asked.project)
    items = project.project.items
    if not items:
        print(f"{project.project.name} is empty: nothing is listed.", file=sys.stderr)
    references = dict.fromkeys(project.reference(item) for item in items)
    return Listed(tuple(references), lambda: style_id(parts, project.project), project.remarks)


def _recorded(parts: Parts, references: Sequence[Reference], format: str) -> Answer:
    """The records in a format of other programs; what it cannot hold is said."""
    from tui.exchange.references_out import WRITERS, bibtex_file

    names_kept = partial(bibtex_file, sentence=parts.styles.telling_names)
    write = names_kept if format == "bibtex" else WRITERS[format]
    written = write(references)
    for loss in written.losses:
        print(loss.sentence(format), file=sys.stderr)
    rows = [{"id": one.key, "text": write([one]).text.strip()} for one in references]
    return Answer(written.text.rstrip("\n"), rows)


def _checked(remarks: Iterable[Remark], sources: int) -> Answer:
    """What is wanting in so many sources, as sentences."""
    found = tuple(remarks)
    good = f"Nothing is wanting in {sources} source{'' if sources == 1 else 's'}."
    return Answer("\n".join(one.sentence for one in found) or good, [_row(one) for one in found])


def _row(remark: Remark) -> dict[str, Any]:
    return {
        "lack": remark.lack.value,
        "keys": list(remark.keys),
        "quotation": remark.quotation,
        "fields": list(remark.fields),
        "sentence": remark.sentence,
    }
