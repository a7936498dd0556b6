"""The commands and their options, as argparse has them."""

import argparse
from collections.abc import Callable, Mapping
from typing import NoReturn

from tui import __version__
from tui.core.clean import clean

vars(argparse)["_"] = str  # else it seeks a translation of each of its words; there are none

_FORMS = ("entry", "in-text", "narrative", "note", "short-note", "pandoc", "bibtex")
_BIBLIOGRAPHIES = ("text", "markdown", "html", "bibtex", "ris", "csl-json")


def parser(commands: Mapping[str, str]) -> argparse.ArgumentParser:
    """The command line for these commands, given with what each does."""
    top = _Parser(
        prog="lection",
        formatter_class=_Help,
        description="A terminal reader for scholars: read, search, mark, note and cite.",
        epilog="`lection` opens the reader where you left off; `lection FILE` opens a file.",
    )
    top.add_argument("--version", action="version", version=f"Lection {__version__}")
    added = top.add_subparsers(dest="command", metavar="COMMAND", prog="lection")
    for name, does in commands.items():
        command = added.add_parser(name, help=does, description=does, formatter_class=_Help)
        if name != "open":
            command.add_argument("--json", action="store_true", help="print JSON")
        _ADDED[name](command)
    return top


class _Parser(argparse.ArgumentParser):
    """A parser that tells wrong words again in clean ones; so do those of the commands."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and leave with status 2."""
        super().error(clean(message))


