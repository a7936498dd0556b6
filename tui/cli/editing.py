"""The command that shows and edits the record of a work."""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tui.cli.answer import Answer, Failure
from tui.core.citation import Citation
from tui.core.holding import Holding
from tui.core.record_fields import IN_SENTENCE_CASE, fields_of, names_near, variable_named
from tui.core.record_writing import Unfit, rebased, rewritten, written
from tui.core.reference import Reference
from tui.parts import Parts
from tui.styles import Style

_TAGS = "tags="
"""What is written before the tags of a work, parted by commas."""


def edit(parts: Parts, asked: argparse.Namespace) -> Answer:
    """The fields of a work's record; those that are given are written first."""
    holding = parts.library.holding(asked.work) or parts.opener.look(asked.work).holding
    others = (one.key for one in parts.library.holdings() if one.id != holding.id)
    tags = [field for field in asked.fields if field.startswith(_TAGS)]
    fields = [field for field in asked.fields if field not in tags]
    edited = _edited(holding.reference, fields, set(others))
    said = ["Nothing was changed."] if asked.fields else []
    if edited != holding.reference:
        holding = _saved(parts, asked.work, holding, edited)
        said = [f"Saved the record of {holding.key}."]
    if tags and (tagged := holding.tagged(tags[-1].removeprefix(_TAGS))).tags != holding.tags:
        holding = _saved(parts, asked.work, holding, edited)
        holding = parts.library.tag(holding, tagged.tags) or holding
        said = [f"Saved the record of {holding.key}."]
    style = parts.styles.named(parts.library.preferences().style)
    reference = holding.reference
    missing = style.missing(Citation(reference))
    data = {
        "key": holding.key,
        "id": holding.id,
        "reference": dict(reference.item),
        "missing": list(missing),
        "tags": list(holding.tags),
    }
    lines = [*said, *_lines(reference, style, missing, holding.tags)]
    return Answer("\n".join(lines), data)


def _edited(reference: Reference, fields: Sequence[str], taken: set[str]) -> Reference:
    """The reference with each FIELD=VALUE written."""
    for field in fields:
        name, equals, words = field.partition("=")
        if not equals:
            raise Failure(f"Write a value: {name}=VALUE, or {name}= to take the field out.")
        variable = variable_named(name, reference.item)
        if variable is None:
            near = ", ".join(names_near(name))
            raise Failure(f"There is no field “{name}”." + (f" Near it: {near}." if near else ""))
        try:
            reference = rewritten(reference, variable, words, taken)
        except Unfit as unfit:
            raise Failure(f"{name}: {unfit}") from unfit
    return reference


def _saved(parts: Parts, name: str, seen: Holding, edited: Reference) -> Holding:
    """The holding with what was edited, on disk; a work that is new is in the library then."""
    known = parts.library.holding(seen.id) if seen.id else None
    kept = known or parts.opener.hold(parts.opener.look(name))
    reference = rebased(seen.reference, edited, kept.reference)
    return parts.library.revise(replace(kept, reference=reference))


def _lines(
    reference: Reference, style: Style, missing: Iterable[str], tags: Iterable[str]
) -> list[str]:
    """The fields that say something, and those that are missing, by their CSL names."""
    said = {variable: _said(reference, style, variable) for variable in fields_of(reference.item)}
    said |= {variable: "(missing)" for variable in missing} | {"tags": ", ".join(tags)}
    column = max(map(len, said)) + 2
    return [f"{variable:<{column}}{words}" for variable, words in said.items() if words]


def _said(reference: Reference, style: Style, variable: str) -> str:
    words = written(reference.item, variable)
    if words or variable not in IN_SENTENCE_CASE:
        return words
    return f"(proposed) {style.in_sentence_case(reference, IN_SENTENCE_CASE[variable])}"
