"""A stream of edits to the notes of one work that grow, shrink and delete, the same for a seed."""

from random import Random

from tui.core.annotation import Annotation
from tui.store.library import Library

WORK = "edited"

Notes = dict[str, str]
"""The text of each note, by its id."""


def edit(seed: int, number: int) -> tuple[str, str]:
    """Edit number so-and-so: the id of a note, and its text; an empty one deletes it."""
    chance = Random(f"{seed} {number}")
    id = f"note-{chance.randrange(20)}"
    kind = chance.random()
    if kind < 0.2:
        return id, ""
    size = chance.randrange(2000) if kind < 0.7 else 1
    return id, f"{number}: " + "".join(chance.choices("abc é中😀\n", k=size)) + "."


def make(library: Library, seed: int, number: int) -> None:
    """Make that edit in a library. Raises NotSaved."""
    id, text = edit(seed, number)
    if text:
        library.save(Annotation(WORK, note=text, id=id))
    else:
        library.remove_annotation(Annotation(WORK, id=id))


def after(seed: int, count: int) -> Notes:
    """The notes there are after so many edits."""
    notes: Notes = {}
    for number in range(count):
        id, text = edit(seed, number)
        notes |= {id: text}
    return {id: text for id, text in notes.items() if text}


def found(library: Library) -> Notes:
    """The notes that a library has."""
    return {one.id: one.note for one in library.annotations(WORK)}
