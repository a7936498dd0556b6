"""Commands about projects: list, new, use, add, show, remove."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from tui.cli.answer import Answer, Failure
from tui.core.citation import Citation, cite
from tui.core.clean import clean_line
from tui.core.counting import many
from tui.core.project import Item, Project, item_of, named
from tui.core.reference import Reference
from tui.core.selector import describe
from tui.gathering import Gathered, gather
from tui.parts import Parts


def project(parts: Parts, asked: argparse.Namespace) -> Answer:
    """What was asked about projects; without a word, which there are."""
    return _ASKED[asked.doing or "list"](parts, asked)


def gathered(parts: Parts, name: str | None) -> Gathered:
    """The project of that name, else the active one, with what the library has of its works."""
    return gather(parts.library, _named(parts, name) if name else _active(parts))


def _list(parts: Parts, _: argparse.Namespace) -> Answer:
    rows = [_row(parts, one) for one in parts.library.projects()]
    if not rows:
        return Answer("No projects yet. `lection project new NAME` makes one.", rows)
    lines = [
        f"{'*' if row['active'] else ' '} {row['name']:<30} {many(row['count'], 'item')}"
        for row in rows
    ]
    return Answer("\n".join(lines), rows)


def _new(parts: Parts, asked: argparse.Namespace) -> Answer:
    name = clean_line(" ".join(asked.name))
    if not name:
        raise Failure("The name is empty: write one after `new`.")
    if named(parts.library.projects(), name):
        raise Failure(f"There is a project {name} already. `lection project use` goes on with it.")
    return _activated(parts, parts.library.save_project(Project(name)))


def _use(parts: Parts, asked: argparse.Namespace) -> Answer:
    if asked.name:
        return _activated(parts, _named(parts, " ".join(asked.name)))
    parts.library.prefer(replace(parts.library.preferences(), project=""))
    return Answer("No project is active now.", None)


def _activated(parts: Parts, project: Project) -> Answer:
    parts.library.prefer(replace(parts.library.preferences(), project=project.id))
    return Answer(f"{project.name} is the active project.", _row(parts, project))


def _add(parts: Parts, asked: argparse.Namespace) -> Answer:
    active = _active(parts)
    items = [_item(parts, key, asked.quote) for key in asked.works]

    def added(project: Project) -> Project:
        for item in items:
            project = project.added(item)
        return project

    kept = parts.library.change_project(active.id, added) or active
    return Answer(f"Saved to {kept.name}.", _row(parts, kept))


def _item(parts: Parts, key: str, words: str | None) -> Item:
    """The work with that key, or these words of it with their place."""
    if words is None and (holding := parts.library.holding(key)):
        return item_of(holding.id, Citation(holding.reference), None, parts.now())
    looked = parts.opener.look(key)
    work = looked.work
    if words is None:
        return item_of(parts.opener.hold(looked).id, cite(work), None, parts.now())
    from tui.cli.annotating import quoted  # reads documents

    passage = quoted(work, words)
    selector = describe(work.text, passage)
    return item_of(parts.opener.hold(looked).id, cite(work, passage), selector, parts.now())


def _show(parts: Parts, asked: argparse.Namespace) -> Answer:
    shown = gathered(parts, " ".join(asked.name) or None)
    data = _row(parts, shown.project) | {
        "items": [_item_row(one, shown.reference(one)) for one in shown.project.items]
    }
    if asked.format == "text":
        return Answer(_text(shown), data)
    style = parts.styles.named(asked.style or style_id(parts, shown.project))
    return Answer(shown.document(style, asked.format).rstrip("\n"), data)


def _remove(parts: Parts, asked: argparse.Namespace) -> Answer:
    gone = _named(parts, " ".join(asked.name))
    parts.library.remove_project(gone)
    return Answer(f"Removed {gone.name}. What it was made of stays in the library.", gone.id)


_ASKED: Mapping[str, Callable[[Parts, argparse.Namespace], Answer]] = {
    "list": _list,
    "new": _new,
    "use": _use,
    "add": _add,
    "show": _show,
    "remove": _remove,
}


def style_id(parts: Parts, project: Project) -> str:
    """The style of a project, else the one that is preferred."""
    return project.style or parts.library.preferences().style


def _active(parts: Parts) -> Project:
    active = parts.library.active_project()
    if active is None:
        raise Failure("No project is active. `lection project new NAME` makes one.")
    return active


def _named(parts: Parts, name: str) -> Project:
    found = parts.library.project(name)
    if found is None:
        known = ", ".join(one.name for one in parts.library.projects())
        there = f"There are: {known}." if known else "`lection project new NAME` makes one."
        raise Failure(f"There is no project {name}. {there}")
    return found


def _row(parts: Parts, project: Project) -> dict[str, Any]:
    return {
        "id": project.id,
        "name": project.name,
        "style": style_id(parts, project),
        "count": len(project.items),
        "active": project.id == parts.library.preferences().project,
    }


def _item_row(item: Item, reference: Reference) -> dict[str, Any]:
    locator = item.locator
    return {
        "kind": "passage" if item.selector else "work",
        "key": reference.key,
        "work": item.work,
        "quotation": item.quotation,
        "locator": locator
        and {"label": locator.label, "value": locator.value, "source": locator.source},
        "saved": item.saved.isoformat() if item.saved else None,
    }


def _text(shown: Gathered) -> str:
    """The items, numbered, each with its place and the notes on it."""
    if not shown.project.items:
        return f"{shown.project.name} is empty. `lection project add KEY` saves a work to it."
    lines = []
    for number, (item, notes) in enumerate(zip(shown.project.items, shown.notes, strict=True), 1):
        reference = shown.reference(item)
        words = f"“{item.quotation}”" if item.quotation else reference.title
        lines.append(f"{number}. {words}  ({item.place(reference)})")
        lines += [f"   {line}" for note in notes for line in note.splitlines()]
    return "\n".join([shown.project.name, *lines])
