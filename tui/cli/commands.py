"""The commands by name, and what each does.

A command's module is imported when the command is carried out, so that a citation does not wait
for the parsers of documents; that is why each import stands in a function of its own.
"""

import argparse
from collections.abc import Callable, Mapping
from typing import NamedTuple

from tui.cli.answer import Answer
from tui.parts import Parts

CarryOut = Callable[[Parts, argparse.Namespace], Answer | None]
"""Carries out a command; None where it has shown all itself."""


class Command(NamedTuple):
    """One command: where its function is, and what it does."""

    function: Callable[[], CarryOut]
    does: str

    def __call__(self, parts: Parts, asked: argparse.Namespace) -> Answer | None:
        """Carry it out."""
        return self.function()(parts, asked)


def _open() -> CarryOut:
    from tui.cli.reading import open_reader

    return open_reader


def _add() -> CarryOut:
    from tui.cli.adding import add

    return add


def _remove() -> CarryOut:
    from tui.cli.adding import remove

    return remove


def _list() -> CarryOut:
    from tui.cli.library import list_works

    return list_works


def _show() -> CarryOut:
    from tui.cli.library import show

    return show


def _edit() -> CarryOut:
    from tui.cli.editing import edit

    return edit


def _cite() -> CarryOut:
    from tui.cli.citing import cite_work

    return cite_work


def _pick() -> CarryOut:
    from tui.cli.picking import pick

    return pick


def _styles() -> CarryOut:
    from tui.cli.citing import styles

    return styles


def _project() -> CarryOut:
    from tui.cli.projects import project

    return project


def _bib() -> CarryOut:
    from tui.cli.bibliography import bibliography

    return bibliography


def _note() -> CarryOut:
    from tui.cli.annotating import write_note

    return write_note


def _highlight() -> CarryOut:
    from tui.cli.annotating import write_highlight

    return write_highlight


def _notes() -> CarryOut:
    from tui.cli.annotating import notes

    return notes


def _define() -> CarryOut:
    from tui.cli.defining import define

    return define


def _words() -> CarryOut:
    from tui.cli.vocabulary import words

    return words


def _print() -> CarryOut:
    from tui.cli.printing import print_work

    return print_work


def _doctor() -> CarryOut:
    from tui.cli.doctor import doctor

    return doctor


COMMANDS: Mapping[str, Command] = {
    "open": Command(_open, "Open the reader where you left off, or on a file."),
    "add": Command(_add, "Put files into the library, and those in folders."),
    "list": Command(_list, "The works in the library, the bundled ones too."),
    "show": Command(_show, "What the library knows of a work."),
    "edit": Command(_edit, "The fields of a work's record, and its tags, shown and written."),
    "remove": Command(_remove, "Take works out of the library; notes on them stay."),
    "cite": Command(_cite, "A citation in any style and form."),
    "pick": Command(_pick, "A picker that prints the chosen citation, for editors."),
    "styles": Command(_styles, "The citation styles with these words in their names."),
    "project": Command(_project, "Projects: what is saved for a paper, in order."),
    "bib": Command(_bib, "A bibliography in any style."),
    "note": Command(_note, "Write a note on a work, or on the words given."),
    "highlight": Command(_highlight, "Highlight the words given."),
    "notes": Command(_notes, "The highlights and notes of a work, or of all."),
    "define": Command(_define, "What dictionaries and the thesaurus say of a word or phrase."),
    "words": Command(_words, "The words you kept, with their sentences."),
    "print": Command(_print, "The text of a work, or of some of its pages."),
    "doctor": Command(_doctor, "Terminal, clipboard and library, checked, with what to do."),
}
