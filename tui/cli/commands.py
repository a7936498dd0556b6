"""The commands by name: where the function of each is, and what it does.

A command's module is imported when the command is carried out, so that a citation does not wait
for the parsers of documents.
"""

import argparse
from collections.abc import Mapping
from importlib import import_module
from typing import NamedTuple, cast

from tui.cli.answer import Answer
from tui.parts import Parts


class Command(NamedTuple):
    """One command: its module in `tui.cli`, its function there, and what it does."""

    module: str
    function: str
    does: str

    def __call__(self, parts: Parts, asked: argparse.Namespace) -> Answer | None:
        """Carry it out; None where it has shown all itself."""
        carry_out = getattr(import_module(f"tui.cli.{self.module}"), self.function)
        return cast("Answer | None", carry_out(parts, asked))


COMMANDS: Mapping[str, Command] = {
    "open": Command("reading", "open_reader", "Open the reader where you left off, or on a file."),
    "list": Command("library", "list_works", "The works in the library, the bundled ones too."),
    "show": Command("library", "show", "What the library knows of a work."),
    "edit": Command("editing", "edit", "The fields of a work's record, shown and written."),
    "cite": Command("citing", "cite_work", "A citation in any style and form."),
    "pick": Command("picking", "pick", "A picker that prints the chosen citation, for editors."),
    "styles": Command("citing", "styles", "The citation styles with these words in their names."),
    "project": Command("projects", "project", "Projects: what is saved for a paper, in order."),
    "bib": Command("bibliography", "bibliography", "A bibliography in any style."),
    "note": Command("annotating", "write_note", "Write a note on a work, or on the words given."),
    "highlight": Command("annotating", "write_highlight", "Highlight the words given."),
    "notes": Command("annotating", "notes", "The highlights and notes of a work, or of all."),
    "print": Command("printing", "print_work", "The text of a work, or of some of its pages."),
}