class _Help(argparse.HelpFormatter):
    """Help as wide as the terminal, which is asked for its width only when there is help to write.

    argparse makes one for each option that is added.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=80)

    def format_help(self) -> str:
        """The help."""
        import shutil  # slow to import, and only wanted here

        self._width = shutil.get_terminal_size().columns - 2
        return super().format_help()


def _add_nothing(_: argparse.ArgumentParser) -> None:
    """A command without a word or option of its own."""


def _add_place(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "place", metavar="FILE | 'KEY p. 98'", nargs="*", help="files, or a work and a place in it"
    )


def _add_work(command: argparse.ArgumentParser, nargs: str | None = None) -> None:
    command.add_argument("work", metavar="KEY", nargs=nargs, help="citation key, id or path")


def _add_adding(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", metavar="FILE|FOLDER", nargs="+", help="files and folders")
    command.add_argument(
        "--from", dest="source", metavar="refs.bib", help="take the references from a file"
    )


def _add_listing(command: argparse.ArgumentParser) -> None:
    command.add_argument("words", metavar="WORD", nargs="*", help="words of key, title, author")
    command.add_argument("--tag", help="those with this tag alone")


def _add_removing(command: argparse.ArgumentParser) -> None:
    command.add_argument("works", metavar="KEY", nargs="+", help="citation key, id or path")
    command.add_argument("--yes", action="store_true", help="do not ask")


def _add_editing(command: argparse.ArgumentParser) -> None:
    _add_work(command)
    command.add_argument(
        "fields", metavar="FIELD=VALUE", nargs="*", help="author='Fry, Roger' year=1999 volume="
    )


def _add_words(command: argparse.ArgumentParser) -> None:
    command.add_argument("words", metavar="WORD", nargs="*", help="words of its name")


def _add_note(command: argparse.ArgumentParser) -> None:
    _add_work(command)
    command.add_argument("text", metavar="TEXT", help="the note")
    command.add_argument("--quote", metavar="'EXACT WORDS'", help="the words it is on")


def _add_highlight(command: argparse.ArgumentParser) -> None:
    from tui.core.annotation import Colour  # its module is not wanted by every command

    _add_work(command)
    command.add_argument("--quote", metavar="'EXACT WORDS'", required=True)
    colours = [colour.value for colour in Colour]
    command.add_argument("--colour", default="yellow", choices=colours)


def _add_notes(command: argparse.ArgumentParser) -> None:
    _add_work(command, "?")
    formats = ("markdown", "json", "w3c", "csv")
    command.add_argument("--format", default="markdown", choices=formats)


def _add_citing(command: argparse.ArgumentParser) -> None:
    _add_work(command)
    command.add_argument("--style", help="a style's id or short name (mla, apa, chicago …)")
    _add_language(command)
    command.add_argument(
        "--form", choices=_FORMS, help="the entry, or with a place the in-text citation or note"
    )
    place = command.add_mutually_exclusive_group()
    place.add_argument(
        "--page", metavar="98", help="a page, or ch. 4, act 3, scene 1, 1:30:40, 3.1.45"
    )
    place.add_argument("--at", metavar="'§2¶3'", help="a place in the work")
    command.add_argument(
        "--from", dest="source", metavar="refs.bib", help="take the reference from a file"
    )


def _add_language(command: argparse.ArgumentParser) -> None:
    command.add_argument("--language", metavar="de", default="", help="the language of its words")


def _add_picking(command: argparse.ArgumentParser) -> None:
    command.add_argument("--style", help="the style to begin with")
    command.add_argument("--form", default="in-text", choices=_FORMS)
    command.add_argument(
        "--page", metavar="98", help="a page, or ch. 4, act 3, scene 1, 1:30:40, 3.1.45"
    )


def _add_project(command: argparse.ArgumentParser) -> None:
    added = command.add_subparsers(dest="doing", metavar="WHAT")
    doing = {
        name: added.add_parser(name, help=does, description=does)
        for name, does in (
            ("list", "The projects; the active one has a star."),
            ("new", "Begin a project, and make it the active one."),
            ("use", "Make a project the active one; without a name, none."),
            ("add", "Save works to the active project, or words of one."),
            ("show", "The items of a project, or all of it as a document."),
            ("remove", "Remove a project; its works and notes stay."),
        )
    }
    for name, many in (("new", "+"), ("use", "*"), ("show", "*"), ("remove", "+")):
        doing[name].add_argument("name", metavar="NAME", nargs=many, help="the project's name")
    doing["add"].add_argument("works", metavar="KEY", nargs="+", help="citation key, id or path")
    doing["add"].add_argument("--quote", metavar="'EXACT WORDS'", help="save these words of it")
    doing["show"].add_argument(
        "--format", default="text", choices=("text", "markdown", "html", "pandoc")
    )
    doing["show"].add_argument("--style", help="another style than the project's")
    for one in doing.values():  # so that `project list --json` is as good as `project --json list`
        one.add_argument("--json", action="store_true", default=argparse.SUPPRESS)


def _add_bibliography(command: argparse.ArgumentParser) -> None:
    command.add_argument("project", metavar="PROJECT", nargs="?", help="else the active one")
    command.add_argument("--style", help="another style than the project's")
    _add_language(command)
    command.add_argument("--format", default="text", choices=_BIBLIOGRAPHIES)
    command.add_argument(
        "--from", dest="source", metavar="refs.bib", help="list the references of a file"
    )
    command.add_argument("--check", action="store_true", help="list what is wanting instead")


def _add_defining(command: argparse.ArgumentParser) -> None:
    command.add_argument("words", metavar="WORD", nargs="+", help="a word or a phrase")
    command.add_argument("--thesaurus", action="store_true", help="related words by sense")


def _add_kept_words(command: argparse.ArgumentParser) -> None:
    command.add_argument("words", metavar="WORD", nargs="*", help="these alone")
    command.add_argument("--format", default="text", choices=("text", "markdown", "csv"))
    command.add_argument("--remove", action="store_true", help="take these out of the list")


def _add_printing(command: argparse.ArgumentParser) -> None:
    _add_work(command)
    command.add_argument("--pages", metavar="98-101", help="these pages alone")
    command.add_argument("--notes", action="store_true", help="with your highlights and notes")
    command.add_argument("--to", metavar="FILE", help="write to FILE.txt, .md or .html")


_ADDED: Mapping[str, Callable[[argparse.ArgumentParser], None]] = {
    "open": _add_place,
    "add": _add_adding,
    "list": _add_listing,
    "show": _add_work,
    "edit": _add_editing,
    "remove": _add_removing,
    "cite": _add_citing,
    "pick": _add_picking,
    "styles": _add_words,
    "note": _add_note,
    "highlight": _add_highlight,
    "notes": _add_notes,
    "project": _add_project,
    "bib": _add_bibliography,
    "define": _add_defining,
    "doctor": _add_nothing,
    "words": _add_kept_words,
    "print": _add_printing,
}
"""What adds the words and options of each command."""
